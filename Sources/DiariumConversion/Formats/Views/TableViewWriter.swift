@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Writes the tables of a feed and views of them, from one split of each case.
@_spi(Engine)
public struct TableViewWriter<Tables: TableFolderSink & ~Copyable, Views: TableFolderSink & ~Copyable>:
  FeedOutput, ~Copyable
{
  /// The tables.
  public var tables: TableWriter<Tables>
  /// The views.
  public var views: ViewWriter<Views>

  /// Begins tables and views, both of which are written in the same way.
  public init(_ tables: consuming TableWriter<Tables>, _ views: consuming ViewWriter<Views>) {
    self.tables = tables
    self.views = views
  }

  /// The values that had no place; those of cases, which have none in a view either, are counted once.
  public var losses: Losses {
    var losses = tables.losses
    losses.add(views.losses)
    return losses
  }
  /// The texts that a spreadsheet would run as formulas, and that nothing guards.
  public var formulas: CellCount {
    var formulas = tables.formulas
    formulas.add(views.formulas)
    return formulas
  }
  /// The descriptions of the folders read that that of the tables does not contain.
  public var leftOut: [PackageLeftOut] { tables.leftOut }
  /// The numbers of rows of the views.
  public var viewCounts: [ViewCount] { views.viewCounts }
  /// A table or a view with more rows than its sheet has.
  public var overfull: (table: String, rows: Int)? { tables.overfull ?? views.overfull }

  /// Makes an encoder of cases into rows.
  public var makeEncoder: @Sendable () -> TableViewEncoder { views.makeTableEncoder }

  /// Takes the documents that describe the folders of tables being read.
  public mutating func take(_ packages: [PackageDocument]) { tables.take(packages) }

  /// Writes the registers and the headings.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    try tables.begin(head, hasHead: hasHead)
    try views.begin(head, hasHead: hasHead)
  }

  /// Writes the rows of the next cases.
  public mutating func add(_ part: TableViewEncoder.Part) throws(IOFailure) {
    try tables.add(part.tables)
    try views.add(part.views)
  }

  /// Writes what follows the rows.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    try tables.end(head, hasHead: hasHead)
    try views.end(head, hasHead: hasHead)
  }
}

/// Encodes cases as rows of tables and of views.
@_spi(Engine) public final class TableViewEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    var tables: TableEncoder.Part
    var views: ViewEncoder.Part
  }

  private var split: ViewSplit<TableRowWriter>
  private var rows: TableRowWriter

  init(_ views: [ViewDescription], _ options: TableWritingOptions, _ registers: ViewRegisters) {
    split = ViewSplit(views, options, registers, tables: TableRowWriter(options))
    rows = TableRowWriter(options, kinds: views.map { $0.columns.map(\.kind) })
  }

  /// Encodes a case.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    split.splitCase(tape, number: number, isRepeated: isRepeated, to: &rows)
  }

  /// The number of waiting bytes.
  public var size: Int { rows.size + split.tables.size }

  /// Takes the rows.
  public func take() -> Part {
    let formulas = split.takeFormulas()
    return Part(
      tables: .init(rows: split.tables.take(), losses: split.takeLosses(), formulas: formulas.tables),
      views: .init(rows: rows.take(), losses: Losses(), formulas: formulas.views, deleted: split.takeDeleted()))
  }
}
