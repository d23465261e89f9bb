/// A text as it is shown, with its escapes decoded, and the origin of each byte.
///
/// An excerpt shows the text of a file as written: there may be `\u002d`, `&ndash;` or `%2D` between digits, and the
/// letter before them may be that of `
/// `. A message quotes a value with invisible characters made visible: `<U+00A0>`.
struct DecodedText {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The scalars of the shown text that each byte comes from.
  private(set) var origins: [Range<Int>] = []
  /// Whether anything was decoded.
  private(set) var isChanged = false

  /// A text as it is.
  init(_ scalars: [Unicode.Scalar]) {
    for (index, scalar) in scalars.enumerated() { append(scalar, index..<index + 1) }
  }

  /// Another text with its escapes decoded: a text may have been escaped more than once.
  init(decoding other: DecodedText) {
    var place = 0
    while place < other.bytes.count {
      if let (bytes, end) = Self.escape(other.bytes, place) {
        let origin = other.origins[place].lowerBound..<other.origins[end - 1].upperBound
        for byte in bytes {
          self.bytes.append(byte)
          origins.append(origin)
        }
        isChanged = true
        place = end
      } else {
        bytes.append(other.bytes[place])
        origins.append(other.origins[place])
        place += 1
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ origin: Range<Int>) {
    for byte in UTF8.encode(Self.plain(scalar)) ?? .init() {
      bytes.append(byte)
      origins.append(origin)
    }
  }

  /// A scalar as it counts in a number: digits of any script and width as digits, line breaks and undecodable bytes as
  /// hyphens.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return scalar
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFD, 0x05BE, 0x2192, 0x2500, 0x301C, 0x30FC: return "-"
    case 0x20...0x7E: return scalar
    default:
      guard let value = scalar.properties.numericValue, scalar.properties.numericType != .numeric, value >= 0,
        value < 10
      else { return scalar }
      return Unicode.Scalar(UInt8(0x30 + Int(value)))
    }
  }

  /// The text that an escape at a place stands for, and where it ends; `nil` if there is none.
  private static func escape(_ text: [UInt8], _ place: Int) -> ([UInt8], end: Int)? {
    switch text[place] {
    case 0x5C: backslash(text, place)
    case 0x26: reference(text, place)
    // JSON Pointer (RFC 6901, section 3).
    case 0x7E where place + 1 < text.count && text[place + 1] == 0x30: ([0x7E], place + 2)
    case 0x7E where place + 1 < text.count && text[place + 1] == 0x31: ([0x2F], place + 2)
    case 0x3C: shown(text, place) ?? tag(text, place)
    case 0x25: hexadecimal(text, place + 1, 2).map { ([UInt8(truncatingIfNeeded: $0)], place + 3) }
    default: nil
    }
  }

  /// The escapes of JSON and YAML (RFC 8259, section 7; YAML 1.2.2, section 5.7).
  private static func backslash(_ text: [UInt8], _ place: Int) -> ([UInt8], end: Int)? {
    guard place + 1 < text.count else { return nil }
    let lengths: [UInt8: Int] = [0x78: 2, 0x75: 4, 0x55: 8]
    switch text[place + 1] {
    case 0x78, 0x75, 0x55:
      let length = lengths[text[place + 1]] ?? 4
      guard let value = hexadecimal(text, place + 2, length) else { return nil }
      return (utf8(value), place + 2 + length)
    case 0x22, 0x2F, 0x5C: return ([text[place + 1]], place + 2)
    case 0x6E, 0x74, 0x72, 0x62, 0x66, 0x76, 0x61, 0x65, 0x30, 0x4E, 0x5F, 0x4C, 0x50, 0x20: return ([0x20], place + 2)
    default: return nil
    }
  }

  /// The names that `Screen` shows for invisible characters: `<U+00A0>`, `<BOM>`.
  private static func shown(_ text: [UInt8], _ place: Int) -> ([UInt8], end: Int)? {
    guard let end = text[place..<min(place + 10, text.count)].firstIndex(of: 0x3E) else { return nil }
    let name = text[place + 1..<end]
    if name.elementsEqual("BOM".utf8) { return ([0xEF, 0xBB, 0xBF], end + 1) }
    guard name.starts(with: "U+".utf8), (6...8).contains(name.count) else { return nil }
    return hexadecimal(text, place + 3, end - place - 3).map { (utf8($0), end + 1) }
  }

  /// A tag of HTML, which means nothing between digits.
  private static func tag(_ text: [UInt8], _ place: Int) -> ([UInt8], end: Int)? {
    guard let end = text[place..<min(place + 80, text.count)].firstIndex(of: 0x3E) else { return nil }
    let name = text[place + 1..<end].drop { $0 == 0x2F }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    return ([], end + 1)
  }

  /// The character references of HTML that stand for digits, blanks and hyphens.
  private static func reference(_ text: [UInt8], _ place: Int) -> ([UInt8], end: Int)? {
    guard let end = text[place..<min(place + 12, text.count)].firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: text[place + 1..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      return value.map { (utf8($0), end + 1) }
    }
    switch name {
    case "nbsp", "ensp", "emsp", "thinsp", "numsp", "puncsp", "hairsp", "Tab", "NewLine": return ([0x20], end + 1)
    case "shy", "hyphen", "dash", "ndash", "mdash", "horbar", "minus": return ([0x2D], end + 1)
    case "plus": return ([0x2B], end + 1)
    case "amp": return ([0x26], end + 1)
    case "quot", "apos", "lt", "gt": return ([0x22], end + 1)
    default: return nil
    }
  }

  private static func hexadecimal(_ text: [UInt8], _ place: Int, _ count: Int) -> UInt32? {
    guard place + count <= text.count else { return nil }
    var value: UInt32 = 0
    for byte in text[place..<place + count] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }

  private static func utf8(_ value: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { return [0x20] }
    return Array(UTF8.encode(plain(scalar)) ?? .init())
  }
}
