/// What is shown of a confidential case: names of fields, codes and ids, and no text.
extension Location {
  /// Takes the text out of a place, and the names of its pointer that are none of a schema.
  ///
  /// - Parameter isKept: whether a name may be shown.
  public mutating func withhold(keeping isKept: (String) -> Bool) {
    excerpt = nil
    isWithheld = true
    guard let pointer else { return }
    self.pointer = pointer.split(separator: "/", omittingEmptySubsequences: false).map { step in
      step.isEmpty || step.utf8.allSatisfy { (0x30...0x39).contains($0) } || isKept(String(step))
        ? String(step) : String(repeating: Mask.mark.description, count: 3)
    }.joined(separator: "/")
  }

  /// Cuts the excerpt to what stands between two bytes of the input.
  ///
  /// What is meant lies between them.
  public mutating func clipExcerpt(to begin: Int, _ end: Int) {
    guard var excerpt, let offset else { return }
    let scalars = Array(excerpt.text.unicodeScalars)
    var first = excerpt.lead
    var place = offset
    while first > 0 {
      let width = UTF8.width(scalars[first - 1])
      if begin > .min, place - width < begin { break }
      place -= width
      first -= 1
    }
    var last = excerpt.lead
    place = offset
    while last < scalars.count {
      let width = UTF8.width(scalars[last])
      if end < .max, place + width > end { break }
      place += width
      last += 1
    }
    guard first > 0 || last < scalars.count else { return }
    excerpt.text = String(String.UnicodeScalarView(scalars[first..<last]))
    excerpt.isCutBefore = excerpt.isCutBefore || first > 0
    excerpt.isCutBehind = excerpt.isCutBehind || last < scalars.count
    excerpt.lead -= first
    excerpt.extent = max(1, min(excerpt.extent, last - first - excerpt.lead))
    self.excerpt = excerpt
  }
}

/// What a message may quote of a confidential case.
public enum Veil {
  /// What stands in place of what is not shown.
  public static let mark = String(repeating: Mask.mark.description, count: 3)

  /// A message whose quoted values are not shown.
  ///
  /// - Parameters:
  ///   - text: the message, with values in backquotes, or in double quotes as something to be written.
  ///   - isKept: whether a value may be shown.
  /// - Returns: the message with a mark in place of each value.
  public static func veiled(_ text: String, keeping isKept: (String) -> Bool) -> String {
    var shown = ""
    var rest = Substring(text)
    while let quote = rest.firstIndex(where: { $0 == "`" || $0 == "\"" }) {
      shown += rest[...quote]
      let inside = rest[rest.index(after: quote)...]
      guard let end = inside.firstIndex(of: rest[quote]) else { return shown + mark }
      let value = String(inside[..<end])
      shown += isKept(value) ? value : mark
      shown.append(rest[quote])
      rest = inside[inside.index(after: end)...]
    }
    return shown + rest
  }
}
