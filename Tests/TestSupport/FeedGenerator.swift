public import Diarium
@_spi(Engine) import DiariumModel

/// Draws valid feeds: every field, every code, extensions and tombstones, with ids and references that lead somewhere.
public struct FeedGenerator {
  private var random: SeededGenerator
  private let cases: ClosedRange<Int>
  /// How often an optional field is filled, of a hundred.
  private let density: Int
  /// Ids that references may name, of the feed's registers and of the case at hand, by type.
  private var registerIDs: [RecordType: [String]] = [:]
  private var caseIDs: [RecordType: [String]] = [:]
  private var counter = 0
  private var caseID: String?

  /// Draws from a seed.
  ///
  /// - Parameters:
  ///   - seed: what determines every feed that is drawn.
  ///   - cases: how many cases a feed has.
  ///   - density: how often an optional field is filled, of a hundred.
  public init(seed: UInt64, cases: ClosedRange<Int> = 0...3, density: Int = 60) {
    random = SeededGenerator(seed: seed)
    self.cases = cases
    self.density = density
  }

  /// A feed as JSON, members in random order.
  public mutating func feed() -> JSONValue {
    var members: [JSONValue.Member] = []
    for field in Feed.recordDescription.fields where field.name != "cases" {
      // Spans need sources, and memberships persons.
      members += member(
        field, of: Feed.recordDescription, isNeeded: ["sources", "persons"].contains(field.name))
    }
    members = members.map { .init($0.name, resolved($0.value)) }
    let count = cases.lowerBound + random.below(cases.count)
    let matters = (0..<count).map { _ in caseFeed() }
    if !matters.isEmpty { members.append(.init("cases", .array(matters))) }
    members += extensions()
    return .object(shuffled(members))
  }

  private mutating func caseFeed() -> JSONValue {
    caseIDs = [:]
    caseID = nil
    let value = record(Case.recordDescription)
    defer { caseID = nil }
    return resolved(value)
  }

  private mutating func record(_ description: RecordDescription) -> JSONValue {
    var members: [JSONValue.Member] = []
    if description.isEntity {
      let id = mint(description)
      members.append(.init("id", .string(id)))
      if random.happens(4) {
        members += [.init("modified", .string(time())), .init("deleted", .boolean(true))]
        return .object(shuffled(members))
      }
    }
    let isConfidential = description.type == .case && random.happens(10)
    for field in description.fields where field.name != "id" && field.name != "deleted" {
      if isConfidential, field.name == "title" { continue }
      if field.name == "endorsements", caseIDs[.proposal] == nil { continue }
      if isConfidential, field.name == "confidentiality" {
        members.append(.init("confidentiality", .object([.init("level", .string("confidential"))])))
        continue
      }
      members += member(field, of: description, isNeeded: description.type == .case && field.name == "title")
    }
    for group in groups(description) where !members.contains(where: { group.contains($0.name) }) {
      let name = random.pick(group)
      for field in description.fields where field.name == name {
        members += member(field, of: description, isNeeded: true)
      }
    }
    members += extensions()
    return .object(shuffled(members))
  }

  /// Groups of fields of which one at least is needed.
  private func groups(_ description: RecordDescription) -> [[String]] {
    if description.type == .proposal { return [["items", "summary"]] }
    return description.oneOf.isEmpty ? [] : [description.oneOf]
  }

  private mutating func member(
    _ field: FieldDescription, of record: RecordDescription, isNeeded: Bool = false
  ) -> [JSONValue.Member] {
    let isRequired = isNeeded || field.requirement == .always || field.requirement == .unlessDeleted
    guard isRequired || random.happens(density) else { return [] }
    guard field.isList else { return [.init(field.name, value(field))] }
    let count = 1 + random.below(field.name == "spans" ? 2 : 3)
    return [.init(field.name, .array((0..<count).map { _ in value(field) }))]
  }

  private mutating func value(_ field: FieldDescription) -> JSONValue {
    switch field.type {
    case .record(let type): record(type.description)
    case .reference(let types, let scope): reference(types, scope)
    case .integer: .number(random.pick(["0", "1", "42", "17934", "9007199254740992", "\(random.below(1_000_000))"]))
    case .decimal:
      .number(
        random.pick(["0", "-1.5", "40", "12.50", "1250000.00", "0.000001", "-0", "123456789012345678901234567890.5"]))
    case .boolean: .boolean(random.happens(50))
    default: .string(text(field.type))
    }
  }

  private mutating func text(_ type: FieldType) -> String {
    switch type {
    case .date: return random.pick([date(), String(date().prefix(7)), String(date().prefix(4))])
    case .time: return time()
    case .clock: return "\(two(random.below(24))):\(two(random.below(60)))"
    case .iri:
      return random.pick(["https://exempel.se/ärende/1", "urn:nbn:se:1", "http://a.se/?q=1&b=%20#d", "mailto:a@b.se"])
    case .language: return random.pick(["sv", "sv-SE", "en", "sme-x-a1"])
    case .license: return random.pick(["CC0-1.0", "CC-BY-4.0", "http://creativecommons.org/publicdomain/zero/1.0/"])
    case .organisationNumber: return organisationNumber()
    case .municipalityCode: return random.pick(["0180", "01", "1480", "25"])
    case .sha256: return (0..<64).map { _ in String(random.below(16), radix: 16) }.joined()
    case .mediaType:
      return random.pick(["text/plain", "text/plain; charset=utf-8", "application/pdf", "image/svg+xml"])
    case .emailAddress: return random.pick(["registrator@exempel.se", "öppna.data@exempel.se"])
    case .schemaVersion: return "1.0"
    case .code(let list): return random.pick(list.codes).code
    default: return words()
    }
  }

