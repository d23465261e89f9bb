/// Hides whatever the privacy rules catch in everything that is shown, whichever rule reports it.
///
/// Everything that a program prints about its input goes through here: messages, excerpts, pointers, ids, paths,
/// titles, codes. The text keeps its length in scalars, so that places in it remain valid.
@_spi(Engine) public enum Mask {
  /// The replacement for each hidden character.
  public static let mark: Unicode.Scalar = "•"

  /// How many times over a text may be escaped: a value in a JSON text in a cell of a table.
  private static let maximumEscapes = 3

  /// A text with its personal numbers, private mobile numbers and private e-mail addresses hidden.
  ///
  /// - Parameters:
  ///   - text: the text, as written in a file or decoded.
  ///   - isCutBefore: whether it was cut out of a longer one, so that it may begin with half a number.
  ///   - isCutAfter: whether it may end with half a number.
  /// - Returns: the text, with a mark in place of each hidden character.
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

  /// Whether a text can hold any of these: half a number is four digits.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      // A digit, or the first byte of one in another script or width; an at sign.
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
      // The separators between the digits are shown: a line end in a number is still one.
      hide(match.range) { $0 &- 0x30 < 10 }
    }
    PrivateContacts.findMobiles(in: text.bytes.span) { hide($0) { _ in true } }
    PrivateContacts.findMail(in: text.bytes.span) { hide($0) { _ in true } }
  }

  /// Finds digits and separators at the ends of a text: four digits may be half a number.
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
    // A message marks the place where it has cut a value.
    for place in bytes.indices where bytes[place] == 0xE2 && startsAtCut(bytes, place) && place + 2 < bytes.count {
      hide(begin(bytes, before: place)..<place)
      hide(place + 3..<end(bytes, from: place + 3))
    }
  }

  /// Whether the mark of a cut, U+2026, is at a place.
  private static func startsAtCut(_ text: [UInt8], _ place: Int) -> Bool {
    place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == 0xA6
  }

  /// Whether a text ends with the date of a number and a hyphen, its last four digits being on the next line.
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

  /// Whether a byte may belong to a number: a digit, a separator, or half an escape.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2D, 0x2B, 0x20, 0x5C, 0x75, 0x78, 0x61...0x66, 0x41...0x46, 0x25, 0x26, 0x23, 0x3B: true
    case 0x80...0x9F, 0xA0, 0xAD, 0xC2, 0xE2: true
    default: false
    }
  }
}

/// Masking of findings and places.
extension Mask {
  static func masked(_ message: Message) -> Message { message.mapWords { masked($0) } }

  /// Masks everything that a place shows.
  public static func mask(_ location: inout Location) {
    location.path = masked(location.path)
    if let entry = location.entry { location.entry = masked(entry) }
    if let sheet = location.sheet { location.sheet = masked(sheet) }
    if let excerpt = location.excerpt {
      location.excerpt?.text = masked(
        excerpt.text, isCutBefore: excerpt.isCutBefore || excerpt.splitsNumberBefore,
        isCutAfter: excerpt.isCutAfter || excerpt.splitsNumberAfter)
    }
    if let pointer = location.pointer { location.pointer = masked(pointer) }
    if let name = location.columnName { location.columnName = masked(name) }
  }

  /// Masks everything that a finding shows, and the input of its fingerprint: a hash of a number is as good as the
  /// number.
  public static func mask(_ finding: inout Finding) {
    finding.message = masked(finding.message)
    finding.help = finding.help.map { masked($0) }
    finding.commandHelp = finding.commandHelp.map { masked($0) }
    // The replacement for a text must be exact.
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

  /// Masks the digits of a value taken for a mistyped number: they reveal the rest of it.
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

  /// Masks everything that a log shows.
  public static func mask(_ log: inout FindingLog) {
    log.change { mask(&$0) }
    log.renameFields { masked($0) }
  }
}
