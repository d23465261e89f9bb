@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension TableFile {
  /// Whether a record of the table of cases is marked as confidential, or may be.
  ///
  /// If there are more or fewer cells than in the header, it is unknown which of them is the mark, or whether the mark is
  /// in this row: it may come after an unquoted line break.
  ///
  /// - Parameters:
  ///   - cells: the record's cells.
  ///   - reader: the reader of the cells.
  /// - Returns: whether it is.
  func isSecret(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    guard !levelColumns.isEmpty || !unknownColumns.isEmpty || !extensionColumns.isEmpty else { return false }
    guard cells.count == names.count else { return !levelColumns.isEmpty }
    func says(_ column: Int, _ isMark: (String) -> Bool) -> Bool {
      let cell = cells[cells.startIndex + column]
      return cell.length > 0 && cell.length <= 240 && isMark(reader.text(cell))
    }
    // An unknown column may turn out to hold levels by the words in it.
    if levelColumns.contains(where: { says($0, Secrecy.isMark) }) { return true }
    if unknownColumns.contains(where: { says($0, Secrecy.isStrictMark) }) { return true }
    // An extension may have the mark inside it.
    var buffer: [UInt8] = []
    for column in extensionColumns where cells[cells.startIndex + column].length > 0 {
      let cell = cells[cells.startIndex + column]
      if unsafe reader.withText(cell, &buffer, { unsafe SecretBytes.areMarked($0) }) { return true }
    }
    return false
  }
}

extension Finding {
  /// Takes out all text of a row that belongs, or may belong, to a confidential case.
  mutating func withholdRow() {
    // A finding that shows no text has none to hide.
    guard location.excerpt != nil || location.isWithheld || value != nil else { return }
    location.withhold { _ in false }
    // A finding about the row as such quotes nothing from it, and shows how it should be written.
    if ![.raggedRow, .strayQuote, .unclosedQuote, .invalidUTF8].contains(rule) { veil() }
    // The value in the column of ids is not an id if the cells have shifted.
    if let id = entityID, id.contains(where: { $0.isWhitespace }) { entityID = nil }
  }
}
