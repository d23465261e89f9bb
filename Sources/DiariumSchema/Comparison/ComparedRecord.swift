internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The members of a record, by name, in the order in which their differences are told: fields in the order of the schema,
/// then unknown members and then extensions by name.
struct ComparedRecord {
  /// A member: how it is called, its field, and its values; more than one if the name is there more than once.
  struct Member {
    var name: String
    /// The index of its field; -1 if the record has none of that name.
    var field: Int
    var old: [Int] = []
    var new: [Int] = []
  }

  private(set) var members: [Member] = []

  /// The members of two objects, each in its tree.
  init(_ old: borrowing Tape, _ oldObject: Int, _ new: borrowing Tape, _ newObject: Int, _ plan: RecordPlan) {
    // By bytes: strings are equal already if they look the same.
    var places: [[UInt8]: Int] = [:]
    var expected = 0
    var names = MemberIterator(old, oldObject)
    while let name = names.next(in: old) {
      let member = place(old, name, plan, &expected, &places)
      members[member].old.append(name + 1)
    }
    expected = 0
    names = MemberIterator(new, newObject)
    while let name = names.next(in: new) {
      let member = place(new, name, plan, &expected, &places)
      members[member].new.append(name + 1)
    }
    members.sort { Self.precedes($0, $1) }
  }

  private mutating func place(
    _ tape: borrowing Tape, _ name: Int, _ plan: RecordPlan, _ expected: inout Int,
    _ places: inout [[UInt8]: Int]
  ) -> Int {
    let text = tape.string(name)
    let key = Array(text.utf8)
    if let known = places[key] { return known }
    places[key] = members.count
    members.append(Member(name: text, field: Fields.find(tape, name, plan, &expected)))
    return members.count - 1
  }

  private static func precedes(_ one: Member, _ other: Member) -> Bool {
    if one.field >= 0 || other.field >= 0 {
      return other.field < 0 || one.field >= 0 && one.field < other.field
    }
    let (isExtension, isOther) = (Extensions.isName(one.name), Extensions.isName(other.name))
    if isExtension != isOther { return isOther }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
