internal import DiariumModel

/// Times of day, and points in time, as people and databases write them.
enum TimeSpelling {
  /// What a text, as `CellText.words` makes it, can mean as a time of day: `18.30`, `kl. 9:30`, `18:30:00`.
  ///
  /// Seconds that are not zero would be lost, and `24:00` is a time of the next day.
  static func clock(_ words: String) -> CellReading {
    var word = words
    for prefix in ["klockan", "kl.", "kl"] where word.hasPrefix(prefix) {
      word = CellText.trimmed(String(word.dropFirst(prefix.count)))
      break
    }
    for mark in [":", "."] {
      let parts = word.split(separator: Character(mark), omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 || parts.count == 3 && parts[2] == "00", (1...2).contains(parts[0].utf8.count) else {
        continue
      }
      let clock = "\(parts[0].utf8.count == 1 ? "0" : "")\(parts[0]):\(parts[1])"
      if ClockTime(clock) != nil { return .one(clock, .other) }
    }
    return .none
  }

  /// What a text, as `CellText.words` makes it, can mean as a point in time: with a space or `t` in place of `T`, or an
  /// offset without its colon or its minutes.
  ///
  /// One without an offset has as many readings as there are zones: none is chosen, as there is no list of them. What
  /// lacks its seconds is not complete either.
  static func timestamp(_ words: String) -> CellReading {
    var text = Array(words.utf8)
    guard text.count >= 20, text[10] == 0x20 || text[10] == 0x74 else { return .none }
    text[10] = 0x54
    var end = 19
    while end < text.count, text[end] == 0x2E || text[end] &- 0x30 < 10 { end += 1 }
    var offset = text[end...]
    if offset.first == 0x20 { offset.removeFirst() }
    if offset.elementsEqual("z".utf8) {
      offset = [0x5A]
    } else if offset.count == 3 {
      offset += Array(":00".utf8)
    } else if offset.count == 5 {
      offset.insert(0x3A, at: offset.startIndex + 3)
    }
    let value = String(decoding: text[..<end] + offset, as: UTF8.self)
    return Timestamp(value) != nil ? .one(value, .other) : .none
  }
}
