@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A table as Diarium writes it: CRLF, quotes only where they are needed, and unless its description says otherwise
/// UTF-8, commas and names of columns.
///
/// A program that opens and saves a table changes every byte and, if all went well, no cell; then this is what it was.
extension TableFile {
  /// Whether the table is written as its description says, but perhaps for line ends, quotes and a byte-order mark.
  var isAsDescribed: Bool {
    text.encoding.encoding == claims.encoding ?? .utf8 && opening.delimiter == claims.delimiter
      && opening.rowsBefore == 0 && !opening.hasSeparatorLine && (languages.isEmpty || claims.hasTitles)
  }

  /// The digest of the same cells as Diarium writes them, in lower-case hexadecimal.
  ///
  /// - Parameters:
  ///   - digest: a new digest.
  ///   - limits: the limits of the table.
  /// - Returns: 64 digits.
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  func plainDigest(_ digest: any ByteDigest, limits: Limits) throws(ReadFailure) -> String {
    var digest = digest
    var writer = CSVWriter(delimiter: claims.delimiter)
    var reader = try makeReader(limits: limits, size: TableCursor.blockSize)
    // Guards and marks are part of what was written.
    reader.adaptation = nil
    if claims.hasByteOrderMark { unsafe [UInt8]([0xEF, 0xBB, 0xBF]).withUnsafeBytes { unsafe digest.update($0) } }
    var buffer: [UInt8] = []
    var isHeader = true
    while true {
      switch try reader.next() {
      case .record:
        if isHeader {
          for (name, cell) in zip(names, reader.cells) { writer.cell(claims.hasTitles ? reader.text(cell) : name) }
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
