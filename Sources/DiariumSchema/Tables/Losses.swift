@_spi(Engine) public import DiariumTree

/// Kinds of values that have no place in a form.
///
/// ```swift
/// let (bytes, outcome) = try source.encoded(as: .json, allowing: [.duplicate])
/// ```
public enum Loss: String, Hashable, Sendable, CaseIterable {
  /// Members, or columns, that the schema does not know.
  case unknown
  /// Values that are not of their field's type.
  case type
  /// The second of two equal members, and what is nested in the second of two records with one id.
  case duplicate
  /// Records whose owner has no id, and rows that could not be read or belong to nothing.
  case orphan
  /// Texts that are too long for a cell.
  case length
  /// Comments of YAML, where the file that holds them is replaced.
  case comments

  /// What such values are called, one or many.
  @_spi(Engine) public func nouns(_ count: Int) -> String {
    let isOne = count == 1
    switch self {
    case .unknown: return isOne ? "value of an unknown field" : "values of unknown fields"
    case .type: return isOne ? "value of a wrong type" : "values of a wrong type"
    case .duplicate:
      return isOne
        ? "value that is given twice or belongs to an id that is"
        : "values that are given twice or belong to ids that are"
    case .orphan:
      return isOne
        ? "record that belongs to nothing or cannot be read" : "records that belong to nothing or cannot be read"
    case .length: return isOne ? "text that is too long" : "texts that are too long"
    case .comments: return isOne ? "comment" : "comments"
    }
  }
}

/// How many values have no place in a form, and where the first is.
@_spi(Engine) public struct Losses: Sendable {
  /// How many, by kind.
  public private(set) var counts: [Loss: Int] = [:]
  /// Where the first of a kind is.
  public private(set) var places: [Loss: Location] = [:]

  /// None.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts values.
  public mutating func add(_ loss: Loss, _ count: Int = 1, at place: @autoclosure () -> Location?) {
    guard count > 0 else { return }
    if counts[loss] == nil { places[loss] = place() }
    counts[loss, default: 0] += count
  }

  /// Adds those that were found elsewhere.
  public mutating func add(_ other: Losses) {
    for (loss, count) in other.counts { add(loss, count, at: other.places[loss]) }
  }
}
