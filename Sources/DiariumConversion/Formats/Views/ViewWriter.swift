@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Writes views of a feed: a file of rows for each, and a codebook.
@_spi(Engine) public struct ViewWriter<Folder: TableFolderSink & ~Copyable>: FeedOutput, ~Copyable {
  /// The destination of the files.
  public var folder: Folder
  /// The values that had no place in the rows.
  public private(set) var losses = Losses()
  /// The texts that a spreadsheet would run as formulas, and that nothing guards.
  public private(set) var formulas = CellCount()
  /// None: no view holds what describes a folder of tables.
  public var leftOut: [PackageLeftOut] { [] }
  /// A view with more rows than its sheet has.
  public private(set) var overfull: (table: String, rows: Int)?
  private let views: [ViewDescription]
  private let options: TableWritingOptions
  private let hasCodebook: Bool
  private var registers = ViewRegisters()
  private var counts: [ViewCount]
  private var transcoders: [TableTranscoder?]

  /// Begins views.
  ///
  /// - Parameters:
  ///   - views: the views.
  ///   - folder: the destination of the files.
  ///   - options: how they are written.
  ///   - hasCodebook: whether there is a codebook beside them.
  public init(
    _ views: [ViewDescription], to folder: consuming Folder, _ options: TableWritingOptions, hasCodebook: Bool
  ) {
    self.views = views
    self.options = options
    self.hasCodebook = hasCodebook
    counts = views.map { ViewCount(name: $0.name) }
    transcoders = views.map { _ in options.encoding == .utf8 ? nil : TableTranscoder(to: options.encoding) }
    self.folder = folder
  }

  /// Makes an encoder of cases into rows.
  public var makeEncoder: @Sendable () -> ViewEncoder {
    { [views, options, registers] in ViewEncoder(views, options, registers) }
  }

  /// Makes an encoder of cases into rows of the views and of the tables.
  var makeTableEncoder: @Sendable () -> TableViewEncoder {
    { [views, options, registers] in TableViewEncoder(views, options, registers) }
  }

  /// The numbers of rows written, and of records left out.
  public var viewCounts: [ViewCount] { counts }

  /// Takes nothing of the documents that describe the folders of tables being read.
  public mutating func take(_ packages: [PackageDocument]) {}

  /// Writes the headings.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    if hasHead { registers = ViewRegisters(head, for: views, options) }
    for (index, view) in views.enumerated() {
      var writer = CSVWriter(delimiter: options.delimiterByte)
      for column in view.columns { writer.cell(view.heading(of: column, in: options.titles)) }
      writer.endRecord()
      try write((options.writesMark ? [0xEF, 0xBB, 0xBF] : []) + writer.take().joined(), index)
    }
  }

  /// Writes the rows of the next cases.
  public mutating func add(_ part: ViewEncoder.Part) throws(IOFailure) {
    losses.add(part.losses)
    formulas.add(part.formulas)
    for (index, count) in part.deleted.enumerated() { counts[index].deleted += count }
    for rows in part.rows {
      counts[rows.table].rows += rows.count
      for piece in rows.text { try write(piece, rows.table) }
    }
  }

  /// Writes the codebook.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    for (index, view) in views.enumerated() {
      if let sheet = options.sheet, counts[index].rows > sheet.rows, overfull == nil {
        overfull = (view.viewName, counts[index].rows)
      }
      _ = try folder.end(view.fileName)
    }
    guard hasCodebook else { return }
    let codebook = ViewCodebook(views)
    try folder.write(Array(codebook.csv.utf8), to: ViewCodebook.tableName)
    _ = try folder.end(ViewCodebook.tableName)
    if Folder.hasFeedSheet {
      guard hasHead else { return }
      let sheet = FeedSheet(head, titles: options.titles, limits: options.sheet)
      losses.add(sheet.losses)
      return try folder.write(sheet)
    }
    let facts = hasHead ? DataPackageDescriptor.Facts(head) : .init()
    for language in Language.allCases {
      let name = ViewCodebook.textName(language)
      try folder.write(Array(codebook.markdown(language, facts).utf8), to: name)
      _ = try folder.end(name)
    }
  }

  private mutating func write(_ bytes: [UInt8], _ index: Int) throws(IOFailure) {
    try folder.write(transcoders[index]?.take(bytes) ?? bytes, to: views[index].fileName)
  }
}

/// What a view holds.
@_spi(Engine) public struct ViewCount: Sendable {
  /// The name of the view.
  public var name: String
  /// The number of its rows.
  public var rows = 0
  /// The number of records that have no row since they are deleted.
  public var deleted = 0
}
