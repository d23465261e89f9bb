extension RuleID {
  /// An input that cannot be imported as a document: an error page, a picture of text, an empty file.
  @_spi(Engine) public static let notADocument = RuleID(9101, "imp/not-a-document", .error)
}

extension Rule {
  package static let notADocument = Rule(
    .notADocument, sv: "Ingen handling", en: "No document",
    explanation: .init(
      sv: """
        Det som skulle läsas in är ingen handling: en webbsida, en PDF-fil utan namnet .pdf, en tom fil eller \
        en text som inte börjar som ett utlåtande. Servrar svarar ofta med en felsida under dokumentets namn. \
        Hämta handlingen igen, och öppna den innan den läses in.
        """,
      en: """
        What was to be imported is no document: a web page, a PDF without the name .pdf, an empty file, or a \
        text that does not begin like a report. Servers often answer with an error page under the document's \
        name. Fetch the document again, and open it before it is imported.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        """
        ↓<!doctype html>
        <title>Ekeby</title>
        Sidan finns inte.

        """,
        says: .init(
          sv: "filen är en webbsida (HTML)",
          en: "the file is a web page (HTML)")),
      .init(
        """
        ↓Nytt från Ekeby

        I dag öppnar biblioteket.

        """,
        says: .init(
          sv: "texten är ingen känd handling",
          en: "the text is not a document of a known kind")),
    ])
}
