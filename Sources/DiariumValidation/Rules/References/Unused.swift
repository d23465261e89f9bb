internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A register is exported as a whole, whatever the cases need from it.
  static let unused = CheckedRule(
    5011, "ref/unused", .info,
    sv: "Post i ett register som ingen hänvisar till", en: "A record of a register that nobody refers to",
    explanation: .init(
      sv: """
        Registret har en person, ett parti eller ett organ som inget ärende och inget annat register hänvisar till. Det är inget \
        fel, men personer som inte behövs bör inte publiceras (uppgiftsminimering, dataskyddsförordningen artikel 5.1 c). \
        Regeln prövas inte för datamängder utan ärenden.
        """,
      en: """
        The register has a person, a party or a body that no case and no other register refers to. That is no fault, but \
        persons who are not needed should not be published (data minimisation, General Data Protection Regulation, article \
        5.1 c). The rule is not applied to feeds without cases.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "cases": [{"id": "ks-1", "title": "Motion", "body_id": "ks"}]
        """#),
      Sample.feed(#""bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}]"#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": ↓"ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "cases": [{"id": "ks-1", "title": "Motion"}]
          """#),
        says: .init(
          sv: "ingen hänvisar till `ks`",
          en: "nobody refers to `ks`"))
    ],
    feed: .feed { facts, run in
      guard facts.cases > 0 else { return [] }
      return run.registers.ids.filter { !facts.used.contains($0) }.map { id in
        FeedRemark(
          id: id, .init(sv: "ingen hänvisar till \(Words.quoted(id))", en: "nobody refers to \(Words.quoted(id))"),
          help: .init(
            sv: "ta bort posten om den inte behövs", en: "leave the record out if it is not needed"))
      }
    })
}
