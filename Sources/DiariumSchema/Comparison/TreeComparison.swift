internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Compares two trees by the descriptions of their records.
///
/// Both are in canonical form and were read from compact JSON, so equal values are equal bytes. A record with an id is
/// compared with the record that has the same id, wherever it is in its list, and everything else in a list by place;
/// the value of an extension, and of a member outside the schema, is one value.
///
/// ```
/// var comparison = TreeComparison(old, new)
/// comparison.compareCase()
/// for difference in comparison.differences { print(difference.kind, difference.path) }
/// ```
@_spi(Engine) public struct TreeComparison: ~Copyable {
  let plans = RecordPlans.all
  /// The old tree.
  public let old: Tape
  /// The new tree.
  public let new: Tape
  /// The differences, in the order of the schema.
  public internal(set) var differences: [TreeDifference] = []

  /// A comparison that takes two trees.
  public init(_ old: consuming Tape, _ new: consuming Tape) {
    self.old = old
    self.new = new
  }

  /// Compares two cases.
  public mutating func compareCase() { compareRoots(.case) }

  /// Compares two heads.
  public mutating func compareHead() { compareRoots(.feed) }

  private mutating func compareRoots(_ type: RecordType) {
    guard old.count > 0, new.count > 0 else { return }
    let entity = TreeDifference.Entity(record: type.rawValue, id: type == .feed ? nil : id(new, 0))
    guard !isSame(0, 0) else { return }
    value(plans[type], 0, 0, entity, [])
    // What is equal but for its order means the same, except that somebody may look for it.
    if differences.isEmpty { differences.append(.init(kind: .reordered, entity: entity, path: [], old: 0, new: 0)) }
  }

  /// Compares two values that are records if they are objects.
  mutating func value(
    _ plan: RecordPlan, _ one: Int, _ other: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step]
  ) {
    guard !isSame(one, other) else { return }
    guard old[one].kind == .object, new[other].kind == .object else { return change(one, other, entity, path) }
    for member in ComparedRecord(old, one, new, other, plan).members {
      let path = path + [.name(member.name)]
      for index in 0..<max(member.old.count, member.new.count) {
        guard index < member.old.count else {
          add(member.new[index], entity, path)
          continue
        }
        guard index < member.new.count else {
          remove(member.old[index], entity, path)
          continue
        }
        let field = member.field < 0 ? nil : plan[member.field]
        self.member(field, member.old[index], member.new[index], entity, path, isInHead: plan.type == .feed)
      }
    }
  }

  /// Compares the values of a member.
  private mutating func member(
    _ field: FieldPlan?, _ one: Int, _ other: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step],
    isInHead: Bool
  ) {
    guard !isSame(one, other) else { return }
    guard let field else { return change(one, other, entity, path) }
    if field.isList, old[one].kind == .array, new[other].kind == .array {
      guard field.value == .record else { return elements(nil, one, other, entity, path) }
      let plan = plans[field.record]
      guard plan.idField >= 0, plan.isEntity else { return elements(plan, one, other, entity, path) }
      // Registers are kept in any order.
      return entities(plan, one, other, entity, path, isOrdered: !isInHead)
    }
    guard field.value == .record, !field.isList else { return change(one, other, entity, path) }
    value(plans[field.record], one, other, entity, path)
  }

  mutating func add(_ node: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step]) {
    differences.append(.init(kind: .added, entity: entity, path: path, new: node))
  }

  mutating func remove(_ node: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step]) {
    differences.append(.init(kind: .removed, entity: entity, path: path, old: node))
  }

  mutating func change(
    _ one: Int, _ other: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step]
  ) {
    differences.append(.init(kind: .changed, entity: entity, path: path, old: one, new: other))
  }

  /// Whether two values are equal: canonical JSON has one spelling for each.
  func isSame(_ one: Int, _ other: Int) -> Bool {
    guard old[one].kind == new[other].kind else { return false }
    let (text, otherText) = unsafe (old.raw(one), new.raw(other))
    return unsafe text.count == otherText.count && text.elementsEqual(otherText)
  }

  /// The id of a record; `nil` if it has none, or one that is not a text.
  func id(_ tape: borrowing Tape, _ node: Int) -> String? { CaseID.text(tape, node) }
}

/// The id by which a record is known in a comparison.
@_spi(Engine) public enum CaseID {
  /// The id of the record at a node; `nil` if it has none, or one that is not a text.
  public static func text(_ tape: borrowing Tape, _ node: Int = 0) -> String? {
    guard tape.count > node, tape[node].kind == .object, let id = StructuralCheck.member("id", of: tape, node),
      tape[id].kind == .text
    else { return nil }
    let text = tape.string(id)
    return text.isEmpty ? nil : text
  }
}
