/// Telephone numbers and e-mail addresses in a text that look private.
@_spi(Engine) public enum PrivateContacts {
  /// Providers of private e-mail; an address at a municipality or a firm is not private.
  private static let providers: Set<String> = [
    "bredband.net", "bredband2.com", "comhem.se", "gmail.com", "gmx.com", "googlemail.com", "hotmail.com", "hotmail.se",
    "icloud.com", "live.com", "live.se", "mac.com", "mail.com", "me.com", "msn.com", "outlook.com", "outlook.se",
    "proton.me", "protonmail.com", "spray.se", "swipnet.se", "tele2.se", "telia.com", "tutanota.com", "yahoo.com",
    "yahoo.se", "ymail.com",
  ]

  /// Calls `body` with each Swedish mobile number: 07 with 0, 2, 3, 6 or 9, and seven more digits, or the same after
  /// +46 (Swedish numbering plan, PTS).
  public static func findMobiles(in text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      guard byte == 0x30 || byte == 0x2B, let end = mobile(text, place) else {
        place += 1
        continue
      }
      body(place..<end)
      place = end
    }
  }

  /// The end of a mobile number that begins at a place.
  private static func mobile(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start == 0 || mayBegin(text, after: start - 1) else { return nil }
    var place = start
    if text[place] == 0x2B {
      guard takeDigit(text, &place) == 4, takeDigit(text, &place) == 6 else { return nil }
      // The 0 of the national number is left out, or in brackets.
      var next = place
      if takeDigit(text, &next) == 0 { place = next }
    } else {
      // `takeDigit` steps past the place that it starts at.
      guard text[place] == 0x30 else { return nil }
    }
    guard takeDigit(text, &place) == 7, let second = takeDigit(text, &place), [0, 2, 3, 6, 9].contains(second) else {
      return nil
    }
    for _ in 0..<7 { guard takeDigit(text, &place) != nil else { return nil } }
    place += 1
    // A group of digits that continues belongs to another number.
    return place < text.count && text[place] &- 0x30 < 10 ? nil : place
  }

  /// Whether a number may begin after a byte: not within a word or another number.
  private static func mayBegin(_ text: Span<UInt8>, after place: Int) -> Bool {
    func isOfWord(_ byte: UInt8) -> Bool {
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }
    switch text[place] {
    case 0x2B: return false
    // A comma, a hyphen, a full stop or a slash is part of a number only after a digit.
    case 0x2C...0x2F: return place == 0 || text[place - 1] &- 0x30 >= 10
    default: return !isOfWord(text[place])
    }
  }

  /// The next digit of a number, skipping at most three blanks, hyphens, dashes and brackets.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - place: the place of the previous digit; moved to the digit.
  /// - Returns: the digit; `nil` if something else follows.
  private static func takeDigit(_ text: Span<UInt8>, _ place: inout Int) -> UInt8? {
    var next = place + 1
    for _ in 0...3 {
      guard next < text.count else { return nil }
      if text[next] &- 0x30 < 10 {
        place = next
        return text[next] - 0x30
      }
      guard let width = separator(text, next) else { return nil }
      next += width
    }
    return nil
  }

  /// The length in bytes of a character that may separate groups of digits; `nil` for any other.
  private static func separator(_ text: Span<UInt8>, _ place: Int) -> Int? {
    func byte(_ offset: Int) -> UInt8 { place + offset < text.count ? text[place + offset] : 0 }
    switch byte(0) {
    case 0x20, 0x2D, 0x28, 0x29: return 1
    // U+00A0.
    case 0xC2: return byte(1) == 0xA0 ? 2 : nil
    // U+2007, U+2009 to U+2015, U+202F and U+2212.
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0x87), (0x80, 0x89...0x95), (0x80, 0xAF), (0x88, 0x92): return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// Calls `body` with each address at a provider of private e-mail.
  public static func findMail(in text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    for at in 0..<text.count where text[at] == 0x40 {
      var start = at
      while start > 0, isPart(text[start - 1]) || isOfName(text[start - 1]) { start -= 1 }
      // A quote before the address, or half a character, is not part of it.
      while start < at, text[start] == 0x27 || text[start] & 0xC0 == 0x80 { start += 1 }
      var end = at + 1
      while end < text.count, isPart(text[end]) { end += 1 }
      while end > at + 1, text[end - 1] == 0x2E { end -= 1 }
      guard start < at, end > at + 1, end - at < 64 else { continue }
      let domain = String(decoding: (at + 1..<end).map { text[$0] }, as: UTF8.self).lowercased()
      if providers.contains(domain) { body(start..<end) }
    }
  }

  /// Whether a byte belongs to a character allowed only before the @: an apostrophe, a letter beyond ASCII.
  private static func isOfName(_ byte: UInt8) -> Bool { byte == 0x27 || isLetterByte(byte) }

  /// Whether a byte belongs to a letter of Latin scripts beyond ASCII, U+00C0 to U+024F, in UTF-8.
  private static func isLetterByte(_ byte: UInt8) -> Bool { (0xC3...0xC9).contains(byte) || byte & 0xC0 == 0x80 }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
