/// How readers of YAML resolve an unquoted scalar: by the regular expressions of YAML 1.1 (yaml.org/type: bool, int,
/// float, timestamp, null, merge, value), as implemented by PyYAML and ruamel.yaml, and of YAML 1.2.2 (section 10.3.2,
/// the core schema), whichever takes it for something other than text.
enum YAMLResolution {
  /// Whether a scalar may be something other than a text: by its first character and its length, so that most need no
  /// closer look.
  @inline(__always) static func isDoubtful(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe text.first else { return true }
    switch first {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x3C, 0x3D, 0x7E: return true
    default: return text.count <= 5
    }
  }

  /// Whether a scalar is null to all readers.
  static func isNull(_ text: UnsafeRawBufferPointer) -> Bool {
    text.count <= 4 && ["", "~", "null", "Null", "NULL"].contains { unsafe $0.utf8.elementsEqual(text) }
  }

  /// Whether some reader takes a non-null scalar for a boolean, a number, a day or time, or an indicator.
  static func isAmbiguous(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe text.first else { return false }
    switch first {
    case 0x3C, 0x3D: return ["<<", "="].contains { unsafe $0.utf8.elementsEqual(text) }
    case 0x2B, 0x2D, 0x2E, 0x30...0x39:
      var scan = unsafe Scan(text)
      return scan.isNumber() || scan.isTime()
    default: return unsafe isBoolean(text)
    }
  }

  /// The words in lower case, capitalised and in upper case, but not mixed.
  private static let booleans: Set<String> = Set(
    ["y", "n", "yes", "no", "on", "off", "true", "false"].flatMap {
      [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()]
    })

  private static func isBoolean(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= 5 else { return false }
    return unsafe booleans.contains(String(decoding: text, as: UTF8.self))
  }

  /// A scalar being scanned from its start to its end.
  @safe private struct Scan {
    private let text: UnsafeRawBufferPointer
    private var place = 0

    init(_ text: UnsafeRawBufferPointer) { unsafe self.text = unsafe text }

    private var isAtEnd: Bool { unsafe place == text.count }

    private func byte(_ offset: Int = 0) -> UInt8 {
      unsafe place + offset < text.count ? text[place + offset] : 0
    }

    /// Skips bytes of a kind, up to a maximum; returns how many there were.
    @discardableResult private mutating func skip(atMost most: Int = .max, _ isOfKind: (UInt8) -> Bool) -> Int {
      let start = place
      while !isAtEnd, place - start < most, isOfKind(byte()) { place += 1 }
      return place - start
    }

    private mutating func take(_ bytes: UInt8...) -> Bool {
      guard !isAtEnd, bytes.contains(byte()) else { return false }
      place += 1
      return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isDigitOrLine(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x5F }

    /// Integers and floats of both versions.
    mutating func isNumber() -> Bool {
      for form in 0..<4 {
        place = 0
        let isSigned = take(0x2B, 0x2D)
        let isForm =
          switch form {
          case 0: isBased(isSigned: isSigned)
          case 1: isDecimal()
          case 2: isSexagesimal()
          default: isSpecial(isSigned: isSigned)
          }
        if isForm, isAtEnd { return true }
      }
      return false
    }

    /// `0b1_0`, `0x1F`, `0o17`; `017` is decimal in YAML 1.2.
    private mutating func isBased(isSigned: Bool) -> Bool {
      guard take(0x30) else { return false }
      if take(0x62) { return skip { $0 == 0x30 || $0 == 0x31 || $0 == 0x5F } > 0 }
      if take(0x6F) { return !isSigned && skip { $0 &- 0x30 < 8 } > 0 }
      if take(0x78) { return skip { Self.isDigitOrLine($0) || ($0 | 0x20) &- 0x61 < 6 } > 0 }
      return skip { $0 &- 0x30 < 8 || $0 == 0x5F } > 0
    }

    /// `12`, `1_000`, `1.`, `.5`, `1e5`, `1.5E-7`.
    private mutating func isDecimal() -> Bool {
      let isZero = byte() == 0x30
      let start = place
      let digits = Self.isDigit(byte()) ? skip(Self.isDigitOrLine) : 0
      let hasPoint = take(0x2E)
      guard digits > 0 || hasPoint && Self.isDigit(byte()) else { return false }
      if hasPoint { skip(Self.isDigitOrLine) }
      let hasLines = unsafe text[start..<place].contains(0x5F)
      // `_` is allowed between digits only in YAML 1.1, where an exponent has a sign and a decimal point before it.
      if hasLines, !hasPoint { return !isZero }
      guard take(0x65, 0x45) else { return true }
      return (take(0x2B, 0x2D) || !hasLines) && skip(Self.isDigit) > 0
    }

    /// `12:30:45`, `190:20:30.15`: parts of at most two digits, below 60.
    private mutating func isSexagesimal() -> Bool {
      let isZero = byte() == 0x30
      guard Self.isDigit(byte()), skip(Self.isDigitOrLine) > 0 else { return false }
      var parts = 0
      while take(0x3A) {
        let isTwo = Self.isDigit(byte(1))
        guard Self.isDigit(byte()), !isTwo || byte() < 0x36 else { return false }
        place += isTwo ? 2 : 1
        parts += 1
      }
      guard parts > 0 else { return false }
      guard take(0x2E) else { return !isZero }
      skip(Self.isDigitOrLine)
      return true
    }

    /// `.inf`, `-.INF`, `.NaN`.
    private mutating func isSpecial(isSigned: Bool) -> Bool {
      let rest = unsafe String(decoding: text[place...], as: UTF8.self)
      unsafe place = text.count
      return [".inf", ".Inf", ".INF"].contains(rest) || !isSigned && [".nan", ".NaN", ".NAN"].contains(rest)
    }

    /// A day `2024-06-05`, or a day with a time, which may be abbreviated.
    mutating func isTime() -> Bool {
      place = 0
      func isDashed(_ scan: inout Scan) -> Int? {
        guard scan.take(0x2D) else { return nil }
        let digits = scan.skip(atMost: 2, Self.isDigit)
        return digits > 0 ? digits : nil
      }
      guard skip(atMost: 4, Self.isDigit) == 4, let month = isDashed(&self), let day = isDashed(&self) else {
        return false
      }
      if isAtEnd { return month == 2 && day == 2 }
      if !take(0x54, 0x74) {
        guard skip({ $0 == 0x20 || $0 == 0x09 }) > 0 else { return false }
      }
      guard skip(atMost: 2, Self.isDigit) > 0 else { return false }
      for _ in 0..<2 {
        guard take(0x3A), skip(atMost: 2, Self.isDigit) == 2 else { return false }
      }
      if take(0x2E) { skip(Self.isDigit) }
      skip { $0 == 0x20 || $0 == 0x09 }
      if take(0x5A) || isAtEnd { return isAtEnd }
      guard take(0x2B, 0x2D), skip(atMost: 2, Self.isDigit) > 0 else { return false }
      if take(0x3A) { guard skip(atMost: 2, Self.isDigit) == 2 else { return false } }
      return isAtEnd
    }
  }
}
