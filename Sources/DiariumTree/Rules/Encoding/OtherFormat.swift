extension RuleID {
  /// A file that is not UTF-8 text, but a workbook, an archive, a web page.
  @_spi(Engine) public static let otherFormat = RuleID(1075, "enc/other-format", .error)
}

extension Rule {
  package static let otherFormat = Rule(
    .otherFormat, sv: "En fil av annat slag", en: "A file in another format",
    explanation: .init(
      sv: """
        En datamängd är text i UTF-8: JSON, JSON Lines, YAML eller tabeller i CSV. Filens första byte säger att den \
        är något annat: en arbetsbok, ett dokument, ett arkiv, en databas, en webbsida eller text i en annan kodning. \
        Anmärkningen säger vad den är och vad som ska göras med den. Inget i den har lästs.
        """,
      en: """
        A feed is text in UTF-8: JSON, JSON Lines, YAML or tables in CSV. The first bytes of the file say that it is \
        something else: a workbook, a document, an archive, a database, a web page, or text in another encoding. The \
        finding says what it is and what to do with it. Nothing in it was read.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        "↓{\\rtf1\\ansi Motion om cykelbanor}",
        says: .init(
          sv: "filen är ett RTF-dokument och ingen text",
          en: "the file is an RTF document and no text")),
      .init(
        """
        ↓<!DOCTYPE html>
        <title>Sidan finns inte</title>

        """,
        says: .init(
          sv: "filen är en webbsida (HTML)",
          en: "the file is a web page (HTML)")),
    ])
}
