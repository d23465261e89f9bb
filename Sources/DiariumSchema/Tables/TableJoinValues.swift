internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes values from cells.
extension TableJoin {
  /// Appends the value of a cell, typed by its field.
  mutating func value(
    _ cell: Cell, _ field: FieldPlan, _ rows: TableRows, _ source: UInt8, _ tape: inout Tape
  ) {
    if field.isList { return list(cell, rows, source, &tape) }
    var kind = Node.Kind.text
    var flags: Node.Flags = .unquoted
    switch field.value {
    case .integer, .decimal:
      let text = rows.text(cell)
      if JSONSpelling.isNumber(text) {
        kind = .number
        if text.utf8.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) { flags.insert(.fractional) }
      }
    case .boolean, .tombstone:
      let text = rows.text(cell)
      kind = text == "true" ? .true : text == "false" ? .false : .text
    default: break
    }
    var link = 0
    if cell.hasQuotes {
      flags = [.decoded]
      link = unsafe rows.withText(cell, &buffer) { unsafe tape.intern($0) }
    }
    tape.append(
      Node(kind, offset: Int(cell.offset), length: Int(cell.length), link: link, flags: flags, source: source))
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
      let raw = unsafe UnsafeRawBufferPointer(rebasing: rows.block.bytes[Int(cell.offset)...].prefix(Int(cell.length)))
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
    func isFilled(_ column: Int) -> Bool { rows.cell(row, column).map { $0.length > 0 } ?? false }
    guard cells.contains(where: { isFilled($0.column) }) || isFilled(extensions) else { return }
    name(type, field, &tape)
    let start = cells.lazy.compactMap { rows.cell(row, $0.column)?.start }.first ?? rows.rows[row].offset
    let object = tape.append(Node(.object, offset: start, length: 0, source: source))
    let record = plans[type][field].record
    for cell in cells {
      guard let value = rows.cell(row, cell.column), value.length > 0 else { continue }
      name(record, cell.field, &tape)
      self.value(value, plans[record][cell.field], rows, source, &tape)
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
