@_spi(Engine) import DiariumTree
internal import DiariumWorkbook
internal import Harness

/// One sheet, read in two ways: its rows scanned wherever they can be, or all of it parsed as XML.
enum SheetReading {
  /// Scratch space, which so few bytes never need.
  private final class NoScratch: ScratchSpace {
    let path = "scratch"
    func append(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {}
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int { 0 }
  }

  /// Whether texts and formats are well formed, so that sheets are read at all.
  static func isWritten(_ strings: [UInt8], _ styles: [UInt8]) -> Bool {
    (strings.isEmpty || parse(strings, StringHandler(SharedStrings({ () throws(IOFailure) in NoScratch() }))))
      && (styles.isEmpty || parse(styles, StyleHandler()))
  }

  private static func parse(_ bytes: [UInt8], _ handler: any XMLHandler) -> Bool {
    let parser = XMLParser(handler)
    return unsafe bytes.withUnsafeBytes { unsafe parser.take($0) } && parser.finish()
  }

  /// Requires that both ways make the same of a sheet, wherever the pieces end in which it comes.
  static func compare(_ sheet: [UInt8], _ strings: [UInt8], _ styles: [UInt8]) {
    let parsed = read(sheet, strings, styles, scans: false, piece: sheet.count)
    for piece in [sheet.count, 1, 13 + sheet.count % 101] where piece > 0 {
      let scanned = read(sheet, strings, styles, scans: true, piece: piece)
      Harness.require(scanned == parsed, "rows in pieces of \(piece) are scanned as they are parsed\n\(scanned)\n\(parsed)")
    }
  }

  /// What is made of a sheet: its rows and facts, or the kind of its fault.
  private static func read(
    _ sheet: [UInt8], _ strings: [UInt8], _ styles: [UInt8], scans: Bool, piece: Int
  ) -> String {
    let shared = SharedStrings({ () throws(IOFailure) in NoScratch() })
    let formats = StyleHandler()
    if !strings.isEmpty { _ = parse(strings, StringHandler(shared)) }
    if !styles.isEmpty { _ = parse(styles, formats) }
    var rows: [UInt8] = []
    let text = unsafe SheetText { (bytes) throws(IOFailure) in unsafe rows.append(contentsOf: bytes) }
    let cells = SheetCells(text, shared, formats.forms, .from1900)
    let scanner = SheetScanner(cells, scans: scans)
    var place = 0
    while place < sheet.count, cells.fault == nil, scanner.fault == nil {
      let end = min(place + piece, sheet.count)
      _ = unsafe sheet[place..<end].withUnsafeBytes { unsafe scanner.take($0) }
      place = end
    }
    _ = cells.fault == nil && scanner.finish()
    text.finish()
    if let fault = cells.fault {
      switch fault {
      case .place: return "place"
      case .text(.disorder): return "disorder"
      case .text(.tooLarge): return "too large"
      case .text(.output), .output: return "output"
      }
    }
    switch scanner.fault {
    case .malformed: return "malformed"
    case .documentType: return "document type"
    case .tooLarge: return "too large"
    case nil: return String(decoding: rows, as: UTF8.self) + "\(cells.facts)"
    }
  }
}
