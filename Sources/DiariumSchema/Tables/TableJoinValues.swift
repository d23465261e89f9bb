@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes values from cells.
extension TableJoin {
  /// Appends the value of a cell, typed by its field.
  mutating func value(
    _ cell: Cell, _ field: FieldPlan, _ rows: TableRows, _ row: Int, _ column: Int, _ source: UInt8, _ tape: inout Tape
  ) {
    if cell.mark != .none { return absence(cell, source, &tape) }
    if field.isList { return list(cell, rows, source, &tape) }
    var kind = Node.Kind.text
    var flags: Node.Flags = .unquoted
    var link = 0
    if cell.hasQuotes {
      // No value but a text has a quote in it.
      flags = [.decoded]
      link = unsafe rows.withText(cell, &buffer) { unsafe tape.intern($0) }
    } else {
      guard let found = form(cell, field, rows) else {
        return respelled(cell, field, rows, row, column, source, &tape)
      }
      kind = found
      if kind == .number {
        let isFractional = unsafe rows.bytes(cell).contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
        if isFractional { flags.insert(.fractional) }
      }
    }
    tape.append(
      Node(kind, offset: Int(cell.offset), length: Int(cell.length), link: link, flags: flags, source: source))
  }

  /// The kind of a cell that is written as its field is; `nil` if it is not, and may be another spelling.
  ///
  /// Nearly all cells are, so this is told in a few instructions, and what is wrong in another way is left to the check.
  @inline(__always) private mutating func form(_ cell: Cell, _ field: FieldPlan, _ rows: TableRows) -> Node.Kind? {
    switch field.value {
    case .integer, .decimal:
      let bytes = unsafe rows.bytes(cell)
      if unsafe bytes.withSpan({ Lexical.isDecimal($0) }) { return .number }
      return unsafe JSONSpelling.isNumber(String(decoding: bytes, as: UTF8.self)) ? .number : nil
    case .boolean, .tombstone:
      let bytes = unsafe rows.bytes(cell)
      if unsafe bytes.elementsEqual("true".utf8) { return .true }
      return unsafe bytes.elementsEqual("false".utf8) ? .false : nil
    case .date: return unsafe DateShape.isDate(rows.bytes(cell)) ? .text : nil
    case .time: return unsafe DateShape.isTime(rows.bytes(cell)) ? .text : nil
    case .clock: return unsafe rows.bytes(cell).withSpan { Lexical.isClock($0) } ? .text : nil
    case .code:
      let bytes = unsafe rows.bytes(cell)
      guard bytes.count < RecordPlans.nameSlot else { return nil }
      let last = lastCodes[field.number]
      let code = unsafe field.code(bytes, head: Characters.head(bytes), expected: Int(last))
      if code >= 0, code != Int(last) { lastCodes[field.number] = UInt8(truncatingIfNeeded: code) }
      return code >= 0 ? .text : nil
    default: return .text
    }
  }

  /// Appends the value of a cell that is not written as its field is, and counts it; as it stands if it does not have
  /// exactly one reading.
  private mutating func respelled(
    _ cell: Cell, _ field: FieldPlan, _ rows: TableRows, _ row: Int, _ column: Int, _ source: UInt8, _ tape: inout Tape
  ) {
    var node = Node(
      .text, offset: Int(cell.offset), length: Int(cell.length), flags: .unquoted, source: source)
    let text = rows.text(cell)
    if case .one(var value, let spelling) = rows.spellings.reading(text, field) {
      // loss: spelling
      node.flags.insert(.decoded)
      node.link = UInt32(truncatingIfNeeded: value.withUTF8 { unsafe tape.intern(UnsafeRawBufferPointer($0)) })
      switch field.value {
      case .integer, .decimal:
        node.kind = .number
        if value.utf8.contains(0x2E) { node.flags.insert(.fractional) }
      case .boolean, .tombstone: node.kind = value == "true" ? .true : .false
      default: break
      }
      if spelling != .asked {
        spelled.add(
          .init(table: Int(source) - Self.firstTable, column: column, spelling: spelling),
          (rows.table.columns[column].name, rows.table.columns[column].field?.type),
          record: rows.rows[row].number, rows.location(row: row, column: column), (text, value))
      }
    }
    tape.append(node)
  }

