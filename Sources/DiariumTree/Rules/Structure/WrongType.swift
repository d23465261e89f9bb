extension RuleID {
  /// A value that does not have the type of its field.
  @_spi(Engine) public static let wrongType = RuleID(4002, "str/wrong-type", .error)
}

extension Rule {
  package static let wrongType = Rule(
    .wrongType, sv: "Värdet har fel typ", en: "A value of the wrong type",
    explanation: .init(
      sv: """
        Schemat anger vad varje fält innehåller. Ett diarienummer, en paragraf eller en kommunkod är en text, så att \
        inledande nollor och bokstäver bevaras: "0180". Ett antal är ett heltal utan citattecken. En lista står inom \
        hakparenteser även när den har ett enda element. `deleted` är aldrig false.
        """,
      en: """
        The schema says what each field holds. A diary number, a section or a municipality code is a text, so that \
        leading zeros and letters live: "0180". A count is an integer without quotes. A list stands in brackets even \
        with one element. `deleted` is never false.
        """),
    kept: [
      Sample.caseFeed(#""diary_number": "0123""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""diary_number": ↓123"#),
        says: .init(
          sv: "`diary_number` ska vara en text (inte tom, utan styrtecken), inte ett tal",
          en: "`diary_number` must be text (not empty, without control characters), found a number"))
    ])
}
