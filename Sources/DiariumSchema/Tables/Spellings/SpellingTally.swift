internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// How many cells of each column were read although they are not written as the schema writes values, with the first.
///
/// Readers of some rows each have their own, and which is first is told by the number of its record, so the sum does not
/// depend on who has read what.
@_spi(Engine) public struct SpellingTally: Sendable {
  /// A column, and one of the ways of writing that are told apart.
  struct Key: Hashable {
    let table: Int
    let column: Int
    let spelling: CellSpelling
  }

  /// The cells of a column.
  struct Entry {
    var count: Int
    /// The name of the column, and the type of its field; `nil` for keys.
    let name: String
    let type: FieldType?
    /// The number of the record of the first, and where it is.
    var record: Int
    var location: Location
    /// The first as it is written, and as it was read; `nil` if they may not be shown.
    var example: (written: String, read: String)?
  }

  private(set) var entries: [Key: Entry] = [:]
  /// The keys whose first cell was met since the last was withheld or not.
  private var news: Set<Key> = []

  /// No cells.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether a first cell was met of which nobody has said whether it may be shown.
  var hasNews: Bool { !news.isEmpty }

  /// Counts a cell.
  ///
  /// - Parameters:
  ///   - key: its column, and how it is written.
  ///   - heading: the name of the column, and the type of its field.
  ///   - record: the number of its record.
  ///   - location: its place; made only for the first.
  ///   - example: how it is written and read; made only for the first.
  mutating func add(
    _ key: Key, _ heading: @autoclosure () -> (name: String, type: FieldType?), record: Int,
    _ location: @autoclosure () -> Location,
    _ example: @autoclosure () -> (written: String, read: String)
  ) {
    if let entry = entries[key], entry.record <= record {
      entries[key]?.count += 1
      return
    }
    let count = entries[key]?.count ?? 0
    let (name, type) = heading()
    entries[key] = Entry(
      count: count + 1, name: name, type: type, record: record, location: location(), example: example())
    news.insert(key)
  }

  /// Takes the text out of the first cells met since the last call, if they must not be shown.
  ///
  /// - Parameters:
  ///   - tape: the case or the head that they are in.
  ///   - isSecret: whether cells of a table may belong to a confidential case all the same.
  mutating func withhold(_ tape: borrowing Tape, where isSecret: (Int) -> Bool) {
    guard hasNews else { return }
    let secrecy = Secrecy(tape)
    for key in news {
      if secrecy.isWhole || isSecret(key.table) {
        entries[key]?.location.withhold { _ in false }
        entries[key]?.example = nil
      }
    }
    news.removeAll()
  }

  /// Adds the cells that another reader has met.
  public mutating func add(_ other: SpellingTally) {
    for (key, entry) in other.entries {
      guard let own = entries[key] else {
        entries[key] = entry
        continue
      }
      let count = own.count + entry.count
      if entry.record < own.record { entries[key] = entry }
      entries[key]?.count = count
    }
  }
}
