/// How the characters of a text are written as bytes.
package enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// The code page of western Windows, which equals ISO 8859-1 except for control characters.
  case windows1252 = "windows-1252"

  /// How many bytes a scalar has.
  package func bytes(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2 * UTF16.width(scalar)
    }
  }

  /// A text that was decoded.
  package struct Decoded {
    package var encoding: TextEncoding
    package var scalars: [Unicode.Scalar]
    /// Whether some bytes had no character and became U+FFFD.
    package var isDamaged = false
    /// How many bytes a U+FFFD stands for that became so, by its place.
    package var invalidLengths: [Int: Int] = [:]
  }

  /// The characters of bytes.
  package static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, .utf16BigEndian) }
    if let string = String(validating: bytes, as: UTF8.self) {
      return Decoded(encoding: .utf8, scalars: Array(string.unicodeScalars))
    }
    let (sequences, invalid) = census(bytes)
    if invalid > sequences { return Decoded(encoding: .windows1252, scalars: bytes.map(windows1252)) }
    return repaired(bytes)
  }

  /// Decodes UTF-8, with one U+FFFD for each invalid sequence.
  private static func repaired(_ bytes: [UInt8]) -> Decoded {
    var decoded = Decoded(encoding: .utf8, scalars: [], isDamaged: true)
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      var wrong: Range<Int>?
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: rest.span)
      } catch {
        wrong = (start + error.byteOffsets.lowerBound)..<(start + error.byteOffsets.upperBound)
      }
      let good = bytes[start..<(wrong?.lowerBound ?? bytes.count)]
      decoded.scalars += String(decoding: good, as: UTF8.self).unicodeScalars
      guard let wrong, !wrong.isEmpty else { break }
      decoded.invalidLengths[decoded.scalars.count] = wrong.count
      decoded.scalars.append("\u{FFFD}")
      start = wrong.upperBound
    }
    return decoded
  }

  private static func utf16(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    let isWhole = String(validating: units, as: UTF16.self) != nil
    var decoded = Decoded(
      encoding: encoding, scalars: Array(String(decoding: units, as: UTF16.self).unicodeScalars), isDamaged: !isWhole)
    if index < bytes.count {
      decoded.isDamaged = true
      decoded.invalidLengths[decoded.scalars.count] = 1
      decoded.scalars.append("\u{FFFD}")
    }
    return decoded
  }

  /// The number of valid UTF-8 sequences beyond ASCII, and of bytes that belong to none.
  private static func census(_ bytes: [UInt8]) -> (sequences: Int, invalid: Int) {
    var (sequences, invalid, index) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte >= 0x80 else { continue }
      let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
      let isSequence =
        length > 0 && index + length <= bytes.count
        && bytes[index..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if isSequence {
        sequences += 1
        index += length
      } else {
        invalid += 1
      }
    }
    return (sequences, invalid)
  }

  /// The bytes 0x80 to 0x9F of Windows-1252; those without a character remain the control characters of ISO 8859-1.
  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }
}
