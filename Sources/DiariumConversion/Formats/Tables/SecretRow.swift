@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension TableFile {
  /// Whether a record of the table of cases is marked as confidential, or may be.
  ///
  /// Where there are more or fewer cells than in the header, it is not known which of them is the mark, nor whether that is
  /// in this row: it may stand behind a line break that is in no quotes.
  ///
  /// - Parameters:
  ///   - cells: the record's cells.
  ///   - reader: what has read them.
  /// - Returns: whether it is.
  func isSecret(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Bool {
    guard !levelColumns.isEmpty || !unknownColumns.isEmpty || !extensionColumns.isEmpty else { return false }
    guard cells.count == names.count else { return !levelColumns.isEmpty }
    func says(_ column: Int, _ isMark: (String) -> Bool) -> Bool {
      let cell = cells[cells.startIndex + column]
      return cell.length > 0 && cell.length <= 240 && isMark(reader.text(cell))
    }
    // A column that nobody knows may be one of levels by the words in it.
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
  /// Takes all text of a row out that is, or may be, one of a confidential case.
  mutating func withholdRow() {
    // What shows no text hides none.
    guard location.excerpt != nil || location.isWithheld || value != nil else { return }
    location.withhold { _ in false }
    // What is said of a row as such quotes nothing of it, and shows how it should be written.
    if ![.raggedRow, .strayQuote, .unclosedQuote, .invalidUTF8].contains(rule) { veil() }
    // What stands in the column of ids is no id where the cells have moved.
    if let id = entityID, id.contains(where: { $0.isWhitespace }) { entityID = nil }
  }
}
