public import Diarium

/// Looking into JSON that was made; nothing where there is no such thing.
extension JSONValue {
  /// The value of a member.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// An element of a list.
  public subscript(index: Int) -> JSONValue? { elements.indices.contains(index) ? elements[index] : nil }

  /// The elements of a list.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The text of a string.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, where it is whole.
  public var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}
