@_spi(Engine) internal import DiariumTree

/// The bytes EF BB BF, which some programs write before UTF-8.
enum ByteOrderMark {
  static let length = 3

  /// Whether a mark is at a place of a block.
  static func isPresent(in block: Block, at place: Int = 0) -> Bool {
    place + length <= block.count
      && (unsafe block.bytes[place] == 0xEF && block.bytes[place + 1] == 0xBB && block.bytes[place + 2] == 0xBF)
  }

  /// The finding for a mark before JSON.
  static func finding(_ block: Block) -> [Finding] {
    guard isPresent(in: block) else { return [] }
    return [finding(at: block.location(0, length: length, excerpt: false))]
  }

  /// The finding for a mark at a place.
  static func finding(at location: Location) -> Finding {
    var finding = Finding(
      .byteOrderMark,
      .init(sv: "filen börjar med ett byteordningsmärke", en: "the file starts with a byte-order mark"),
      help: .init(
        sv: "ta bort det", en: "remove it"),
      at: location
    ).advising(
      command: .init(sv: "ta bort det: `diarium fix --write` gör det", en: "remove it: `diarium fix --write` does"))
    finding.fixable = .safe
    return finding
  }

  /// The finding for a mark inside the file.
  static func inside(_ rule: RuleID, at location: Location) -> Finding {
    var location = location
    location.length = length
    var finding = Finding(
      rule,
      .init(
        sv: "ett byteordningsmärke (U+FEFF) mitt i filen", en: "a byte-order mark (U+FEFF) in the middle of the file"),
      help: .init(
        sv: "filer har fogats ihop, var och en med sitt märke; ta bort det",
        en: "files were joined, each with its mark; remove it"),
      at: location)
    finding.fixable = .safe
    return finding
  }
}
