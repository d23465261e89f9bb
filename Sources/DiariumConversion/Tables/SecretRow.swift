internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

extension TableFile {
  /// Whether a record of the table of cases is marked as confidential.
  ///
  /// - Parameters:
  ///   - reader: has the record's cells.
  ///   - cells: which they are; where they are more or fewer than the header's, the mark may stand in any of them.
  /// - Returns: whether it is.
  func isSecret(_ reader: borrowing CSVReader, _ cells: Range<Int>) -> Bool {
    guard levelColumn >= 0 else { return false }
    guard cells.count == names.count else {
      return cells.contains { reader.text(reader.cells[$0]).lowercased().contains("confidential") }
    }
    let cell = reader.cells[cells.lowerBound + levelColumn]
    return cell.length > 0 && Secrecy.isMark(reader.text(cell))
  }
}
