@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The numbers of the cases, by their ids; of equal ids the first counts.
struct CaseNumbers: Sendable {
  private var numbers = HashTable<Int32>()
  /// Whether blanks around the ids mean nothing.
  var ignoresBlanks = false
  /// Whether the table of cases has no column for them, which is reported of the table.
  var haveNoIDs = false
  /// The first of the ids, for suggestions.
  private var names = WordList()
  private var nameCount = 0
  private static let maximumNames = 2000
  /// The hashed ids of cases marked as confidential.
  private var secret: Set<UInt64> = []

  /// Whether any case is marked as confidential, or may be.
  private(set) var haveSecrets = false

  /// Records a case that is, or may be, marked as confidential.
  ///
  /// - Parameter id: its id; `nil` if it has none, so that nobody can tell which rows are its own.
  mutating func insertSecret(_ id: String?) {
    haveSecrets = true
    guard var id, !id.isEmpty else { return }
    secret.insert(id.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) })
  }

  /// Whether a cell names a case marked as confidential, or none at all: a row that belongs to no known case may belong
  /// to one of those.
  func isSecret(_ cell: Cell, in reader: borrowing CSVReader) -> Bool {
    guard haveSecrets else { return false }
    let hash = hash(cell, in: reader)
    return numbers[hash] == nil || secret.contains(hash)
  }

  /// Adds the id of a case.
  mutating func insert(_ number: Int, _ cell: Cell, in reader: borrowing CSVReader) {
    guard numbers.insert(hash(cell, in: reader), Int32(truncatingIfNeeded: number)) == nil else { return }
    guard nameCount < Self.maximumNames else { return }
    nameCount += 1
    names.add(reader.text(cell), tag: 0)
  }

  /// The known ids nearest to one that no case has.
  func near(to id: String) -> [String] {
    guard var search = NearestWords(to: id) else { return [] }
    names.search(&search, most: Self.maximumNames) { _ in true }
    return search.found
  }

  /// The number of the case that a cell names.
  func number(of cell: Cell, in reader: borrowing CSVReader) -> Int32? { numbers[hash(cell, in: reader)] }

  /// Whether a cell names a case whose row was left out.
  func isLeftOut(_ cell: Cell, in reader: borrowing CSVReader, _ ids: Set<UInt64>) -> Bool {
    !ids.isEmpty && ids.contains(hash(cell, in: reader))
  }

  private func hash(_ cell: Cell, in reader: borrowing CSVReader) -> UInt64 {
    if ignoresBlanks {
      var text = TableHeadings.trimmed(reader.text(cell))
      return text.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) }
    }
    var buffer: [UInt8] = []
    return unsafe reader.withText(cell, &buffer) { unsafe RowHash.of($0) }
  }
}
