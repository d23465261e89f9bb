@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Encodes cases as rows of a simple sheet.
@_spi(Engine) public final class SheetEncoder: CaseEncoder {
  /// Some cases, encoded.
  public struct Part: Sendable {
    var cases: [EncodedCase]
  }

  /// A case as rows, or the reason why it has none.
  struct EncodedCase: Sendable {
    /// The hash of what its diary number makes of ids; `nil` if it has no rows.
    var slug: UInt64?
    /// The rows as text.
    var text: [UInt8] = []
    /// Where it is in its input.
    var place: Location?
    var losses = SheetLosses()
    /// The texts that a spreadsheet would run.
    var formulas = CellCount()
    /// The number of texts that are longer than a cell.
    var tooLong = 0
    /// The number of rows.
    var rows = 0
  }

  private var split: SheetSplit
  private var csv: CSVWriter
  private let extras: [String]
  private let limits: SheetLimits?
  private var cases: [EncodedCase] = []
  /// The number of waiting bytes.
  public private(set) var size = 0

  init(
    _ options: SheetWritingOptions, extras: [String], registered: Set<UInt64>, written: Set<UInt64>,
    possible: Set<UInt64>
  ) {
    split = SheetSplit(options, extras: extras, registered: registered, written: written, possible: possible)
    self.extras = extras
    limits = options.tables.sheet
    csv = CSVWriter(delimiter: options.tables.delimiterByte, spills: true)
  }

  /// Encodes a case.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    let (rows, losses) = split.splitCase(tape, number: number)
    guard let rows else { return cases.append(EncodedCase(losses: losses)) }
    var encoded = EncodedCase(slug: SheetSplit.hash(rows.slug), place: rows.place, losses: losses)
    for row in rows.rows {
      for column in SheetColumn.allCases { write(row.cells[column], &encoded) }
      for name in extras { write(row.extras[name], &encoded) }
      csv.endRecord()
    }
    encoded.rows = rows.rows.count
    encoded.text = Array(csv.take().joined())
    size += encoded.text.count + 200
    cases.append(encoded)
  }

  private func write(_ text: String?, _ encoded: inout EncodedCase) {
    guard var text else { return csv.emptyCell() }
    if let limits {
      if text.withUTF8({ unsafe limits.areExceeded(by: UnsafeRawBufferPointer($0)) }) {
        encoded.tooLong += 1
        text = limits.cut(text)
      }
      // A cell of a workbook says that it is a text.
      return csv.cell(text)
    }
    let isRun = text.withUTF8 { bytes in
      unsafe csv.cell(UnsafeRawBufferPointer(bytes))
      return unsafe SpreadsheetText.isRun(UnsafeRawBufferPointer(bytes))
    }
    if isRun { encoded.formulas.add(at: encoded.place) }
  }

  /// Takes the cases.
  public func take() -> Part {
    defer { (cases, size) = ([], 0) }
    return Part(cases: cases)
  }
}
