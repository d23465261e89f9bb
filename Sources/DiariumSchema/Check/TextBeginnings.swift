/// The beginnings of some texts, to be searched for in messages that must show none of them.
///
/// Bytes are compared, not characters: a mark after a text makes its last letter another character.
struct TextBeginnings {
  /// How many scalars identify a text; with fewer than four, words of a message would be taken for it.
  private static let (minimum, maximum) = (4, 16)

  /// The beginnings, by their first four bytes.
  private var beginnings: [UInt32: [[UInt8]]] = [:]

  /// Adds a text; one too short to be told from other words is left out.
  mutating func insert(_ text: String) {
    let beginning = text.unicodeScalars.prefix(Self.maximum)
    guard beginning.count >= Self.minimum else { return }
    let bytes = Array(String(String.UnicodeScalarView(beginning)).utf8)
    guard let key = Self.key(bytes, 0) else { return }
    if beginnings[key]?.contains(bytes) != true { beginnings[key, default: []].append(bytes) }
  }

  /// Whether a message contains one of the texts.
  func isShown(in message: String) -> Bool {
    guard !beginnings.isEmpty else { return false }
    let bytes = Array(message.utf8)
    for place in bytes.indices {
      guard let key = Self.key(bytes, place) else { return false }
      if let candidates = beginnings[key], candidates.contains(where: { bytes[place...].starts(with: $0) }) {
        return true
      }
    }
    return false
  }

  private static func key(_ bytes: [UInt8], _ place: Int) -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
