/// The forms of the schema's types, byte by byte, over valid UTF-8.
///
/// These are the patterns of the schema written out: the structural check runs them over the bytes of a file where
/// there is no `String`, the value types over their own text. Each agrees with the pattern that `RecordDescription`
/// publishes for it, as a test ensures.
@_spi(Engine) public enum Lexical {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isLowerAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
  static func isLowerHexDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 6 || byte &- 0x30 < 10 }
  static func isIDByte(_ byte: UInt8) -> Bool {
    // `-` `.` `/` and the digits are 0x2D to 0x39 without a gap.
    byte &- 0x61 < 26 || byte &- 0x2D < 13 || byte == 0x5F
  }

  static func areDigits(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices where !isDigit(utf8[index]) { return false }
    return true
  }

  static func digits(_ utf8: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var value = 0
    for index in from..<to { value = value * 10 + Int(utf8[index] &- 0x30) }
    return value
  }

  static func number(_ string: String, _ from: Int, _ to: Int) -> Int {
    let utf8 = string.utf8
    return digits(utf8.span, from, to)
  }

  /// The first character that `text` may not hold, with its byte offset: a control character other than TAB, LF, CR and
  /// U+0085, DEL, U+FFFE, U+FFFF.
  public static func forbiddenCharacter(in utf8: Span<UInt8>) -> (offset: Int, scalar: UInt32)? {
    var index = 0
    let count = utf8.count
    while index < count {
      let byte = utf8[index]
      if byte < 0x20 {
        if byte != 0x09 && byte != 0x0A && byte != 0x0D { return (index, UInt32(byte)) }
      } else if byte == 0x7F {
        return (index, 0x7F)
      } else if byte == 0xC2, index + 1 < count {
        let next = utf8[index + 1]
        if next < 0xA0 && next != 0x85 { return (index, UInt32(next)) }
      } else if byte == 0xEF, index + 2 < count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE {
        return (index, 0xFFC0 + UInt32(utf8[index + 2] & 0x3F))
      }
      index += 1
    }
    return nil
  }

  /// Whether the bytes are an id: `^[a-z0-9][a-z0-9._/-]*$`.
  public static func isID(_ utf8: Span<UInt8>) -> Bool { ID.accepts(utf8) }

  /// Whether the bytes are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `isCalendarDate` tells whether such a day exists.
  public static func isDate(_ utf8: Span<UInt8>) -> Bool {
    let count = utf8.count
    guard count == 4 || count == 7 || count == 10, areDigits(utf8.extracting(..<4)) else { return false }
    if count == 4 { return true }
    guard utf8[4] == 0x2D, isDigit(utf8[5]), isDigit(utf8[6]) else { return false }
    guard (1...12).contains(digits(utf8, 5, 7)) else { return false }
    if count == 7 { return true }
    guard utf8[7] == 0x2D, isDigit(utf8[8]), isDigit(utf8[9]) else { return false }
    return (1...31).contains(digits(utf8, 8, 10))
  }

  /// Whether the day exists in the Gregorian calendar.
  ///
  /// The bytes must have the form of a date.
  public static func isCalendarDate(_ utf8: Span<UInt8>) -> Bool {
    utf8.count < 10 || digits(utf8, 8, 10) <= daysInMonth(digits(utf8, 5, 7), year: digits(utf8, 0, 4))
  }

  /// The number of days of a month, 28 to 31, in the Gregorian calendar.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the bytes are a time of day, `HH:MM`, 00:00 to 23:59.
  public static func isClock(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count == 5, isDigit(utf8[0]), isDigit(utf8[1]), utf8[2] == 0x3A, isDigit(utf8[3]), isDigit(utf8[4])
    else { return false }
    return digits(utf8, 0, 2) < 24 && digits(utf8, 3, 5) < 60
  }

  /// Whether the bytes are an RFC 3339 date-time with upper-case `T` and `Z`; second 60 is a leap second.
  public static func isTime(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count >= 20, isDate(utf8.extracting(..<10)), utf8[10] == 0x54, isClock(utf8.extracting(11..<16)),
      utf8[16] == 0x3A, isDigit(utf8[17]), isDigit(utf8[18]), digits(utf8, 17, 19) <= 60
    else { return false }
    var index = 19
    if utf8[index] == 0x2E {
      index += 1
      let fraction = index
      while index < utf8.count, isDigit(utf8[index]) { index += 1 }
      guard index > fraction, index < utf8.count else { return false }
    }
    if utf8[index] == 0x5A { return index + 1 == utf8.count }
    guard utf8[index] == 0x2B || utf8[index] == 0x2D, index + 6 == utf8.count else { return false }
    return isClock(utf8.extracting((index + 1)...))
  }

  static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  /// Whether the bytes are a scheme, a colon and a non-empty rest with the characters of an IRI (RFC 3987).
  ///
  /// U+0000 to U+0020, the backslash, the backquote and `<>"{}|^` are refused; the further requirements of RFC 3987 are
  /// not checked.
  public static func isIRI(_ utf8: Span<UInt8>) -> Bool {
    guard let first = utf8.first, isLetter(first) else { return false }
    var index = 1
    while index < utf8.count, isSchemeByte(utf8[index]) { index += 1 }
    guard index < utf8.count, utf8[index] == 0x3A, index + 1 < utf8.count else { return false }
    for rest in (index + 1)..<utf8.count {
      switch utf8[rest] {
      case 0...0x20, 0x3C, 0x3E, 0x22, 0x7B, 0x7D, 0x7C, 0x5C, 0x5E, 0x60: return false
      default: continue
      }
    }
    return true
  }

  /// Whether the bytes have the form of an SPDX licence identifier, `CC0-1.0`; the list of licences is not consulted.
  public static func isSPDXIdentifier(_ utf8: Span<UInt8>) -> Bool {
    guard let first = utf8.first, isLetter(first) || isDigit(first) else { return false }
    for index in utf8.indices where !isSchemeByte(utf8[index]) || (index == 0 && utf8[0] == 0x2B) { return false }
    return true
  }

  /// Whether the bytes have the form of a language tag (BCP 47, RFC 5646); the registry is not consulted.
  public static func isLanguageTag(_ utf8: Span<UInt8>) -> Bool {
    var length = 0
    var isFirst = true
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == 0x2D {
        guard length >= (isFirst ? 2 : 1) else { return false }
        isFirst = false
        length = 0
      } else {
        length += 1
        guard isLetter(byte) || (!isFirst && isDigit(byte)), length <= 8 else { return false }
      }
    }
    return length >= (isFirst ? 2 : 1)
  }

  /// Whether the bytes have the form of an organisation number; `hasLuhnCheckDigit` checks the last digit.
  public static func isOrganisationNumber(_ utf8: Span<UInt8>) -> Bool {
    let hasPrefix = utf8.count >= 12 && utf8[0] == 0x31 && utf8[1] == 0x36
    let rest = utf8.extracting((hasPrefix ? 2 : 0)...)
    guard rest.count == 10 || (rest.count == 11 && rest[6] == 0x2D) else { return false }
    for index in rest.indices where index != rest.count - 5 || rest.count == 10 {
      guard isDigit(rest[index]) else { return false }
    }
    return rest[2] >= 0x32
  }

  /// Whether the last digit is the Luhn check digit of the nine before it.
  ///
  /// The bytes must have the form of an organisation number.
  public static func hasLuhnCheckDigit(_ utf8: Span<UInt8>) -> Bool {
    var sum = 0
    var position = 0
    var index = utf8.count - 1
    while index >= 0, position < 10 {
      if isDigit(utf8[index]) {
        let digit = Int(utf8[index] - 0x30) * (position % 2 == 1 ? 2 : 1)
        sum += digit / 10 + digit % 10
        position += 1
      }
      index -= 1
    }
    return sum % 10 == 0
  }

  static func isMediaTypeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23, 0x24, 0x26, 0x5E, 0x5F, 0x2E, 0x2B, 0x2D: true
    default: isLetter(byte) || isDigit(byte)
    }
  }

  /// Whether the bytes have the form of a media type (RFC 6838, section 4.2), with parameters or without.
  public static func isMediaType(_ utf8: Span<UInt8>) -> Bool {
    var index = 0
    for part in 0..<2 {
      guard index < utf8.count, isLetter(utf8[index]) || isDigit(utf8[index]) else { return false }
      while index < utf8.count, isMediaTypeByte(utf8[index]) { index += 1 }
      if part == 0 {
        guard index < utf8.count, utf8[index] == 0x2F else { return false }
        index += 1
      }
    }
    if index == utf8.count { return true }
    while index < utf8.count, utf8[index] == 0x20 { index += 1 }
    guard index < utf8.count, utf8[index] == 0x3B, index + 1 < utf8.count else { return false }
    for rest in (index + 1)..<utf8.count where !(0x20...0x7E).contains(utf8[rest]) { return false }
    return true
  }

  /// Whether the bytes are some text, one `@` and more text, without white space.
  public static func isEmailAddress(_ utf8: Span<UInt8>) -> Bool {
    var sign: Int?
    for index in utf8.indices {
      if utf8[index] == 0x40 {
        if sign != nil { return false }
        sign = index
      } else if isWhiteSpace(utf8, at: index) {
        return false
      }
    }
    guard let sign else { return false }
    return sign > 0 && sign < utf8.count - 1
  }

  /// Whether a character that ECMA-262 `\\s` matches begins at the offset.
  static func isWhiteSpace(_ utf8: Span<UInt8>, at index: Int) -> Bool {
    let byte = utf8[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 }
    func next(_ offset: Int) -> UInt8 { index + offset < utf8.count ? utf8[index + offset] : 0 }
    switch (byte, next(1), next(2)) {
    case (0xC2, 0xA0, _), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return true
    default: return false
    }
  }

  /// Whether the bytes are a decimal: a JSON number without an exponent.
  public static func isDecimal(_ utf8: Span<UInt8>) -> Bool {
    var index = utf8.first == 0x2D ? 1 : 0
    guard index < utf8.count, isDigit(utf8[index]) else { return false }
    if utf8[index] == 0x30 {
      index += 1
    } else {
      while index < utf8.count, isDigit(utf8[index]) { index += 1 }
    }
    if index == utf8.count { return true }
    guard utf8[index] == 0x2E else { return false }
    index += 1
    return index < utf8.count && areDigits(utf8.extracting(index...))
  }

  /// The largest count, 2^53: the last integer up to which JavaScript, R and spreadsheets are exact.
  public static let largestInteger = 9_007_199_254_740_992

  /// The value of a JSON integer from 0 to `largestInteger`; otherwise `nil`.
  public static func integer(_ utf8: Span<UInt8>) -> Int? {
    guard !utf8.isEmpty, utf8.count <= 16, areDigits(utf8), utf8.count == 1 || utf8[0] != 0x30 else { return nil }
    let value = digits(utf8, 0, utf8.count)
    return value <= largestInteger ? value : nil
  }

  /// Whether the bytes are the name of an extension, `x_<publisher>_<name>`.
  public static func isExtensionName(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count >= 5, utf8[0] == 0x78, utf8[1] == 0x5F, isLowerAlphanumeric(utf8[2]) else { return false }
    var underscore: Int?
    for index in 2..<utf8.count {
      if utf8[index] == 0x5F {
        underscore = underscore ?? index
      } else if !isLowerAlphanumeric(utf8[index]) {
        return false
      }
    }
    guard let underscore else { return false }
    return underscore + 1 < utf8.count
  }
}

extension Span<UInt8> {
  var first: UInt8? { isEmpty ? nil : self[0] }
}
