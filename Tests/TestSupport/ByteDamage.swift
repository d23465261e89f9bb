/// Bytes as they are after a transfer that went wrong, or an attack.
public enum ByteDamage {
  private static let texts = [
    "{", "}", "[", "]", "\"", "\\", ",", ":", "\\u", "\\ud83d", "null", "1e9", "-", "\n", "\r", "\u{0}", "\"cases\":[",
  ]
  private static let pieces: [[UInt8]] =
    texts.map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xC3]]

  /// The bytes with some of them changed, left out, doubled or cut off.
  public static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let end = min(bytes.count, place + random.below(40))
      switch random.below(6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: random.pick(pieces), at: place)
      case 2: bytes.replaceSubrange(place..<end, with: random.pick(pieces))
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
      case 4: bytes.removeSubrange(place...)
      default: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      }
    }
    return bytes
  }
}
