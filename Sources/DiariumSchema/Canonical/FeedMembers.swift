internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The members of a feed's head.
@_spi(Engine) public enum FeedMembers {
  private static let names = Set(Feed.recordDescription.fields.map(\.name))

  /// Whether a name is that of a field of the feed, or similar to one, or that of an extension.
  public static func isMeant(_ name: String) -> Bool {
    names.contains(name) || Extensions.isName(name) || FieldNames.meant(name, among: fields) != nil
  }

  private static let fields = Feed.recordDescription.fields.map { FieldNames.Names($0.name, $0) }

  /// Whether a name is that of a field of the feed, and not of an extension or an unknown member.
  public static func isField(_ head: borrowing Tape, _ name: Int) -> Bool { names.contains(head.string(name)) }

  /// Whether a head has a register.
  public static func hasRegister(_ head: borrowing Tape) -> Bool {
    guard head.count > 0, head[0].kind == .object else { return false }
    var members = MemberIterator(head, 0)
    while let name = members.next(in: head) {
      if TableSplit.isRegister(head.string(name)) { return true }
    }
    return false
  }

  /// Whether a name tells a feed from a case: that of a field, except `$schema`, which may be in any JSON.
  public static func tellsFeed(_ head: borrowing Tape, _ name: Int) -> Bool {
    isField(head, name) && head.string(name) != Feed.Field.schema.rawValue
  }

  /// The value of a member of an object, by its name.
  public static func node(_ name: String, in tape: borrowing Tape, _ object: Int = 0) -> Int? {
    tape.count > 0 ? StructuralCheck.member(name, of: tape, object) : nil
  }

  /// The values of all members of an object that have a name.
  public static func nodes(_ name: String, in tape: borrowing Tape, _ object: Int) -> [Int] {
    guard object < tape.count, tape[object].kind == .object else { return [] }
    var nodes: [Int] = []
    var members = MemberIterator(tape, object)
    while let member = members.next(in: tape) {
      if tape.string(member) == name { nodes.append(member + 1) }
    }
    return nodes
  }

  /// Whether an object has a field of the feed that tells it from a case.
  public static func hasAnyField(_ tape: borrowing Tape) -> Bool {
    guard tape.count > 0, tape[0].kind == .object else { return false }
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      if tellsFeed(tape, name) { return true }
    }
    return false
  }

  /// Whether the head has a member.
  public static func has(_ name: String, in head: borrowing Tape) -> Bool {
    head.count > 0 && StructuralCheck.member(name, of: head, 0) != nil
  }

  /// Whether a value means absence: null, the empty text, the empty list or record.
  public static func isAbsent(_ tape: borrowing Tape, _ value: Int) -> Bool { Fields.isAbsence(tape, value) }

  /// The text of a member, or of one inside a member (`dataset/title`), of the object at a node.
  public static func text(_ path: String, in head: borrowing Tape, at object: Int = 0) -> String? {
    var node = object
    for name in path.split(separator: "/") {
      guard head.count > 0, let value = StructuralCheck.member(String(name), of: head, node) else { return nil }
      node = value
    }
    return head[node].kind.isContainer ? nil : head.string(node)
  }
}