  /// A text: words, or one that programs are known to damage.
  private mutating func words() -> String {
    if random.happens(40) { return random.pick(HardStrings.texts) }
    let words = [
      "Kommunstyrelsen", "föreslår", "att", "motionen", "anses", "besvarad", "Åsa Öberg", "2024", "§ 12", "m.fl.", "–",
      "”så”",
    ]
    return (0...random.below(12)).map { _ in random.pick(words) }.joined(separator: random.happens(10) ? "\n" : " ")
  }

  private mutating func reference(_ types: [RecordType], _ scope: ReferenceScope) -> JSONValue {
    // A placeholder, resolved when all ids around it are known.
    .object([.init("?", .array(types.map { .string($0.rawValue) }))])
  }

  /// Puts ids in the place of placeholders; a reference that nothing answers is left out.
  private mutating func resolved(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(
        members.compactMap { member in
          guard !member.name.hasPrefix("x_") else { return member }
          if Self.isPlaceholder(member.value) { return id(for: member.value).map { .init(member.name, .string($0)) } }
          if case .array(let elements) = member.value, let first = elements.first, Self.isPlaceholder(first) {
            let ids = elements.compactMap { id(for: $0) }
            return ids.isEmpty ? nil : .init(member.name, .array(ids.map { .string($0) }))
          }
          return .init(member.name, resolved(member.value))
        })
    case .array(let elements): return .array(elements.map { resolved($0) })
    default: return value
    }
  }

  private static func isPlaceholder(_ value: JSONValue) -> Bool {
    if case .object(let members) = value { members.count == 1 && members[0].name == "?" } else { false }
  }

  private mutating func id(for placeholder: JSONValue) -> String? {
    guard case .object(let members) = placeholder, case .array(let names) = members[0].value else { return nil }
    let types = names.compactMap { if case .string(let name) = $0 { RecordType(rawValue: name) } else { nil } }
    let all = registerIDs.merging(caseIDs) { $0 + $1 }
    let wanted = types.isEmpty ? RecordType.allCases : types
    let ids = wanted.flatMap { all[$0] ?? [] }
    return ids.isEmpty ? nil : random.pick(ids)
  }

  private mutating func mint(_ description: RecordDescription) -> String {
    counter += 1
    let name = description.name
    if description.type == .case {
      let id = random.happens(80) ? "ks-2024-\(counter)" : "0180/ks.2024_\(counter)"
      caseID = id
      caseIDs[.case] = [id]
      return id
    }
    // One id in ten breaks the habit of beginning with its case's.
    let owner = caseID.flatMap { random.happens(90) ? $0 : nil }
    let id = owner.map { "\($0)/\(name)/\(counter)" } ?? "\(name)-\(counter)"
    if caseID == nil {
      registerIDs[description.type, default: []].append(id)
    } else {
      caseIDs[description.type, default: []].append(id)
    }
    return id
  }

  private mutating func extensions() -> [JSONValue.Member] {
    guard random.happens(15) else { return [] }
    let names = ["x_ekeby_colour", "x_scb_region_2024", "x_0_0", "x_a_b_"]
    return [.init(random.pick(names), json(depth: 0))]
  }

  private mutating func json(depth: Int) -> JSONValue {
    switch random.below(depth > 3 ? 5 : 7) {
    case 0: .null
    case 1: .boolean(random.happens(50))
    case 2: .number(random.pick(["1", "1.50", "1e400", "-0", "1E-7", "12345678901234567890"]))
    case 3: .string("")
    case 4: .string(words())
    case 5: .array((0..<random.below(4)).map { _ in json(depth: depth + 1) })
    default:
      .object(
        (0..<random.below(4)).map {
          .init("\(random.pick(["", "a", "id", "å", "cases"]))\($0)", json(depth: depth + 1))
        })
    }
  }

  private mutating func date() -> String {
    let month = 1 + random.below(12)
    let year = 1862 + random.below(200)
    return "\(year)-\(two(month))-\(two(1 + random.below(Lexical.daysInMonth(month, year: year))))"
  }

  private mutating func time() -> String {
    "\(date())T\(two(random.below(24))):\(two(random.below(60))):\(two(random.below(61)))"
      + random.pick(["Z", ".5Z", "+02:00", ".123456-11:30"])
  }

  private mutating func organisationNumber() -> String {
    var digits = [2, 1, 2 + random.below(8)] + (0..<6).map { _ in random.below(10) }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + value / 10 + value % 10
    }
    digits.append((10 - sum % 10) % 10)
    let text = digits.map(String.init).joined()
    return random.pick([text, "\(text.prefix(6))-\(text.suffix(4))", "16\(text)"])
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func shuffled(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    random.happens(50) ? members : members.shuffled(using: &random)
  }
}
