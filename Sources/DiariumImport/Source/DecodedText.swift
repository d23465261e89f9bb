@_spi(Engine) package import DiariumTree

/// The characters of a text, decoded in memory.
package struct DecodedText {
  package var encoding: CharacterEncoding
  package var scalars: [Unicode.Scalar]
  /// Whether some bytes had no character and became U+FFFD.
  package var isDamaged = false
  /// How many bytes a U+FFFD stands for that became so, by its place.
  package var invalidLengths: [Int: Int] = [:]

  private init(encoding: CharacterEncoding, scalars: [Unicode.Scalar], isDamaged: Bool = false) {
    self.encoding = encoding
    self.scalars = scalars
    self.isDamaged = isDamaged
  }

  /// Decodes bytes: UTF-16 with a byte-order mark, UTF-8, else Windows-1252.
  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes, .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes, .utf16BigEndian)
    } else if let string = String(validating: bytes, as: UTF8.self) {
      self.init(encoding: .utf8, scalars: Array(string.unicodeScalars))
    } else {
      var census = EncodingCensus()
      census.take(bytes)
      census.finish()
      if census.encoding == .windows1252 {
        self.init(encoding: .windows1252, scalars: bytes.map(Self.windows1252))
      } else {
        self.init(repairing: bytes)
      }
    }
  }

  /// Decodes UTF-8, with one U+FFFD for each invalid sequence.
  private init(repairing bytes: [UInt8]) {
    self.init(encoding: .utf8, scalars: [], isDamaged: true)
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
      scalars += String(decoding: good, as: UTF8.self).unicodeScalars
      guard let wrong, !wrong.isEmpty else { break }
      invalidLengths[scalars.count] = wrong.count
      scalars.append("\u{FFFD}")
      start = wrong.upperBound
    }
  }

  private init(utf16 bytes: [UInt8], _ encoding: CharacterEncoding) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    let isWhole = String(validating: units, as: UTF16.self) != nil
    self.init(
      encoding: encoding, scalars: Array(String(decoding: units, as: UTF16.self).unicodeScalars), isDamaged: !isWhole)
    if index < bytes.count {
      isDamaged = true
      invalidLengths[scalars.count] = 1
      scalars.append("\u{FFFD}")
    }
  }

  /// The character of a byte; one without a character remains the control character of ISO 8859-1, as in the Encoding
  /// Standard.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    CharacterEncoding.windows1252.scalar(of: byte) ?? Unicode.Scalar(byte)
  }
}
