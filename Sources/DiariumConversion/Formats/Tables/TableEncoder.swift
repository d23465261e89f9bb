@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Encodes cases as rows of tables.
@_spi(Engine) public final class TableEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    var rows: [Rows]
    var losses: Losses
    /// The texts that a spreadsheet would run.
    var formulas: CellCount
  }

  /// Rows of one table.
  struct Rows: Sendable {
    var table: Int
    /// The rows as text, in pieces.
    var text: [[UInt8]]
    var count: Int
  }

  private var split: TableSplit
  private var rows: TableRowWriter

  init(_ options: TableWritingOptions) {
    split = TableSplit(options)
    rows = TableRowWriter(options)
  }

  /// Encodes the registers of a head.
  func writeHead(_ tape: borrowing Tape) { split.splitHead(tape, to: &rows) }

  /// Encodes a case.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    split.splitCase(tape, number: number, isRepeated: isRepeated, to: &rows)
  }

  /// The number of waiting bytes.
  public var size: Int { rows.size }

  /// Takes the rows.
  public func take() -> Part { Part(rows: rows.take(), losses: split.takeLosses(), formulas: split.takeFormulas()) }
}

/// The rows of all tables on their way out.
@safe struct TableRowWriter: RowSink, ~Copyable {
  /// The number of waiting rows, by table.
  private(set) var counts: [Int]
  private let writers: UnsafeMutablePointer<CSVWriter>
  private let count: Int
  private var json: JSONWriter
  private let options: TableWritingOptions
  /// How cells are written; `nil` if they are written as they are.
  private let style: CellStyle?
  /// The next column of each table's current row.
  private var columns: [Int]

  /// No rows of the tables of a feed.
  init(_ options: TableWritingOptions) {
    self.init(options, kinds: TableDescription.all.map { $0.columns.map(\.kind) })
  }

  /// No rows of tables.
  ///
  /// - Parameters:
  ///   - options: how they are written.
  ///   - kinds: the kinds of the columns, by table.
  init(_ options: TableWritingOptions, kinds: [[TableDescription.Column.Kind]]) {
    let tables = kinds.count
    let writers = UnsafeMutablePointer<CSVWriter>.allocate(capacity: tables)
    for table in 0..<tables {
      unsafe (writers + table).initialize(to: CSVWriter(delimiter: options.delimiterByte, spills: true))
    }
    count = tables
    counts = Array(repeating: 0, count: tables)
    columns = counts
    json = JSONWriter(.compact)
    self.options = options
    style = options.leavesCellsAlone ? nil : CellStyle(options, kinds)
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
    guard let style else { return unsafe writers[table].cell(text) }
    if let styled = unsafe style.text(text, table, columns[table]) {
      unsafe styled.withUnsafeBytes { unsafe writers[table].cell($0) }
    } else {
      unsafe writers[table].cell(text)
    }
    columns[table] += 1
  }

  mutating func absence(_ kind: AbsenceMark, table: Int) {
    switch kind {
    case .emptyText: unsafe writers[table].quotedCell(UnsafeRawBufferPointer(start: nil, count: 0))
    case .null, .emptyList, .emptyRecord: unsafe writers[table].cell(kind.rawValue)
    }
    columns[table] += 1
  }

  mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) -> Bool {
    guard !names.isEmpty else {
      unsafe cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table)
      return true
    }
    json.clear()
    json.writeVerbatim("{")
    for (index, name) in names.enumerated() {
      if index > 0 { json.writeVerbatim(",") }
      json.writeName(tape, name)
      json.write(tape, name + 1)
    }
    json.writeVerbatim("}")
    defer { columns[table] += 1 }
    if let sheet = options.sheet, unsafe sheet.areExceeded(by: json.output.bytes) {
      unsafe writers[table].cell(UnsafeRawBufferPointer(start: nil, count: 0))
      return false
    }
    if options.encoding.isSingleByte {
      unsafe writers[table].cell(Self.escaped(String(decoding: json.output.bytes, as: UTF8.self), options.encoding))
    } else {
      unsafe writers[table].cell(json.output.bytes)
    }
    return true
  }

  /// JSON with escapes for the characters that an encoding lacks.
  private static func escaped(_ json: String, _ encoding: CharacterEncoding) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard encoding.encode(scalar) == nil else {
        escaped.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        let digits = String(unit, radix: 16)
        escaped.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      }
    }
    return String(escaped)
  }

  mutating func endRow(table: Int) {
    unsafe writers[table].endRecord()
    counts[table] += 1
    columns[table] = 0
  }
}
