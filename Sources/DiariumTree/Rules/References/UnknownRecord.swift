extension RuleID {
  /// A reference to a record that is neither in the case nor in a register.
  @_spi(Engine) public static let unknownRecord = RuleID(5014, "ref/unknown-record", .error)
}

extension Rule {
  package static let unknownRecord = Rule(
    .unknownRecord, sv: "Hänvisning till en post som saknas", en: "A record that does not exist",
    explanation: .init(
      sv: """
        En hänvisning pekar ut en post i samma ärende eller i ett register. I en datamängd som bara innehåller \
        ändringar (`dataset.since`) kan det som inte har ändrats finnas på annat håll, så där tillämpas inte regeln.
        """,
      en: """
        A reference names a record of the same case or of a register. In a feed of changes (`dataset.since`) what \
        did not change may be elsewhere, so there this rule is not applied.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "documents": [
          {"id": "ks-1/document/1", "kind": "motion"},
          {"id": "ks-1/document/2", "kind": "attachment", "attached_to_id": "ks-1/document/1"}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "documents": [
            {"id": "ks-1/document/2", "kind": "attachment", "attached_to_id": ↓"ks-1/document/9"}
          ]
          """#),
        says: .init(
          sv: "ingen handling i ärendet eller registren har id `ks-1/document/9`",
          en: "no document `ks-1/document/9` in the case or the registers"))
    ])
}
