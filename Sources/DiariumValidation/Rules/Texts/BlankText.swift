internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A text of blanks looks absent to people, and is there for programs.
  static let blankText = CheckedRule(
    8051, "txt/blank-text", .warning,
    sv: "En text av bara blanktecken", en: "A text of nothing but blanks",
    explanation: .init(
      sv: """
        Texten består bara av mellanslag, tabbar eller radbrytningar. För läsaren saknas den, men för program finns den, också där \
        fältet krävs. Utelämna fältet: att det saknas betyder att det inte är angivet. Om fältet krävs, skriv vad som gäller.
        """,
      en: """
        The text is only blanks, tabs or line ends. For a reader it is absent, and for programs it is there, also where the field \
        is required. Leave the field out: absent means not stated. Where the field is required, write what is the case.
        """),
    kept: [
      Sample.caseFeed(#""summary": " Bänkar ""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"  \t""#),
        says: .init(
          sv: "`summary` är bara blanktecken", en: "`summary` is nothing but blanks")),
      .init(
        Sample.tables(cases: "id,title\nks-1,↓\"   \"\n"),
        says: .init(
          sv: "`title` är bara blanktecken", en: "`title` is nothing but blanks")),
    ], traits: .blank
  ) { text, view, report in
    // An empty text is `str/empty-text`.
    guard text.count > 0 else { return }
    let view = view()
    guard view.isFreeText else { return }
    report(
      .init(sv: "`\(view.field)` är bara blanktecken", en: "`\(view.field)` is nothing but blanks"),
      help: view.absenceAdvice, at: view)
  }
}
