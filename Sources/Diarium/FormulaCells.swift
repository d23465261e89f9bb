@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Reports the texts of written tables that a spreadsheet would run.
  ///
  /// - Parameters:
  ///   - found: the texts.
  ///   - mayBeGuarded: whether they can be written with a guard in front.
  ///   - isRead: whether readers take that off again.
  /// - Returns: the finding.
  func formulas(_ found: CellCount, mayBeGuarded: Bool, isRead: Bool) -> Finding {
    let isOne = found.count == 1
    let finding = Finding(
      .formulaCell,
      .init(
        sv:
          "\(found.count) text\(isOne ? "" : "er") skulle köras som \(isOne ? "en formel" : "formler") av ett kalkylprogram",
        en:
          "\(found.count) text\(isOne ? "" : "s") would be run as \(isOne ? "a formula" : "formulas") by a spreadsheet"),
      help: mayBeGuarded
        ? .init(
          sv: "skriv tabellerna med `isSpreadsheetSafe` om de ska öppnas i ett kalkylprogram",
          en: "write the tables with `isSpreadsheetSafe` if they are to be opened in a spreadsheet")
        : .init(
          sv: "se efter vad de gör innan bladet öppnas i ett kalkylprogram",
          en: "look at what they do before the sheet is opened in a spreadsheet"),
      at: found.place.map(counted) ?? Location(path: path))
    guard mayBeGuarded else { return finding }
    return finding.advising(
      command: isRead
        ? .init(
          sv: "ange --spreadsheet-safe om tabellerna ska öppnas i ett kalkylprogram; vid läsning tas skyddet bort igen",
          en:
            "pass --spreadsheet-safe if the tables are to be opened in a spreadsheet; reading takes the guard off again"
        )
        : .init(
          sv: "ange --spreadsheet-safe om vyn ska öppnas i ett kalkylprogram; apostrofen blir då en del av texten",
          en:
            "pass --spreadsheet-safe if the view is to be opened in a spreadsheet; the apostrophe is then part of the text"
        ))
  }
}
