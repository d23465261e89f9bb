/// The parts of a confidential case that are shown: names of fields, codes and ids, and no text.
extension Location {
  /// Takes the text out of a place, and the names out of its pointer that do not belong to a schema.
  ///
  /// - Parameter isKept: whether a name may be shown.
  @_spi(Engine) public mutating func withhold(keeping isKept: (String) -> Bool) {
    excerpt = nil
    isWithheld = true
    guard let pointer else { return }
    self.pointer = pointer.split(separator: "/", omittingEmptySubsequences: false).map { step in
      step.isEmpty || step.utf8.allSatisfy { (0x30...0x39).contains($0) } || isKept(String(step))
        ? String(step) : String(repeating: Mask.mark.description, count: 3)
    }.joined(separator: "/")
  }

  /// Cuts the excerpt to the text between two bytes of the input.
  ///
  /// The part that is meant lies between them.
  @_spi(Engine) public mutating func clipExcerpt(to begin: Int, _ end: Int) {
    guard var excerpt, let offset else { return }
    let (text, scalars) = (excerpt.text, excerpt.text.unicodeScalars)
    let meant =
      scalars.index(scalars.startIndex, offsetBy: excerpt.lead, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let before = text.utf8.distance(from: text.startIndex, to: meant)
    let after = text.utf8.distance(from: meant, to: text.endIndex)
    let keptBefore = begin > .min ? min(before, max(0, offset - begin)) : before
    let keptAfter = end < .max ? min(after, max(0, end - offset)) : after
    guard keptBefore < before || keptAfter < after else { return }
    // A scalar that straddles the cut is left out.
    var first = text.utf8.index(meant, offsetBy: -keptBefore)
    while first < meant, text.utf8[first] & 0xC0 == 0x80 { first = text.utf8.index(after: first) }
    var last = text.utf8.index(meant, offsetBy: keptAfter)
    while last > meant, last < text.endIndex, text.utf8[last] & 0xC0 == 0x80 { last = text.utf8.index(before: last) }
    excerpt.text = String(text[first..<last])
    excerpt.isCutBefore = excerpt.isCutBefore || first > text.startIndex
    excerpt.isCutAfter = excerpt.isCutAfter || last < text.endIndex
    excerpt.lead = scalars.distance(from: first, to: meant)
    excerpt.extent = max(1, min(excerpt.extent, scalars.distance(from: meant, to: last)))
    self.excerpt = excerpt
  }
}

/// The values of a confidential case that a message may quote.
@_spi(Engine) public enum Veil {
  /// The replacement for what is not shown.
  public static let mark = String(repeating: Mask.mark.description, count: 3)

  /// A message with its quoted values hidden.
  ///
  /// - Parameters:
  ///   - text: the message, with values in backquotes, or in double quotes as something to write.
  ///   - isKept: whether a value may be shown.
  /// - Returns: the message, with a mark in place of each hidden value.
  public static func veiled(_ text: String, keeping isKept: (String) -> Bool) -> String {
    // Scalars, not characters: a mark that begins a value would otherwise hide the quote before it.
    let scalars = text.unicodeScalars
    var shown = String.UnicodeScalarView()
    var rest = scalars[...]
    while let quote = rest.firstIndex(where: { $0 == "`" || $0 == "\"" }) {
      shown.append(contentsOf: rest[...quote])
      let inside = rest[rest.index(after: quote)...]
      guard let end = Self.end(of: inside, rest[quote]) else { return String(shown) + mark }
      let value = String(inside[..<end])
      shown.append(contentsOf: (isKept(value) ? value : mark).unicodeScalars)
      shown.append(rest[quote])
      rest = inside[inside.index(after: end)...]
    }
    shown.append(contentsOf: rest)
    return String(shown)
  }

  /// Where a quoted value ends: a quote within it, such as an inch mark, is followed by a letter or a digit.
  private static func end(
    of inside: Substring.UnicodeScalarView, _ quote: Unicode.Scalar
  ) -> Substring.UnicodeScalarView.Index? {
    inside.indices.first { index in
      guard inside[index] == quote else { return false }
      let next = inside.index(after: index)
      guard next < inside.endIndex else { return true }
      return !inside[next].properties.isAlphabetic && inside[next].properties.numericType == nil
    }
  }
}
