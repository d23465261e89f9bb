@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The members of a feed's head that say something of the file and not of the dataset, so that they may differ between
/// the inputs of one feed: `$schema`, `dataset.generated` and `dataset.next`.
///
/// The last input that has one counts, but that the page behind the last page is no page: `next` is that of the last.
@_spi(Engine) public struct FileMembers: Sendable {
  /// A member that is not the same in all inputs.
  public struct Difference: Sendable {
    /// The member, as messages name it: `dataset.generated`.
    public var name: String
    /// What the united feed says, as JSON; nil where it says nothing.
    public var kept: String?
    /// Where a value stands that the united feed does not say.
    public var place: Location
  }

  /// The names that lead to each.
  static let paths = [["$schema"], ["dataset", "generated"], ["dataset", "next"]]

  private struct Value {
    var text: [UInt8]?
    var place: Location
  }

  private var values: [[String]: [Value]] = [:]

  /// Takes what the head of the next input says.
  mutating func add(_ head: borrowing Tape, path: String) {
    let secrecy = Secrecy(head)
    for names in Self.paths {
      var node: Int? = 0
      for name in names { node = node.flatMap { FeedMembers.node(name, in: head, $0) } }
      var value = Value(text: nil, place: Location(path: path))
      if let node, !FeedMembers.isAbsent(head, node) {
        value.text = HeadUnion.text(head, node)
        value.place = HeadUnion.location(head, node, secrecy)
      }
      values[names, default: []].append(value)
    }
  }

  /// What the united feed says of a member, as JSON; nil where it says nothing.
  func united(_ names: [String]) -> [UInt8]? {
    let values = values[names] ?? []
    return names == ["dataset", "next"] ? values.last?.text : values.last { $0.text != nil }?.text
  }

  /// The members that are not the same in all inputs and of which the united feed lacks a value.
  var differences: [Difference] {
    Self.paths.compactMap { names in
      let kept = united(names)
      guard let lost = values[names]?.first(where: { $0.text != nil && $0.text != kept }) else { return nil }
      return Difference(
        name: names.joined(separator: "."), kept: kept.map { String(decoding: $0, as: UTF8.self) }, place: lost.place)
    }
  }
}
