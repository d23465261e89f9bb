/// Doubled quotes inside a quoted cell (RFC 4180, section 2, rule 7).
@_spi(Engine) public enum DoubledQuotes {
  /// Replaces each doubled quote by a single one.
  ///
  /// - Parameters:
  ///   - raw: the cell inside its quotes.
  ///   - buffer: receives the text; its previous contents are lost.
  public static func decode(_ raw: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    var start = 0
    var index = 0
    while index < raw.count {
      if unsafe raw[index] == 0x22 {
        unsafe buffer.append(contentsOf: raw[start...index])
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    if start < raw.count { unsafe buffer.append(contentsOf: raw[start...]) }
  }
}
