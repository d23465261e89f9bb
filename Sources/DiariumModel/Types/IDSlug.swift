extension ID {
  /// A text as a part of an id: letters, digits and hyphens, `KS 2024/17` as `ks-2024-17`.
  ///
  /// - Parameter text: a diary number, a file's name, a heading.
  /// - Returns: the part; empty if the text has neither letters nor digits that an id can have.
  package static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      switch character {
      case "å", "ä": slug.append("a")
      case "ö": slug.append("o")
      case "é": slug.append("e")
      case _ where isPlain(character): slug.append(character)
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// Whether a character is a letter or digit of an id: one that is between `a` and `z` may have marks over it.
  private static func isPlain(_ character: Character) -> Bool {
    character.asciiValue.map { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) } ?? false
  }
}
