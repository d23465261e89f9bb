internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// A case as rows of a simple sheet.
@_spi(Engine) public struct SheetCase: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// The cells, by their columns; a column that is not here is empty.
    public var cells: [SheetColumn: String]
    /// The cells of extensions, by their names.
    public var extras: [String: String]
  }

  /// The part of ids that is made of the diary number, which no other case of a sheet may have.
  public let slug: String
  /// The rows, in their order.
  public let rows: [Row]
  /// Where the case is in its input.
  public let place: Location?
  /// The values that the rows have no place for.
  public let losses: SheetLosses
}

/// A row of a simple sheet before it is written: the record that it is made of, and its cells.
struct SheetOutputRow {
  /// The kind, by its place in `SheetRecordKind.all`.
  let kindIndex: Int
  /// The node of the record on the tape of the case.
  let node: Int
  /// The node of the decision that a vote is one of.
  let owner: Int
  /// The cells.
  var cells: [SheetColumn: String] = [:]
  /// The extensions.
  var extras: [String: String] = [:]
  /// The nodes of the elements of lists that a cell holds, by the column.
  var parts: [SheetColumn: [Int]] = [:]
  /// The node of the document that the record refers to, or that stands on the row.
  var document: Int?

  /// The kind of record.
  var kind: SheetRecordKind { SheetRecordKind.all[kindIndex] }

  init(_ kindIndex: Int, _ node: Int, owner: Int = 0) {
    (self.kindIndex, self.node, self.owner) = (kindIndex, node, owner)
  }

  /// Whether all is there that such a row must have.
  var isComplete: Bool {
    kind.required.allSatisfy { cells[$0] != nil } && (kind.oneOf.isEmpty || kind.oneOf.contains { cells[$0] != nil })
  }

  /// The names of bodies in the cell for them, as `TableHeadings.normal` makes them.
  var bodyNames: [String] { cells[.body].map(SheetBodies.names) ?? [] }

  /// The field of the case, or of the decision, that holds the record; empty for the case itself.
  var list: String {
    switch kind.type {
    case .initiative: "initiatives"
    case .referral: "referrals"
    case .statement: "statements"
    case .proposal: "proposals"
    case .decision: "decisions"
    case .vote: "votes"
    case .reservation: "reservations"
    default: ""
    }
  }
}

/// What is not written of a case because it would not be read back as it is: a column of a row, an extension, or all of
/// the row.
struct SheetOmission: Hashable {
  /// The node of the record.
  let node: Int
  /// The column; `nil` for the row, or for the extension.
  var column: SheetColumn?
  /// The name of the extension.
  var extra: String?
}

/// The names of bodies that readers of a sheet know: those in its cells, and those of registers.
final class SheetBodies {
  /// Names in cells of the case at hand, which are sure to be in the sheet, as `TableHeadings.normal` makes them.
  var ofCase: Set<String> = []
  /// Names in all cells that the case could have: another case may have a row with one that this one leaves out.
  var ofCandidates: Set<String> = []
  /// Hashed names of registers that are read along with the sheet.
  let registered: Set<UInt64>
  /// Hashed names in cells of other cases that are written.
  let written: Set<UInt64>
  /// Hashed names that may be in other cells of the sheet.
  let possible: Set<UInt64>

  init(registered: Set<UInt64>, written: Set<UInt64>, possible: Set<UInt64>) {
    (self.registered, self.written, self.possible) = (registered, written, possible)
  }

  /// Whether a reader surely takes a text for a body.
  func isSure(_ text: String) -> Bool {
    let normal = TableHeadings.normal(text)
    guard !ofCase.contains(normal) else { return true }
    let hash = Self.hash(normal)
    return registered.contains(hash) || written.contains(hash)
  }

  /// Whether a reader may take a text for a body.
  func isPossible(_ text: String) -> Bool {
    ofCandidates.contains(TableHeadings.normal(text)) || isSure(text)
      || possible.contains(Self.hash(TableHeadings.normal(text)))
  }

  /// The hash of a name in its normal form.
  static func hash(_ normal: String) -> UInt64 {
    var normal = normal
    return normal.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) }
  }

  /// The names of bodies in a cell, in their normal form.
  static func names(in cell: String) -> [String] {
    cell.split(separator: ";").map { TableHeadings.normal(String($0)) }
  }
}
