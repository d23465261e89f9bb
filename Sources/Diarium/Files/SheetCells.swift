@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cells of a sheet, by their offsets in its rows as CSV.
enum SheetCells {
  private static let piece = 1 << 16

  /// The cell that a byte belongs to; `nil` if bytes cannot be read.
  static func cell(at offset: Int, in rows: any ByteSource) -> String? {
    var (row, column, isQuoted) = (1, 0, false)
    var place = 0
    while place < offset {
      guard let bytes = try? rows.bytes(at: place, count: min(piece, offset - place)), !bytes.isEmpty else { break }
      for byte in bytes {
        switch byte {
        case 0x22: isQuoted.toggle()
        case 0x2C where !isQuoted: column += 1
        case 0x0A where !isQuoted: (row, column) = (row + 1, 0)
        default: break
        }
      }
      place += bytes.count
    }
    return "\(SpreadsheetColumn.name(column))\(row)"
  }
}
