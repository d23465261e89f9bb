internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Joins the rows of tables into trees: the rows of one case into the case, those of the registers into the head.
///
/// Joins are strict: a row goes where its keys say, and one whose keys lead nowhere is a finding and is left out. The
/// order of the rows means nothing where `ordinal` gives one.
@_spi(Engine) public struct TableJoin: ~Copyable {
  /// Parses a JSON value that lies in a block, nested as deep as the number says, and appends it to a tape whose last
  /// source is the block.
  public typealias FragmentParser = (Block, Range<Int>, Int, inout Tape) throws(SyntaxError) -> Void

  let plans = RecordPlans.all
  let layout = TablePlan.shared
  /// The names of all fields, one after the other.
  let names: Block
  /// Where in it each field's name is, by record and field.
  let nameOffsets: [[Int]]
  let parse: FragmentParser
  /// What was found since it was last taken.
  var log: FindingLog
  /// The ids, hashed, of rows that were left out before: of what is nested in them nothing more is said.
  public var leftOutIDs: Set<UInt64> = []
  /// Rows, cells and members that are in no tree.
  public internal(set) var losses = Losses()

  /// The rows at hand, by table.
  var rows: [TableRows?] = []
  /// The rows of each table by their owners.
  var entries: [[Entry]]
  /// What was decoded of the extensions at hand.
  var decoded: Block
  var fragment = Tape()
  var buffer: [UInt8] = []
  /// How deep the record at hand is nested in the feed, which itself is at 1, its lists at 2, their records at 3.
  var depth = 3
  /// The first record, in the order of the tree, with an id: rows that name a record of any type are nested in it.
  var claims: [UInt64: Int] = [:]
  /// Records that were begun.
  var begun = 0
  /// Tables without the column `ordinal` that were spoken of.
  var withoutOrdinal: Set<Int> = []
  /// What was found of whole columns since it was last taken: it is told once, whoever has read some of the rows.
  var ofColumns: [Finding] = []
  /// Ids of the rows at hand that lead nowhere, for which a similar one was looked for.
  var searches = 0

  /// A row with what it is nested in.
  struct Entry {
    /// The type of the owner, as an index of `RecordType.allCases`; -1 where any is meant or the case.
    var owner: Int
    /// The hash of the owner's id.
    var hash: UInt64
    /// The place in the owner's list; `Int.max` where the row does not say.
    var ordinal: Int
    var row: Int
    var isUsed = false
  }

  /// Which source of a tape the tables begin at; before them are the names and the head's document.
  static let firstTable = 2
  static let document = 1
  var decodedSource: UInt8 { UInt8(Self.firstTable + layout.tables.count) }

  /// A join that has met nothing.
  ///
  /// - Parameters:
  ///   - findings: how many findings are listed of a rule; 0 lists all.
  ///   - parse: parses the JSON of extensions.
  public init(findings: Int, parse: @escaping FragmentParser) {
    self.parse = parse
    log = FindingLog(limit: findings)
    var bytes: [UInt8] = []
    var offsets: [[Int]] = []
    for record in Schema.records {
      offsets.append(
        record.fields.map { field in
          defer { bytes += field.name.utf8 }
          return bytes.count
        })
    }
    names = Block(bytes, path: "")
    nameOffsets = offsets
    decoded = Block(path: "", capacity: 1 << 12)
    entries = Array(repeating: [], count: Schema.tables.count)
  }

  /// Joins the rows of one case.
  ///
  /// - Parameters:
  ///   - rows: the rows of the case by table; of `cases` one.
  ///   - tape: takes the case.
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
  ///   - rows: the rows by table, of `spans` those that belong to registers.
  ///   - package: the document with the feed's other members.
  ///   - feed: the node of them in the document; nil where there are none.
  ///   - tape: takes the head.
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
    tape.reset(names)
    tape.add(document ?? names)
    for table in rows { tape.add(table?.block ?? names) }
    tape.add(decoded)
  }

  private mutating func end(_ tape: inout Tape) {
    // The decoded texts may have grown out of their place.
    tape.rebase()
    reportOrphans()
    for table in entries.indices { entries[table].removeAll(keepingCapacity: true) }
    rows = []
  }

  /// Begins with rows as if none had been before: as many findings are kept of them as of any others.
  public mutating func beginAnew() {
    log = FindingLog(limit: log.limit)
    withoutOrdinal = []
    ofColumns = []
  }

  /// Takes the values since they were last taken that have no place in a tree.
  public mutating func takeLosses() -> Losses {
    defer { losses = Losses() }
    return losses
  }

  /// Takes what was found since it was last taken.
  public mutating func takeLog() -> FindingLog { log.take() }

  /// Takes what was found of whole columns since it was last taken.
  public mutating func takeFindingsOfColumns() -> [Finding] {
    defer { ofColumns = [] }
    return ofColumns
  }

  /// Appends the name of a member.
  @inline(__always) func name(_ record: Int, _ field: Int, _ tape: inout Tape) {
    let length = plans[record][field].name.count
    tape.append(Node(.text, offset: nameOffsets[record][field], length: length, flags: [.name], source: 0))
  }
}
