/// Hides what the rules about privacy catch in all that is shown, whichever rule speaks.
///
/// Everything that a program prints about its input goes through here: messages, excerpts, pointers, ids, paths, titles,
/// codes. The text keeps its length in scalars, so that places in it hold.
@_spi(Engine) public enum Mask {
  /// What stands in place of each character that is hidden.
  public static let mark: Unicode.Scalar = "•"

  /// How often a text may be escaped in an escaped one: a value in a JSON text in a cell of a table.
  private static let maximumEscapes = 3

  /// A text whose personal numbers, private mobile numbers and private addresses of mail are hidden.
  ///
  /// - Parameters:
  ///   - text: the text, as it stands in a file or decoded.
  ///   - isCutBefore: whether it was cut out of a longer one, so that half a number may stand at its beginning.
  ///   - isCutAfter: whether half a number may stand at its end.
  /// - Returns: the text, with a mark in place of each character that is hidden.
  public static func masked(_ text: String, isCutBefore: Bool = false, isCutAfter: Bool = false) -> String {
    guard mayHold(text) else { return text }
    var scalars = Array(text.unicodeScalars)
    var hidden: [Range<Int>] = []
    var decoded = DecodedText(scalars)
    for _ in 0...maximumEscapes {
      find(in: decoded, &hidden)
      findHalves(in: decoded, isCutBefore, isCutAfter, &hidden)
      decoded = DecodedText(decoding: decoded)
      guard decoded.isChanged else { break }
    }
    guard !hidden.isEmpty else { return text }
    for range in hidden { for index in range { scalars[index] = mark } }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether a text has what is looked for: half a number is four digits.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      // A digit, or the first byte of one of another script or width; a commercial at.
      if byte == 0x40 { return true }
      if byte &- 0x30 < 10 || byte >= 0xD9 { digits += 1 }
      if digits == 4 { return true }
    }
    return false
  }

  private static func find(in text: DecodedText, _ hidden: inout [Range<Int>]) {
    func hide(_ range: Range<Int>, where isHidden: (UInt8) -> Bool) {
      for place in range where isHidden(text.bytes[place]) { hidden.append(text.origins[place]) }
    }
    PersonalNumbers.find(in: text.bytes.span) { match in
      // What stands between the digits is shown: a line end in a number is still one.
      hide(match.range) { $0 &- 0x30 < 10 }
    }
    PrivateContacts.findMobiles(in: text.bytes.span) { hide($0) { _ in true } }
    PrivateContacts.findMail(in: text.bytes.span) { hide($0) { _ in true } }
  }

  /// Digits, with what may stand in a number, at the ends of a text: four of them may be half a number.
  private static func findHalves(
    in text: DecodedText, _ isCutBefore: Bool, _ isCutAfter: Bool, _ hidden: inout [Range<Int>]
  ) {
    let bytes = text.bytes
    func hide(_ range: Range<Int>) {
      guard range.count(where: { bytes[$0] &- 0x30 < 10 }) >= 4 else { return }
      for place in range where bytes[place] &- 0x30 < 10 { hidden.append(text.origins[place]) }
    }
    if isCutBefore || startsAtCut(bytes, 0) { hide(0..<end(bytes, from: 0)) }
    if isCutAfter || endsAtDay(bytes) { hide(begin(bytes, before: bytes.count)..<bytes.count) }
    // Where a message has cut a value, it says so.
    for place in bytes.indices where bytes[place] == 0xE2 && startsAtCut(bytes, place) && place + 2 < bytes.count {
      hide(begin(bytes, before: place)..<place)
      hide(place + 3..<end(bytes, from: place + 3))
    }
  }

  /// Whether the mark of a cut stands at a place: U+2026.
  private static func startsAtCut(_ text: [UInt8], _ place: Int) -> Bool {
    place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == 0xA6
  }

  /// Whether a text ends with the day of a number and a hyphen, whose last four digits stand on the next line.
  private static func endsAtDay(_ text: [UInt8]) -> Bool {
    guard text.last == 0x2D, text.count > 6 else { return false }
    return text.suffix(7).dropLast().allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func begin(_ text: [UInt8], before end: Int) -> Int {
    var begin = end
    while begin > 0, isPart(text[begin - 1]) { begin -= 1 }
    return begin
  }

  private static func end(_ text: [UInt8], from begin: Int) -> Int {
    var end = begin
    while end < text.count, isPart(text[end]) { end += 1 }
    return end
  }

  /// Whether a byte may be one of a number: a digit, what stands between them, and of half an escape.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2D, 0x2B, 0x20, 0x5C, 0x75, 0x78, 0x61...0x66, 0x41...0x46, 0x25, 0x26, 0x23, 0x3B: true
    case 0x80...0x9F, 0xA0, 0xAD, 0xC2, 0xE2: true
    default: false
    }
  }
}

/// What a finding and a place show.
extension Mask {
  static func masked(_ message: Message) -> Message { message.mapWords { masked($0) } }

  /// Masks what a place shows.
  public static func mask(_ location: inout Location) {
    location.path = masked(location.path)
    if let excerpt = location.excerpt {
      location.excerpt?.text = masked(
        excerpt.text, isCutBefore: excerpt.isCutBefore || excerpt.splitsNumberBefore,
        isCutAfter: excerpt.isCutAfter || excerpt.splitsNumberAfter)
    }
    if let pointer = location.pointer { location.pointer = masked(pointer) }
    if let name = location.columnName { location.columnName = masked(name) }
  }

  /// Masks all that a finding shows, and what its fingerprint is made of: a hash of a number is as good as the number.
  public static func mask(_ finding: inout Finding) {
    finding.message = masked(finding.message)
    finding.help = finding.help.map { masked($0) }
    finding.commandHelp = finding.commandHelp.map { masked($0) }
    // What is put in place of a text must be the text.
    if let suggestion = finding.suggestion, masked(suggestion) != suggestion {
      finding.suggestion = nil
      if let value = finding.value, value.utf8.count <= 200, masked(value) == value { maskNear(&finding) }
    }
    finding.entityID = finding.entityID.map { masked($0) }
    finding.field = finding.field.map { masked($0) }
    finding.value = finding.value.map { masked($0) }
    mask(&finding.location)
    for index in finding.related.indices {
      finding.related[index].message = masked(finding.related[index].message)
      mask(&finding.related[index].location)
    }
  }

  /// Masks the digits of a value that was taken for a number with a slip: they tell the rest of it.
  private static func maskNear(_ finding: inout Finding) {
    guard let value = finding.value, value.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return }
    let hidden = String(String.UnicodeScalarView(value.unicodeScalars.map { ("0"..."9").contains($0) ? mark : $0 }))
    func veil(_ text: String) -> String { text.replacing(value, with: hidden) }
    finding.value = hidden
    finding.message = finding.message.mapWords(veil)
    finding.help = finding.help.map { $0.mapWords(veil) }
    finding.commandHelp = finding.commandHelp.map { $0.mapWords(veil) }
    if let text = finding.location.excerpt?.text { finding.location.excerpt?.text = veil(text) }
    finding.location.pointer = finding.location.pointer.map(veil)
  }

  /// Masks all that a log shows.
  public static func mask(_ log: inout FindingLog) {
    log.change { mask(&$0) }
    log.renameFields { masked($0) }
  }
}
