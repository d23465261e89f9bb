/// Names of boards, offices and companies.
package enum BodyNames {
  /// The endings of names that take the definite form; a genitive adds an s.
  private static let endings = [
    "nämnden", "styrelsen", "kontoret", "förvaltningen", "fullmäktige", "beredningen", "utskottet", "rådet", "bolaget",
    "verket", "myndigheten", "kommittén", "kommissionen", "delegationen", "avdelningen", "nämnd", "styrelse",
    "förvaltning", "kontor", "inspektionen", "förbundet", "stiftelsen", "föreningen", "högskolan", "universitetet",
    "museet", "polisen", "roteln", "domstolen", "nämnderna", "enheten",
  ]

  /// The name in base form: the nominative, with a capital letter.
  ///
  /// - Parameters:
  ///   - name: the name as it appears in a sentence.
  ///   - isGenitive: whether the surrounding grammar says that it is a genitive.
  /// - Returns: the name; a text that is not a name is returned with a capital letter.
  package static func base(_ name: String, isGenitive: Bool = false) -> String {
    var name = name.singleSpaced
    while let last = name.last, ",.;:".contains(last) { name.removeLast() }
    let lower = name.lowercased()
    if lower.hasSuffix(":s") {
      name.removeLast(2)
    } else if lower.hasSuffix("s"), isGenitive || endings.contains(where: { lower.hasSuffix($0 + "s") }) {
      name.removeLast()
    }
    guard let first = name.first else { return name }
    return first.uppercased() + name.dropFirst()
  }

  /// Whether two names, in base form, belong to the same body.
  static func same(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }

  /// Whether a text can only be the name of a body.
  static func isName(_ text: String) -> Bool {
    let lower = text.singleSpaced.lowercased()
    return text.first?.isUppercase == true && lower.split(separator: " ").count <= 8
      && (endings.contains { lower.hasSuffix($0) } || lower.hasSuffix(" ab"))
  }

  /// Whether a name is that of an office, which answers to a board.
  static func isOffice(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["kontoret", "förvaltningen", "förvaltning", "kontor"].contains { lower.hasSuffix($0) }
  }

  /// The names in a list, `a, b (c) och d`.
  package static func list(_ text: String) -> [String] {
    var names: [String] = []
    var name = ""
    var depth = 0
    let words = text.split(whereSeparator: \.isWhitespace)
    for word in words {
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      // "Kultur-, idrotts- och fritidsnämnden" is one name.
      let goesOn = name.hasSuffix("-") || name.hasSuffix("-,")
      if depth <= 0, word == "och" || word == "samt", !goesOn {
        names.append(name)
        name = ""
        continue
      }
      name += name.isEmpty ? word : " " + word
      if depth <= 0, word.hasSuffix(","), !word.hasSuffix("-,") {
        names.append(name)
        name = ""
      }
    }
    names.append(name)
    return names.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ name: String) -> String {
    var name = name
    while let last = name.last, last == "," || last == "." { name.removeLast() }
    return name
  }
}
