internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes rows from records.
extension TableSplit {
  /// Writes the rows of a list of records.
  mutating func rows<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ list: Int, _ table: Int, _ keys: Keys, ownerID: [UInt8]?, to sink: inout Sink
  ) {
    guard tape[list].kind == .array else { return lose(.type, tape, list) }
    var keys = keys
    let mints = layout.tables[table].description.mintsIDs
    var elements = ElementIterator(tape, list)
    keys.ordinal = 0
    while let element = elements.next(in: tape) {
      if tape[element].kind == .object {
        keys.ordinal += 1
        if mints, let ownerID {
          keys.minted = ownerID + Array("/\(layout.tables[table].description.type.rawValue)/\(keys.ordinal)".utf8)
        }
        record(tape, element, table, keys, to: &sink)
      } else {
        lose(.type, tape, element)
      }
    }
  }

  /// Writes the row of a record, and the rows of everything nested in it.
  mutating func record<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ object: Int, _ table: Int, _ keys: Keys, to sink: inout Sink
  ) {
    let plan = layout.tables[table]
    var members = InlineArray<64, Int32>(repeating: -1)
    let extensions = sortMembers(tape, object, plan.type, &members)
    let idNode = plan.idColumn >= 0 ? id(tape, plan, members) : nil
    // A row without a cell is a blank line, which nobody reads.
    if idNode == nil, extensions.isEmpty, keys.caseID == nil, keys.owner == nil, plan.ordinalColumn < 0,
      !hasCells(plan, members)
    {
      return lose(.orphan, tape, object)
    }
    writeKeys(tape, plan, idNode, keys, table, to: &sink)
    for step in plan.steps {
      switch step {
      case .cell(let field, let column) where column != plan.idColumn:
        cell(tape, Int(members[field]), plan.type, field, table, to: &sink)
      case .nested(let field, let cells, _):
        nested(tape, Int(members[field]), plan.type, field, cells, table, to: &sink)
      case .rows, .cell: continue
      }
    }
    self.extensions(tape, extensions, table, to: &sink)
    if options.isLossless { presence(tape, plan, members, table, to: &sink) }
    sink.endRow(table: table)
    nestedRows(tape, object, table, members, idNode, keys, to: &sink)
  }

  /// Whether a record has a member that is written into cells of its row.
  private func hasCells(_ plan: TablePlan.Table, _ members: InlineArray<64, Int32>) -> Bool {
    plan.steps.contains { step in
      switch step {
      case .cell(let field, _), .nested(let field, _, _): members[field] >= 0
      case .rows: false
      }
    }
  }

  /// Sorts the members of a record: fields by their indices, and the names of extensions; counts those that have no
  /// place.
  private mutating func sortMembers(
    _ tape: borrowing Tape, _ object: Int, _ type: Int, _ members: inout InlineArray<64, Int32>
  ) -> [Int] {
    var extensions: [Int] = []
    var expected = 0
    var names = MemberIterator(tape, object)
    while let name = names.next(in: tape) {
      let field = Fields.find(tape, name, plans[type], &expected)
      if field >= 0 {
        if members[field] >= 0 {
          lose(.duplicate, tape, name)
        } else {
          members[field] = Int32(truncatingIfNeeded: name + 1)
        }
      } else if Extensions.isName(tape.string(name)) {
        extensions.append(name)
      } else {
        lose(.unknown, tape, name)
      }
    }
    return extensions
  }

  private mutating func id(
    _ tape: borrowing Tape, _ plan: TablePlan.Table, _ members: InlineArray<64, Int32>
  ) -> Int? {
    let field = plans[plan.type].idField
    guard field >= 0, members[field] >= 0 else { return nil }
    let node = Int(members[field])
    if tape[node].kind == .text { return node }
    lose(.type, tape, node)
    return nil
  }

  private mutating func writeKeys<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ plan: TablePlan.Table, _ idNode: Int?, _ keys: Keys, _ table: Int, to sink: inout Sink
  ) {
    if plan.idColumn >= 0 {
      if let idNode { text(tape, idNode, table, to: &sink) } else { empty(table, to: &sink) }
    }
    if plan.caseColumn >= 0 { write(keys.caseID ?? [], table, to: &sink) }
    for owner in plan.owners {
      let isThis = owner.type < 0 || keys.owner?.type == owner.type
      write(isThis ? keys.owner?.id ?? [] : [], table, to: &sink)
    }
    if plan.ordinalColumn >= 0 { write(Array(String(keys.ordinal).utf8), table, to: &sink) }
  }

  /// Writes the rows of everything nested in a record, if they can be joined to it again.
  private mutating func nestedRows<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ object: Int, _ table: Int, _ members: InlineArray<64, Int32>, _ idNode: Int?,
    _ keys: Keys, to sink: inout Sink
  ) {
    let plan = layout.tables[table]
    guard plan.idColumn >= 0 else { return }
    let id = idNode.map { node in unsafe tape.withText(node, &buffer) { unsafe Array($0) } } ?? keys.minted
    let isFirst = id.map { noteOwner($0, plan.type, isCase: table == layout.cases) } ?? false
    // Rows of spans name a record of any type.
    let isFirstOfAny = id.map { noteOwner($0, -1, isCase: false) } ?? false
    var keys = keys
    if table == layout.cases { keys.caseID = id }
    keys.minted = nil
    for case .rows(let field, let child) in plan.steps where members[field] >= 0 {
      let list = Int(members[field])
      if options.isLossless, absence(tape, list) != nil { continue }
      let isJoined = layout.tables[child].owners.first?.type == -1 ? isFirstOfAny : isFirst
      guard let id, isJoined else {
        lose(id == nil ? .orphan : .duplicate, tape, object, count: max(1, tape.elements(of: list).count))
        continue
      }
      keys.owner = layout.tables[child].owners.isEmpty ? nil : (plan.type, id)
      rows(tape, list, child, keys, ownerID: id, to: &sink)
    }
  }

  private mutating func noteOwner(_ id: [UInt8], _ type: Int, isCase: Bool) -> Bool {
    let hash = unsafe id.withUnsafeBytes { unsafe IDHash.of($0) }
    let isFirst = owners.insert(OwnerKey(type: type, hash: hash)).inserted
    return isFirst && !(isCase && isRepeated)
  }
}

