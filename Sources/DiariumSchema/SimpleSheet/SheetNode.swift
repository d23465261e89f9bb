internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A record made from cells of a simple sheet, before it is put on a tape.
struct SheetNode {
  /// A value, with its place in the block of the rows.
  enum Value {
    case text(String, Cell)
    case number(String, Cell)
    case boolean(Bool, Cell)
    case records([SheetNode])
  }

  /// The type, by `RecordType.index`.
  let type: Int
  /// The cell that stands for the record.
  let place: Cell
  /// The members, by their fields; each field once.
  private(set) var members: [(field: Int, value: Value)] = []
  /// Extensions.
  var extras: [(name: String, cell: SheetCell)] = []

  init(_ type: RecordType, at place: Cell) {
    self.type = type.index
    self.place = place
  }

  /// The index of a field; a programmer's error if the record has none of the name.
  private static func field(_ type: Int, _ name: String) -> Int {
    guard let field = fields[type][name] else { preconditionFailure("no field \(name)") }
    return field
  }

  /// The fields of each type of record by their names.
  private static let fields: [[String: Int]] = RecordType.allCases.map { type in
    Dictionary(uniqueKeysWithValues: type.description.fields.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// Gives a field a value.
  mutating func set(_ name: String, _ value: Value) {
    let field = Self.field(type, name)
    members.removeAll { $0.field == field }
    members.append((field, value))
  }

  /// Gives a field a text at a cell.
  mutating func set(_ name: String, _ text: String, at cell: Cell) { set(name, .text(text, cell)) }

  /// Adds a record to a list.
  mutating func append(_ node: SheetNode, to name: String) {
    let field = Self.field(type, name)
    if let index = members.firstIndex(where: { $0.field == field }), case .records(var records) = members[index].value {
      // The list is taken out while it grows, so that it is not copied for each record.
      members[index].value = .records([])
      records.append(node)
      members[index].value = .records(records)
    } else {
      set(name, .records([node]))
    }
  }

  /// The number of records in a list.
  func count(of name: String) -> Int {
    let field = Self.field(type, name)
    guard case .records(let records)? = members.first(where: { $0.field == field })?.value else { return 0 }
    return records.count
  }

  /// The text of a field; `nil` if it has none.
  func text(_ name: String) -> String? {
    let field = Self.field(type, name)
    guard case .text(let text, _)? = members.first(where: { $0.field == field })?.value else { return nil }
    return text
  }

  /// Puts the record on a tape, its members in the order of the schema.
  ///
  /// - Parameters:
  ///   - tape: receives the nodes.
  ///   - names: the names of the fields, which are the tape's first source.
  ///   - source: the number of the source with the rows.
  func append(to tape: inout Tape, _ names: FieldNameBlock, source: UInt8) {
    let object = tape.append(Node(.object, offset: place.start, length: 0, source: source))
    for (field, value) in members.sorted(by: { $0.field < $1.field }) {
      tape.append(names.node(type, field))
      switch value {
      case .text(let text, let cell): Self.append(text, .text, cell, &tape, source)
      case .number(let text, let cell): Self.append(text, .number, cell, &tape, source)
      case .boolean(let value, let cell):
        Self.append(value ? "true" : "false", value ? .true : .false, cell, &tape, source)
      case .records(let records):
        let start = records.first?.place.start ?? place.start
        let list = tape.append(Node(.array, offset: start, length: 0, source: source))
        for record in records { record.append(to: &tape, names, source: source) }
        tape.close(list, end: start)
      }
    }
    for (name, cell) in extras.sorted(by: { $0.name < $1.name }) {
      Self.append(name, .text, cell.cell, &tape, source, flags: [.name])
      Self.append(cell.text, .text, cell.cell, &tape, source)
    }
    tape.close(object, end: place.start + place.extent)
  }

  private static func append(
    _ text: String, _ kind: Node.Kind, _ cell: Cell, _ tape: inout Tape, _ source: UInt8,
    flags: Node.Flags = [.unquoted]
  ) {
    var text = text
    let link = text.withUTF8 { unsafe tape.intern(UnsafeRawBufferPointer($0)) }
    tape.append(
      Node(
        kind, offset: Int(cell.offset), length: Int(cell.length), link: link, flags: flags.union(.decoded),
        source: source))
  }
}
