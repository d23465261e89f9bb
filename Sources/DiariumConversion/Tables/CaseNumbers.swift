internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// The numbers of the cases, by their ids; of equal ids the first counts.
struct CaseNumbers: Sendable {
  private var numbers = HashTable<Int32>()
  /// Whether the table of the cases has no column for them, which is said of it.
  var haveNoIDs = false
  /// Ids, to suggest one: the first of them.
  private var names = WordList()
  private var nameCount = 0
  private static let mostNames = 2000
  /// The ids, hashed, of cases that are marked as confidential.
  private var secret: Set<UInt64> = []

  /// Whether any case is marked as confidential.
  var haveSecrets: Bool { !secret.isEmpty }

  /// Takes note of the id of a case that is marked as confidential.
  mutating func insertSecret(_ cell: Cell, in reader: borrowing CSVReader) {
    secret.insert(Self.hash(cell, in: reader))
  }

  /// Whether a cell names a case that is marked as confidential.
  func isSecret(_ cell: Cell, in reader: borrowing CSVReader) -> Bool {
    !secret.isEmpty && secret.contains(Self.hash(cell, in: reader))
  }

  /// Takes the id of a case.
  mutating func insert(_ number: Int, _ cell: Cell, in reader: borrowing CSVReader) {
    guard numbers.insert(Self.hash(cell, in: reader), Int32(truncatingIfNeeded: number)) == nil else { return }
    guard nameCount < Self.mostNames else { return }
    nameCount += 1
    names.add(reader.text(cell), tag: 0)
  }

  /// The ids that are nearest to one that no case has.
  func near(to id: String) -> [String] {
    guard var search = NearestWords(to: id) else { return [] }
    names.search(&search, most: Self.mostNames) { _ in true }
    return search.found
  }

  /// The number of the case that a cell names.
  func number(of cell: Cell, in reader: borrowing CSVReader) -> Int32? { numbers[Self.hash(cell, in: reader)] }

  /// Whether a cell names a case whose row was left out.
  func isLeftOut(_ cell: Cell, in reader: borrowing CSVReader, _ ids: Set<UInt64>) -> Bool {
    !ids.isEmpty && ids.contains(Self.hash(cell, in: reader))
  }

  private static func hash(_ cell: Cell, in reader: borrowing CSVReader) -> UInt64 {
    var room: [UInt8] = []
    return unsafe reader.withText(cell, &room) { unsafe RowHash.of($0) }
  }
}
