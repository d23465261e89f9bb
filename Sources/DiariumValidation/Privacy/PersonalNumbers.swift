/// Personal identity numbers and coordination numbers (personnummer, samordningsnummer) in a text.
///
/// The form is that of folkbokföringslagen (1991:481), section 18: two or four digits of the year, month and day, of a
/// coordination number with 60 added to the day, a hyphen (a plus sign from the hundredth year on) or nothing, three
/// digits and a check digit (Luhn over the ten last).
enum PersonalNumbers {
  /// Calls `body` with the bytes of each number.
  static func find(in text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var place = 0
    while place < text.count {
      guard isDigit(text, place) else {
        // A number has six digits in a row at least, so one of every six bytes of it is a digit; here all are looked at
        // since the beginning is wanted.
        place += 1
        continue
      }
      var end = place
      while end < text.count && isDigit(text, end) { end += 1 }
      let digits = end - place
      let (number, next) = match(text, place, digits)
      if let number, stands(text, number, isPlain: digits == 10) { body(number) }
      place = next
    }
  }

  /// The number that a run of digits begins with or is, and where to look on.
  private static func match(
    _ text: Span<UInt8>, _ start: Int, _ digits: Int
  ) -> (number: Range<Int>?, next: Int) {
    let end = start + digits
    if digits == 10 || digits == 12 {
      let isNumber = isNumber(text, start, digits - 4, tail: end - 4)
      return (isNumber ? start..<end : nil, end)
    }
    guard digits == 6 || digits == 8 else { return (nil, end) }
    // Between them a hyphen, a plus sign, a dash or a blank.
    guard let separator = separator(text, end) else { return (nil, end) }
    let tail = end + separator
    var behind = tail
    while behind < text.count && isDigit(text, behind) { behind += 1 }
    guard behind - tail == 4, isNumber(text, start, digits, tail: tail) else { return (nil, end) }
    return (start..<behind, behind)
  }

  /// Bytes of what may stand between the day and the last four digits.
  private static func separator(_ text: Span<UInt8>, _ place: Int) -> Int? {
    guard place < text.count else { return nil }
    switch text[place] {
    case 0x2D, 0x2B, 0x20: return 1
    // U+2010 to U+2013: hyphens and the dash.
    case 0xE2 where place + 2 < text.count:
      return text[place + 1] == 0x80 && (0x90...0x93).contains(text[place + 2]) ? 3 : nil
    default: return nil
    }
  }

  private static func isNumber(_ text: Span<UInt8>, _ start: Int, _ length: Int, tail: Int) -> Bool {
    func digit(_ place: Int) -> Int { Int(text[place]) - 0x30 }
    let short = start + length - 6
    if length == 8 {
      let century = digit(start) * 10 + digit(start + 1)
      guard (18...20).contains(century) else { return false }
    }
    let month = digit(short + 2) * 10 + digit(short + 3)
    var day = digit(short + 4) * 10 + digit(short + 5)
    if day > 60 { day -= 60 }
    guard (1...12).contains(month), day >= 1, day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] else {
      return false
    }
    var sum = 0
    for index in 0..<10 {
      var value = digit(index < 6 ? short + index : tail + index - 6)
      if index % 2 == 0 {
        value *= 2
        if value > 9 { value -= 9 }
      }
      sum += value
    }
    return sum % 10 == 0
  }

  /// Whether a number stands for itself, and is no part of a longer one, of a word, an address or a hash.
  ///
  /// What `isPlain` is ten digits in a row, which are more often a number of something else.
  private static func stands(_ text: Span<UInt8>, _ number: Range<Int>, isPlain: Bool) -> Bool {
    func isPart(_ place: Int) -> Bool {
      guard place >= 0, place < text.count else { return false }
      switch text[place] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: return true
      // Slash, equals sign, hyphen, number sign: of an address or a compound number.
      case 0x2F, 0x3D, 0x2D, 0x23: return isPlain
      default: return false
      }
    }
    func joins(_ place: Int, _ beyond: Int) -> Bool {
      guard place >= 0, place < text.count, beyond >= 0, beyond < text.count else { return false }
      // A decimal, a further group of digits, a path.
      switch text[place] {
      case 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x2B: return isDigit(text, beyond)
      default: return false
      }
    }
    return !isPart(number.lowerBound - 1) && !isPart(number.upperBound)
      && !joins(number.lowerBound - 1, number.lowerBound - 2) && !joins(number.upperBound, number.upperBound + 1)
  }

  private static func isDigit(_ text: Span<UInt8>, _ place: Int) -> Bool {
    text[place] >= 0x30 && text[place] <= 0x39
  }
}