  /// Appends the value that means absence and that a cell of a lossless table stands for.
  private mutating func absence(_ cell: Cell, _ source: UInt8, _ tape: inout Tape) {
    func container(_ kind: Node.Kind) {
      let node = tape.append(Node(kind, offset: Int(cell.offset), length: 0, source: source))
      tape.close(node, end: Int(cell.offset))
    }
    switch cell.mark {
    case .null: tape.append(Node(.null, offset: Int(cell.offset), length: 0, source: source))
    case .emptyList: container(.array)
    case .emptyRecord: container(.object)
    case .emptyText, .none: append([], at: Int(cell.offset), source, &tape)
    }
  }

  /// Appends a member that is there though it is empty.
  mutating func presence(
    _ rows: TableRows, _ row: Int, _ type: Int, _ field: Int, _ source: UInt8, _ tape: inout Tape
  ) {
    guard let number = rows.table.presenceFields.firstIndex(of: field), let cell = rows.presence(row, number),
      cell.mark != .none
    else { return }
    name(type, field, &tape)
    absence(cell, source, &tape)
  }

  /// Appends the elements of a list in a cell, separated by semicolons.
  private mutating func list(_ cell: Cell, _ rows: TableRows, _ source: UInt8, _ tape: inout Tape) {
    let list = tape.append(Node(.array, offset: Int(cell.offset), length: 0, source: source))
    if cell.hasQuotes {
      let text = rows.text(cell)
      for part in text.utf8.split(separator: 0x3B, omittingEmptySubsequences: false) {
        append(Array(part), at: Int(cell.offset), source, &tape)
      }
    } else {
      let raw = unsafe rows.bytes(cell)
      var start = 0
      for index in 0...raw.count where index == raw.count || (unsafe raw[index] == 0x3B) {
        tape.append(
          Node(.text, offset: Int(cell.offset) + start, length: index - start, flags: .unquoted, source: source))
        start = index + 1
      }
    }
    tape.close(list, end: Int(cell.offset) + Int(cell.length))
  }

  /// Appends a text that is not in the source.
  func append(_ text: [UInt8], at offset: Int, _ source: UInt8, _ tape: inout Tape) {
    let link = unsafe text.withUnsafeBytes { unsafe tape.intern($0) }
    tape.append(Node(.text, offset: offset, length: 0, link: link, flags: [.decoded, .unquoted], source: source))
  }

  /// Appends a record that occurs once and is flattened into its owner's row.
  mutating func nested(
    _ rows: TableRows, _ row: Int, _ type: Int, _ field: Int, _ cells: [(field: Int, column: Int)],
    _ extensions: Int, _ source: UInt8, _ tape: inout Tape
  ) {
    func isFilled(_ column: Int) -> Bool { rows.cell(row, column)?.isFilled ?? false }
    guard cells.contains(where: { isFilled($0.column) }) || isFilled(extensions) else {
      return presence(rows, row, type, field, source, &tape)
    }
    name(type, field, &tape)
    let start = cells.lazy.compactMap { rows.cell(row, $0.column)?.start }.first ?? rows.rows[row].offset
    let object = tape.append(Node(.object, offset: start, length: 0, source: source))
    let record = plans[type][field].record
    for cell in cells {
      guard let value = rows.cell(row, cell.column), value.isFilled else { continue }
      name(record, cell.field, &tape)
      self.value(value, plans[record][cell.field], rows, row, cell.column, source, &tape)
    }
    if let cell = rows.cell(row, extensions), cell.length > 0 {
      depth += 1
      self.extensions(cell, layout.cases, row, &tape)
      depth -= 1
    }
    tape.close(object, end: start)
  }

  /// Appends the members of a cell of extensions, which is a JSON object.
  mutating func extensions(_ cell: Cell, _ table: Int, _ row: Int, _ tape: inout Tape) {
    guard let rows = rows[table] else { return }
    let start = decoded.count
    decoded.origins.append(.init(place: start, block: rows.block, cell: cell.start))
    unsafe rows.withText(cell, &buffer) { unsafe decoded.append($0) }
    fragment.reset(decoded)
    do throws(SyntaxError) {
      // The object in the cell represents the record itself.
      try parse(decoded, start..<decoded.count, depth - 1, &fragment)
    } catch {
      return notJSON(table, row, cell, error)
    }
    fragment.rebase()
    guard fragment[0].kind == .object else {
      let found = Words.kind(fragment, 0)
      return noObject(table, row, cell, found)
    }
    var members = MemberIterator(fragment, 0)
    while let name = members.next(in: fragment) {
      if Extensions.isName(fragment.string(name)) {
        tape.copy(fragment, name..<fragment.next(after: name + 1), source: decodedSource)
      } else {
        noExtension(table, row, cell, fragment.string(name))
      }
    }
  }
}
