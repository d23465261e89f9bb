/// The way in which the characters of a text are written as bytes.
///
/// Tables are read in all of them; JSON, JSON Lines and YAML are UTF-8 by their specifications (RFC 8259 section 8.1).
///
/// ```swift
/// var options = TableReadingOptions()
/// options.encoding = CharacterEncoding(label: "latin1")
/// ```
public enum CharacterEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 (RFC 3629).
  case utf8 = "utf-8"
  /// UTF-16, the low byte first (RFC 2781); Excel's “Unicode text”.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first (RFC 2781).
  case utf16BigEndian = "utf-16be"
  /// The code page of western Windows, which equals ISO 8859-1 except for the bytes 80 to 9F.
  case windows1252 = "windows-1252"
  /// ISO/IEC 8859-1, Latin-1.
  case latin1 = "iso-8859-1"
  /// ISO/IEC 8859-15, Latin-9: Latin-1 with the euro sign.
  case latin9 = "iso-8859-15"
  /// The code page of western DOS, IBM 850, which old registry systems still export.
  case ibm850 = "ibm850"
  /// The character set of the classic Mac OS, Mac Roman, which Excel for Mac writes as “CSV (Macintosh)”.
  case macintosh = "macintosh"
}

extension CharacterEncoding {
  /// The encoding with a name or a common alias, in any letter case: `utf8`, `latin1`, `cp1252`, `cp850`, `macroman`.
  ///
  /// - Parameter label: the label, as in the WHATWG Encoding Standard or the registry of IANA. `utf-16` without a byte
  ///   order is little-endian, as there.
  public init?(label: String) {
    let plain = label.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    let encoding: CharacterEncoding? =
      switch plain {
      case "utf8", "utf8sig", "utf8bom": .utf8
      case "utf16", "utf16le", "ucs2", "unicode": .utf16LittleEndian
      case "utf16be": .utf16BigEndian
      case "windows1252", "cp1252", "ansi", "win1252": .windows1252
      case "iso88591", "latin1", "l1": .latin1
      case "iso885915", "latin9", "l9": .latin9
      case "ibm850", "cp850", "850", "dos": .ibm850
      case "macintosh", "macroman", "mac": .macintosh
      default: nil
      }
    guard let encoding else { return nil }
    self = encoding
  }
}

extension CharacterEncoding {
  /// How many bytes a character has.
  @_spi(Engine) public func bytes(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .utf16LittleEndian, .utf16BigEndian: 2 * UTF16.width(scalar)
    case .windows1252, .latin1, .latin9, .ibm850, .macintosh: 1
    }
  }
}

extension CharacterEncoding {
  /// The name in messages: `Windows-1252`.
  @_spi(Engine) public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO 8859-1"
    case .latin9: "ISO 8859-15"
    case .ibm850: "IBM 850"
    case .macintosh: "Mac Roman"
    }
  }
}

extension CharacterEncoding {
  /// The bytes of a character; `nil` if the encoding does not have it.
  @_spi(Engine) public func encode(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch self {
    case .utf8: return Array(String(scalar).utf8)
    case .utf16LittleEndian:
      return UTF16.encode(scalar)?.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case .utf16BigEndian:
      return UTF16.encode(scalar)?.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .windows1252, .latin1, .latin9, .ibm850, .macintosh: return byte(of: scalar).map { [$0] }
    }
  }
}
