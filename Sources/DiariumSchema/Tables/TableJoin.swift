internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Joins the rows of tables into trees: the rows of one case into the case, those of the registers into the head.
///
/// Joins are strict: a row goes where its keys say, and one whose keys lead nowhere is reported and left out. The order
/// of the rows means nothing if `ordinal` gives one.
@_spi(Engine) public struct TableJoin: ~Copyable {
  /// Parses a JSON value in a range of a block, nested as deep as the number says, and appends it to a tape whose last
  /// source is the block.
  public typealias FragmentParser = (Block, Range<Int>, Int, inout Tape) throws(SyntaxError) -> Void

  let plans = RecordPlans.all
  let layout = TablePlan.shared
  /// The names of all fields.
  let fieldNames = FieldNameBlock()
  let parse: FragmentParser
  /// The findings since they were last taken.
  var log: FindingLog
  /// The hashed ids of rows that were left out before: nothing more is said about records nested in them.
  public var leftOutIDs: Set<UInt64> = []
  /// Rows, cells and members that are in no tree.
  public internal(set) var losses = Losses()

  /// Cells that were read from another spelling.
  var spelled = SpellingTally()
  /// The code of each field, by `FieldPlan.number`, that a cell last had: the next one often has the same.
  var lastCodes: [UInt8]

  /// The current rows, by table.
  var rows: [TableRows?] = []
  /// The rows of each table by their owners.
  var entries: [[Entry]]
  /// The decoded text of the current extensions.
  var decoded: Block
  var fragment = Tape()
  var buffer: [UInt8] = []
  /// The depth of the current record in the feed, which is itself at 1, its lists at 2, their records at 3.
  var depth = 3
  /// The first record, in the order of the tree, with each id: rows that name a record of any type are nested in it.
  var claims: [UInt64: Int] = [:]
  /// The number of records begun.
  var begun = 0
  /// Tables whose missing column `ordinal` has been reported.
  var withoutOrdinal: Set<Int> = []
  /// The findings about whole columns since they were last taken: they are reported once, whichever thread has read the
  /// rows.
  var ofColumns: [Finding] = []
  /// The number of ids of the current rows that lead nowhere, for which a similar one was searched for.
  var searches = 0

  /// A row, and what it is nested in.
  struct Entry {
    /// The type of the owner, as an index of `RecordType.allCases`; -1 for any type or for the case.
    var owner: Int
    /// The hash of the owner's id.
    var hash: UInt64
    /// The position in the owner's list; `Int.max` if the row does not say.
    var ordinal: Int
    var row: Int
    var isUsed = false
  }

  /// The number of the tape's first source with a table; the names and the head's document come before it.
  static let firstTable = 2
  /// The number of the source with the head's document.
  public static let document = 1
  var decodedSource: UInt8 { UInt8(Self.firstTable + layout.tables.count) }

  /// A join that has met nothing.
  ///
  /// - Parameters:
  ///   - findings: the number of findings listed per rule; 0 lists all.
  ///   - parse: parses the JSON of extensions.
  public init(findings: Int, parse: @escaping FragmentParser) {
    self.parse = parse
    log = FindingLog(limit: findings)
    lastCodes = Array(repeating: 0, count: fieldNames.count)
    decoded = Block(path: "", capacity: 1 << 12)
    entries = Array(repeating: [], count: Schema.tables.count)
  }

  /// Joins the rows of one case.
  ///
  /// - Parameters:
  ///   - rows: the rows of the case by table; one of `cases`.
  ///   - tape: receives the case.
  public mutating func joinCase(_ rows: [TableRows?], onto tape: inout Tape) {
    begin(rows, document: nil, onto: &tape)
    sortRows()
    if let cases = rows[layout.cases], !cases.rows.isEmpty {
      record(layout.cases, 0, position: 1, owner: nil, &tape)
    }
    end(&tape)
  }

