@_spi(Engine) internal import DiariumCodecs
internal import DiariumModel
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

  /// The value of a node.
  static func value(_ tape: borrowing Tape, _ node: Int = 0) -> JSONValue {
    guard node < tape.count else { return .null }
    switch tape[node].kind {
    case .null: return .null
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .number: return .number(tape.string(node))
    case .text, .plain: return .string(tape.string(node))
    case .array:
      var values: [JSONValue] = []
      for element in tape.elements(of: node) { values.append(value(tape, element)) }
      return .array(values)
    case .object:
      var values: [JSONValue.Member] = []
      var members = MemberIterator(tape, node)
      while let name = members.next(in: tape) { values.append(.init(tape.string(name), value(tape, name + 1))) }
      return .object(values)
    }
  }
}
