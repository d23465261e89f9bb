@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// JSON in a cell.
enum JSONCell {
  /// Whether a text is a value of JSON, without blanks around it.
  static func isValue(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20 else { return false }
    return parse(text) { _ in true } ?? false
  }

  /// The string that a text of JSON is; `nil` if it is anything else.
  static func string(_ text: String) -> String? {
    parse(text) { (tape: borrowing Tape) in tape[0].kind == .text ? tape.string(0) : nil } ?? nil
  }

  private static func parse<Result>(_ text: String, _ body: (borrowing Tape) -> Result) -> Result? {
    let block = Block(Array(text.utf8), path: "")
    var tape = Tape()
    tape.reset(block)
    do throws(SyntaxError) {
      try JSONFragment(limits: Limits()).value(in: block, 0..<block.count, onto: &tape)
    } catch { return nil }
    return tape.count > 0 ? body(tape) : nil
  }
}
