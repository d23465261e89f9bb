/// What a sheet of a workbook holds.
@_spi(Engine) public struct SheetLimits: Hashable, Sendable {
  /// The number of rows below the header.
  public var rows: Int
  /// The number of UTF-16 units in a cell.
  public var units: Int

  /// Some limits.
  public init(rows: Int, units: Int) {
    self.rows = rows
    self.units = units
  }

  /// Those of XLSX, which has 1,048,576 rows and cells of 32,767 units.
  public static let xlsx = SheetLimits(rows: 1_048_575, units: 32_767)

  /// Whether a text is too long for a cell.
  public func areExceeded(by text: UnsafeRawBufferPointer) -> Bool {
    // A unit has one byte at least.
    guard text.count > units else { return false }
    let count = unsafe text.reduce(0) { count, byte in
      count + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1)
    }
    return count > units
  }

  /// The beginning of a text that a cell holds, which ends with a whole character.
  public func cut(_ text: String) -> String {
    var (end, count) = (text.startIndex, 0)
    while end < text.endIndex {
      count += text[end].utf16.count
      if count > units { break }
      end = text.index(after: end)
    }
    if end > text.startIndex || count == 0 { return String(text[..<end]) }
    // One character that is longer than a cell.
    var scalars = String.UnicodeScalarView()
    count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count > units { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The beginning of a list in a cell, which ends with a whole element.
  public func cut(list text: String) -> String {
    let cut = cut(text)
    return cut.utf8.lastIndex(of: 0x3B).map { String(cut[..<$0]) } ?? ""
  }
}
