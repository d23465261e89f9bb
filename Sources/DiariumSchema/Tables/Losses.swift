@_spi(Engine) public import DiariumTree

/// Kinds of values that have no place in a format.
///
/// ```swift
/// let (bytes, outcome) = try source.encoded(as: .json, allowing: [.duplicate])
/// ```
public enum Loss: String, Hashable, Sendable, CaseIterable {
  /// Members, or columns, that are not in the schema.
  case unknown
  /// Values that do not have their field's type.
  case type
  /// The second of two equal members, and anything nested in the second of two records with one id.
  case duplicate
  /// Records whose owner has no id, and rows that could not be read or belong to nothing.
  case orphan
  /// Texts too long for a cell.
  case length
  /// Records whose key is missing, or taken by another, in a database.
  case key
  /// Texts with characters that the encoding of the output lacks.
  case character
  /// YAML comments in a file that is replaced.
  case comments

  /// The noun for such values, singular or plural.
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
    case .character:
      return isOne ? "text with characters that the encoding lacks" : "texts with characters that the encoding lacks"
    case .key:
      return isOne
        ? "record whose id is missing or that of another" : "records whose ids are missing or those of others"
    case .comments: return isOne ? "comment" : "comments"
    }
  }
}

/// The number of values that have no place in a format, with the place of the first.
@_spi(Engine) public struct Losses: Sendable {
  /// The number of each kind.
  public private(set) var counts: [Loss: Int] = [:]
  /// The place of the first of each kind.
  public private(set) var places: [Loss: Location] = [:]

  /// The bytes of the input that hold them, as far as rows of tables are known to.
  public private(set) var parts: [LostPart] = []

  /// A part of a source.
  public struct LostPart: Hashable, Sendable {
    /// The path of the source.
    public var path: String
    /// The part, in bytes from the start of the source.
    public var bytes: Range<Int>

    /// A part of a source.
    public init(path: String, bytes: Range<Int>) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// No losses.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts values.
  public mutating func add(_ loss: Loss, _ count: Int = 1, at place: @autoclosure () -> Location?) {
    guard count > 0 else { return }
    if counts[loss] == nil { places[loss] = place() }
    counts[loss, default: 0] += count
  }

  /// Adds a part of a source that holds values without a place; one that continues the last is joined to it.
  public mutating func add(_ part: LostPart) {
    guard let last = parts.last, last.path == part.path, last.bytes.lowerBound <= part.bytes.lowerBound,
      last.bytes.upperBound >= part.bytes.lowerBound
    else { return parts.append(part) }
    parts[parts.count - 1].bytes =
      last.bytes.lowerBound..<max(last.bytes.upperBound, part.bytes.upperBound)
  }

  /// Adds losses from elsewhere.
  public mutating func add(_ other: Losses) {
    for part in other.parts { add(part) }
    for (loss, count) in other.counts { add(loss, count, at: other.places[loss]) }
  }
}
