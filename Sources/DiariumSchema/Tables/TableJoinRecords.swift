@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes records from rows.
extension TableJoin {
  /// Appends the record in a row, with everything nested in it.
  ///
  /// - Parameters:
  ///   - table: the table of the row.
  ///   - row: the row.
  ///   - position: its position in the owner's list, from 1.
  ///   - owner: the id of the record that it is nested in, to mint one from.
  ///   - tape: receives the nodes.
  mutating func record(_ table: Int, _ row: Int, position: Int, owner: [UInt8]?, _ tape: inout Tape) {
    guard let rows = rows[table] else { return }
    let plan = layout.tables[table]
    let source = UInt8(Self.firstTable + table)
    let place = rows.rows[row]
    let object = tape.append(Node(.object, offset: place.offset, length: 0, source: source))
    let minted = mintedID(plan, rows, row, position, owner)
    let id = minted ?? self.id(plan, rows, row)
    begun += 1
    let number = begun
    if let id, !entries[layout.spans].isEmpty {
      let hash = unsafe id.withUnsafeBytes { unsafe IDHash.of($0) }
      claims[hash] = claims[hash] ?? number
    }
    for step in plan.steps {
      switch step {
      case .cell(let field, let column):
        if let minted, column == plan.idColumn {
          name(plan.type, field, &tape)
          append(minted, at: rows.cell(row, column)?.start ?? place.offset, source, &tape)
        } else if let cell = rows.cell(row, column), cell.isFilled {
          name(plan.type, field, &tape)
          value(cell, plans[plan.type][field], rows, row, column, source, &tape)
        }
      case .rows(let field, let child):
        if !children(child, of: plan.type, id: id, number: number, field: field, &tape), rows.isLossless {
          presence(rows, row, plan.type, field, source, &tape)
        }
      case .nested(let field, let cells, let extensions):
        nested(rows, row, plan.type, field, cells, extensions, source, &tape)
      }
    }
    if let cell = rows.cell(row, plan.extensionsColumn), cell.length > 0 { self.extensions(cell, table, row, &tape) }
    tape.close(object, end: place.offset + place.length)
  }

  /// Appends the list of a table's rows that are nested in a record.
  ///
  /// - Returns: whether there are any.
  private mutating func children(
    _ child: Int, of type: Int, id: [UInt8]?, number: Int, field: Int, _ tape: inout Tape
  ) -> Bool {
    guard !entries[child].isEmpty, let rows = rows[child] else { return false }
    let isOfCase = layout.tables[child].owners.isEmpty
    guard isOfCase || id != nil else { return false }
    let hash = isOfCase ? 0 : id.map { unsafe $0.withUnsafeBytes { unsafe IDHash.of($0) } } ?? 0
    // Of two records with one id the second begins inside the first, or after it.
    if child == layout.spans, claims[hash] != number { return false }
    var index = isOfCase ? 0 : first(child, type, hash)
    var list = -1
    var before: Entry?
    var position = 0
    depth += 2
    defer { depth -= 2 }
    while index < entries[child].count {
      let entry = entries[child][index]
      if !isOfCase {
        guard entry.hash == hash, entry.owner == type || entry.owner == -1 else { break }
        // Two ids may share a hash.
        guard !entry.isUsed, isOwner(child, entry, type, id ?? []) else {
          index += 1
          continue
        }
      }
      entries[child][index].isUsed = true
      if list < 0 {
        name(type, field, &tape)
        list = tape.append(
          Node(.array, offset: rows.rows[entry.row].offset, length: 0, source: UInt8(Self.firstTable + child)))
      }
      position += 1
      checkOrdinal(child, entry, before, id)
      before = entry
      record(
        child, entry.row, position: entry.ordinal == .max ? position : entry.ordinal,
        owner: id, &tape)
      index += 1
    }
    if list >= 0 { tape.close(list, end: Int(tape[list].offset)) }
    return list >= 0
  }

  /// The first row of a table whose owner has the type and the hash.
  private func first(_ child: Int, _ type: Int, _ hash: UInt64) -> Int {
    let owner = layout.tables[child].owners.first?.type == -1 ? -1 : type
    var low = 0
    var high = entries[child].count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[child][middle]
      if (entry.owner, entry.hash) < (owner, hash) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func isOwner(_ child: Int, _ entry: Entry, _ type: Int, _ id: [UInt8]) -> Bool {
    guard let rows = rows[child],
      let owner = layout.tables[child].owners.first(where: { $0.type == entry.owner }),
      let cell = rows.cell(entry.row, owner.column)
    else { return false }
    return unsafe rows.withText(cell, &buffer) { unsafe $0.elementsEqual(id) }
  }

  /// Sorts the rows of every table by their owners and their positions there.
  mutating func sortRows() {
    for table in layout.tables.indices where table != layout.cases {
      guard let rows = rows[table], !rows.rows.isEmpty, layout.tables[table].ordinalColumn >= 0 else { continue }
      for row in rows.rows.indices {
        guard let (owner, hash) = owner(table, row) else { continue }
        entries[table].append(Entry(owner: owner, hash: hash, ordinal: ordinal(table, row), row: row))
      }
      entries[table].sort { ($0.owner, $0.hash, $0.ordinal, $0.row) < ($1.owner, $1.hash, $1.ordinal, $1.row) }
    }
  }

  /// The type of the record that a row is nested in, and the hash of its id; `nil` if the row does not say.
  private mutating func owner(_ table: Int, _ row: Int) -> (Int, UInt64)? {
    let owners = layout.tables[table].owners
    guard let rows = rows[table], !owners.isEmpty else { return (-1, 0) }
    var found: (Int, Cell)?
    for owner in owners {
      guard let cell = rows.cell(row, owner.column), cell.length > 0 else { continue }
      if found != nil {
        severalOwners(table, row, owner.column)
        return nil
      }
      found = (owner.type, cell)
    }
    guard let (type, cell) = found else {
      noOwner(table, row)
      return nil
    }
    return (type, unsafe rows.withText(cell, &buffer) { unsafe IDHash.of($0) })
  }

  private mutating func ordinal(_ table: Int, _ row: Int) -> Int {
    guard let rows = rows[table], let cell = rows.cell(row, layout.tables[table].ordinalColumn), cell.length > 0 else {
      return .max
    }
    let ordinal = unsafe rows.withText(cell, &buffer) { unsafe $0.withSpan { Lexical.integer($0) } }
    guard let ordinal, ordinal > 0 else {
      wrongOrdinal(table, row)
      return .max
    }
    return ordinal
  }

  /// The id of a row.
  private func id(_ plan: TablePlan.Table, _ rows: TableRows, _ row: Int) -> [UInt8]? {
    guard let cell = rows.cell(row, plan.idColumn), cell.length > 0 else { return nil }
    var buffer: [UInt8] = []
    return unsafe rows.withText(cell, &buffer) { unsafe Array($0) }
  }

  /// The id of a row that omits an optional one: owner, kind and position.
  private func mintedID(
    _ plan: TablePlan.Table, _ rows: TableRows, _ row: Int, _ position: Int, _ owner: [UInt8]?
  ) -> [UInt8]? {
    guard plan.description.mintsIDs, let owner, rows.cell(row, plan.idColumn).map({ $0.length == 0 }) ?? true else {
      return nil
    }
    return owner + Array("/\(plan.description.type.rawValue)/\(position)".utf8)
  }
}
