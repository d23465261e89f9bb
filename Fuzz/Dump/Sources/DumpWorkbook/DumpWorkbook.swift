internal import DiariumArchive
@_spi(Engine) import DiariumTree
internal import DiariumWorkbook
internal import Foundation

/// Prints the cells of workbooks for `scripts/workbook_cells.py`.
///
/// Of each sheet that is a line with the number of bytes of its name and of its rows, then both; or a line with the reason
/// why it is not read. With `-x` first, no rows are scanned.
@main enum DumpWorkbook {
  static func main() {
    var paths = CommandLine.arguments.dropFirst()
    let scans = paths.first != "-x"
    if !scans { paths = paths.dropFirst() }
    for path in paths { dump(path, scans: scans) }
  }

  private static func dump(_ path: String, scans: Bool) {
    guard let data = FileManager.default.contents(atPath: path) else { return write("failed \(path)\n") }
    do throws(ReadFailure) {
      let source = BytesSource(Array(data), path: path)
      let directory = try ArchiveDirectory(of: source, size: data.count, separatesByBackslash: true)
      let makeScratch = { () throws(IOFailure) -> any ScratchSpace in MemoryScratch() }
      let book: any Workbook
      if path.hasSuffix(".ods") {
        book = try OpenDocumentWorkbook(directory, source)
      } else {
        book = try OfficeWorkbook(directory, source, scratch: makeScratch, scans: scans)
      }
      try book.read(into: Printer())
    } catch {
      switch error {
      case .syntax(let error): write("refused \(error.finding.message.en)\n")
      case .input(let failure): write("failed \(failure.reason.en)\n")
      }
    }
  }

  private static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Keeps the rows of a sheet, and prints them once it ends.
  private final class Printer: SheetReceiver {
    private var name = ""
    private var rows = Data()

    func begin(_ sheet: SheetName) { (name, rows) = (sheet.name, Data()) }
    func take(_ rows: UnsafeRawBufferPointer) { unsafe self.rows.append(contentsOf: rows) }
    func end(_ facts: SheetFacts) {
      write("sheet \(name.utf8.count) \(rows.count)\n\(name)")
      FileHandle.standardOutput.write(rows)
      write("\n")
    }
  }

  /// Scratch space in memory, for one thread.
  private final class MemoryScratch: ScratchSpace, @unchecked Sendable {
    let path = "scratch"
    private var bytes: [UInt8] = []

    func append(_ more: UnsafeRawBufferPointer) throws(IOFailure) { unsafe bytes.append(contentsOf: more) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
      let taken = bytes[min(offset, bytes.count)..<min(offset + buffer.count, bytes.count)]
      unsafe buffer.copyBytes(from: taken)
      return taken.count
    }
  }
}
