@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The members of a feed's head that describe the file rather than the dataset, so that they may differ between the
/// inputs of one feed: `$schema`, `dataset.generated` and `dataset.next`.
///
/// The last input that has one counts, except that no page follows the last page: `next` is that of the last input.
@_spi(Engine) public struct FileMembers: Sendable {
  /// A member that is not the same in all inputs.
  public struct Difference: Sendable {
    /// The member, as messages name it: `dataset.generated`.
    public var name: String
    /// The value in the united feed, as JSON; `nil` if it has none.
    public var kept: String?
    /// The place of a value that the united feed does not have.
    public var place: Location
  }

  /// The names that lead to each.
  static let paths = [["$schema"], ["dataset", "generated"], ["dataset", "next"]]

  private struct Value {
    var text: [UInt8]?
    var place: Location
  }

  private var values: [[String]: [Value]] = [:]

  /// Takes the members from the head of the next input.
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

  /// The value of a member in the united feed, as JSON; `nil` if it has none.
  func united(_ names: [String]) -> [UInt8]? {
    let values = values[names] ?? []
    return names == ["dataset", "next"] ? values.last?.text : values.last { $0.text != nil }?.text
  }

  /// The members that differ between inputs, and of which the united feed lacks a value.
  var differences: [Difference] {
    Self.paths.compactMap { names in
      let kept = united(names)
      guard let lost = values[names]?.first(where: { $0.text != nil && $0.text != kept }) else { return nil }
      return Difference(
        name: names.joined(separator: "."), kept: kept.map { String(decoding: $0, as: UTF8.self) }, place: lost.place)
    }
  }
}
