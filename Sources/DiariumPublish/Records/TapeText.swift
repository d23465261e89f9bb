@_spi(Engine) internal import DiariumTree

/// Values of a tape as text of JSON, for people: what an extension holds.
enum TapeText {
  /// The most levels that are written out; a reader has limits of its own, and stays far below.
  private static let deepest = 200

  /// The value at a node: a text as it stands, anything else as JSON.
  static func json(_ tape: borrowing Tape, _ node: Int) -> String {
    if tape[node].kind == .text || tape[node].kind == .plain { return tape.string(node) }
    var text = ""
    write(tape, node, &text, depth: 0)
    return text
  }

  private static func write(_ tape: borrowing Tape, _ node: Int, _ text: inout String, depth: Int) {
    guard depth < deepest else {
      text += "…"
      return
    }
    switch tape[node].kind {
    case .object:
      text += "{"
      var members = MemberIterator(tape, node)
      var isFirst = true
      while let name = members.next(in: tape) {
        text += isFirst ? "" : ", "
        isFirst = false
        quote(tape.string(name), &text)
        text += ": "
        write(tape, name + 1, &text, depth: depth + 1)
      }
      text += "}"
    case .array:
      text += "["
      var elements = ElementIterator(tape, node)
      var isFirst = true
      while let element = elements.next(in: tape) {
        text += isFirst ? "" : ", "
        isFirst = false
        write(tape, element, &text, depth: depth + 1)
      }
      text += "]"
    case .text, .plain: quote(tape.string(node), &text)
    case .number: text += tape.string(node)
    case .true: text += "true"
    case .false: text += "false"
    case .null: text += "null"
    }
  }

  private static func quote(_ string: String, _ text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
