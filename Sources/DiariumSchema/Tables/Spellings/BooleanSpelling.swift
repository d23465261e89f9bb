/// Yes and no as people and spreadsheets write them.
enum BooleanSpelling {
  /// Words of Swedish and English, their first letters, and what databases export; each has one meaning in both.
  private static let words: [String: Bool] = [
    "true": true, "sant": true, "sann": true, "ja": true, "yes": true, "t": true, "j": true, "y": true, "1": true,
    "false": false, "falskt": false, "falsk": false, "nej": false, "no": false, "f": false, "n": false, "0": false,
  ]

  /// What a text, as `CellText.words` makes it, can mean as a boolean, or as a mark that may only be true.
  static func reading(_ words: String, isTombstone: Bool) -> CellReading {
    guard let value = Self.words[words], value || !isTombstone else { return .none }
    return .one(value ? "true" : "false", .other)
  }
}
