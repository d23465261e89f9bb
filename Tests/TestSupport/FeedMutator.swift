public import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree

/// Breaks a valid feed in one place, and says which finding is expected there.
public struct FeedMutator {
  /// A feed that is broken, and how.
  public struct Broken {
    /// The feed.
    public let feed: JSONValue
    /// What was done, for messages.
    public let what: String
    /// The rules of which one must be found.
    public let rules: [RuleID]
    /// The place where it must be found.
    public let pointer: String
  }

  /// The ways of breaking.
  public enum Way: Int, CaseIterable, Sendable {
    case drop, misspell, numberForText, recordForList, code, dateForm, calendar, idForm, duplicateID, dangling
    case wrongRecord, null, emptyText, emptyList, nestedList, negative, fraction, exponent, control, deletedFalse
    case duplicateMember, extensionName, checkDigit, version, timeWithoutOffset, otherCase, elementNull, textForRecord
    case textForList, numberForList, listForText, listForRecord
  }

  /// A member of a record, with where it is.
  private struct Site {
    let path: [JSONStep]
    let field: FieldDescription
    let record: RecordDescription
    let value: JSONValue
    /// The record around it.
    let owner: JSONValue
  }

  private var random: SeededGenerator
  private let feed: JSONValue
  private let sites: [Site]

  /// Breaks a feed in the ways that the seed draws.
  public init(_ feed: JSONValue, seed: UInt64) {
    self.feed = feed
    random = SeededGenerator(seed: seed)
    var sites: [Site] = []
    Self.collect(feed, [], Feed.recordDescription, &sites)
    self.sites = sites
  }

  /// The feed broken in a way, at a place that is drawn; nil where it has no such place.
  public mutating func broken(_ way: Way) -> Broken? {
    switch way {
    case .drop:
      let required = sites.filter {
        ($0.field.requirement == .always || $0.field.requirement == .unlessDeleted)
      }
      return at(required) { _, _ in
        nil
      } expect: {
        ([.missingRequired, .emptyList], String($0.pointer.dropLast($0.name.count + 1)))
      }
    case .misspell: return rename { $0.name + "x" }
    case .extensionName: return rename { _ in "x_short" }
    case .numberForText:
      return replace(.wrongType) {
        Self.isText($0.field.type) && !$0.field.isList
      } with: { _ in
        .number("7")
      }
    case .textForRecord:
      return replace(.wrongType) {
        Self.isRecord($0.field.type) && !$0.field.isList
      } with: { _ in
        .string("text")
      }
    case .recordForList:
      return replace(.wrongType) {
        $0.field.isList && $0.field.name != "cases"
      } with: { _ in
        .object([.init("a", .null)])
      }
    case .textForList:
      return replace(.wrongType) {
        $0.field.isList && $0.field.name != "cases"
      } with: { _ in
        .string("a")
      }
    case .numberForList:
      return replace(.wrongType) {
        $0.field.isList && $0.field.name != "cases"
      } with: { _ in
        .number("7")
      }
    case .listForText:
      return replace(.wrongType) {
        Self.isText($0.field.type) && !$0.field.isList
      } with: {
        .array([$0.value])
      }
    case .listForRecord:
      return replace(.wrongType) {
        Self.isRecord($0.field.type) && !$0.field.isList
      } with: {
        .array([$0.value])
      }
    case .code:
      return replace(.notInVocabulary) {
        Self.isCode($0.field.type)
      } with: { _ in
        .string("grantd")
      }
    case .dateForm:
      return replace(.pattern) {
        $0.field.type == .date
      } with: { _ in
        .string("5 juni")
      }
    case .calendar:
      return replace(.invalidDate) {
        $0.field.type == .date
      } with: { _ in
        .string("2023-02-29")
      }
    case .idForm:
      return replace(.pattern) {
        $0.field.type == .id
      } with: { _ in
        .string("Stor Bokstav")
      }
    case .duplicateID: return duplicateID()
    case .dangling: return dangling()
    case .wrongRecord: return wrongRecord()
    case .null: return absent(.null, .null) { _ in true }
    case .emptyText: return absent(.string(""), .emptyText) { _ in true }
    case .emptyList: return absent(.array([]), .emptyList) { $0.field.name != "cases" }
    case .nestedList: return element(.nestedList) { _ in .array([.string("a")]) }
    case .elementNull: return element(.wrongType) { _ in .null }
    case .negative:
      return replace(.numberOutOfRange) {
        $0.field.type == .integer
      } with: { _ in
        .number("-1")
      }
    case .fraction:
      return replace(.wrongType) {
        $0.field.type == .integer
      } with: { _ in
        .number("1.5")
      }
    case .exponent:
      return replace(.pattern) {
        $0.field.type == .decimal
      } with: { _ in
        .number("1e5")
      }
    case .control:
      return replace(.controlCharacter) {
        $0.field.type == .text
      } with: { _ in
        .string("a\u{0}b")
      }
    case .deletedFalse:
      return replace(.wrongType) {
        $0.field.name == "deleted"
      } with: { _ in
        .boolean(false)
      }
    case .duplicateMember: return duplicateMember()
    case .checkDigit:
      return replace(.checkDigit) {
        $0.field.type == .organisationNumber
      } with: { _ in
        .string("212000-0143")
      }
    case .version:
      return replace(.schemaVersion) {
        $0.field.type == .schemaVersion
      } with: { _ in
        .string("9.9")
      }
    case .timeWithoutOffset:
      return replace(.pattern) {
        $0.field.type == .time
      } with: { _ in
        .string("2024-06-05T13:00:00")
      }
    case .otherCase: return otherCase()
    }
  }

