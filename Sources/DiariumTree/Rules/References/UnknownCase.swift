extension RuleID {
  /// A case that a row of a table names and that does not exist.
  @_spi(Engine) public static let unknownCase = RuleID(5002, "ref/unknown-case", .error)
}

extension Rule {
  package static let unknownCase = Rule(
    .unknownCase, sv: "Okänt ärende", en: "An unknown case",
    explanation: .init(
      sv: """
        Raden anger ett ärende som inte finns i cases.csv. Ärendet har fallit bort där, eller så är id:t felskrivet. \
        Raden utelämnas: inget ärende hittas på för att den ska ha något att höra till.
        """,
      en: """
        The row names a case that is not in cases.csv. It was lost there, or the id is misspelt. The row is left \
        out: nothing is invented for it to belong to.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(decisions: "ks-2/decision/1,↓ks-2,1,Kommunstyrelsen,rejected\n"),
        says: .init(
          sv: "det finns inget ärende `ks-2`",
          en: "no case `ks-2`"))
    ])
}
