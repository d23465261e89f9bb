@_spi(Engine) public import DiariumTree

/// Writes trees as YAML in the canonical form: one document, block style, two spaces per level, no anchors, no folding.
///
/// A text is a literal block if it has line ends and a block can hold it, plain if no reader of YAML 1.1 or 1.2 takes
/// it for anything but text, and otherwise in double quotes.
@_spi(Engine) public struct YAMLWriter: ~Copyable {
  /// The output written and not yet taken.
  public private(set) var output: OutputBuffer
  private var scratch: [UInt8] = []

  /// The longest name written before its colon on one line; YAML allows 1,024 characters.
  private static let longestName = 1000

  /// An empty writer.
  ///
  /// - Parameter spills: whether `take` takes all output, so that it need not be one piece of memory.
  public init(spills: Bool = false) { output = OutputBuffer(spills: spills) }

  /// Takes the output, in pieces.
  public mutating func take() -> [[UInt8]] { output.take() }

  /// Writes the output to a sink, and forgets it.
  public mutating func flush(to sink: inout some ByteSink & ~Copyable) throws(IOFailure) {
    try unsafe sink.write(output.bytes)
    output.clear()
  }

  /// Writes a member of the root.
  public mutating func writeMember(_ tape: borrowing Tape, _ name: Int) { member(tape, name, level: 0) }

  /// Begins a list of the root, whose elements follow.
  public mutating func beginList(_ name: StaticString) {
    output.append(name)
    output.append(":\n")
  }

  /// Writes an element of a list of the root.
  public mutating func writeElement(_ tape: borrowing Tape) { element(tape, 0, level: 1) }

  /// Writes an empty record, which is the whole of a document without members.
  public mutating func writeEmpty() { output.append("{}\n") }

  /// Writes a value that is the whole document.
  public mutating func writeDocument(_ tape: borrowing Tape) {
    switch tape[0].kind {
    case .object where tape.next(after: 0) > 1: members(tape, 0, level: 0, isAfterDash: false)
    case .array where tape.next(after: 0) > 1: elements(tape, 0, level: 0)
    default:
      // The lines of a block are indented also where nothing is around it: readers of YAML 1.1 ask for it.
      scalar(tape, 0, level: 1)
      output.append(0x0A)
    }
  }

  private mutating func indent(_ level: Int) { output.appendBlanks(2 * level) }

  private mutating func members(_ tape: borrowing Tape, _ object: Int, level: Int, isAfterDash: Bool) {
    var members = MemberIterator(tape, object)
    var isFirst = isAfterDash
    while let name = members.next(in: tape) {
      if !isFirst { indent(level) }
      isFirst = false
      member(tape, name, level: level)
    }
  }

  /// Whether a name is too long to be written before its colon on one line.
  private func isLong(_ tape: borrowing Tape, _ name: Int) -> Bool {
    // A text has no more characters than bytes in its written form, unless it is stored elsewhere.
    if tape[name].length <= Self.longestName, !tape[name].flags.contains(.decoded) { return false }
    return tape.string(name).unicodeScalars.count > Self.longestName
  }

  private mutating func member(_ tape: borrowing Tape, _ name: Int, level: Int) {
    let value = name + 1
    if isLong(tape, name) {
      output.append("? ")
      text(tape, name, level: level, mayBeBlock: false)
      output.append(0x0A)
      indent(level)
      output.append(":")
    } else {
      text(tape, name, level: level, mayBeBlock: false)
      output.append(":")
    }
    let isEmpty = tape.next(after: value) == value + 1
    switch tape[value].kind {
    case .object where !isEmpty:
      output.append(0x0A)
      members(tape, value, level: level + 1, isAfterDash: false)
    case .array where !isEmpty:
      output.append(0x0A)
      elements(tape, value, level: level + 1)
    default:
      output.append(0x20)
      scalar(tape, value, level: level + 1)
      output.append(0x0A)
    }
  }

  private mutating func elements(_ tape: borrowing Tape, _ list: Int, level: Int) {
    var elements = ElementIterator(tape, list)
    while let index = elements.next(in: tape) {
      element(tape, index, level: level)
    }
  }

  private mutating func element(_ tape: borrowing Tape, _ index: Int, level: Int) {
    indent(level)
    output.append("- ")
    let isEmpty = tape.next(after: index) == index + 1
    switch tape[index].kind {
    case .object where !isEmpty: members(tape, index, level: level + 1, isAfterDash: true)
    case .array where !isEmpty:
      // A list in a list begins on a line of its own.
      output.takeBack(1)
      output.append(0x0A)
      elements(tape, index, level: level + 1)
    default:
      scalar(tape, index, level: level + 1)
      output.append(0x0A)
    }
  }

  private mutating func scalar(_ tape: borrowing Tape, _ index: Int, level: Int) {
    switch tape[index].kind {
    case .object: output.append("{}")
    case .array: output.append("[]")
    case .null: output.append("null")
    case .true: output.append("true")
    case .false: output.append("false")
    case .number: unsafe tape.withText(index, &scratch) { unsafe output.append($0) }
    case .text, .plain: text(tape, index, level: level, mayBeBlock: true)
    }
  }

  private mutating func text(_ tape: borrowing Tape, _ index: Int, level: Int, mayBeBlock: Bool) {
    var buffer: [UInt8] = []
    swap(&buffer, &scratch)
    unsafe tape.withText(index, &buffer) { text in
      switch unsafe YAMLStyle.of(text, mayBeBlock: mayBeBlock) {
      case .plain: unsafe output.append(text)
      case .block: unsafe block(text, level)
      case .quoted: unsafe quoted(text)
      }
    }
    swap(&buffer, &scratch)
  }

  private mutating func block(_ text: UnsafeRawBufferPointer, _ level: Int) {
    var lineEnds = 0
    while lineEnds < text.count, unsafe text[text.count - 1 - lineEnds] == 0x0A { lineEnds += 1 }
    output.append(lineEnds == 0 ? "|-" : lineEnds == 1 ? "|" : "|+")
    // The last line end is written by the writer of the member.
    let content = text.count - min(1, lineEnds)
    var start = 0
    while start <= content {
      let end = unsafe YAMLStyle.lineEnd(text, start, content)
      output.append(0x0A)
      if end > start {
        indent(level)
        unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start..<end]))
      }
      if end >= content { break }
      start = end + 1
    }
  }

  private mutating func quoted(_ text: UnsafeRawBufferPointer) {
    output.append(0x22)
    var start = 0
    var index = unsafe YAMLStyle.special(text, 0)
    while index < text.count {
      let (scalar, length) = unsafe YAMLStyle.scalar(text, index)
      if let escape = YAMLStyle.escape(scalar) {
        unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start..<index]))
        for byte in escape.utf8 { output.append(byte) }
        start = index + length
      }
      index = unsafe YAMLStyle.special(text, index + length)
    }
    unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start...]))
    output.append(0x22)
  }
}
