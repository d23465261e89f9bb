@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Encodes cases as rows of tables.
@_spi(Engine) public final class TableEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    var rows: [Rows]
    var losses: Losses
  }

  /// Rows of one table.
  struct Rows: Sendable {
    var table: Int
    /// The rows as text, in pieces.
    var text: [[UInt8]]
    var count: Int
  }

  private var split = TableSplit()
  private var rows = TableRowWriter()

  init() {}

  /// Encodes the registers of a head.
  func writeHead(_ tape: borrowing Tape) { split.splitHead(tape, to: &rows) }

  /// Encodes a case.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    split.splitCase(tape, number: number, isRepeated: isRepeated, to: &rows)
  }

  /// The number of waiting bytes.
  public var size: Int { rows.size }

  /// Takes the rows.
  public func take() -> Part { Part(rows: rows.take(), losses: split.takeLosses()) }
}

/// The rows of all tables on their way out.
@safe struct TableRowWriter: RowSink, ~Copyable {
  /// The number of waiting rows, by table.
  private(set) var counts: [Int]
  private let writers: UnsafeMutablePointer<CSVWriter>
  private let count: Int
  private var json: JSONWriter

  init() {
    // The global is read before any member is set: Swift 6.3 releases an uninitialised register if it is read in
    // between.
    let tables = TableDescription.count
    let writers = UnsafeMutablePointer<CSVWriter>.allocate(capacity: tables)
    for table in 0..<tables { unsafe (writers + table).initialize(to: CSVWriter(spills: true)) }
    count = tables
    counts = Array(repeating: 0, count: tables)
    json = JSONWriter(.compact)
    unsafe self.writers = writers
  }

  deinit {
    unsafe writers.deinitialize(count: count)
    unsafe writers.deallocate()
  }

  /// The number of waiting bytes.
  var size: Int { (0..<count).reduce(0) { unsafe $0 + writers[$1].output.total } }

  /// Takes the waiting rows of each table that has some.
  mutating func take() -> [TableEncoder.Rows] {
    var taken: [TableEncoder.Rows] = []
    for table in 0..<count where counts[table] > 0 {
      unsafe taken.append(.init(table: table, text: writers[table].take(), count: counts[table]))
      counts[table] = 0
    }
    return taken
  }

  mutating func cell(_ text: UnsafeRawBufferPointer, table: Int) {
    unsafe writers[table].cell(text)
  }

  mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) {
    guard !names.isEmpty else { return unsafe cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table) }
    json.clear()
    json.writeVerbatim("{")
    for (index, name) in names.enumerated() {
      if index > 0 { json.writeVerbatim(",") }
      json.writeName(tape, name)
      json.write(tape, name + 1)
    }
    json.writeVerbatim("}")
    unsafe writers[table].cell(json.output.bytes)
  }

  mutating func endRow(table: Int) {
    unsafe writers[table].endRecord()
    counts[table] += 1
  }
}
