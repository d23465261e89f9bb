public import DiariumTree

/// Hides what the rules about privacy catch from every report, whichever rule speaks.
public enum Mask {
  /// What stands in place of each character.
  static let mark: Unicode.Scalar = "•"

  /// A text whose personal numbers, private mobile numbers and private addresses of mail are hidden.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - isCut: whether it was cut out of a longer one, so that half a number may stand at its ends.
  /// - Returns: the text, with a mark in place of each character that is hidden.
  public static func masked(_ text: String, isCut: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    PersonalNumbers.find(in: bytes.span) { ranges.append($0) }
    PrivateContacts.findMobiles(in: bytes.span) { ranges.append($0) }
    PrivateContacts.findMail(in: bytes.span) { ranges.append($0) }
    if isCut { ranges.append(contentsOf: cutNumbers(bytes)) }
    guard !ranges.isEmpty else { return text }
    var shown = String.UnicodeScalarView()
    var offset = 0
    for scalar in text.unicodeScalars {
      shown.append(ranges.contains { $0.contains(offset) } ? mark : scalar)
      offset += UTF8.width(scalar)
    }
    return String(shown)
  }

  /// Digits, with what may stand in a number, at the ends of a text: four of them may be half a number.
  private static func cutNumbers(_ text: [UInt8]) -> [Range<Int>] {
    func isPart(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B }
    var start = 0
    while start < text.count, isPart(text[start]) { start += 1 }
    var end = text.count
    while end > start, isPart(text[end - 1]) { end -= 1 }
    return [0..<start, end..<text.count].filter { $0.count >= 4 }
  }

  private static func masked(_ message: Message) -> Message {
    Message(sv: masked(message.sv), en: masked(message.en))
  }

  private static func mask(_ location: inout Location) {
    if let text = location.excerpt?.text {
      location.excerpt?.text = masked(text, isCut: text.unicodeScalars.count >= Excerpt.longest)
    }
    if let pointer = location.pointer { location.pointer = masked(pointer) }
  }

  /// Masks all that a finding shows.
  public static func mask(_ finding: inout Finding) {
    finding.message = masked(finding.message)
    finding.help = finding.help.map { masked($0) }
    finding.suggestion = finding.suggestion.map { masked($0) }
    finding.entityID = finding.entityID.map { masked($0) }
    mask(&finding.location)
    for index in finding.related.indices {
      finding.related[index].message = masked(finding.related[index].message)
      mask(&finding.related[index].location)
    }
  }
}
