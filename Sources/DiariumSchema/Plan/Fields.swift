internal import DiariumTree

/// Looking members up in a record's description.
enum Fields {
  /// The field of a name, looked for first behind the one before; -1 where the record has none.
  @inline(__always) static func find(
    _ tape: borrowing Tape, _ name: Int, _ plan: UnsafePointer<RecordPlan>, _ expected: inout Int
  ) -> Int {
    if !tape[name].flags.isDisjoint(with: [.escaped, .decoded]) { return unsafe findSlowly(tape.string(name), plan) }
    let raw = unsafe tape.raw(name)
    guard let start = raw.baseAddress else { return -1 }
    let head = unsafe Name.head(start, raw.count)
    let count = unsafe plan.pointee.count
    let fields = unsafe plan.pointee.fields
    var field = expected
    for _ in 0..<count {
      if field >= count { field = 0 }
      if unsafe fields[field].name.equals(raw, head: head) {
        expected = field &+ 1
        return field
      }
      field &+= 1
    }
    return -1
  }

  private static func findSlowly(_ name: String, _ plan: UnsafePointer<RecordPlan>) -> Int {
    unsafe (0..<plan.pointee.count).first { unsafe plan.pointee.fields[$0].name.string == name } ?? -1
  }

  /// Whether a member's value means that there is none: null, the empty text, the empty list or record.
  @inline(__always) static func isAbsence(_ tape: borrowing Tape, _ value: Int) -> Bool {
    let node = tape[value]
    switch node.kind {
    case .text: return node.flags.contains(.decoded) ? tape.string(value).isEmpty : node.length == 0
    case .null: return true
    case .array, .object: return Int(node.link) == value &+ 1 && !node.flags.contains(.streamed)
    default: return false
    }
  }

  /// The same of a field's value: a record is absent too whose every member is a field that is absent.
  @inline(__always) static func isAbsence(
    _ tape: borrowing Tape, _ value: Int, _ field: UnsafePointer<FieldPlan>, in plan: Plan
  ) -> Bool {
    if isAbsence(tape, value) { return true }
    guard unsafe field.pointee.value == .record && !field.pointee.isList, tape[value].kind == .object else {
      return false
    }
    return unsafe isHollow(tape, value, plan.records + field.pointee.record, plan)
  }

  private static func isHollow(
    _ tape: borrowing Tape, _ object: Int, _ record: UnsafePointer<RecordPlan>, _ plan: Plan
  ) -> Bool {
    var expected = 0
    var name = object + 1
    while name < tape.next(after: object) {
      let field = unsafe find(tape, name, record, &expected)
      guard field >= 0, unsafe isAbsence(tape, name + 1, record.pointee.fields + field, in: plan) else { return false }
      name = tape.next(after: name + 1)
    }
    return true
  }
}
