extension RuleID {
  /// Something after the value that should be alone.
  @_spi(Engine) public static let trailingData = RuleID(2010, "syn/trailing-data", .error)
}

extension Rule {
  package static let trailingData = Rule(
    .trailingData, sv: "Något följer efter värdet", en: "Something follows the value",
    explanation: .init(
      sv: """
        Ett JSON-dokument är ett enda värde. Ett andra värde efter det är oftast JSON Lines med fel filnamn: ge \
        filen ändelsen .jsonl eller ange --from jsonl.
        """,
      en: """
        A JSON document is one value. A second one behind it is most often JSON Lines with the wrong file name: name \
        the file .jsonl or pass --from jsonl.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed() + " ↓{}",
        says: .init(
          sv: "här väntas slutet av texten, men det står `{`",
          en: "expected the end of the text, found `{`"))
    ])
}
