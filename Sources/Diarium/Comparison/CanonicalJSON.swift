@_spi(Engine) internal import DiariumCodecs
internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Trees of texts that were written as canonical JSON by the program itself.
enum CanonicalJSON {
  /// The tree of a text; an empty one if the text is none.
  static func tape(_ json: [UInt8]) -> Tape {
    let block = Block(json, path: "")
    var tape = Tape()
    tape.reset(block)
    // It was read once within limits of its own.
    var limits = Limits()
    (limits.depth, limits.bytes) = (Limits.largestDepth, Limits.largestBytes)
    try? JSONFragment(limits: limits).value(in: block, 0..<block.count, onto: &tape)
    return tape
  }

  /// The deepest nesting of a value in a report; what is deeper is its JSON as a text.
  private static let deepest = 512

  /// The value of a node.
  static func value(_ tape: borrowing Tape, _ node: Int = 0, depth: Int = 0) -> JSONValue {
    guard node < tape.count else { return .null }
    if depth > deepest, tape[node].kind.isContainer {
      return .string(unsafe String(decoding: tape.raw(node), as: UTF8.self))
    }
    switch tape[node].kind {
    case .null: return .null
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .number: return .number(tape.string(node))
    case .text, .plain: return .string(tape.string(node))
    case .array:
      var values: [JSONValue] = []
      for element in tape.elements(of: node) { values.append(value(tape, element, depth: depth + 1)) }
      return .array(values)
    case .object:
      var values: [JSONValue.Member] = []
      var members = MemberIterator(tape, node)
      while let name = members.next(in: tape) {
        values.append(.init(tape.string(name), value(tape, name + 1, depth: depth + 1)))
      }
      return .object(values)
    }
  }

  /// The tree of a value; an empty one if no tree can hold it.
  static func tape(_ value: JSONValue) -> Tape {
    var tape = Tape()
    try? TreeEncoder().encode(value, onto: &tape)
    return tape
  }

  /// The line of a tree in canonical JSON Lines, without its end.
  static func line(_ tape: borrowing Tape) -> [UInt8] {
    guard tape.count > 0 else { return [] }
    var json = JSONWriter(.compact)
    json.write(tape)
    return unsafe Array(json.output.bytes)
  }
}
