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
        "\"decisions\":[\(Sample.decision)],\(Sample.reservation("ks-1/decision/1"))")
    ],
    broken: [
      Sample.caseFeed(
        "\"documents\":[{\"id\":\"ks-1/document/1\",\"kind\":\"motion\"}],\(Sample.reservation("ks-1/document/1"))")
    ])
}
