@_spi(Engine) internal import DiariumTree

/// The members of a record by their names, of which it may have thousands; of several with one name the first counts.
struct SheetMembers {
  private var values: [String: Int] = [:]

  init(_ tape: borrowing Tape, _ object: Int) {
    guard object < tape.count, tape[object].kind == .object else { return }
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let text = tape.string(name)
      if values[text] == nil { values[text] = name + 1 }
    }
  }

  /// The node of a value.
  subscript(name: String) -> Int? { values[name] }
}
