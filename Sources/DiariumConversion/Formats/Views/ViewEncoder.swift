@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Encodes cases as rows of views.
@_spi(Engine) public final class ViewEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    /// The rows, by the index of the view in place of a table.
    var rows: [TableEncoder.Rows]
    var losses: Losses
    /// The texts that a spreadsheet would run.
    var formulas: CellCount
    /// The numbers of records left out since they are deleted, by view.
    var deleted: [Int]
  }

  private var split: ViewSplit<NoRows>
  private var rows: TableRowWriter

  init(_ views: [ViewDescription], _ options: TableWritingOptions, _ registers: ViewRegisters) {
    split = ViewSplit(views, options, registers, tables: NoRows())
    rows = TableRowWriter(options, kinds: views.map { $0.columns.map(\.kind) })
  }

  /// Encodes a case.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    split.splitCase(tape, number: number, isRepeated: isRepeated, to: &rows)
  }

  /// The number of waiting bytes.
  public var size: Int { rows.size }

  /// Takes the rows.
  public func take() -> Part {
    Part(
      rows: rows.take(), losses: split.takeLosses(), formulas: split.takeFormulas().views, deleted: split.takeDeleted())
  }
}
