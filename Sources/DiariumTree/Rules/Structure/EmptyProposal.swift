extension RuleID {
  /// A proposal that does not say what is proposed.
  @_spi(Engine) public static let emptyProposal = RuleID(4015, "str/empty-proposal", .warning)
}

extension Rule {
  package static let emptyProposal = Rule(
    .emptyProposal, sv: "Förslag utan innehåll", en: "A proposal that proposes nothing",
    explanation: .init(
      sv: """
        Ett förslag anger vad som föreslås: i sina punkter, i en sammanfattning eller i den handling som innehåller \
        förslaget.
        """,
      en: "A proposal says what is proposed: in its points, in a summary, or in the document that holds it."),
    kept: [
      Sample.caseFeed(
        #"""
        "proposals": [
          {"id": "ks-1/proposal/1", "level": "member",
           "summary": "Bygg en cykelbana till stationen."}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""proposals": [↓{"id": "ks-1/proposal/1", "level": "member"}]"#),
        says: .init(
          sv: "förslaget `ks-1/proposal/1` anger inte vad som föreslås",
          en: "proposal `ks-1/proposal/1` does not say what is proposed"))
    ])
}
