/// UTF-8 text, as seen by rules about texts.
extension Span<UInt8> {
  /// The characters of some bytes.
  func string(_ part: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    for index in part { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All characters.
  var string: String { string(0..<count) }
}
