extension RuleID {
  /// An unusual way in which the text was extracted.
  @_spi(Engine) public static let extraction = RuleID(9105, "imp/extraction", .info)
}

extension Rule {
  package static let extraction = Rule(
    .extraction, sv: "Hur texten har tagits ur handlingen", en: "How the text was taken out of the document",
    explanation: .init(
      sv: """
        Tomrader, radslut och sidbrytningar betyder olika saker beroende på hur texten togs ur sin PDF. Här \
        står vad som antogs om just den här texten: om det är fel blir stycken hopslagna eller delade. Läs \
        resultatet med `--explain`.
        """,
      en: """
        Empty lines, line ends and page breaks mean different things, depending on how the text was taken out \
        of its PDF. Here is what was assumed of this text: if that is wrong, paragraphs are joined or cut. \
        Read the result with `--explain`.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        "↓" + Sample.report.replacing("\n\n", with: "\n"),
        says: .init(
          sv: "inga tomrader: stycken är avgränsade efter radernas längd och slut; inga sidbrytningar (0)",
          en: "no empty lines: paragraphs are told by how lines end; no page breaks (0)"))
    ])
}
