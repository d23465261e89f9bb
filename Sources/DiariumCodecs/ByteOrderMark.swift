internal import DiariumTree

/// The bytes EF BB BF, which some programs write before UTF-8.
enum ByteOrderMark {
  static let length = 3

  /// Whether a block begins with one.
  static func stands(in block: Block) -> Bool {
    block.count >= length && (unsafe block.bytes[0] == 0xEF && block.bytes[1] == 0xBB && block.bytes[2] == 0xBF)
  }

  /// What is said of one before JSON.
  static func finding(_ block: Block) -> [Finding] {
    guard stands(in: block) else { return [] }
    return [finding(at: block.location(0, length: length, excerpt: false))]
  }

  /// What is said of one at a place.
  static func finding(at location: Location) -> Finding {
    Finding(
      .byteOrderMark,
      .init(sv: "filen börjar med ett byteordningsmärke", en: "the file starts with a byte-order mark"),
      help: .init(
        sv: "ta bort det: `diarium fmt --write` gör det", en: "remove it: `diarium fmt --write` does"),
      at: location)
  }
}
