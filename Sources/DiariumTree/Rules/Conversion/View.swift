extension RuleID {
  /// Something of a feed that a view of it leaves out.
  @_spi(Engine) public static let view = RuleID(9016, "cnv/view", .warning)
}

extension Rule {
  package static let view = Rule(
    .view, sv: "Det som en vy utelämnar", en: "What a view leaves out",
    explanation: .init(
      sv: """
        En vy är till för människor och rymmer mindre än datamängden: det enkla bladet har ingen kolumn för voteringens \
        röster, hänvisningar eller ett ärende utan diarienummer. Det som ryms skrivs, och läses tillbaka som det är. \
        Resten utelämnas, och varje slag räknas: posten och fältet, och hur många. Id:n som bladet inte rymmer präglas \
        på nytt när det läses. Den som publicerar bladet ska spara datamängden också.
        """,
      en: """
        A view is for people, and holds less than the feed: the simple sheet has no column for the ballots of a vote, \
        for citations, or for a case without a diary number. What fits is written, and read back as it is. The rest is \
        left out, and each kind is counted: the record and the field, and how many. Ids that the sheet cannot hold are \
        minted anew when it is read. Whoever publishes the sheet should keep the feed as well.
        """),
    kept: [
      Sample.caseFeed(#""diary_number": "KS 1""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""diary_number": "KS 1", "division": ↓"Kansliet""#),
        says: .init(
          sv: "1 `case.division` har ingen plats i bladet",
          en: "1 `case.division` has no place in the sheet"))
    ])
}
