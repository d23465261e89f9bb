extension RuleID {
  /// An id that two records of the feed share.
  @_spi(Engine) public static let duplicateID = RuleID(5001, "ref/duplicate-id", .error)
}

extension Rule {
  package static let duplicateID = Rule(
    .duplicateID, sv: "Samma id två gånger", en: "The same id twice",
    explanation: .init(
      sv: """
        Ett id pekar ut en enda post i hela datamängden, över alla tabeller, så att andra kan länka till den. Poster \
        som har samma id slås aldrig ihop, och ingen av dem får företräde. Ge varje post ett eget id som bildas ur \
        postens innehåll.
        """,
      en: """
        An id names one record of the whole feed, over all tables, so that others can link to it. Records that share \
        an id are never merged, and none of them wins. Give each an id of its own, made from its content.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"},
            {"id": ↓"ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "id:t `ks-1/decision/1` används två gånger",
          en: "the id `ks-1/decision/1` is used twice"))
    ])
}
