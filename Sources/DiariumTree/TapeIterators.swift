/// Iterates over the members of an object, in order.
///
/// A tape cannot be copied, so it is passed at each step; it may be changed between two steps, but not the nesting of
/// its values:
///
///     var members = MemberIterator(tape, object)
///     while let name = members.next(in: tape) { print(tape.string(name), tape[name + 1].kind) }
@_spi(Engine) public struct MemberIterator {
  @usableFromInline var name: Int
  @usableFromInline let end: Int

  /// An iterator over the members of an object; there are none if it is not a container.
  @inlinable public init(_ tape: borrowing Tape, _ object: Int) {
    name = object &+ 1
    end = tape.next(after: object)
  }

  /// The node of the next member's name, which its value follows; `nil` after the last.
  @inlinable public mutating func next(in tape: borrowing Tape) -> Int? {
    guard name < end else { return nil }
    defer { name = tape.next(after: name &+ 1) }
    return name
  }
}

/// Iterates over the elements of a list, in order.
///
///     var elements = ElementIterator(tape, list)
///     while let element = elements.next(in: tape) { print(tape[element].kind) }
@_spi(Engine) public struct ElementIterator {
  @usableFromInline var element: Int
  @usableFromInline let end: Int

  /// An iterator over the elements of a list; there are none if it is not a container.
  @inlinable public init(_ tape: borrowing Tape, _ list: Int) {
    element = list &+ 1
    end = tape.next(after: list)
  }

  /// The node of the next element; `nil` after the last.
  @inlinable public mutating func next(in tape: borrowing Tape) -> Int? {
    guard element < end else { return nil }
    defer { element = tape.next(after: element) }
    return element
  }
}
