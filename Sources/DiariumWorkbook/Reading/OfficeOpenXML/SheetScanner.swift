@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// Reads the part of a sheet: its rows by `RowScanner` as far as that knows them, all else by the parser of XML.
///
/// A row is an element that is complete in itself, so the parser sees a well-formed document if rows are kept from it.
/// What the scanner does not know, it gives to the parser as it is; so both read the same, and a test compares them.
final class SheetScanner {
  private let parser: XMLParser
  private let handler: SheetHandler
  private let cells: SheetCells
  private var rows = RowScanner()
  /// Bytes that neither has taken yet.
  private var waiting: [UInt8] = []
  /// Whether the parser reads the rest.
  private var isLeft: Bool
  /// The places at which rows might have begun.
  private var stops = 0

  /// The longest row that is kept until it is complete.
  private static let longest = 1 << 20
  /// A sheet has two: the tags around its rows.
  private static let mostStops = 16

  /// A reader of a sheet.
  ///
  /// - Parameters:
  ///   - cells: receives its cells.
  ///   - allowance: how much the parser may find.
  ///   - scans: whether rows are scanned; else the parser reads all of them.
  init(_ cells: SheetCells, _ allowance: XMLAllowance, scans: Bool = true) {
    self.cells = cells
    handler = SheetHandler(cells)
    parser = XMLParser(handler, allowance)
    isLeft = !scans
  }

  /// What is wrong with the XML; `nil` if nothing is.
  var fault: XMLParser.Fault? { parser.fault }

  /// Takes the next bytes of the part; false once they are not well formed.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if isLeft, waiting.isEmpty { return unsafe parser.take(bytes) }
    if waiting.isEmpty {
      let used = unsafe use(bytes)
      unsafe waiting.append(contentsOf: bytes[used...])
    } else {
      unsafe waiting.append(contentsOf: bytes)
      let used = unsafe waiting.withUnsafeBytes { unsafe use($0) }
      waiting.removeSubrange(..<used)
    }
    if isLeft || waiting.count > Self.longest { leave() }
    return parser.fault == nil
  }

  /// Ends the part; false if it is not whole.
  func finish() -> Bool {
    leave()
    return parser.finish()
  }

  /// Gives all that waits, and all that comes, to the parser.
  private func leave() {
    isLeft = true
    _ = unsafe waiting.withUnsafeBytes { unsafe parser.take($0) }
    waiting = []
  }

  /// Uses bytes as far as they are complete; returns how many.
  private func use(_ bytes: UnsafeRawBufferPointer) -> Int {
    var place = 0
    while place < bytes.count, parser.fault == nil {
      if !handler.isInRows {
        let end = unsafe Self.afterOpening(bytes, place)
        if end == place { return place }
        _ = unsafe parser.take(UnsafeRawBufferPointer(rebasing: bytes[place..<end]))
        place = end
        stops += 1
        if stops > Self.mostStops { isLeft = true }
      }
      guard handler.isInRows else {
        if isLeft { return place }
        continue
      }
      // The parser must be nowhere but between two rows: not in a comment, a cell or a tag that `>` does not end.
      guard !isLeft, parser.isBehindTag, parser.isUnicode, !handler.isInCell else {
        isLeft = true
        return place
      }
      switch unsafe rows.scan(bytes, place) {
      case .row(let end):
        unsafe rows.give(bytes, to: cells)
        place = end
        if cells.fault != nil { return bytes.count }
      case .incomplete: return place
      case .other:
        // Once rows have a form of their own, all of them do.
        isLeft = true
        return place
      case .unknown(let end):
        _ = unsafe parser.take(UnsafeRawBufferPointer(rebasing: bytes[place..<end]))
        place = end
      }
    }
    return bytes.count
  }

  /// The place behind the next tag that rows may begin with, so that the parser stops there; before it if it is not
  /// whole.
  private static func afterOpening(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let name: StaticString = "sheetData"
    var index = place
    while index + name.utf8CodeUnitCount <= bytes.count {
      if unsafe bytes[index] == 0x73,
        (0..<name.utf8CodeUnitCount).allSatisfy({ unsafe bytes[index + $0] == name.utf8Start[$0] })
      {
        if let end = unsafe bytes[index...].firstIndex(of: 0x3E) { return end + 1 }
        return unsafe bytes[place..<index].lastIndex(of: 0x3C) ?? index
      }
      index += 1
    }
    return index
  }
}
