/// What cannot stand in a page as it is, and what is written for it.
enum HTMLEscapes {
  /// Where a text is written.
  enum Place {
    /// Between tags.
    case content
    /// Between tags, where line ends of other systems become those of pages.
    case lines
    /// As the value of an attribute, in double quotes.
    case attribute
    /// As JSON in an element whose content is no markup, so that nothing of it is decoded.
    case json
  }

  /// Whether a byte may begin something that is written in another way.
  ///
  /// Those are the controls, `"`, `&`, `<` and `>`, DEL, and the first bytes of characters among which some are forbidden.
  @inline(__always) static func isSuspect(_ byte: UInt8, in place: Place) -> Bool {
    // Letters first, which most bytes are.
    if byte &- 0x3F < 0x40 { return false }
    switch byte {
    case 0x00...0x1F, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF, 0xF0...0xFF: return true
    case 0x22: return place == .attribute
    default: return false
    }
  }

  /// What is written for the character that begins at an index, and the number of its bytes; `nil` if it stands there as
  /// it is.
  static func replacement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, in place: Place
  ) -> (length: Int, replacement: StaticString?) {
    let byte = unsafe bytes[index]
    switch byte {
    case 0x09: return (1, nil)
    case 0x0A: return (1, place == .attribute ? "&#10;" : nil)
    case 0x0D where place == .lines:
      return unsafe index + 1 < bytes.count && bytes[index + 1] == 0x0A ? (2, "\n") : (1, "\n")
    case 0x22: return (1, "&quot;")
    case 0x26: return (1, place == .json ? "\\u0026" : "&amp;")
    case 0x3C: return (1, place == .json ? "\\u003c" : "&lt;")
    case 0x3E: return (1, place == .json ? "\\u003e" : "&gt;")
    case 0x80...:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      // Swift's texts are whole, so it never ends within a character.
      guard index + length <= bytes.count else { return (1, nil) }
      var scalar = UInt32(byte) & (0x7F >> UInt32(length))
      for next in index + 1..<index + length { scalar = unsafe scalar << 6 | UInt32(bytes[next] & 0x3F) }
      if scalar == 0x85, place == .lines { return (length, "\n") }
      return (length, isAllowed(scalar) ? nil : "\u{FFFD}")
    default: return (1, "\u{FFFD}")
    }
  }

  /// Whether a character beyond ASCII may stand in a document (13.1.4): no control, and no noncharacter.
  private static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xFDCF: true
    case ..<0xA0, 0xFDD0...0xFDEF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
  }
}