  private static func collect(
    _ value: JSONValue, _ path: [JSONStep], _ record: RecordDescription, _ sites: inout [Site]
  ) {
    guard case .object(let members) = value else { return }
    for member in members {
      guard let field = record.fields.first(where: { $0.name == member.name }) else { continue }
      let here = path + [.name(member.name)]
      sites.append(Site(path: here, field: field, record: record, value: member.value, owner: value))
      guard case .record(let type) = field.type else { continue }
      if case .array(let elements) = member.value {
        for (index, element) in elements.enumerated() {
          collect(element, here + [.element(index)], type.description, &sites)
        }
      } else {
        collect(member.value, here, type.description, &sites)
      }
    }
  }

  private static func isText(_ type: FieldType) -> Bool {
    switch type {
    case .integer, .decimal, .boolean, .record: false
    default: true
    }
  }
  private static func isRecord(_ type: FieldType) -> Bool { if case .record = type { true } else { false } }
  private static func isCode(_ type: FieldType) -> Bool { if case .code = type { true } else { false } }

  /// What a mutated member is, for the expectation.
  struct Place {
    let pointer: String
    let name: String
  }

  private mutating func at(
    _ sites: [Site], change: (Site, JSONValue.Member) -> [JSONValue.Member]?,
    expect: (Place) -> ([RuleID], String)
  ) -> Broken? {
    guard !sites.isEmpty else { return nil }
    let site = random.pick(sites)
    let changed = feed.changed(at: site.path) { change(site, $0) ?? [] }
    let pointer = site.path.pointer
    let (rules, place) = expect(Place(pointer: pointer, name: site.field.name))
    return Broken(feed: changed, what: "\(pointer)", rules: rules, pointer: place)
  }

  private mutating func replace(
    _ rule: RuleID, where isFit: (Site) -> Bool, with value: (Site) -> JSONValue
  ) -> Broken? {
    let fit = sites.filter { isFit($0) && !$0.field.isList || isFit($0) && rule == .wrongType }
    return at(fit) { site, member in
      [.init(member.name, value(site))]
    } expect: {
      ([rule], $0.pointer)
    }
  }

  private mutating func rename(_ name: (JSONValue.Member) -> String) -> Broken? {
    guard !sites.isEmpty else { return nil }
    // The list of cases is the one name without which nothing below it is read.
    let site = random.pick(sites.filter { $0.field.name != "cases" })
    var renamed = ""
    let changed = feed.changed(at: site.path) {
      renamed = name($0)
      return [.init(renamed, $0.value)]
    }
    let pointer = (site.path.dropLast() + [.name(renamed)]).pointer
    return Broken(feed: changed, what: "renamed \(site.path.pointer)", rules: [.unknownField], pointer: pointer)
  }

