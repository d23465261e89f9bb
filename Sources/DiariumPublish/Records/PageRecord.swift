internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A record of a tape: the nodes of its fields, and which of them are still to be shown.
///
/// Whoever shows a field takes it; what nobody has taken is shown at the end with its title, so that nothing is lost silently.
struct PageRecord {
  let outline: RecordOutline
  /// The node of the record.
  let node: Int
  /// The nodes of the values of its fields, in order; -1 for what is absent or was taken.
  private var values: [Int32]
  /// The names of members that are no fields: extensions, and what the schema does not know.
  private(set) var others: [Int] = []

  /// The record at a node; one without any fields if it is no object.
  init(_ type: RecordType, _ tape: borrowing Tape, _ node: Int) {
    outline = .of(type)
    self.node = node
    values = Array(repeating: -1, count: outline.fields.count)
    guard node < tape.count, tape[node].kind == .object else { return }
    var expected = 0
    var members = MemberIterator(tape, node)
    while let name = members.next(in: tape) {
      let field = outline.find(tape, name, &expected)
      if field >= 0, values[field] < 0 {
        values[field] = Int32(truncatingIfNeeded: name + 1)
      } else {
        others.append(name)
      }
    }
  }

  /// The node of a field's value, which stays to be shown; `nil` if there is none.
  func peek(_ field: Int) -> Int? {
    guard values.indices.contains(field), values[field] >= 0 else { return nil }
    return Int(values[field])
  }

  /// The node of a field's value, which is shown by whoever asks.
  mutating func take(_ field: Int) -> Int? {
    guard let node = peek(field) else { return nil }
    values[field] = -1
    return node
  }

  func peek(_ field: some RecordField) -> Int? { peek(field.position) }
  mutating func take(_ field: some RecordField) -> Int? { take(field.position) }

  /// The text of a field, which is shown by whoever asks; what is no text stays to be shown as it is.
  mutating func takeText(_ field: Int, _ tape: borrowing Tape) -> String? {
    guard let text = tape.scalar(peek(field)) else { return nil }
    _ = take(field)
    return text
  }

  mutating func takeText(_ field: some RecordField, _ tape: borrowing Tape) -> String? {
    takeText(field.position, tape)
  }

  /// Takes the members that are no fields.
  mutating func takeOthers() -> [Int] {
    defer { others = [] }
    return others
  }
}

extension Tape {
  /// The text of a node; `nil` for a container, null or the empty text.
  func scalar(_ node: Int?) -> String? {
    guard let node, node < count, !self[node].kind.isContainer, self[node].kind != .null else { return nil }
    let text = string(node)
    return text.isEmpty ? nil : text
  }

  /// The records of a list at a node, or the one that stands there without a list.
  func records(_ type: RecordType, _ node: Int?) -> [PageRecord] {
    guard let node, node < count else { return [] }
    guard self[node].kind == .array else { return self[node].kind == .object ? [PageRecord(type, self, node)] : [] }
    var records: [PageRecord] = []
    var elements = ElementIterator(self, node)
    while let element = elements.next(in: self) { records.append(PageRecord(type, self, element)) }
    return records
  }
}
