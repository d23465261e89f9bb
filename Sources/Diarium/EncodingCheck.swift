/// Determines the encoding of a text from all of its bytes.
///
/// It is UTF-16 if it begins with that byte-order mark, else UTF-8 if all of it is well formed (Unicode Standard, table
/// 3-7), else Windows-1252 if every byte has a character there.
struct EncodingCheck {
  private var first: [UInt8] = []
  /// The number of bytes still missing from a character, and the range of the next one.
  private var waiting = 0
  private var range: ClosedRange<UInt8> = 0x80...0xBF
  private var isUTF8 = true
  private var isWindows1252 = true

  /// Takes the next bytes.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if first.count < 2 { unsafe first += bytes.prefix(2 - first.count) }
    guard isUTF8 || isWindows1252 else { return }
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte >= 0x80 || waiting > 0 { take(byte) }
    }
  }

  private mutating func take(_ byte: UInt8) {
    if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { isWindows1252 = false }
    guard isUTF8 else { return }
    if waiting > 0 {
      isUTF8 = range.contains(byte)
      waiting -= 1
      range = 0x80...0xBF
      return
    }
    switch byte {
    case 0xC2...0xDF: waiting = 1
    case 0xE0...0xEF:
      waiting = 2
      if byte == 0xE0 { range = 0xA0...0xBF }
      if byte == 0xED { range = 0x80...0x9F }
    case 0xF0...0xF4:
      waiting = 3
      if byte == 0xF0 { range = 0x90...0xBF }
      if byte == 0xF4 { range = 0x80...0x8F }
    default: isUTF8 = false
    }
  }

  /// The name of the encoding.
  var encoding: String {
    if first == [0xFF, 0xFE] { return "utf-16le" }
    if first == [0xFE, 0xFF] { return "utf-16be" }
    if isUTF8, waiting == 0 { return "utf-8" }
    return isWindows1252 ? "windows-1252" : "unknown"
  }
}
