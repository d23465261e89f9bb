internal import DiariumArchive
@_spi(Engine) import DiariumTree
internal import DiariumWorkbook
internal import Harness

/// A workbook, read in two ways: its rows scanned wherever they can be, or all of it parsed as XML.
enum SheetReading {
  /// Keeps the rows of all sheets, and the facts about them.
  private final class Rows: SheetReceiver {
    var rows: [UInt8] = []
    var facts: [SheetFacts] = []
    func begin(_ sheet: SheetName) { rows += Array(sheet.name.utf8) }
    func take(_ rows: UnsafeRawBufferPointer) { unsafe self.rows.append(contentsOf: rows) }
    func end(_ facts: SheetFacts) { self.facts.append(facts) }
  }

  /// Scratch space, which so few bytes never need.
  private final class NoScratch: ScratchSpace {
    let path = "scratch"
    func append(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {}
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int { 0 }
  }

  /// Requires that both ways make the same of a workbook, wherever the pieces end in which its sheets come.
  static func compare(_ archive: [UInt8]) {
    let parsed = read(archive, scans: false, piece: .max)
    for piece in [.max, 1, 13 + archive.count % 101] {
      let scanned = read(archive, scans: true, piece: piece)
      Harness.require(scanned == parsed, "rows in pieces of \(piece) are scanned as parsed\n\(scanned)\n\(parsed)")
    }
  }

  /// What is made of a workbook: its rows and facts, or the reason why it is not read.
  private static func read(_ archive: [UInt8], scans: Bool, piece: Int) -> String {
    let source = BytesSource(archive, path: "book.xlsx")
    let rows = Rows()
    do throws(ReadFailure) {
      let directory = try ArchiveDirectory(of: source, size: archive.count)
      let makeScratch = { () throws(IOFailure) -> any ScratchSpace in NoScratch() }
      let book = try OfficeWorkbook(directory, source, scratch: makeScratch, scans: scans, piece: piece)
      try book.read(into: rows)
    } catch {
      guard case .syntax(let error) = error else { return "input" }
      // Which line it is on, the parser knows only of what it has seen.
      return String(error.finding.message.en.filter { !$0.isNumber })
    }
    return String(decoding: rows.rows, as: UTF8.self) + "\(rows.facts)"
  }
}
