internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// The names of the persons in the registers, found by the hashes of their ids.
struct KnownPeople: Sendable {
  /// A person of a register.
  struct Entry: Sendable {
    /// The name.
    let name: String
    /// The given and the family name, as far as they are given separately.
    fileprivate let parts: [String]
    /// The address that identifies the person elsewhere.
    fileprivate let uri: String?
  }

  private var entries: [UInt64: Entry] = [:]
  /// The names of all records identified by one address: a person who changed name may have one for each.
  private var names: [String: [String]] = [:]

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The person whose id has this hash.
  subscript(hash: UInt64) -> Entry? { entries[hash] }

  /// Adds a person.
  mutating func add(_ person: RecordView<Person>, _ id: String, _ name: String) {
    let uri = person.text(.uri)
    let parts = [person.text(.givenName), person.text(.familyName)].compactMap(\.self)
    entries[RowHash.of(id)] = Entry(name: name, parts: parts, uri: uri)
    if let uri { names[uri, default: []].append(name) }
  }

  /// Whether a name may be another way to write that of a person: without some of the names, with initials, in another
  /// order or letter case, with or without hyphens; or the name in another record of the person.
  func mayBe(_ written: String, _ person: Entry) -> Bool {
    // A person has a few names; a text with thousands is not a name.
    let words = Self.words(written).prefix(16)
    let own = Self.words(person.name).prefix(16)
    var known = Array(own) + person.parts.flatMap { Self.words($0) }.prefix(16)
    for name in (person.uri.flatMap { names[$0] } ?? []).prefix(8) { known += Self.words(name).prefix(16) }
    if words.allSatisfy({ word in known.contains { Self.isLike(word, $0) } }) { return true }
    return own.allSatisfy { word in words.contains { Self.isLike(word, $0) } }
  }

  /// Whether one name is the other, or its initial.
  private static func isLike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    return one.count == 1 ? other.hasPrefix(one) : other.count == 1 && one.hasPrefix(other)
  }

  /// The names in a name, in lower case, without anything in brackets.
  private static func words(_ name: String) -> [String] {
    var depth = 0
    // No name is this long; a longer text is examined only up to here.
    let plain = name.prefix(200).lowercased().filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
    return plain.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }
}
