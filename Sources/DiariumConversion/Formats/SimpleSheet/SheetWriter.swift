@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

extension SimpleSheets {
  /// The name of the sheet in a folder that is written.
  public static let fileName = "simple.csv"
  /// The name of the file beside it with the head.
  public static let headName = "dataset.yaml"
  /// Whether a name is that of a file that is written for a view.
  public static func isWritten(_ name: String) -> Bool { name == fileName || name == headName }
}

/// Writes a feed as a simple sheet in the long layout, and its head in a file beside it.
///
/// It is a view: what the sheet has no place for is left out and counted, and the rest is read back as it is.
@_spi(Engine) public struct SheetWriter<Folder: TableFolderSink & ~Copyable>: FeedOutput, ~Copyable {
  /// The destination of the files.
  public var folder: Folder
  /// Values of a wrong type in the head that would be read back as others.
  public private(set) var losses = Losses()
  /// The texts that a spreadsheet would run as formulas.
  public private(set) var formulas = CellCount()
  /// The descriptions of the folders read that have no place in a sheet.
  public private(set) var leftOut: [PackageLeftOut] = []
  private var ofCases = SheetLosses()
  private var leftOutHead: LeftOutHead?
  private var rows = 0
  private let options: SheetWritingOptions
  private let extras: [String]
  private let possible: Set<UInt64>
  private let written: Set<UInt64>
  private var registered: Set<UInt64> = []
  private var packages: [PackageDocument] = []
  /// Hashes of what diary numbers have made of ids.
  private var slugs: Set<UInt64> = []
  private var transcoder: TableTranscoder?

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - folder: the destination of the files.
  ///   - options: how it is written, and whether the head has a file of its own.
  ///   - extras: the names of the extensions of all its rows.
  ///   - written: hashes of the names of bodies in its rows.
  ///   - possible: hashes of the names that may be those of bodies in it.
  public init(
    to folder: consuming Folder, _ options: SheetWritingOptions, extras: Set<String>,
    written: Set<UInt64>, possible: Set<UInt64>
  ) {
    self.options = options
    self.extras = extras.sorted()
    (self.written, self.possible) = (written, possible)
    if options.tables.encoding != .utf8 { transcoder = TableTranscoder(to: options.tables.encoding) }
    self.folder = folder
  }

  /// What the sheet leaves out.
  public var view: (losses: SheetLosses, head: LeftOutHead?)? { (ofCases, leftOutHead) }

  /// The sheet, if it has more rows than fit.
  public var overfull: (table: String, rows: Int)? {
    options.tables.sheet.flatMap { rows > $0.rows ? (TableDescription.simpleSheet.name, rows) : nil }
  }

  /// Makes an encoder of cases into rows.
  public var makeEncoder: @Sendable () -> SheetEncoder {
    { [options, extras, registered, written, possible] in
      SheetEncoder(options, extras: extras, registered: registered, written: written, possible: possible)
    }
  }

  /// Takes the documents that describe the folders of tables being read.
  public mutating func take(_ packages: [PackageDocument]) { self.packages = packages }

  /// Writes the headings.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    if hasHead, options.hasHead { registered = SheetSplit.bodies(in: head) }
    var writer = CSVWriter(delimiter: options.tables.delimiterByte)
    for heading in options.headings(extras) { writer.cell(heading) }
    writer.endRecord()
    try write((options.tables.writesMark ? [0xEF, 0xBB, 0xBF] : []) + writer.take().joined())
  }

  /// Writes the rows of the next cases; of those with one diary number the first has them.
  public mutating func add(_ part: SheetEncoder.Part) throws(IOFailure) {
    for matter in part.cases {
      if let slug = matter.slug, !slugs.insert(slug).inserted {
        // loss: view-case
        ofCases.addRepeated(at: matter.place)
        continue
      }
      ofCases.add(matter.losses)
      formulas.add(matter.formulas)
      losses.add(.length, matter.tooLong, at: matter.place)
      rows += matter.rows
      if !matter.text.isEmpty { try write(matter.text) }
    }
  }

  /// Writes the head.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    _ = try folder.end(SimpleSheets.fileName)
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    leftOut = packages.compactMap { $0.foreign(to: facts) }
    guard hasHead, !TableSplit.otherMembers(head).isEmpty || head[0].link > 1 else { return }
    if Folder.hasFeedSheet {
      let sheet = FeedSheet(head, titles: options.tables.titles, limits: options.tables.sheet)
      losses.add(sheet.losses)
      // loss: view-head
      if FeedMembers.hasRegister(head) { leftOutHead = .registers }
      return try folder.write(sheet)
    }
    // Without one of these the file would be taken for the fields of the dataset.
    let isHead = ["diarium", "dataset", "$schema"].contains { FeedMembers.has($0, in: head) }
    guard options.hasHead, isHead else {
      // loss: view-head
      leftOutHead = .whole
      return
    }
    let writer = YAMLFeedWriter()
    var sink = BytesSink()
    writer.begin(head, hasHead: true)
    writer.end(head, hasHead: true)
    try writer.flush(to: &sink)
    losses.add(writer.losses)
    try folder.write(sink.bytes, to: SimpleSheets.headName)
    _ = try folder.end(SimpleSheets.headName)
  }

  private mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
    try folder.write(transcoder?.take(bytes) ?? bytes, to: SimpleSheets.fileName)
  }
}

/// A file that a sheet by itself is written to, in place of a folder.
@_spi(Engine) public struct LoneSheet<Sink: ByteSink & ~Copyable>: TableFolderSink, ~Copyable {
  /// The destination of the bytes.
  public var sink: Sink

  /// A sheet in a file.
  public init(to sink: consuming Sink) { self.sink = sink }

  /// Writes to the file.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure) {
    try unsafe sink.write(bytes)
  }

  /// Ends nothing: nobody asks for the digest.
  public mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { ("", 0) }
}
