@_spi(Engine) internal import DiariumTree

/// Looks up members in a record's description.
enum Fields {
  /// The field with a name, searched for first after the previous one; -1 if the record has none.
  @inline(__always) static func find(
    _ tape: borrowing Tape, _ name: Int, _ plan: RecordPlan, _ expected: inout Int
  ) -> Int {
    if !tape[name].flags.isDisjoint(with: [.escaped, .decoded]) { return findSlowly(tape.string(name), plan) }
    return unsafe plan.find(tape.raw(name), &expected)
  }

  private static func findSlowly(_ name: String, _ plan: RecordPlan) -> Int {
    (0..<plan.count).first { plan[$0].name.string == name } ?? -1
  }

  /// Whether a member's value means absence: null, the empty text, the empty list or record.
  @inline(__always) static func isAbsence(_ tape: borrowing Tape, _ value: Int) -> Bool {
    let node = tape[value]
    switch node.kind {
    case .text: return node.flags.contains(.decoded) ? tape.string(value).isEmpty : node.length == 0
    case .null: return true
    case .array, .object: return Int(node.link) == value &+ 1 && !node.flags.contains(.streamed)
    default: return false
    }
  }

  /// The same for a field's value: a record is absent, too, if its every member is an absent field.
  @inline(__always) static func isAbsence(
    _ tape: borrowing Tape, _ value: Int, _ field: FieldPlan, in plans: RecordPlans
  ) -> Bool {
    if isAbsence(tape, value) { return true }
    guard field.value == .record && !field.isList, tape[value].kind == .object else {
      return false
    }
    return isEmptyRecord(tape, value, plans[field.record], plans)
  }

  private static func isEmptyRecord(
    _ tape: borrowing Tape, _ object: Int, _ record: RecordPlan, _ plans: RecordPlans
  ) -> Bool {
    var expected = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let field = find(tape, name, record, &expected)
      guard field >= 0, isAbsence(tape, name + 1, record[field], in: plans) else { return false }
    }
    return true
  }
}
