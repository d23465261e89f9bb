/// A member that a program adds to a record.
extension Tape {
  /// Sets a member of the root to a list of texts, in place of any members with its name; a root that is not a record
  /// stays as it is.
  public mutating func setExtension(_ name: String, _ texts: [String]) {
    guard count > 0, self[0].kind == .object else { return }
    var others: Set<Int> = []
    var members = MemberIterator(self, 0)
    while let member = members.next(in: self) {
      if string(member) == name { others.formUnion([member, member + 1]) }
    }
    if !others.isEmpty { remove(others) }
    appendText(name, .name)
    let list = append(Node(.array, offset: Int(self[0].offset), length: 0, source: self[0].source))
    for text in texts { appendText(text, []) }
    self[list].link = UInt32(truncatingIfNeeded: count)
    self[0].link = UInt32(truncatingIfNeeded: count)
  }

  private mutating func appendText(_ text: String, _ flags: Node.Flags) {
    let link = unsafe Array(text.utf8).withUnsafeBytes { unsafe intern($0) }
    append(
      Node(
        .text, offset: Int(self[0].offset), length: 0, link: link, flags: flags.union([.decoded, .unquoted]),
        source: self[0].source))
  }
}
