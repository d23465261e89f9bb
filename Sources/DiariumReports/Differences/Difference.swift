public import DiariumModel
public import DiariumTree

/// A difference between two feeds: what differs, what it was and is, and where both are.
///
/// ```swift
/// let comparison = try source.compared(with: FeedSource(contentsOf: "old.json"))
/// try comparison.forEachGroup { group in
///   for difference in group.differences { print(difference.kind, difference.id ?? "", difference.field ?? "") }
/// }
/// ```
public struct Difference: Hashable, Sendable {
  /// The kinds of difference.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the new feed has it.
    case added
    /// Only the old feed has it.
    case removed
    /// Both have it, with different values.
    case changed
    /// Both have the same elements of a list, in another order.
    case reordered
  }

  /// The kind of difference.
  public package(set) var kind: Kind
  /// The type of the record that differs, by its wire name: `case`, `decision`, `feed` for the head.
  public package(set) var record: String
  /// The id of that record, the innermost that has one; `nil` for the head.
  public package(set) var id: String?
  /// The way from the record to the value, as a JSON Pointer without its first slash (RFC 6901): `title`,
  /// `signatories/0/party`; `nil` if it is the record itself.
  public package(set) var field: String?
  /// The value in the old feed, or of a list that was reordered the ids of its elements in the old order; `nil` if it has
  /// none.
  public package(set) var old: JSONValue?
  /// The value in the new feed; `nil` if it has none.
  public package(set) var new: JSONValue?
  /// The place of the value in the old feed; `nil` if it has none.
  public package(set) var oldLocation: Location?
  /// The place of the value in the new feed; `nil` if it has none.
  public package(set) var newLocation: Location?

  /// A difference in a record.
  package init(_ kind: Kind, record: String, id: String?, field: String?) {
    (self.kind, self.record, self.id, self.field) = (kind, record, id, field)
  }
}

/// The differences of one case, or of the head.
///
/// ```swift
/// let comparison = try source.compared(with: FeedSource(contentsOf: "old.json"))
/// try comparison.forEachGroup { print($0.caseID ?? "head", $0.kind, $0.differences.count) }
/// ```
public struct DifferenceGroup: Hashable, Sendable {
  /// Whether the case is new, gone or changed; the head is always changed.
  public package(set) var kind: Difference.Kind
  /// Whether it is the head and not a case.
  public package(set) var isHead = false
  /// The id of the case; `nil` for the head, and for a case without an id.
  public package(set) var caseID: String?
  /// The title of the case, that of the new feed if both have it; `nil` if there is none.
  public package(set) var title: String?
  /// Whether the case cannot be told from others by its id: it has none, or one that is there twice.
  ///
  /// Such cases are only ever matched with equal ones.
  public package(set) var isAmbiguous = false
  /// Whether the case is marked as confidential in either feed; reports for people then show no values.
  public package(set) var isConfidential = false
  /// The differences, in the order of the schema; a case that is new or gone is one difference.
  public package(set) var differences: [Difference] = []

  /// A group without differences yet.
  package init(_ kind: Difference.Kind) { self.kind = kind }
}

/// How much two feeds differ; all counts are exact.
///
/// ```swift
/// let counts = try source.compared(with: FeedSource(contentsOf: "old.json")).counts
/// print(counts.addedCases, counts.removedCases, counts.changedCases, counts.differences(.changed))
/// ```
public struct DifferenceCounts: Hashable, Sendable {
  /// Cases that only the new feed has.
  public package(set) var addedCases = 0
  /// Cases that only the old feed has.
  public package(set) var removedCases = 0
  /// Cases that both have, and that differ.
  public package(set) var changedCases = 0
  /// Cases that are equal.
  public package(set) var unchangedCases = 0
  /// Whether the heads differ: the dataset, or a register.
  public package(set) var isHeadChanged = false
  package var kinds: [Difference.Kind: Int] = [:]

  /// No differences.
  package init() {}

  /// The number of differences of a kind; a case that is new or gone is one.
  public func differences(_ kind: Difference.Kind) -> Int { kinds[kind] ?? 0 }

  /// The number of all differences.
  public var total: Int { kinds.values.reduce(0, +) }
}

/// How the findings on two feeds differ, by their fingerprints.
///
/// ```swift
/// let comparison = try source.compared(with: FeedSource(contentsOf: "old.json"))
/// if let findings = comparison.findings { print(findings.new, findings.fixed, findings.persisting) }
/// ```
public struct FindingChanges: Hashable, Sendable {
  /// What has become of a finding.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Only the new feed has it.
    case new
    /// Only the old feed had it.
    case fixed
    /// Both have it.
    case persisting
  }

  /// Findings that only the new feed has.
  public package(set) var new = 0
  /// Findings that only the old feed had.
  public package(set) var fixed = 0
  /// Findings that both have.
  public package(set) var persisting = 0

  /// No findings.
  package init() {}
}
