/// A difference between two trees of the same type of record, by their nodes.
@_spi(Engine) public struct TreeDifference: Sendable {
  /// The kinds of difference.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the new tree has it.
    case added
    /// Only the old tree has it.
    case removed
    /// Both have it, with different values.
    case changed
    /// Both have the same elements, in another order.
    case reordered
  }

  /// The kind of difference.
  public var kind: Kind
  /// The entity that it is in, or that it is.
  public var entity: Entity
  /// The way from the entity to the value: names of members, and numbers of elements from 0; empty if it is the entity
  /// itself.
  public var path: [Step]
  /// The value in the old tree; `nil` if it has none.
  public var old: Int?
  /// The value in the new tree; `nil` if it has none.
  public var new: Int?
  /// The elements that have another order, by their ids, as both trees have them; `nil` for one without an id.
  public var orders: (old: [String?], new: [String?])?

  /// An entity: a record with an id, or the head.
  public struct Entity: Hashable, Sendable {
    /// The type of record, by its wire name: `decision`.
    public var record: String
    /// The id; `nil` for the head, or if it has none.
    public var id: String?
  }

  /// A step from a container to a value in it.
  public enum Step: Hashable, Sendable {
    /// To the member with a name.
    case name(String)
    /// To the element with a number, from 0.
    case element(Int)
  }
}
