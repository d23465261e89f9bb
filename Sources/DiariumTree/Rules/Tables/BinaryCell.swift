extension RuleID {
  /// A cell of a database that holds bytes and no text.
  @_spi(Engine) public static let binaryCell = RuleID(3099, "tab/binary-cell", .error)
}

extension Rule {
  package static let binaryCell = Rule(
    .binaryCell, sv: "En cell med byte i stället för text", en: "A cell with bytes in place of a text",
    explanation: .init(
      sv: """
        En cell i en databas kan ha byte (BLOB) i stället för text, eller text som inte är UTF-8. Vad de betyder går inte att \
        veta; de läses som SQL skriver dem, `x'C3A5'`, så att inget försvinner, och är sällan det värde som menades. Spara \
        texten som text: `UPDATE decisions SET title = CAST(title AS TEXT)`.
        """,
      en: """
        A cell of a database may hold bytes (a BLOB) in place of a text, or a text that is not UTF-8. What they mean cannot be \
        known; they are read as SQL writes them, `x'C3A5'`, so that nothing is lost, and are seldom the value that was meant. \
        Store the text as text: `UPDATE decisions SET title = CAST(title AS TEXT)`.
        """),
    kept: [
      Sample.database()
    ],
    broken: [
      .init(
        Sample.database(title: "x'4D6F74696F6E'"),
        says: .init(
          sv: "1 cell i tabellen `cases` har byte som inte är text i UTF-8, och har lästs som SQL skriver dem (x'…')",
          en:
            "1 cell of the table `cases` holds bytes that are no text in UTF-8, and was read as SQL writes them (x'…')"
        ))
    ])
}
