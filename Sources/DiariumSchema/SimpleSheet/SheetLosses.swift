internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The values of a feed that a simple sheet has no place for, by what they are, with the place of the first.
@_spi(Engine) public struct SheetLosses: Sendable {
  /// Why a value is not in the sheet as it is in the feed.
  public enum Reason: Int, Hashable, Sendable, CaseIterable {
    /// The case has no diary number, by which the sheet groups its rows.
    case noNumber
    /// An earlier case has the diary number, or one that makes the same id.
    case repeatedNumber
    /// The case is confidential, and no column says so.
    case confidential
    /// The record is a tombstone, and no column says so.
    case deleted
    /// It is left out.
    case missing
    /// It is read back as another value, such as an id that is minted.
    case changed
    /// It is read back though the feed does not have it, since the sheet says it by itself.
    case added
    /// The records of the list are read back in another order.
    case order
  }

  /// What values are.
  public struct Kind: Hashable, Sendable {
    /// Why they are lost.
    public let reason: Reason
    /// The type of the record that they are in, by `RecordType.index`.
    public let type: Int
    /// The name of their field; `x_…` for extensions, `?` for members that are not of the schema.
    public let field: String

    init(_ reason: Reason, _ type: Int, _ field: String) {
      (self.reason, self.type, self.field) = (reason, type, field)
    }
  }

  /// How many there are of each kind.
  public private(set) var counts: [Kind: Int] = [:]
  private var places: [Kind: Location] = [:]

  /// No losses.
  public init() {}

  /// Counts values.
  mutating func add(_ kind: Kind, _ count: Int = 1, at place: @autoclosure () -> Location?) {
    guard count > 0 else { return }
    if counts[kind] == nil { places[kind] = place() }
    counts[kind, default: 0] += count
  }

  /// Counts a case whose diary number makes the same id as that of an earlier one.
  public mutating func addRepeated(at place: Location?) {
    add(Kind(.repeatedNumber, RecordType.feed.index, "cases"), at: place)
  }

  /// Adds losses from elsewhere, which come later.
  public mutating func add(_ other: SheetLosses) {
    for (kind, count) in other.counts { add(kind, count, at: other.places[kind]) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { counts.isEmpty }

  /// The place of the first of a kind.
  public func place(of kind: Kind) -> Location? { places[kind] }

  /// The kinds, whole cases first, then in the order of the schema.
  public var kinds: [Kind] {
    counts.keys.sorted { one, other in
      (isOfCases(one) ? 0 : 1, one.type, rank(one), one.field, one.reason.rawValue)
        < (isOfCases(other) ? 0 : 1, other.type, rank(other), other.field, other.reason.rawValue)
    }
  }

  private func isOfCases(_ kind: Kind) -> Bool { kind.field == "cases" }

  private func rank(_ kind: Kind) -> Int {
    let fields = RecordType.allCases[kind.type].description.fields
    return fields.firstIndex { $0.name == kind.field } ?? fields.count
  }
}

extension SheetLosses.Kind {
  /// The record type and field, as messages name them: `decision.items`.
  public var name: String { field == "cases" ? field : "\(RecordType.allCases[type].rawValue).\(field)" }
}