  /// Joins the rows of the registers into the head of the feed.
  ///
  /// - Parameters:
  ///   - rows: the rows by table; of `spans`, those that belong to registers.
  ///   - package: the document with the feed's other members.
  ///   - feed: their node in the document; `nil` if there are none.
  ///   - tape: receives the head.
  public mutating func joinHead(
    _ rows: [TableRows?], package: borrowing Tape, feed: Int?, onto tape: inout Tape
  ) {
    decoded = Block(path: "", capacity: 1 << 12)
    begin(rows, document: package.sources.first, onto: &tape)
    sortRows()
    let node = feed.map { package[$0] }
    let root = tape.append(
      Node(.object, offset: node.map { Int($0.offset) } ?? 0, length: 0, source: UInt8(Self.document)))
    if let feed, package[feed].kind == .object {
      copyMembers(package, feed, onto: &tape)
    }
    for (field, description) in Feed.recordDescription.fields.enumerated() {
      guard case .record(let type) = description.type, type != .case, description.isList,
        let table = layout.tables.firstIndex(where: { $0.type == type.index })
      else { continue }
      register(table, RecordType.feed.index, field, &tape)
    }
    tape.close(root, end: node.map { Int($0.offset + $0.length) } ?? 0)
    end(&tape)
    decoded = Block(path: "", capacity: 1 << 12)
  }

  /// Copies the members of the head that have no table of their own.
  private mutating func copyMembers(_ package: borrowing Tape, _ feed: Int, onto tape: inout Tape) {
    var members = MemberIterator(package, feed)
    while let name = members.next(in: package) {
      let member = package.string(name)
      if TableSplit.isList(member) {
        var location = package.location(name, excerpt: true)
        Secrecy(package).clip(&location)
        noTable(member, at: location, package.pointer(to: name))
      } else {
        tape.copy(package, name..<package.next(after: name + 1), source: UInt8(Self.document))
      }
    }
  }

  private mutating func register(_ table: Int, _ record: Int, _ field: Int, _ tape: inout Tape) {
    guard let rows = rows[table], !rows.rows.isEmpty else { return }
    name(record, field, &tape)
    let list = tape.append(
      Node(.array, offset: rows.rows[0].offset, length: 0, source: UInt8(Self.firstTable + table)))
    for row in rows.rows.indices { self.record(table, row, position: row + 1, owner: nil, &tape) }
    tape.close(list, end: rows.rows[0].offset)
  }

  private mutating func begin(_ rows: [TableRows?], document: Block?, onto tape: inout Tape) {
    self.rows = rows
    claims.removeAll(keepingCapacity: true)
    searches = 0
    decoded.count = 0
    decoded.origins.removeAll(keepingCapacity: true)
    tape.reset(fieldNames.block)
    tape.add(document ?? fieldNames.block)
    for table in rows {
      tape.add(table?.block ?? fieldNames.block)
    }
    tape.add(decoded)
  }

  private mutating func end(_ tape: inout Tape) {
    // The decoded texts may have been moved when they grew.
    tape.rebase()
    reportOrphans()
    for table in entries.indices { entries[table].removeAll(keepingCapacity: true) }
    rows = []
  }

  /// Starts on new rows as if there had been none before: as many findings are kept for them as for any others.
  public mutating func beginAnew() {
    log = FindingLog(limit: log.limit)
    withoutOrdinal = []
    ofColumns = []
  }

  /// Takes the values that have no place in a tree, since the last call.
  public mutating func takeLosses() -> Losses {
    defer { losses = Losses() }
    return losses
  }

  /// Takes the cells that were read from another spelling, since the last call.
  public mutating func takeSpelled() -> SpellingTally {
    defer { spelled = SpellingTally() }
    return spelled
  }

  /// Takes the text out of what is kept of cells of a case, or of the head, that was joined just now, if it must not be
  /// shown.
  ///
  /// - Parameters:
  ///   - tape: the case or the head.
  ///   - isSecret: whether rows of a table, by its number, may belong to a confidential case all the same.
  public mutating func withholdSpelled(_ tape: borrowing Tape, where isSecret: (Int) -> Bool = { _ in false }) {
    spelled.withhold(tape, where: isSecret)
  }

  /// Takes the findings since the last call.
  public mutating func takeLog() -> FindingLog { log.take() }

  /// Takes the findings about whole columns since the last call.
  public mutating func takeFindingsOfColumns() -> [Finding] {
    defer { ofColumns = [] }
    return ofColumns
  }

  /// Appends the name of a member.
  @inline(__always) func name(_ record: Int, _ field: Int, _ tape: inout Tape) {
    tape.append(fieldNames.node(record, field))
  }
}
