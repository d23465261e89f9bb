extension RuleID {
  /// Text that can be read, but not as it was written: its letters are not those of the page.
  @_spi(Engine) public static let unreadableText = RuleID(9104, "imp/unreadable-text", .error)
}

extension Rule {
  package static let unreadableText = Rule(
    .unreadableText, sv: "Ett oläsligt textlager", en: "An unreadable text layer",
    explanation: .init(
      sv: """
        PDF-filens tabell över tecken är trasig, så texten blir andra bokstäver än de som syns på sidan. Inget \
        läses in, för allt skulle bli fel. Begär handlingen i ett annat format, eller låt den tolkas som bild \
        (OCR).
        """,
      en: """
        The character map of the PDF is broken, so the text becomes other letters than those on the page. \
        Nothing is imported, since all of it would be wrong. Ask for the document in another format, or have \
        it recognised from its picture (OCR).
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        """
        ↓Utlåtande Rotel I

        NTVVZDPZ LLVJNHFGM KXPWRTTZ QQMNVBDF GHJKLPRT XCVBNMQW

        """,
        says: .init(
          sv: "textlagret är oläsligt: bokstäverna är inte de som syns på sidan",
          en: "the text layer is unreadable: its letters are not those on the page"))
    ])
}
