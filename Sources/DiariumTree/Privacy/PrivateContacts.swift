/// Telephone numbers and addresses of electronic mail in a text that look private.
@_spi(Engine) public enum PrivateContacts {
  /// Providers that give mail to private persons; an address at a municipality or a firm is no private one.
  private static let providers: Set<String> = [
    "bredband.net", "bredband2.com", "comhem.se", "gmail.com", "gmx.com", "googlemail.com", "hotmail.com", "hotmail.se",
    "icloud.com", "live.com", "live.se", "mac.com", "mail.com", "me.com", "msn.com", "outlook.com", "outlook.se",
    "proton.me", "protonmail.com", "spray.se", "swipnet.se", "tele2.se", "telia.com", "tutanota.com", "yahoo.com",
    "yahoo.se", "ymail.com",
  ]

  /// Calls `body` with each Swedish mobile number: 07 with 0, 2, 3, 6 or 9, and seven more digits, or the same behind +46
  /// (Swedish numbering plan, PTS).
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
    if start > 0 {
      switch text[start - 1] {
      case 0x2B...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return nil
      default: break
      }
    }
    var place = start
    var digits: [UInt8] = []
    var isAfterSeparator = false
    while place < text.count, digits.count <= 13 {
      switch text[place] {
      case 0x30...0x39:
        digits.append(text[place] - 0x30)
        isAfterSeparator = false
      case 0x2B where place == start: break
      case 0x20, 0x2D, 0x28, 0x29:
        // Groups of digits stand a blank or a hyphen apart.
        if isAfterSeparator { return ends(digits, text[start], place - 1) }
        isAfterSeparator = true
      default: return ends(digits, text[start], isAfterSeparator ? place - 1 : place)
      }
      place += 1
    }
    return ends(digits, text[start], isAfterSeparator ? place - 1 : place)
  }

  private static func ends(_ digits: [UInt8], _ first: UInt8, _ end: Int) -> Int? {
    var rest = digits[...]
    if first == 0x2B {
      guard rest.starts(with: [4, 6]) else { return nil }
      rest = rest.dropFirst(2)
      if rest.first == 0 { rest = rest.dropFirst() }
    } else {
      guard rest.first == 0 else { return nil }
      rest = rest.dropFirst()
    }
    let number = Array(rest)
    guard number.count == 9, number[0] == 7, [0, 2, 3, 6, 9].contains(number[1]) else { return nil }
    return end
  }

  /// Calls `body` with each address at a provider of private mail.
  public static func findMail(in text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    for at in 0..<text.count where text[at] == 0x40 {
      var start = at
      while start > 0, isPart(text[start - 1]) { start -= 1 }
      var end = at + 1
      while end < text.count, isPart(text[end]) { end += 1 }
      while end > at + 1, text[end - 1] == 0x2E { end -= 1 }
      guard start < at, end > at + 1, end - at < 64 else { continue }
      let domain = String(decoding: (at + 1..<end).map { text[$0] }, as: UTF8.self).lowercased()
      if providers.contains(domain) { body(start..<end) }
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
