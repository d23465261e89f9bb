@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Findings about broken records of a table.
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
        .raggedRow,
        .init(
          sv: "\(found) fält, men rubrikraden har \(wanted)",
          en: "\(found) field\(found == 1 ? "" : "s"), but the header has \(wanted)"),
        help: found > wanted
          ? .init(
            sv: "ett komma som inte står inom citattecken? sätt citattecken runt fältet: \"bifall, extra\"",
            en: "a comma that is not in quotes? put the field in quotes: \"bifall, extra\"")
          : .init(
            sv: "saknas fält, eller står en radbrytning utanför citattecken?",
            en: "are fields missing, or is a line break not in quotes?"), at: location
      ).losing(records: lostWithRow))
  }

  /// The types of records that are missing where a row of the table was left out.
  var lostWithRow: [String] { isSimpleSheet ? SheetRecordKind.lostWithRow : [description.recordName] }

  /// A record that could not be read.
  func broken(_ fault: CSVFault, _ log: inout FindingLog) {
    let (rule, message, help): (RuleID, Message, Message) =
      switch fault.kind {
      case .strayQuote:
        (
          .strayQuote,
          .init(
            sv: "ett citattecken inuti ett fält som inte står inom citattecken",
            en: "a quote inside a field that is not in quotes"),
          .init(
            sv: "sätt citattecken runt fältet, och skriv dess egna citattecken dubbelt: \"Torget \"\"Stora\"\" plan\"",
            en: "put the field in quotes, and write its own quotes twice: \"Torget \"\"Stora\"\" plan\"")
        )
      case .textAfterQuote:
        (
          .strayQuote,
          .init(
            sv: "något följer efter det citattecken som avslutar fältet",
            en: "something follows the closing quote of a field"),
          .init(
            sv: "skriv citattecken inuti fältet dubbelt: \"Torget \"\"Stora\"\" plan\"",
            en: "write quotes inside the field twice: \"Torget \"\"Stora\"\" plan\"")
        )
      case .unclosedQuote(let lines):
        (
          .unclosedQuote,
          unclosed(lines),
          .init(
            sv: "avsluta fältet med ett citattecken; läsningen fortsätter på nästa rad",
            en: "close it at the end of the field; reading goes on with the next line")
        )
      case .notUTF8 where !text.encoding.encoding.isSingleByte && text.encoding.encoding != .utf8:
        (
          .invalidUTF8,
          .init(
            sv: "här står halva tecknet i \(text.encoding.encoding.name)",
            en: "half a character of \(text.encoding.encoding.name)"),
          .init(
            sv: "filen är skadad eller avhuggen; spara tabellen på nytt som CSV UTF-8",
            en: "the file is damaged or cut off; save the table again as CSV UTF-8")
        )
      case .notUTF8(let byte) where text.encoding.encoding != .utf8:
        (
          .invalidUTF8,
          .init(
            sv: "byten 0x\(hexadecimal(byte)) har inget tecken i \(text.encoding.encoding.name)",
            en: "byte 0x\(hexadecimal(byte)) has no character in \(text.encoding.encoding.name)"),
          .init(
            sv: "är kodningen en annan? spara tabellen på nytt som CSV UTF-8",
            en: "is it another encoding? save the table again as CSV UTF-8")
        )
      case .notUTF8(let byte):
        (
          .invalidUTF8,
          .init(
            sv: "byten 0x\(hexadecimal(byte)) är inte giltig UTF-8",
            en: "byte 0x\(hexadecimal(byte)) is not valid UTF-8"),
          .init(
            sv: "\(Self.saveAgain.sv)\(windows1252(byte).sv)", en: "\(Self.saveAgain.en)\(windows1252(byte).en)")
        )
      }
    guard log.wants(rule) else { return }
    var finding = Finding(rule, message, help: help, at: fault.location)
    name(&finding.location, fault.field, fault.record)
    log.append(finding.losing(records: lostWithRow))
  }

  /// A quote that would make some lines one field.
  private func unclosed(_ lines: Int) -> Message {
    guard lines > 1 else {
      return .init(
        sv: "citattecknet som öppnas här avslutas aldrig", en: "the quote that is opened here is not closed")
    }
    let more = Message(
      sv: "\(lines - 1) rad\(lines == 2 ? "" : "er") till", en: "\(lines - 1) more line\(lines == 2 ? "" : "s")")
    return .init(
      sv: "citattecknet som öppnas här avslutas aldrig, så \(more.sv) skulle höra till fältet",
      en: "the quote that is opened here is not closed, and \(more.en) would be part of the field")
  }

  /// A record that is empty, or only delimiters.
  func blank(_ location: Location, _ record: Int? = nil) -> Finding {
    var location = location
    location.table = description.name
    location.record = record
    return Finding(
      .blankRow, .init(sv: "tom rad hoppades över", en: "blank row skipped"),
      help: .init(sv: "ta bort den", en: "remove it"), at: location)
  }

  /// A record that repeats the headings.
  func repeatedHeader(_ reader: borrowing CSVReader, _ row: Row, _ log: inout FindingLog) {
    guard log.wants(.repeatedHeader) else { return }
    log.append(
      Finding(
        .repeatedHeader,
        .init(
          sv: "raden upprepar rubrikraden, och har hoppats över",
          en: "the row repeats the header, and was skipped"),
        help: .init(
          sv: "ta bort den; har flera tabeller satts ihop?", en: "remove it; were several tables put together?"),
        at: location(reader.cells[0], 0, row, reader)))
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
    location.cell = cellName(column, record: record)
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  static let saveAgain = Message(
    sv: "spara tabellen på nytt som CSV UTF-8", en: "save the table again as CSV UTF-8")

  /// The character that the byte may stand for, appended to the advice.
  private func windows1252(_ byte: UInt8) -> Message {
    guard let scalar = CharacterEncoding.windows1252.scalar(of: byte), scalar.value >= 0x80 else { return .empty }
    let character = String(scalar)
    return .init(
      sv: "; i Windows-1252 är byten `\(character)`", en: "; in Windows-1252 the byte is `\(character)`")
  }
}
