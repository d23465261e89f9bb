extension RuleID {
  /// A row of a table that does not say what it belongs to.
  @_spi(Engine) public static let orphanRow = RuleID(5005, "ref/orphan-row", .error)
}

extension Rule {
  package static let orphanRow = Rule(
    .orphanRow, sv: "Rad som inte hör till något", en: "A row that belongs to nothing",
    explanation: .init(
      sv: """
        Raden anger inte vilket ärende eller vilken post den hör till, eller anger mer än en där den ska höra till \
        exakt en. Raden utelämnas. Fyll i id för det som raden hör till.
        """,
      en: """
        The row does not say which case or which record it belongs to, or names more than one where it belongs to \
        exactly one. It is left out. Fill in the id of what it belongs to.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(decisions: "ks-1/decision/1,↓,1,Kommunstyrelsen,rejected\n"),
        says: .init(
          sv: "`case_id` är tom, så raden hör inte till något ärende",
          en: "`case_id` is empty, so this decision belongs to no case"))
    ])
}
