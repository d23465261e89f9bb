@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The members of a mapping of a configuration, each with the nodes of its name and of its value.
struct ConfigurationMembers {
  private(set) var all: [(name: String, member: Int, value: Int)] = []

  init(_ tape: borrowing Tape, _ object: Int) {
    var members = MemberIterator(tape, object)
    while let member = members.next(in: tape) { all.append((tape.string(member), member, member + 1)) }
  }

  /// The node of a value; `nil` if there is no such member.
  subscript(_ name: String) -> Int? { all.first { $0.name == name }?.value }

  /// Refuses members that mean nothing, and those that are there twice.
  ///
  /// - Parameters:
  ///   - names: the members that there may be.
  ///   - kind: what they are, as in "`x` is not a section".
  ///   - help: the members, if none is near to the name.
  ///   - tape: the tape.
  /// - Throws: `FeedError` of the kind `value`.
  func refuseOthers(
    than names: [String], _ kind: Message, _ help: Message, in tape: borrowing Tape
  ) throws(FeedError) {
    var seen: Set<String> = []
    for (name, member, _) in all {
      guard names.contains(name) else {
        let near = WordSearch.nearest(to: name, among: names)
        throw FeedError(
          .value, at: tape.location(member, excerpt: true),
          .init(
            sv: "\(Words.quoted(name)) är inget \(kind.sv)", en: "\(Words.quoted(name)) is not \(kind.en)"),
          help: near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") } ?? help)
      }
      guard seen.insert(name).inserted else { throw ConfigurationSections.twice(name, member, in: tape) }
    }
  }
}
