internal import Diarium
internal import DiariumArchive
@_spi(Engine) import DiariumTree
internal import DiariumWorkbook

/// Prints the cells of a workbook for `scripts/workbook_cells.py`: of each sheet a line with the number of bytes of its name
/// and of its rows, then both; or a line with the reason why it is not read.
@main enum DumpWorkbook {
  /// Keeps the rows of a sheet, and prints them once it ends.
  private final class Printer: SheetReceiver {
    private var name = ""
    private var rows: [UInt8] = []

    func begin(_ sheet: SheetName) { (name, rows) = (sheet.name, []) }
    func take(_ rows: UnsafeRawBufferPointer) { unsafe self.rows.append(contentsOf: rows) }
    func end(_ facts: SheetFacts) {
      print("sheet \(name.utf8.count) \(rows.count)\n\(name)\(String(decoding: rows, as: UTF8.self))")
    }
  }

  static func main() {
    for path in CommandLine.arguments.dropFirst() { dump(path) }
  }

  private static func dump(_ path: String) {
    do throws(ReadFailure) {
      let file: FileSource
      do throws(IOFailure) { file = try FileSource(path) } catch { throw .input(error) }
      let directory = try ArchiveDirectory(of: file, size: file.size, separatesByBackslash: true)
      let book = try OfficeWorkbook(
        directory, file, scratch: { () throws(IOFailure) -> any ScratchSpace in try ScratchFile() })
      try book.read(into: Printer())
    } catch {
      switch error {
      case .syntax(let error): print("refused \(error.finding.location.path): \(error.finding.message.en)")
      case .input(let failure): print("failed \(failure.reason.en)")
      }
    }
  }
}
