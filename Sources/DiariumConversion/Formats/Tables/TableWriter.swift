@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Writes a feed as tables: the registers, then the cases, and finally the document that describes them.
///
/// Only tables with rows are written, but `cases.csv` always.
@_spi(Engine) public struct TableWriter<Folder: TableFolderSink & ~Copyable>: FeedOutput, ~Copyable {
  /// The destination of the files.
  public var folder: Folder
  /// The values that had no place in the tables.
  public private(set) var losses = Losses()
  /// The texts that a spreadsheet would run as formulas, and that nothing guards.
  public private(set) var formulas = CellCount()
  /// The descriptions of the folders read that the new document does not contain.
  public private(set) var leftOut: [PackageLeftOut] = []
  private var packages: [PackageDocument] = []
  /// A table with more rows than its sheet has.
  public private(set) var overfull: (table: String, rows: Int)?
  private let options: TableWritingOptions
  /// The transcoders of the tables; none for UTF-8.
  private var transcoders: [Int: TableTranscoder] = [:]
  /// The number of rows written, by table.
  private var counts: [Int]
  /// The waiting bytes of each table.
  private var waiting: [[UInt8]]
  /// The tables whose header has been written.
  private var begun: Set<Int> = []

  /// How many bytes of a table are gathered before they go to the folder.
  private static var buffer: Int { 1 << 16 }

  /// Begins a feed in a folder.
  ///
  /// - Parameters:
  ///   - folder: the destination of the files.
  ///   - options: how the tables are written.
  public init(to folder: consuming Folder, _ options: TableWritingOptions = TableWritingOptions()) {
    self.options = options
    counts = Array(repeating: 0, count: TableDescription.count)
    waiting = Array(repeating: [], count: TableDescription.count)
    self.folder = folder
  }

  /// Makes an encoder of cases into rows.
  public var makeEncoder: @Sendable () -> TableEncoder { { [options] in TableEncoder(options) } }

  /// Takes the documents that describe the folders of tables being read; the first one's own members are kept.
  public mutating func take(_ packages: [PackageDocument]) { self.packages = packages }

  /// Writes the registers.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    guard hasHead else { return }
    let encoder = TableEncoder(options)
    encoder.writeHead(head)
    try add(encoder.take())
  }

  /// Writes the rows of the next cases.
  public mutating func add(_ part: TableEncoder.Part) throws(IOFailure) {
    losses.add(part.losses)
    formulas.add(part.formulas)
    for rows in part.rows {
      counts[rows.table] += rows.count
      begin(rows.table)
      for piece in rows.text {
        if waiting[rows.table].count + piece.count > Self.buffer { try flush(rows.table) }
        if piece.count > Self.buffer { try write(piece, rows.table) } else { waiting[rows.table] += piece }
      }
    }
  }

  /// Writes the waiting rows, and `datapackage.json`.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    begin(TableDescription.names.firstIndex(of: "cases") ?? 0)
    var written: [DataPackageDescriptor.Table] = []
    for (index, table) in TableDescription.all.enumerated() where begun.contains(index) {
      try flush(index)
      if let sheet = options.sheet, counts[index] > sheet.rows, overfull == nil {
        overfull = (table.name, counts[index])
      }
      let file = try folder.end(table.fileName)
      written.append(.init(table, rows: counts[index], bytes: file.bytes, sha256: file.sha256))
    }
    losses.add(try folder.losses())
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    if Folder.hasFeedSheet {
      leftOut = packages.compactMap { $0.foreign(to: facts) }
      guard hasHead else { return }
      let sheet = FeedSheet(head, titles: options.titles, limits: options.sheet)
      losses.add(sheet.losses)
      return try folder.write(sheet)
    }
    var document = PackageWriter()
    var tape = Tape()
    leftOut = DataPackageDescriptor(facts, tables: written, options: options).encode(merging: packages, onto: &tape)
    document.write(tape, head: head, hasHead: hasHead)
    try unsafe folder.write(document.bytes, to: DataPackage.fileName)
    _ = try folder.end(DataPackage.fileName)
  }

  /// Writes the header of a table, once.
  private mutating func begin(_ table: Int) {
    guard begun.insert(table).inserted else { return }
    var writer = CSVWriter(delimiter: options.delimiterByte)
    let description = TableDescription.all[table]
    for column in description.columns { writer.cell(description.heading(of: column, in: options.titles)) }
    if options.isLossless { for name in description.presenceColumns { writer.cell(name) } }
    writer.endRecord()
    if options.writesMark {
      waiting[table] += [0xEF, 0xBB, 0xBF]
    }
    waiting[table] += writer.take().joined()
  }

  private mutating func flush(_ table: Int) throws(IOFailure) {
    guard !waiting[table].isEmpty else { return }
    try write(waiting[table], table)
    waiting[table].removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8], _ table: Int) throws(IOFailure) {
    let name = TableDescription.all[table].fileName
    var bytes = bytes
    if options.encoding != .utf8 {
      var transcoder = transcoders[table] ?? TableTranscoder(to: options.encoding)
      bytes = transcoder.take(bytes)
      transcoders[table] = transcoder
    }
    try folder.write(bytes, to: name)
  }
}

/// The text of `datapackage.json`: the standard properties, the feed's head unchanged, the tables.
private struct PackageWriter: ~Copyable {
  private var json = JSONWriter(.indented)
  private var members = 0

  var bytes: UnsafeRawBufferPointer { unsafe json.output.bytes }

  mutating func write(_ tape: borrowing Tape, head: borrowing Tape, hasHead: Bool) {
    json.writeVerbatim("{")
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      if tape.string(name) == "feed" {
        if hasHead { writeFeed(head) }
      } else {
        self.name(tape.string(name))
        json.write(tape, name + 1, level: 1)
      }
    }
    json.breakLine(level: 0)
    json.writeVerbatim("}")
    json.endRecord()
  }

  private mutating func writeFeed(_ head: borrowing Tape) {
    let names = TableSplit.otherMembers(head)
    // An empty head is left out, as in JSON Lines.
    guard !names.isEmpty else { return }
    name("feed")
    json.writeVerbatim("{")
    for (index, node) in names.enumerated() {
      if index > 0 { json.writeVerbatim(",") }
      json.breakLine(level: 2)
      json.writeName(head, node)
      json.write(head, node + 1, level: 2)
    }
    json.breakLine(level: 1)
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