/// Makes cells from values.
extension TableSplit {
  private mutating func cell<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ value: Int, _ type: Int, _ field: Int, _ table: Int, to sink: inout Sink
  ) {
    guard value >= 0 else { return empty(table, to: &sink) }
    if options.isLossless, let mark = absence(tape, value) { return sink.absence(mark, table: table) }
    let plan = plans[type][field]
    if plan.isList { return list(tape, value, table, to: &sink) }
    let isRight =
      switch plan.value {
      case .integer, .decimal: tape[value].kind == .number
      case .boolean, .tombstone: tape[value].kind == .true || tape[value].kind == .false
      default: tape[value].kind == .text
      }
    guard isRight else {
      lose(.type, tape, value)
      return empty(table, to: &sink)
    }
    text(tape, value, table, to: &sink)
  }

  /// Writes the elements of a list into one cell, if none of them contains the separator.
  private mutating func list<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ value: Int, _ table: Int, to sink: inout Sink
  ) {
    var cell: [UInt8] = []
    var isRight = tape[value].kind == .array
    var element = value + 1
    while isRight, element < tape.next(after: value) {
      isRight = tape[element].kind == .text
      if isRight {
        if element > value + 1 { cell.append(0x3B) }
        let isClean = unsafe tape.withText(element, &buffer) { text in
          unsafe cell.append(contentsOf: text)
          return unsafe !text.isEmpty && !text.contains(0x3B)
        }
        isRight = isClean
      }
      element = tape.next(after: element)
    }
    if !isRight {
      lose(.type, tape, value)
      cell = []
    } else if let sheet = options.sheet, unsafe cell.withUnsafeBytes({ unsafe sheet.areExceeded(by: $0) }) {
      lose(.length, tape, value)
      cell = Array(sheet.cut(list: String(decoding: cell, as: UTF8.self)).utf8)
    }
    write(cell, table, to: &sink)
  }

  /// Writes the members of a record that occurs once into cells of its owner's row.
  private mutating func nested<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ value: Int, _ type: Int, _ field: Int, _ cells: [(field: Int, column: Int)],
    _ table: Int, to sink: inout Sink
  ) {
    let record = plans[type][field].record
    var members = InlineArray<64, Int32>(repeating: -1)
    var extensions: [Int] = []
    if value >= 0, !(options.isLossless && absence(tape, value) != nil) {
      if tape[value].kind == .object {
        extensions = sortMembers(tape, value, record, &members)
      } else {
        lose(.type, tape, value)
      }
    }
    for cell in cells { self.cell(tape, Int(members[cell.field]), record, cell.field, table, to: &sink) }
    self.extensions(tape, extensions, table, to: &sink)
  }

  private mutating func text<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ node: Int, _ table: Int, to sink: inout Sink
  ) {
    if options.encoding.isSingleByte, lacksCharacter(tape, node) {
      lose(.character, tape, node)
      return empty(table, to: &sink)
    }
    if let sheet = options.sheet, unsafe tape.withText(node, &buffer, { unsafe sheet.areExceeded(by: $0) }) {
      // loss: length
      lose(.length, tape, node)
      return write(Array(sheet.cut(tape.string(node)).utf8), table, to: &sink)
    }
    let isRun = unsafe tape.withText(node, &buffer) { text in
      unsafe sink.cell(text, table: table)
      return unsafe SpreadsheetText.isRun(text)
    }
    // A cell of a workbook says that it is a text.
    guard isRun, options.countsFormulas, !options.isSpreadsheetSafe, options.sheet == nil, tape[node].kind == .text
    else { return }
    let place = formulas.count == 0 ? location(tape, node) : nil
    formulas.add(at: place)
  }

  /// Whether a text has a character that the encoding of the tables lacks.
  private func lacksCharacter(_ tape: borrowing Tape, _ node: Int) -> Bool {
    tape.string(node).unicodeScalars.contains { $0.value >= 0x80 && options.encoding.encode($0) == nil }
  }

  private func write<Sink: RowSink & ~Copyable>(_ text: [UInt8], _ table: Int, to sink: inout Sink) {
    // A key is cut as the id that it names, where that is counted.
    if let sheet = options.sheet, unsafe text.withUnsafeBytes({ unsafe sheet.areExceeded(by: $0) }) {
      let cut = Array(sheet.cut(String(decoding: text, as: UTF8.self)).utf8)
      return unsafe cut.withUnsafeBytes { unsafe sink.cell($0, table: table) }
    }
    unsafe text.withUnsafeBytes { unsafe sink.cell($0, table: table) }
  }

  private func empty<Sink: RowSink & ~Copyable>(_ table: Int, to sink: inout Sink) {
    unsafe sink.cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table)
  }
}
