extension RuleID {
  /// A list inside a list, which no table can hold.
  @_spi(Engine) public static let nestedList = RuleID(4012, "str/nested-list", .error)
}

extension Rule {
  package static let nestedList = Rule(
    .nestedList, sv: "Lista i lista", en: "A list inside a list",
    explanation: .init(
      sv: """
        Inget fält i schemat innehåller listor i listor, eftersom ingen tabell gör det. Lägg elementen i den yttre \
        listan.
        """,
      en: "No field of the schema holds lists of lists, because no table does. Put the elements into the outer list."),
    kept: [
      Sample.feed(#""bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}]"#)
    ],
    broken: [
      .init(
        Sample.feed(#""bodies": [↓[{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}]]"#),
        says: .init(
          sv: "en lista i listan `bodies` har ingen plats i tabellerna",
          en: "a list inside the list `bodies` has no place in the tables"))
    ])
}
