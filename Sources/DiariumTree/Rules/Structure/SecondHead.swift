extension RuleID {
  /// The head of a feed among its cases.
  @_spi(Engine) public static let secondHead = RuleID(4040, "str/second-head", .error)
}

extension Rule {
  package static let secondHead = Rule(
    .secondHead, sv: "En datamängd till bland ärendena", en: "Another feed among the cases",
    explanation: .init(
      sv: """
        Bland ärendena står ett huvud med `diarium` eller `dataset`. Oftast har två filer fogats ihop. Vad det andra \
        huvudet säger gäller inte ärendena efter det, så det tas inte för något. Ange filerna var för sig: flera \
        indata är en enda datamängd.
        """,
      en: """
        Among the cases there is a head with `diarium` or `dataset`. Most often two files were joined. What the second \
        head says does not hold for the cases behind it, so it is taken for nothing. Name the files one by one: \
        several inputs are one feed.
        """),
    kept: [
      Sample.head + "\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n"
    ],
    broken: [
      .init(
        Sample.head + "\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n↓" + Sample.head + "\n",
        says: .init(
          sv: "här börjar en datamängd till (`diarium`, `dataset`) mitt bland ärendena",
          en: "another feed begins here (`diarium`, `dataset`), among the cases"))
    ])
}
