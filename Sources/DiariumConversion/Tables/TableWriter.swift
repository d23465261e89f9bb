internal import DiariumCodecs
public import DiariumSchema
public import DiariumTree

/// Writes a feed as tables, the registers and then case by case, and at the end the document that describes them.
///
/// Only tables with rows are written, and `cases.csv` always.
public struct TableWriter<Folder: TableFolderSink & ~Copyable>: FeedOutput, ~Copyable {
  /// Where the files go.
  public var folder: Folder
  private var split = TableSplit()
  private var rows = TableRowWriter()
  private let tables = TableDescription.count

  /// Bytes of a table that are gathered before they go to the folder.
  private static var buffer: Int { 1 << 16 }

  /// Begins a feed in a folder.
  public init(to folder: consuming Folder) { self.folder = folder }

  /// What had no place in the tables.
  public var losses: Losses { split.losses }

  /// Writes the registers.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    guard hasHead else { return }
    split.head(head, to: &rows)
    try flush(above: 0)
  }

  /// Writes the rows of a case.
  public mutating func matter(_ tape: borrowing Tape, number: Int?) throws(IOFailure) {
    split.matter(tape, number: number, to: &rows)
    try flush(above: Self.buffer)
  }

  /// Writes what is waiting, and `datapackage.json`.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    rows.begin(TableDescription.names.firstIndex(of: "cases") ?? 0)
    try flush(above: 0)
    var written: [DataPackageDescriptor.Table] = []
    for (index, table) in TableDescription.all.enumerated() where rows.isBegun(index) {
      let file = try folder.end(table.fileName)
      written.append(.init(table, rows: rows.counts[index], bytes: file.bytes, sha256: file.sha256))
    }
    var document = PackageWriter()
    document.write(DataPackageDescriptor(Self.facts(head, hasHead), tables: written), head: head, hasHead: hasHead)
    try unsafe folder.write(document.bytes, to: DataPackage.fileName)
    _ = try folder.end(DataPackage.fileName)
  }

  private mutating func flush(above size: Int) throws(IOFailure) {
    for index in 0..<tables where rows.waiting(index) > size {
      try unsafe folder.write(rows.bytes(index), to: TableDescription.all[index].fileName)
      rows.clear(index)
    }
  }

  /// What the head says that the document's standard properties are made from.
  private static func facts(_ head: borrowing Tape, _ hasHead: Bool) -> DataPackageDescriptor.Facts {
    var facts = DataPackageDescriptor.Facts()
    guard hasHead else { return facts }
    facts.id = FeedMembers.text("dataset/id", in: head)
    facts.title = FeedMembers.text("dataset/title", in: head)
    facts.description = FeedMembers.text("dataset/description", in: head)
    facts.license = FeedMembers.text("dataset/license", in: head)
    facts.publisherName = FeedMembers.text("dataset/publisher/name", in: head)
    facts.publisherURI = FeedMembers.text("dataset/publisher/uri", in: head)
    facts.publisherEmail = FeedMembers.text("dataset/publisher/email", in: head)
    facts.generated = FeedMembers.text("dataset/generated", in: head)
    return facts
  }
}

/// The rows of all tables on their way out.
@safe struct TableRowWriter: RowSink, ~Copyable {
  /// Rows that were written, by table.
  private(set) var counts: [Int]
  private let writers: UnsafeMutablePointer<CSVWriter>
  private let count: Int
  /// The tables whose header was written, a bit each.
  private var begun: UInt64
  private var json: JSONWriter

  init() {
    // The global is read before anything of the struct is set: Swift 6.3 releases a register that holds nothing where it
    // is read between.
    let tables = TableDescription.count
    let writers = UnsafeMutablePointer<CSVWriter>.allocate(capacity: tables)
    for table in 0..<tables { unsafe (writers + table).initialize(to: CSVWriter()) }
    count = tables
    counts = Array(repeating: 0, count: tables)
    begun = 0
    json = JSONWriter(.compact)
    unsafe self.writers = writers
  }

  deinit {
    unsafe writers.deinitialize(count: count)
    unsafe writers.deallocate()
  }

  /// Bytes of a table that are waiting.
  func waiting(_ table: Int) -> Int { unsafe writers[table].output.count }

  /// The bytes of a table that are waiting.
  func bytes(_ table: Int) -> UnsafeRawBufferPointer { unsafe writers[table].output.bytes }

  func isBegun(_ table: Int) -> Bool { begun & 1 << UInt64(table) != 0 }

  /// Forgets what was waiting of a table.
  mutating func clear(_ table: Int) { unsafe writers[table].clear() }

  /// Writes the header of a table, once.
  @inline(__always) mutating func begin(_ table: Int) {
    if !isBegun(table) { writeHeader(table) }
  }

  private mutating func writeHeader(_ table: Int) {
    begun |= 1 << UInt64(table)
    for column in TableDescription.all[table].columns { unsafe writers[table].cell(column.name) }
    unsafe writers[table].endRecord()
  }

  mutating func cell(_ text: UnsafeRawBufferPointer, table: Int) {
    begin(table)
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
    begin(table)
    unsafe writers[table].cell(json.output.bytes)
  }

  mutating func endRow(table: Int) {
    unsafe writers[table].endRecord()
    counts[table] += 1
  }
}

/// The text of `datapackage.json`: the standard properties, the feed's head as it stands, the tables.
private struct PackageWriter: ~Copyable {
  private var json = JSONWriter(.indented)
  private var members = 0

  var bytes: UnsafeRawBufferPointer { unsafe json.output.bytes }

  mutating func write(_ descriptor: DataPackageDescriptor, head: borrowing Tape, hasHead: Bool) {
    var tape = Tape()
    descriptor.encode(onto: &tape)
    json.writeVerbatim("{")
    var name = 1
    while name < tape.next(after: 0) {
      if hasHead, tape.string(name) == "resources" { writeFeed(head) }
      self.name(tape.string(name))
      json.write(tape, name + 1, level: 1)
      name = tape.next(after: name + 1)
    }
    json.breakLine(level: 0)
    json.writeVerbatim("}")
    json.endRecord()
  }

  private mutating func writeFeed(_ head: borrowing Tape) {
    name("feed")
    json.writeVerbatim("{")
    let names = TableSplit.otherMembers(head)
    for (index, node) in names.enumerated() {
      if index > 0 { json.writeVerbatim(",") }
      json.breakLine(level: 2)
      json.writeName(head, node)
      json.write(head, node + 1, level: 2)
    }
    if !names.isEmpty { json.breakLine(level: 1) }
    json.writeVerbatim("}")
  }

  private mutating func name(_ name: String) {
    if members > 0 { json.writeVerbatim(",") }
    members += 1
    json.breakLine(level: 1)
    json.writeText(name)
    json.writeVerbatim(": ")
  }
}
