package import DiariumModel

/// People, as named in reports: `borgarrådet Eva Ek (EP) och Bo Berg m.fl. (båda OP)`.
package enum People {
  /// The signatories that a text names, in order.
  package static func signatories(_ text: String) -> [Signatory] {
    var signatories: [Signatory] = []
    var shared: (role: String, from: Int)?
    var concurs = false
    for var part in parts(text) {
      if let rest = part.dropPrefix("med instämmande av ") {
        concurs = true
        part = rest
      }
      guard let person = Person(part) else { continue }
      var signatory = Signatory(name: person.name)
      signatory.party = person.party.flatMap { Text($0) }
      signatory.role = person.role.flatMap { Text($0) }
      if let role = person.role, person.isRolePlural { shared = (role, signatories.count) }
      if signatory.role == nil, let shared { signatory.role = Text(shared.role) }
      if person.hasOthers { signatory.othersUnnamed = true }
      if concurs { signatory.concurs = true }
      signatories.append(signatory)
      // "(båda EP)" is also the party of those before it.
      if person.sharesParty, let party = signatory.party {
        for index in signatories.indices.reversed().dropFirst() {
          guard signatories[index].party == nil else { break }
          signatories[index].party = party
        }
      }
    }
    return signatories
  }

  /// The parts between commas and conjunctions, except those in brackets.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      if depth <= 0, word == "och" || word == "samt" {
        parts.append(part)
        part = ""
        continue
      }
      if depth <= 0, word == "med" {
        // "med hänvisning till …" and the like are about the matter, and name nobody.
        guard index + 1 < words.count, words[index + 1] == "instämmande" else { break }
        parts.append(part)
        part = ""
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      part += part.isEmpty ? word : " " + word
      if depth <= 0, word.hasSuffix(",") {
        // "Ida Ek, (C)" has its party after the comma.
        parts.append(part)
        part = ""
      }
    }
    parts.append(part)
    return parts.reduce(into: []) { joined, part in
      if part.hasPrefix("("), let last = joined.popLast() {
        joined.append("\(last) \(part)")
      } else if !part.isEmpty {
        joined.append(part)
      }
    }
  }
}

/// One person in a list.
private struct Person {
  var name: Text
  var party: String?
  var role: String?
  var isRolePlural = false
  var hasOthers = false
  var sharesParty = false

  init?(_ text: String) {
    var brackets: [String] = []
    var bare = ""
    var depth = 0
    var inside = ""
    for character in text {
      switch character {
      case "(":
        if depth > 0 { inside.append(character) }
        depth += 1
      case ")":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 {
          brackets.append(inside)
          inside = ""
        } else {
          inside.append(character)
        }
      default: if depth > 0 { inside.append(character) } else { bare.append(character) }
      }
    }
    for bracket in brackets {
      let words = bracket.split(whereSeparator: \.isWhitespace)
      if words.count == 2, ["båda", "samtliga", "alla"].contains(words[0].lowercased()) {
        party = String(words[1])
        sharesParty = true
      } else if InitiativeLine.isNumber(bracket) {
        continue
      } else if let first = words.first, Self.roles.contains(first.lowercased()) || words.count > 1 {
        role = bracket
      } else if party == nil {
        party = bracket
      }
    }
    var words = bare.split(whereSeparator: \.isWhitespace).map { String($0) }.filter {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    if words.suffix(2).map({ $0.lowercased().filter(\.isLetter) }) == ["m", "fl"] {
      words.removeLast(2)
      hasOthers = true
    } else if let last = words.last, ["m.fl.", "m.fl", "mfl"].contains(last.lowercased().filter { $0 != "," }) {
      words.removeLast()
      hasOthers = true
    }
    var title: [String] = []
    while let first = words.first, first.first?.isLowercase == true || first.hasSuffix(":e"), words.count > 1 {
      title.append(first)
      words.removeFirst()
    }
    var name = words.joined(separator: " ")
    while let last = name.last, last == "," || last == "." && !name.hasInitialAtEnd { name.removeLast() }
    // A seat that nobody has is written like a person.
    guard let text = Text(name), name.split(separator: " ").contains(where: { $0.first?.isUppercase == true }),
      name.lowercased() != "vakant"
    else { return nil }
    self.name = text
    if !title.isEmpty {
      role = title.joined(separator: " ")
      isRolePlural = ["ersättarna", "borgarråden", "ledamöterna"].contains { title.last?.lowercased() == $0 }
    }
  }

  private static let roles: Set<String> = [
    "ordförande", "ordf", "ordf.", "vice", "1:e", "2:e", "ledamot", "ersättare", "ordföranden",
  ]
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }

  /// Whether it ends with an initial, whose full stop belongs to the name.
  fileprivate var hasInitialAtEnd: Bool {
    let last = split(separator: " ").last ?? ""
    return last.count == 2 && last.first?.isUppercase == true
  }
}
