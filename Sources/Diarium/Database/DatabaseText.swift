internal import DiariumDatabase
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Writes the rows of a table of a database as CSV (RFC 4180): a record for each row, with all its cells.
struct DatabaseText {
  /// How many cells there are of something, and the first of them.
  struct Tally: Hashable, Sendable {
    var count = 0
    /// The row, from 1, and the column, from 0.
    var row = 0
    var column = 0
  }

  /// The number of rows.
  private(set) var rows = 0
  /// The cells that hold bytes and no text.
  private(set) var blobs = Tally()
  private let store: RowStore
  private var bytes: [UInt8] = []

  private static let piece = 1 << 17

  /// - Parameter store: receives the bytes.
  init(_ store: RowStore) {
    self.store = store
    bytes.reserveCapacity(Self.piece + 1 << 16)
  }

  /// The record of headings.
  static func header(_ columns: [String]) -> [UInt8] {
    guard !columns.isEmpty else { return [] }
    var bytes: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      _ = unsafe Array(column.utf8).withUnsafeBytes { unsafe appendText($0, to: &bytes) }
    }
    bytes.append(0x0A)
    return bytes
  }

  /// Begins with the record of headings.
  mutating func begin(_ header: [UInt8]) throws(IOFailure) {
    try store.begin()
    bytes = header
    try flush()
  }

  /// Writes the rows of a statement.
  ///
  /// - Parameters:
  ///   - statement: the statement.
  ///   - columns: the number of its columns.
  ///   - room: how many bytes they may become.
  /// - Throws: `DatabaseFailure` if they cannot be read, are too much, or cannot be kept.
  mutating func write(_ statement: Statement, columns: Int, _ room: DatabaseRoom) throws(DatabaseFailure) {
    while try statement.step() {
      rows += 1
      for column in 0..<columns {
        if column > 0 { bytes.append(0x2C) }
        try write(statement, column, room)
      }
      bytes.append(0x0A)
      if bytes.count > Self.piece { try pass(room) }
    }
    try pass(room)
  }

  private mutating func pass(_ room: DatabaseRoom) throws(DatabaseFailure) {
    guard room.take(bytes.count) else { throw .tooLarge }
    do throws(IOFailure) { try flush() } catch { throw .system(error) }
  }

  private mutating func flush() throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { part in
      do throws(IOFailure) { try unsafe store.take(part) } catch { failure = error }
    }
    bytes.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  private mutating func write(
    _ statement: Statement, _ column: Int, _ room: DatabaseRoom
  ) throws(DatabaseFailure) {
    switch statement.content(column) {
    case .null: break
    case .integer: write(statement.integer(column))
    case .real: bytes.append(contentsOf: NumberText.text(statement.real(column)).utf8)
    case .text:
      let isText = unsafe statement.withText(column) { unsafe Self.appendText($0, to: &bytes) }
      if !isText { try write(bytesIn: statement, column, room) }
    case .blob: try write(bytesIn: statement, column, room)
    }
  }

  private mutating func write(_ number: Int64) {
    guard number >= 0, number < 10 else { return bytes.append(contentsOf: String(number).utf8) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number))
  }

  /// Writes bytes that are no text as SQL does: `x'CAFE'`.
  private mutating func write(
    bytesIn statement: Statement, _ column: Int, _ room: DatabaseRoom
  ) throws(DatabaseFailure) {
    if blobs.count == 0 { (blobs.row, blobs.column) = (rows, column) }
    blobs.count += 1
    bytes += [0x78, 0x27]
    var failure: DatabaseFailure?
    unsafe statement.withBytes(column) { part in
      for index in 0..<part.count {
        let byte = unsafe part[index]
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
        guard bytes.count > Self.piece else { continue }
        do throws(DatabaseFailure) { try pass(room) } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    bytes.append(0x27)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  /// Appends a text to a record; false if it is not UTF-8.
  private static func appendText(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) -> Bool {
    let (needsQuotes, isASCII) = unsafe look(text)
    if !isASCII {
      let units = unsafe text.assumingMemoryBound(to: UInt8.self)
      do { _ = try unsafe UTF8Span(validating: Swift.Span(_unsafeElements: units)) } catch { return false }
    }
    guard needsQuotes else {
      unsafe bytes.append(contentsOf: text)
      return true
    }
    bytes.append(0x22)
    var rest = unsafe text[...]
    while let quote = unsafe rest.firstIndex(of: 0x22) {
      unsafe bytes.append(contentsOf: rest[...quote])
      bytes.append(0x22)
      unsafe rest = rest[(quote + 1)...]
    }
    unsafe bytes.append(contentsOf: rest)
    bytes.append(0x22)
    return true
  }

  /// Whether a text holds a comma, a quote, CR or LF, and whether it is ASCII.
  private static func look(_ text: UnsafeRawBufferPointer) -> (needsQuotes: Bool, isASCII: Bool) {
    var (special, high): (UInt64, UInt64) = (0, 0)
    func look(_ word: UInt64) {
      high |= word
      special |=
        Lanes.equal(word, 0x22) | Lanes.equal(word, 0x2C) | Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D)
    }
    guard let base = text.baseAddress else { return (false, true) }
    var index = 0
    while index &+ 8 <= text.count {
      unsafe look(Lanes.load(base + index))
      index &+= 8
    }
    // The rest byte by byte, as words that hold nothing else.
    while index < text.count {
      unsafe look(UInt64(text[index]))
      index &+= 1
    }
    return (special != 0, high & 0x8080_8080_8080_8080 == 0)
  }
}
