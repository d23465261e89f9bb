@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a simple sheet by their diary numbers, and the names of bodies in its cells: a first look at all rows.
struct SheetNumbering {
  /// The numbers of the cases, in the order of their first rows.
  private(set) var numbers = CaseNumbers()
  /// How many there are.
  private(set) var count = 0
  /// Diary numbers that make the id of another one, with that one.
  private(set) var otherSpellings: [String: String] = [:]
  /// The hashed names of bodies.
  private(set) var bodies: Set<UInt64> = []
  /// Whether rows have fewer cells than the header.
  private var hasShortRows = false
  private var slugs = HashTable<Int32>()
  /// The hashed parts of ids that several diary numbers make, with the first number that makes each.
  private var firsts: [UInt64: String] = [:]
  /// How many spellings are kept, to be named; the others are only counted.
  private let most: Int

  /// Looks at all rows of a sheet.
  ///
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  init(_ file: inout TableFile, _ headings: SheetHeadings, limits: Limits) throws(ReadFailure) {
    self.init(most: limits.findings == 0 ? .max : limits.findings)
    try look(file, headings, limits: limits)
    if hasShortRows, try file.leavesOutTrailingCells(limits: limits) {
      file.lacksTrailingCells = true
      self = SheetNumbering(most: most)
      try look(file, headings, limits: limits)
    }
    if !otherSpellings.isEmpty { try findFirsts(file, limits: limits) }
  }

  private init(most: Int) { self.most = most }

  /// Looks once more for the diary numbers whose ids others make: no memory is kept for all that nobody asks for.
  private mutating func findFirsts(_ file: TableFile, limits: Limits) throws(ReadFailure) {
    let asked = Set(otherSpellings.keys.map { Self.hash(Self.slug($0)) })
    var reader = try file.makeReader(limits: limits, size: TableCursor.blockSize)
    var isHeader = true
    while true {
      switch try reader.next() {
      case .record where !isHeader && reader.cells.count == file.names.count:
        let text = TableHeadings.trimmed(reader.text(reader.cells[file.caseColumn]))
        let hash = Self.hash(Self.slug(text))
        if asked.contains(hash), firsts[hash] == nil,
          numbers.number(of: reader.cells[file.caseColumn], in: reader) != nil
        {
          firsts[hash] = text
        }
      case .end:
        otherSpellings = Dictionary(
          uniqueKeysWithValues: otherSpellings.keys.map { ($0, firsts[Self.hash(Self.slug($0))] ?? "") })
        return
      default: break
      }
      isHeader = false
      reader.release(reader.rows.count)
    }
  }

  private static func slug(_ number: String) -> String {
    let slug = SheetJoin.slug(number)
    return slug.isEmpty ? "case" : slug
  }

  /// Adds the name of a body.
  mutating func add(body name: String) { bodies.insert(Self.hash(TableHeadings.normal(name))) }

  /// Whether a text is the name of a body.
  static func isBody(_ text: String, in bodies: Set<UInt64>) -> Bool {
    bodies.contains(hash(TableHeadings.normal(text)))
  }

  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) }
  }

  private mutating func look(_ file: TableFile, _ headings: SheetHeadings, limits: Limits) throws(ReadFailure) {
    numbers.ignoresBlanks = true
    let ofBodies = headings.meanings.indices.filter { index in
      switch headings.meanings[index] {
      case .column(.body), .part(_, _, .body): true
      default: false
      }
    }
    var lastBodies: [Int: String] = [:]
    var reader = try file.makeReader(limits: limits, size: TableCursor.blockSize)
    var isHeader = true
    while true {
      switch try reader.next() {
      case .record where !isHeader && reader.cells.count == file.names.count:
        guard !file.isNoRecord(reader.cells[...], reader) else { break }
        number(reader.cells[file.caseColumn], reader)
        if file.isSecret(reader.cells[...], reader) {
          numbers.insertSecret(reader.text(reader.cells[file.caseColumn]))
        }
        for column in ofBodies where reader.cells[column].length > 0 {
          let text = reader.text(reader.cells[column])
          guard lastBodies[column] != text else { continue }
          lastBodies[column] = text
          for part in text.split(separator: ";") { add(body: String(part)) }
        }
      case .record where !isHeader: hasShortRows = hasShortRows || reader.cells.count < file.names.count
      case .end: return
      default: break
      }
      isHeader = false
      reader.release(reader.rows.count)
    }
  }

  /// Whether a program has put a text in place of a diary number that is missing.
  static func isMarker(_ text: String) -> Bool {
    let text = text.uppercased()
    guard !text.isEmpty else { return false }
    return SpreadsheetValue.errors.contains(text) || markers.contains(text) || text.allSatisfy { $0 == "#" }
  }

  private static let markers: Set<String> = ["NA", "N/A", "NAN", "NULL", "NONE", "-"]

  /// Numbers the case of a row, if no case has another diary number that makes the same id.
  private mutating func number(_ cell: Cell, _ reader: borrowing CSVReader) {
    guard cell.length > 0, numbers.number(of: cell, in: reader) == nil else { return }
    let text = TableHeadings.trimmed(reader.text(cell))
    guard !text.isEmpty, !Self.isMarker(text), otherSpellings[text] == nil else { return }
    if slugs.insert(Self.hash(Self.slug(text)), Int32(truncatingIfNeeded: count + 1)) != nil {
      if otherSpellings.count < most { otherSpellings[text] = "" }
      return
    }
    count += 1
    numbers.insert(count, cell, in: reader)
  }
}
