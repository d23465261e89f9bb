@_spi(Engine) internal import DiariumTree

/// References that may lead into another case, to be judged when all cases have been met.
struct PendingReferences: Sendable {
  /// Those with a finding, and, once all are listed, the others.
  var references: [PendingReference] = []
  /// How many of them may be listed, by the number of the rule that they would break.
  private var listed: [Int: Int] = [:]
  /// The number of further references that will not be listed.
  private var counts: [PendingKey: Int] = [:]

  /// The number of references.
  var total: Int { references.reduce(0) { $0 + $1.count } + counts.values.reduce(0, +) }

  /// Whether there are none.
  var isEmpty: Bool { references.isEmpty && counts.isEmpty }

  /// Counts a reference, and returns whether to keep it with its finding, which the limit decides (0: always).
  mutating func wants(_ key: PendingKey, limit: Int) -> Bool {
    let kept = listed[key.rule.number, default: 0]
    guard limit == 0 || kept < limit else {
      counts[key, default: 0] += 1
      return false
    }
    listed[key.rule.number] = kept + 1
    return true
  }

  /// Keeps a wanted reference.
  mutating func append(_ key: PendingKey, _ finding: Finding) {
    references.append(PendingReference(key, finding: finding))
  }

  /// Appends those of some cases.
  mutating func add(_ other: PendingReferences, limit: Int) {
    for reference in other.references {
      if let finding = reference.finding, wants(reference.key, limit: limit) { append(reference.key, finding) }
    }
    for (key, count) in other.counts { counts[key, default: 0] += count }
  }

  /// Also lists those that were only counted, in an order that does not differ from run to run.
  mutating func listAll() {
    let rest = counts.sorted { $0.key < $1.key }
    references += rest.map { PendingReference($0.key, finding: nil, count: $0.value) }
    counts = [:]
  }
}

/// A reference that may lead into another case, to be judged at the end.
struct PendingReference: Sendable {
  let key: PendingKey
  /// The finding, if it may be listed.
  var finding: Finding?
  /// The number of equal references that it represents.
  var count = 1
  /// The type that an id elsewhere in the feed turned out to have, as an index of `RecordType.allCases`.
  var found: Int?

  init(_ key: PendingKey, finding: Finding?, count: Int = 1) {
    self.key = key
    self.finding = finding
    self.count = count
  }

  var text: String { key.text }
  var own: String? { key.own }
  var targets: UInt64 { key.targets }
  var isFeedWide: Bool { key.isFeedWide }
  var rule: RuleID { key.rule }
}

/// The properties that make references equal, so that those that will not be listed are only counted.
struct PendingKey: Hashable, Comparable, Sendable {
  let text: String
  /// The id of the case that it is in.
  let own: String?
  let targets: UInt64
  let isFeedWide: Bool
  /// The rule that is broken if it leads nowhere.
  let rule: RuleID
  /// The name of the referring field.
  let field: String

  static func < (one: PendingKey, other: PendingKey) -> Bool {
    (one.text, one.own ?? "", one.targets, one.rule.number, one.isFeedWide ? 1 : 0, one.field)
      < (other.text, other.own ?? "", other.targets, other.rule.number, other.isFeedWide ? 1 : 0, other.field)
  }
}
