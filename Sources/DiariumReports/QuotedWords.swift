/// A message as its words and the values that it quotes in backquotes.
enum QuotedWords {
  /// A piece of a message.
  struct Piece: Hashable {
    var text: String
    /// Whether it stood in backquotes.
    var isQuoted: Bool
  }

  /// The pieces of a message, in order, without the backquotes.
  ///
  /// A quote within a value is followed by a letter or a digit; a quote that nothing closes is a character like others.
  static func pieces(_ message: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    var rest = message.unicodeScalars[...]
    while let quote = rest.firstIndex(of: "`") {
      plain += String(rest[..<quote])
      let inside = rest[rest.index(after: quote)...]
      guard let end = inside.indices.first(where: { closes(inside, $0) }), end > inside.startIndex else {
        plain += "`"
        rest = inside
        continue
      }
      if !plain.isEmpty { pieces.append(Piece(text: plain, isQuoted: false)) }
      plain = ""
      pieces.append(Piece(text: String(inside[..<end]), isQuoted: true))
      rest = inside[inside.index(after: end)...]
    }
    plain += String(rest)
    if !plain.isEmpty { pieces.append(Piece(text: plain, isQuoted: false)) }
    return pieces
  }

  private static func closes(_ inside: Substring.UnicodeScalarView, _ index: String.Index) -> Bool {
    guard inside[index] == "`" else { return false }
    let next = inside.index(after: index)
    guard next < inside.endIndex else { return true }
    return !inside[next].properties.isAlphabetic && inside[next].properties.numericType == nil
  }
}