  private mutating func absent(_ value: JSONValue, _ rule: RuleID, where isFit: (Site) -> Bool) -> Broken? {
    at(sites.filter(isFit)) { _, member in
      [.init(member.name, value)]
    } expect: { place in
      // A record whose every member is absent is absent itself.
      let parent = place.pointer.dropLast(place.name.count + 1)
      return ([rule, .missingRequired, .emptyList], "\(place.pointer) or \(parent)")
    }
  }

  private mutating func element(_ rule: RuleID, _ value: (Site) -> JSONValue) -> Broken? {
    let fit = sites.filter { $0.field.isList && $0.field.name != "cases" }
    guard !fit.isEmpty else { return nil }
    let site = random.pick(fit)
    guard case .array(let elements) = site.value else { return nil }
    let index = random.below(elements.count)
    let changed = feed.changed(at: site.path) { member in
      var elements = elements
      elements[index] = value(site)
      return [.init(member.name, .array(elements))]
    }
    let pointer = (site.path + [.element(index)]).pointer
    return Broken(feed: changed, what: "element \(pointer)", rules: [rule], pointer: pointer)
  }

  private mutating func duplicateMember() -> Broken? {
    let fit = sites.filter { $0.field.name != "cases" }
    return at(fit) { _, member in
      [member, member]
    } expect: {
      ([.duplicateKey], $0.pointer)
    }
  }

  private mutating func duplicateID() -> Broken? {
    let ids = sites.filter { $0.field.type == .id && $0.record.isEntity }
    guard ids.count > 1 else { return nil }
    // Registers stand before the cases in what is checked, wherever they stand in the text.
    let first = random.below(ids.count - 1)
    let second = first + 1 + random.below(ids.count - first - 1)
    let changed = feed.changed(at: ids[second].path) { [.init($0.name, ids[first].value)] }
    let places = [ids[first].path.pointer, ids[second].path.pointer]
    return Broken(
      feed: changed, what: "id of \(places[0]) also at \(places[1])", rules: [.duplicateID],
      pointer: places.joined(separator: " or "))
  }

  private func isReference(_ site: Site) -> Bool { if case .reference = site.field.type { true } else { false } }

  private mutating func dangling() -> Broken? {
    guard !isDelta else { return nil }
    return at(sites.filter { isReference($0) && !$0.field.isList }) { _, member in
      [.init(member.name, .string("nowhere/at/all"))]
    } expect: {
      ([.unknownRecord, .unknownDecision, .unknownActor], $0.pointer)
    }
  }

  private mutating func wrongRecord() -> Broken? {
    let fit = sites.filter { site in
      guard case .reference(let types, _) = site.field.type, !site.field.isList else { return false }
      return !types.isEmpty && !types.contains(site.record.type) && site.record.isEntity
    }
    return at(fit) { site, member in
      guard case .object(let members) = site.owner, let id = members.first(where: { $0.name == "id" }) else {
        return [member]
      }
      return [.init(member.name, id.value)]
    } expect: {
      ([.wrongRecord], $0.pointer)
    }
  }

  private mutating func otherCase() -> Broken? {
    guard !isDelta else { return nil }
    let ids = sites.filter { $0.field.type == .id && $0.record.type == .case }
    let references = sites.filter { site in
      guard case .reference(let types, let scope) = site.field.type else { return false }
      // What only registers hold is not looked for in other cases.
      let isInCases = types.isEmpty || types.contains { $0.description.owners != .records([.feed]) || $0 == .case }
      return isInCases && scope == .case && !site.field.isList && site.path.count > 3 && site.path[0] == .name("cases")
    }
    guard ids.count > 1, !references.isEmpty else { return nil }
    let site = random.pick(references)
    guard let other = ids.first(where: { $0.path[1] != site.path[1] }) else { return nil }
    let changed = feed.changed(at: site.path) { [.init($0.name, other.value)] }
    return Broken(
      feed: changed, what: "\(site.path.pointer) into another case", rules: [.otherCase], pointer: site.path.pointer)
  }

  /// Whether the feed holds only what changed, in which references are not followed.
  private var isDelta: Bool { sites.contains { $0.field.name == "since" && $0.record.type == .dataset } }
}
