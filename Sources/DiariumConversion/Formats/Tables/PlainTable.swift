@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A table as Diarium writes it: UTF-8, commas, CRLF, names of columns, quotes only where they are needed.
///
/// A program that opens and saves a table changes every byte and, if all went well, no cell; then this is what it was.
extension TableFile {
  /// Whether the table is in UTF-8, with commas and the names of columns on line 1.
  var hasPlainDialect: Bool {
    text.encoding.encoding == .utf8 && opening.delimiter == UInt8(ascii: ",") && opening.start.offset == 0
      && languages.isEmpty
  }

  /// The digest of the same cells as Diarium writes them, in lower-case hexadecimal.
  ///
  /// - Parameters:
  ///   - digest: a new digest.
  ///   - limits: the limits of the table.
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  func plainDigest(_ digest: any ByteDigest, limits: Limits) throws(ReadFailure) -> String {
    var digest = digest
    var writer = CSVWriter()
    var reader = try makeReader(limits: limits, size: TableCursor.blockSize)
    var buffer: [UInt8] = []
    var isHeader = true
    while true {
      switch try reader.next() {
      case .record:
        if isHeader {
          for name in names { writer.cell(name) }
          isHeader = false
        } else {
          for cell in reader.cells { unsafe reader.withText(cell, &buffer) { unsafe writer.cell($0) } }
        }
        writer.endRecord()
        unsafe digest.update(writer.output.bytes)
        writer.clear()
      case .broken, .blank: break
      case .end: return digest.finish().sha256
      }
      reader.release(reader.rows.count)
    }
  }
}
