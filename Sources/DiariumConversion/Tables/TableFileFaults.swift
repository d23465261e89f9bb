internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// What is said of records of a table that are broken.
extension TableFile {
  /// A record with more or fewer fields than the header.
  func ragged(_ reader: borrowing CSVReader, _ row: Row, _ log: inout FindingLog) {
    guard log.wants(.raggedRow) else { return }
    let (found, wanted) = (reader.cells.count, names.count)
    let column = min(found, wanted + 1) - 1
    var location = location(reader.cells[column], column, row, reader)
    if column >= wanted { location.columnName = nil }
    log.append(
      Finding(
        .raggedRow, "\(found) field\(found == 1 ? "" : "s"), but the header has \(wanted)",
        help: found > wanted
          ? "a comma that is not in quotes? put the field in quotes: \"bifall, extra\""
          : "are fields missing, or is a line break not in quotes?", at: location))
  }

  /// A record that could not be read.
  func broken(_ fault: CSVFault, _ log: inout FindingLog) {
    let (rule, message, help): (RuleID, Message, Message) =
      switch fault.kind {
      case .strayQuote:
        (
          .strayQuote, "a quote inside a field that is not in quotes",
          "put the field in quotes, and write its own quotes twice: \"Torget \"\"Stora\"\" plan\""
        )
      case .textAfterQuote:
        (
          .strayQuote, "something follows the closing quote of a field",
          "write quotes inside the field twice: \"Torget \"\"Stora\"\" plan\""
        )
      case .unclosedQuote(let lines):
        (
          .unclosedQuote,
          lines > 1
            ? "the quote that is opened here is not closed, and \(lines - 1) more line\(lines == 2 ? "" : "s") would be part of the field"
            : "the quote that is opened here is not closed",
          "close it at the end of the field; reading goes on with the next line"
        )
      case .notUTF8(let byte):
        (
          .invalidUTF8, "byte 0x\(hexadecimal(byte)) is not valid UTF-8",
          "save the table again as CSV UTF-8\(windows1252(byte).map { "; in Windows-1252 the byte is `\($0)`" } ?? "")"
        )
      }
    guard log.wants(rule) else { return }
    var finding = Finding(rule, message, help: help, at: fault.location)
    name(&finding.location, fault.field, fault.record)
    log.append(finding)
  }

  /// A record that is empty, or only delimiters.
  func blank(_ location: Location, _ record: Int? = nil) -> Finding {
    var location = location
    location.table = description.name
    location.record = record
    return Finding(.blankRow, "blank row skipped", help: "remove it", at: location)
  }

  /// The place of a cell.
  func location(_ cell: Cell, _ column: Int, _ row: Row, _ reader: borrowing CSVReader) -> Location {
    var location = reader.block.location(cell.start, length: cell.extent, excerpt: true)
    name(&location, column, row.number)
    return location
  }

  private func name(_ location: inout Location, _ column: Int, _ record: Int) {
    location.table = description.name
    location.record = record
    if column < names.count { location.columnName = names[column] }
    location.cell = "\(SpreadsheetColumn.name(column))\(record + 1)"
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private func windows1252(_ byte: UInt8) -> String? {
    byte >= 0xA0 ? String(UnicodeScalar(byte)) : nil
  }
}
