extension RuleID {
  /// A reference to a record of a type that the field does not name.
  @_spi(Engine) public static let wrongRecord = RuleID(5015, "ref/wrong-record", .error)
}

extension Rule {
  package static let wrongRecord = Rule(
    .wrongRecord, sv: "Hänvisning till fel slags post", en: "A reference to the wrong kind of record",
    explanation: .init(
      sv: """
        Id:t finns men tillhör en post av ett annat slag än det som fältet avser, till exempel en handling där ett \
        beslut menas.
        """,
      en:
        "The id exists, and belongs to a record of another kind than the field names: a document where a decision is meant."
    ),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "documents": [{"id": "ks-1/document/1", "kind": "motion"}],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
             "decision_id": ↓"ks-1/document/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(
          sv: "`ks-1/document/1` är en handling, men `decision_id` ska ange ett beslut",
          en: "`ks-1/document/1` is a document, and `decision_id` names a decision"))
    ])
}
