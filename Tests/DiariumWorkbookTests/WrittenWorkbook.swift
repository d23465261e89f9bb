import DiariumArchive
@_spi(Engine) import DiariumTree
import DiariumWorkbook
import TestSupport
import Testing

/// A workbook with one sheet, taken apart again.
struct WrittenWorkbook {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// The parts by their names.
  let parts: [String: String]
  /// The names of the parts, in order.
  let names: [String]

  /// The XML of the first sheet.
  var sheet: String { parts["xl/worksheets/sheet1.xml"] ?? "" }

  init(_ columns: [Worksheet.Column], _ rows: [[String]], frozen: Int = 0) throws {
    let sheet = Worksheet("cases", columns, frozenColumns: frozen, warning: .init(title: "t", words: "w"))
    let writer = try WorksheetWriter(sheet) { () throws(IOFailure) in MemoryScratch() }
    for row in rows {
      for cell in row { writer.cell(cell) }
      try writer.endRow()
    }
    var sink = BytesSink()
    try WorkbookWriter.write([writer], to: &sink)
    try self.init(sink.bytes)
  }

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let source = BytesSource(bytes, path: "a.xlsx")
    let directory = try ArchiveDirectory(of: source, size: bytes.count)
    names = directory.entries.map(\.path)
    var parts: [String: String] = [:]
    for entry in directory.entries {
      var contents: [UInt8] = []
      try unsafe entry.unpack(from: source) { (part) throws(IOFailure) in unsafe contents += Array(part) }
      parts[entry.path] = String(decoding: contents, as: UTF8.self)
    }
    self.parts = parts
  }
}
