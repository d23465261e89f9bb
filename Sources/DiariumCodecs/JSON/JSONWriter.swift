@_spi(Engine) public import DiariumTree

/// Writes trees as JSON in the canonical form: indented by two spaces, or without any blanks.
///
/// Text is preserved to the byte, and numbers as they were written. Only the quote, the backslash and the C0 controls
/// are escaped.
@_spi(Engine) public struct JSONWriter: ~Copyable {
  /// The layout of values.
  public enum Layout: Sendable {
    /// One member or element per line, two spaces per level.
    case indented
    /// No blanks at all, as in JSON Lines.
    case compact
  }

  private let layout: Layout
  private var scratch: [UInt8] = []
  /// The output written and not yet taken.
  public private(set) var output: OutputBuffer

  /// An empty writer.
  ///
  /// - Parameters:
  ///   - layout: the layout of values.
  ///   - spills: whether `take` takes all output, so that it need not be one piece of memory.
  public init(_ layout: Layout, spills: Bool = false) {
    self.layout = layout
    output = OutputBuffer(spills: spills)
  }

  /// Takes the output, in pieces.
  public mutating func take() -> [[UInt8]] { output.take() }

  /// Writes a node of a tape with everything inside it.
  ///
  /// - Parameters:
  ///   - tape: the tape.
  ///   - index: the node.
  ///   - level: the current indentation level.
  public mutating func write(_ tape: borrowing Tape, _ index: Int = 0, level: Int = 0) {
    let node = tape[index]
    switch node.kind {
    case .object: writeMembers(tape, index, level)
    case .array: writeElements(tape, index, level)
    case .text, .plain: writeText(tape, index)
    case .true: output.append("true")
    case .false: output.append("false")
    case .null: output.append("null")
    case .number: unsafe tape.withText(index, &scratch) { unsafe output.append($0) }
    }
  }

  /// Writes a name and the colon after it.
  public mutating func writeName(_ tape: borrowing Tape, _ index: Int) {
    writeText(tape, index)
    output.append(layout == .indented ? ": " : ":")
  }

  /// Writes a text in quotes.
  public mutating func writeText(_ text: String) {
    var text = text
    output.append(0x22)
    text.withUTF8 { unsafe escape(UnsafeRawBufferPointer($0)) }
    output.append(0x22)
  }

  /// Writes bytes that are JSON already: brackets, commas, numbers.
  public mutating func writeVerbatim(_ text: StaticString) { output.append(text) }

  /// Writes a number or word of JSON.
  public mutating func writeVerbatim(_ text: String) {
    var text = text
    text.withUTF8 { unsafe output.append(UnsafeRawBufferPointer($0)) }
  }

  /// Ends the line and indents the next; does nothing in the compact layout.
  public mutating func breakLine(level: Int) {
    guard layout == .indented else { return }
    output.append(0x0A)
    for _ in 0..<level { output.append("  ") }
  }

  /// Ends the line, in either layout.
  public mutating func endRecord() { output.append(0x0A) }

  /// Writes the output to a sink, and forgets it.
  public mutating func flush(to sink: inout some ByteSink & ~Copyable) throws(IOFailure) {
    try unsafe sink.write(output.bytes)
    output.clear()
  }

  /// Forgets the output.
  public mutating func clear() { output.clear() }

  private mutating func writeMembers(_ tape: borrowing Tape, _ index: Int, _ level: Int) {
    var members = MemberIterator(tape, index)
    var isEmpty = true
    output.append(0x7B)
    while let name = members.next(in: tape) {
      if !isEmpty { output.append(0x2C) }
      isEmpty = false
      breakLine(level: level + 1)
      writeName(tape, name)
      write(tape, name + 1, level: level + 1)
    }
    if !isEmpty { breakLine(level: level) }
    output.append(0x7D)
  }

  private mutating func writeElements(_ tape: borrowing Tape, _ index: Int, _ level: Int) {
    var elements = ElementIterator(tape, index)
    var isEmpty = true
    output.append(0x5B)
    while let element = elements.next(in: tape) {
      if !isEmpty { output.append(0x2C) }
      isEmpty = false
      breakLine(level: level + 1)
      write(tape, element, level: level + 1)
    }
    if !isEmpty { breakLine(level: level) }
    output.append(0x5D)
  }

  private mutating func writeText(_ tape: borrowing Tape, _ index: Int) {
    output.append(0x22)
    if tape[index].flags.isDisjoint(with: [.escaped, .decoded, .unquoted]), tape[index].kind == .text {
      // Text that was unescaped in quotes of JSON needs no escape there again.
      unsafe output.append(tape.raw(index))
    } else {
      var buffer: [UInt8] = []
      swap(&buffer, &scratch)
      unsafe tape.withText(index, &buffer) { unsafe escape($0) }
      swap(&buffer, &scratch)
    }
    output.append(0x22)
  }

  /// The next byte that must be escaped, or the end.
  @inline(__always) private static func nextToEscape(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var index = start
    while index &+ 8 <= text.count {
      let word = unsafe Lanes.load(base + index)
      let special = Lanes.equal(word, 0x22) | Lanes.equal(word, 0x5C) | Lanes.below(word, 0x20)
      if special != 0 { return index &+ Lanes.first(special) }
      index &+= 8
    }
    while index < text.count {
      let byte = unsafe text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
      index &+= 1
    }
    return text.count
  }

  private mutating func escape(_ text: UnsafeRawBufferPointer) {
    var start = 0
    var index = 0
    while true {
      unsafe index = Self.nextToEscape(text, index)
      guard index < text.count else { break }
      let byte = unsafe text[index]
      unsafe output.append(.init(rebasing: text[start..<index]))
      index += 1
      start = index
      switch byte {
      case 0x22: output.append("\\\"")
      case 0x5C: output.append("\\\\")
      case 0x08: output.append("\\b")
      case 0x0C: output.append("\\f")
      case 0x0A: output.append("\\n")
      case 0x0D: output.append("\\r")
      case 0x09: output.append("\\t")
      default:
        output.append(byte < 0x10 ? "\\u000" : "\\u001")
        output.append(byte & 0x0F < 10 ? 0x30 + byte & 0x0F : 0x57 + byte & 0x0F)
      }
    }
    unsafe output.append(.init(rebasing: text[start...]))
  }
}
