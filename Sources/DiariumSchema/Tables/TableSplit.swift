internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Receives the rows that a tree is split into, cell by cell; the rows of different tables may be interleaved.
@_spi(Engine) public protocol RowSink: ~Copyable {
  /// Writes the next cell of a table's row; an empty one means absence.
  mutating func cell(_ text: UnsafeRawBufferPointer, table: Int)
  /// Writes the next cell, which holds extensions: the members of a record whose names are at the nodes.
  ///
  /// - Returns: whether they have a place; if not, the cell is empty.
  mutating func extensions(_ tape: borrowing Tape, _ names: [Int], table: Int) -> Bool
  /// Writes the next cell, which holds a value that means absence and is kept apart from what is absent.
  mutating func absence(_ mark: AbsenceMark, table: Int)
  /// Ends the row of a table.
  mutating func endRow(table: Int)
}

/// Splits trees in canonical order into the rows of tables.
///
/// A value that has no place in the tables is counted in `losses`, and left out.
@_spi(Engine) public struct TableSplit: ~Copyable {
  let plans = RecordPlans.all
  let layout = TablePlan.shared
  /// The values that had no place.
  public internal(set) var losses = Losses()
  /// The texts that a spreadsheet would run as formulas, and that nothing guards.
  public internal(set) var formulas = CellCount()
  /// The prefix of the current tape's pointers.
  var pointerPrefix = ""
  var buffer: [UInt8] = []
  /// Whether an earlier case has the id of the current one.
  var isRepeated = false
  /// The hashes and types of the ids on the current tape, to tell which record a row will be joined to.
  var owners: Set<OwnerKey> = []

  /// The owner that a row is joined to: a record of a type, or of any.
  struct OwnerKey: Hashable {
    let type: Int
    let hash: UInt64
  }

  /// The keys of a row.
  struct Keys {
    /// The id of the case; `nil` for registers.
    var caseID: [UInt8]?
    /// The record that the row is nested in, with its id; `nil` if that is the case or the feed.
    var owner: (type: Int, id: [UInt8])?
    /// The position in the owner's list, from 1.
    var ordinal: Int
    /// The id that is minted if the record has none.
    var minted: [UInt8]?
  }

  let options: TableWritingOptions

  /// A split that has met nothing.
  ///
  /// - Parameter options: how the tables are written.
  public init(_ options: TableWritingOptions = TableWritingOptions()) { self.options = options }

  /// Takes the values that had no place since the last call.
  public mutating func takeLosses() -> Losses {
    defer { losses = Losses() }
    return losses
  }

  /// Takes the count of texts that a spreadsheet would run, since the last call.
  public mutating func takeFormulas() -> CellCount {
    defer { formulas = CellCount() }
    return formulas
  }

  /// Splits the registers of a head into rows.
  public mutating func splitHead<Sink: RowSink & ~Copyable>(_ tape: borrowing Tape, to sink: inout Sink) {
    guard tape.count > 0, tape[0].kind == .object else { return }
    pointerPrefix = ""
    owners.removeAll(keepingCapacity: true)
    var expected = 0
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      let field = Fields.find(tape, name, plans[.feed], &expected)
      if let table = register(field) {
        rows(tape, name + 1, table, Keys(caseID: nil, owner: nil, ordinal: 0), ownerID: nil, to: &sink)
      } else if Self.isList(tape.string(name)), tape[name + 1].kind != .array {
        // Cases that are not a list: those of a list are read one by one.
        lose(.type, tape, name + 1)
      }
    }
  }

  /// Splits a case into rows.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  ///   - isRepeated: whether an earlier case has its id, so that no row can be joined to it.
  ///   - sink: receives the rows.
  public mutating func splitCase<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, number: Int?, isRepeated: Bool, to sink: inout Sink
  ) {
    self.isRepeated = isRepeated
    pointerPrefix = StructuralCheck.prefix(number)
    guard tape[0].kind == .object else { return lose(.type, tape, 0) }
    guard tape.next(after: 0) > 1 else { return lose(.orphan, tape, 0) }
    owners.removeAll(keepingCapacity: true)
    record(tape, 0, layout.cases, Keys(caseID: nil, owner: nil, ordinal: 1), to: &sink)
  }

  /// The table of a register, for a field of the feed.
  private func register(_ field: Int) -> Int? {
    guard field >= 0, case .record(let type) = Feed.recordDescription.fields[field].type, type != .case else {
      return nil
    }
    return layout.tables.firstIndex { $0.type == type.index }
  }

  /// Counts values that have no place.
  mutating func lose(_ loss: Loss, _ tape: borrowing Tape, _ node: Int, count: Int = 1) {
    let place = losses.counts[loss] == nil ? location(tape, node) : nil
    losses.add(loss, count, at: place)
  }

  /// Writes extensions, or counts them as too long.
  mutating func extensions<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ names: [Int], _ table: Int, to sink: inout Sink
  ) {
    if !sink.extensions(tape, names, table: table) { lose(.length, tape, names.first.map { $0 + 1 } ?? 0) }
  }

  func location(_ tape: borrowing Tape, _ node: Int) -> Location {
    var location = tape.location(node, excerpt: true)
    if location.table == nil { location.pointer = pointerPrefix + tape.pointer(to: node) }
    Secrecy(tape).clip(&location)
    return location
  }

  /// The members of a feed's head that the tables do not hold: all but registers and cases, as the nodes of their
  /// names.
  public static func otherMembers(_ tape: borrowing Tape) -> [Int] {
    guard tape.count > 0, tape[0].kind == .object else { return [] }
    var names: [Int] = []
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      if !isList(tape.string(name)) { names.append(name) }
    }
    return names
  }

  /// Whether a member of the feed is a list that has a table: a register, or the cases.
  public static func isList(_ name: String) -> Bool { lists.contains(name) }

  /// Whether a member of the feed is a register.
  public static func isRegister(_ name: String) -> Bool { name != "cases" && isList(name) }

  private static let lists = Set(
    Feed.recordDescription.fields.filter { field in
      guard case .record(let type) = field.type else { return false }
      return field.isList && type.description.table != nil
    }.map(\.name))
}
