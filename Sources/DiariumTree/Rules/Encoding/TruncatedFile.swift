extension RuleID {
  /// Text that ends inside a value.
  @_spi(Engine) public static let truncatedFile = RuleID(1012, "enc/truncated-file", .error)
}

extension Rule {
  package static let truncatedFile = Rule(
    .truncatedFile, sv: "Avbruten fil", en: "A file that is cut off",
    explanation: .init(
      sv: """
        Texten slutar mitt i ett värde. En nedladdning eller en export har avbrutits. Hämta filen på nytt; det som \
        finns går inte att bedöma.
        """,
      en: """
        The text ends inside a value. A download or an export was interrupted. Get the file again; what is there \
        cannot be judged.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        String(Sample.caseFeed().dropLast(4)) + "↓",
        says: .init(
          sv: "texten slutar innan värdet är avslutat",
          en: "the text ends before the value is closed"))
    ])
}
