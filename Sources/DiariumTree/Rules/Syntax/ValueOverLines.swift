extension RuleID {
  /// A value of JSON Lines that spans several lines.
  @_spi(Engine) public static let valueOverLines = RuleID(2042, "syn/value-over-lines", .error)
}

extension Rule {
  package static let valueOverLines = Rule(
    .valueOverLines, sv: "JSON på flera rader i JSON Lines", en: "JSON over several lines in JSON Lines",
    explanation: .init(
      sv: """
        I JSON Lines är varje rad ett värde. Är hela filen ett enda värde på flera rader är den vanlig JSON: ge den \
        ändelsen .json eller ange --from json. Är den flera värden, skriv vart och ett på en rad, till exempel med \
        `jq -c .`.
        """,
      en: """
        In JSON Lines each line is a value. If the whole file is one value over several lines, it is plain JSON: name \
        it .json or pass --from json. If there are several, write each on a line, for example with `jq -c .`.
        """),
    kept: [
      Sample.head + "\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n"
    ],
    broken: [
      .init(
        Sample.head + """

          ↓{
            "id": "ks-1",
            "title": "Motion"
          }

          """,
        says: .init(
          sv: "värdet som börjar här fortsätter på nästa rad",
          en: "the value that begins here goes on in the next line"))
    ])
}
