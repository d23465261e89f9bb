@_spi(Engine) public import DiariumTree

/// Decodes any `Decodable` type from a tape, and throws at the first wrong value with its coding path and its place.
///
/// Numbers keep their text in `ExactDecimal` and `JSONValue`, and members their order. A repeated member is an error.
/// Unlike the structural check, which lists everything that is wrong, decoding stops at the first error.
@_spi(Engine) public struct TreeDecoder: Sendable {
  /// A decoder, which has no settings.
  public init() {}

  /// Decodes a value from a node of a tape.
  ///
  /// - Parameters:
  ///   - type: the type to decode.
  ///   - tape: the tape, borrowed for the length of the call.
  ///   - index: the node of the value.
  /// - Returns: the value.
  /// - Throws: `TreeDecodingError`, and any errors of a type's own `init(from:)`.
  public func decode<Value: Decodable>(
    _ type: Value.Type, from tape: inout Tape, at index: Int = 0
  ) throws -> Value {
    let tree = HeldTape()
    swap(&tree.tape, &tape)
    defer { swap(&tree.tape, &tape) }
    let decoding = NodeDecoder(tree: tree, index: index, codingPath: [])
    do {
      return try decoding.value(type)
    } catch let error as DecodingError {
      throw TreeDecodingError(error, in: tree.tape, root: index)
    }
  }
}

/// A value could not be decoded: the problem, and its place.
@_spi(Engine) public struct TreeDecodingError: Error, CustomStringConvertible {
  /// The path from the decoded value to the wrong one.
  public let codingPath: [any CodingKey]
  /// The place in the input.
  public let location: Location
  /// The problem.
  public let message: String

  init(_ error: DecodingError, in tape: borrowing Tape, root: Int) {
    let context: DecodingError.Context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context
      case .keyNotFound(_, let context): context
      @unknown default: .init(codingPath: [], debugDescription: "\(error)")
      }
    codingPath = context.codingPath
    message = context.debugDescription
    let node = Self.node(context.codingPath, in: tape, root: root)
    var location = tape.location(node, excerpt: true)
    location.pointer = tape.pointer(to: node)
    self.location = location
  }

  /// The place, the problem, and the coding path, on one line.
  public var description: String {
    let path = codingPath.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    let place = "\(location.path):\(location.line ?? 0):\(location.column ?? 0)"
    return "\(place): \(message)\(path.isEmpty ? "" : " (at \(path.drop { $0 == "." }))")"
  }

  /// The node that a coding path leads to, or the last one along it.
  private static func node(_ path: [any CodingKey], in tape: borrowing Tape, root: Int) -> Int {
    var node = root
    for key in path {
      var found: Int?
      switch tape[node].kind {
      case .object:
        var members = MemberIterator(tape, node)
        while found == nil, let name = members.next(in: tape) {
          if tape.string(name) == key.stringValue { found = name + 1 }
        }
      case .array:
        let elements = tape.elements(of: node)
        found = key.intValue.flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      default: break
      }
      guard let found else { return node }
      node = found
    }
    return node
  }
}

/// A tape that decoders share while they work.
///
/// It is empty when they are done: a decoder that a type has kept stops the program, and never reads freed memory.
final class HeldTape {
  var tape = Tape()
}
