@_spi(Engine) internal import DiariumTree

/// Texts of a feed as they stand in pages.
enum PageText {
  /// A text for a title, which holds no markup: what is invisible or turns letters around is made visible.
  static func title(_ text: String) -> String {
    // Nearly all titles are of ASCII and the letters of Swedish, which are none of those.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0xC3 || (0x80..<0xC0).contains($0) }
    return isPlain ? text : Screen.clean(text)
  }

  /// The address for a link; `nil` unless it is one of the web, so that no link runs anything (`javascript:`).
  static func web(_ iri: String) -> String? {
    let start = iri.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? iri : nil
  }

  /// The anchor of a record, which is the fragment of its address: the id, in which what a fragment cannot hold is
  /// percent-encoded.
  ///
  /// An id begins with a letter or a digit, so the page's own anchors begin with `_`.
  static func anchor(_ id: String) -> String {
    var isPlain = id.utf8.first != UInt8(ascii: "_")
    for byte in id.utf8 where !isPlainByte(byte, isFirst: false) { isPlain = false }
    guard !isPlain else { return id }
    var anchor = ""
    var isFirst = true
    for byte in id.utf8 {
      anchor += isPlainByte(byte, isFirst: isFirst) ? String(UnicodeScalar(byte)) : encoded(byte)
      isFirst = false
    }
    return anchor
  }

  private static func isPlainByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"): !isFirst
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }

  /// An address as it can stand between quotes of any program: quotes, backslashes and blanks are percent-encoded.
  static func quotable(_ iri: String) -> String {
    var text = ""
    for scalar in iri.unicodeScalars {
      switch scalar {
      case "'", "\"", "\\", "`", "$", " ", "\n", "\r", "\t": text += encoded(UInt8(truncatingIfNeeded: scalar.value))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A number with its digits in groups of three, from 10,000 on; a group begins after what breaks no line.
  static func grouped(_ count: Int, _ separator: String = "\u{A0}") -> String {
    let digits = String(count)
    guard digits.utf8.count > 4 else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { grouped += separator }
      grouped.append(digit)
    }
    return grouped
  }
}
