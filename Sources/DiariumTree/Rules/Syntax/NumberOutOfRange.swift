extension RuleID {
  /// A number beyond the limits of its field.
  @_spi(Engine) public static let numberOutOfRange = RuleID(2003, "syn/number-out-of-range", .error)
}

extension Rule {
  package static let numberOutOfRange = Rule(
    .numberOutOfRange, sv: "Tal utanför fältets gränser", en: "A number beyond the limits of its field",
    explanation: .init(
      sv: """
        Antal är heltal från 0 till 2^53. Så långt är JavaScript, R och kalkylprogram exakta. Det som är större \
        avrundas av något program. Ett tal som identifierar något är inget antal: det hör hemma i ett textfält, inom \
        citattecken.
        """,
      en: """
        Counts are integers from 0 to 2^53, up to which JavaScript, R and spreadsheets are exact. What is larger is \
        rounded by some reader. A number that identifies something is no count: it belongs in a text field, in \
        quotes.
        """),
    kept: [
      Sample.caseFeed(#""documents": [{"id": "ks-1/document/1", "kind": "motion", "bytes": 12}]"#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""documents": [{"id": "ks-1/document/1", "kind": "motion", "bytes": ↓-1}]"#),
        says: .init(
          sv: "`bytes` ska vara ett tal från 0 till 9007199254740992, inte `-1`",
          en: "`bytes` must be from 0 to 9007199254740992, found `-1`"))
    ])
}
