internal import DiariumTree

/// Parses JSON values (RFC 8259) from a block onto a tape.
///
/// Strict: no comment, no trailing comma, no leading zero, no unpaired surrogate, valid UTF-8. Nesting is kept on a
/// stack of its own, so depth is a limit and never a crash.
@safe struct Parser: ~Copyable {
  /// What came of an attempt.
  enum Outcome {
    /// A value, which ends at the offset.
    case value(end: Int)
    /// The block ends inside the value.
    case incomplete
  }

  private let limits: Limits
  private let stack: UnsafeMutablePointer<UInt32>

  init(limits: Limits) {
    self.limits = limits
    unsafe stack = .allocate(capacity: limits.depth + 1)
  }

  deinit { unsafe stack.deallocate() }

  /// Parses the value that begins at an offset, blanks before it skipped, and appends it to the tape, whose last source
  /// is the block.
  ///
  /// - Parameters:
  ///   - block: the bytes.
  ///   - start: where the value begins, or the blanks before it.
  ///   - end: where the block ends for this value.
  ///   - isLast: whether nothing follows `end`, so that a value cut there is an error.
  ///   - depth: how deep the value is nested already.
  ///   - tape: takes the nodes, none of a value that is incomplete.
  /// - Returns: where the value ends, or that it is incomplete.
  /// - Throws: `SyntaxError` at the first fault, or at the first byte before it that is not UTF-8.
  func value(
    in block: Block, from start: Int, to end: Int, isLast: Bool, depth: Int = 0, onto tape: inout Tape
  ) throws(SyntaxError) -> Outcome {
    let first = tape.count
    let stop = parse(block, start, end, depth, &tape)
    switch stop {
    case .value(let behind):
      // A number has no end of its own: it may go on behind the block.
      if behind == end, !isLast, tape[first].kind == .number {
        tape.truncate(to: first)
        return .incomplete
      }
      try validate(block, start, behind)
      return .value(end: behind)
    case .wrong(let place, let fault):
      try validate(block, start, min(place, end))
      throw Faults(block: block, start: start, end: end, limits: limits).error(fault, at: place)
    case .cut(let place, let inString):
      tape.truncate(to: first)
      guard isLast else { return .incomplete }
      try validate(block, start, end)
      throw Faults(block: block, start: start, end: end, limits: limits).cut(at: place, inString: inString)
    }
  }

  /// Throws where the bytes are not UTF-8.
  private func validate(_ block: Block, _ start: Int, _ end: Int) throws(SyntaxError) {
    guard start < end else { return }
    let bytes = unsafe UnsafeBufferPointer<UInt8>(
      start: (block.base + start).assumingMemoryBound(to: UInt8.self), count: end - start)
    do throws(UTF8.ValidationError) {
      _ = try unsafe UTF8Span(validating: Swift.Span(_unsafeElements: bytes))
    } catch {
      throw Faults(block: block, start: start, end: end, limits: limits).notUTF8(
        at: start + error.byteOffsets.lowerBound)
    }
  }

  private enum Stop {
    case value(Int)
    case wrong(Int, Fault)
    case cut(Int, inString: Int?)
  }

  private func parse(_ block: Block, _ start: Int, _ end: Int, _ depth: Int, _ tape: inout Tape) -> Stop {
    let base = unsafe UnsafeRawPointer(block.base)
    let limit = unsafe base + end
    let source = UInt8(truncatingIfNeeded: tape.sources.count - 1)
    var place = unsafe base + start
    var open = 0
    let room = limits.depth - depth

    while true {
      // A value is expected.
      unsafe place = Scanner.skipBlanks(place, limit)
      guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
      let byte = unsafe place.load(as: UInt8.self)
      switch byte {
      case 0x22:
        switch unsafe string(base, place, limit, source, [], &tape) {
        case .value(let behind): unsafe place = base + behind
        case let other: return other
        }
      case 0x7B, 0x5B:
        guard open < room else { return unsafe .wrong(place - base, .depth) }
        let isObject = byte == 0x7B
        let index = unsafe tape.append(
          Node(isObject ? .object : .array, offset: place - base, length: 0, source: source))
        unsafe stack[open] = UInt32(truncatingIfNeeded: index)
        open += 1
        unsafe place = Scanner.skipBlanks(place + 1, limit)
        guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
        if unsafe place.load(as: UInt8.self) == (isObject ? 0x7D : 0x5D) {
          unsafe place += 1
          open -= 1
          unsafe tape.close(index, end: place - base)
        } else if isObject {
          switch unsafe name(base, place, limit, source, isFirst: true, &tape) {
          case .value(let behind): unsafe place = base + behind
          case let other: return other
          }
          continue
        } else {
          continue
        }
      case 0x2D, 0x30...0x39:
        switch unsafe number(base, place, limit, source, &tape) {
        case .value(let behind): unsafe place = base + behind
        case let other: return other
        }
      case 0x74, 0x66, 0x6E:
        switch unsafe literal(base, place, limit, source, &tape) {
        case .value(let behind): unsafe place = base + behind
        case let other: return other
        }
      default:
        return unsafe .wrong(place - base, .noValue)
      }

      // A value has ended: a comma or a closing bracket is expected, as long as a container is open.
      var wantsValue = false
      while !wantsValue {
        guard open > 0 else { return unsafe .value(place - base) }
        unsafe place = Scanner.skipBlanks(place, limit)
        guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
        let index = unsafe Int(stack[open - 1])
        let isObject = tape[index].kind == .object
        switch unsafe place.load(as: UInt8.self) {
        case 0x2C:
          unsafe place = Scanner.skipBlanks(place + 1, limit)
          guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
          if isObject {
            switch unsafe name(base, place, limit, source, isFirst: false, &tape) {
            case .value(let behind): unsafe place = base + behind
            case let other: return other
            }
          } else if unsafe place.load(as: UInt8.self) == 0x5D {
            return unsafe .wrong(place - base, .trailingComma)
          }
          wantsValue = true
        case isObject ? 0x7D : 0x5D:
          unsafe place += 1
          open -= 1
          unsafe tape.close(index, end: place - base)
        default:
          return unsafe .wrong(place - base, isObject ? .noCommaInObject : .noCommaInArray)
        }
      }
    }
  }

  /// A member's name and its colon.
  @inline(__always) private func name(
    _ base: UnsafeRawPointer, _ start: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8, isFirst: Bool,
    _ tape: inout Tape
  ) -> Stop {
    guard unsafe start.load(as: UInt8.self) == 0x22 else {
      let isClosing = unsafe start.load(as: UInt8.self) == 0x7D
      return unsafe .wrong(start - base, isClosing && !isFirst ? .trailingComma : .noName)
    }
    switch unsafe string(base, start, limit, source, .name, &tape) {
    case .value(let behind):
      let colon = unsafe Scanner.skipBlanks(base + behind, limit)
      guard unsafe colon < limit else { return unsafe .cut(colon - base, inString: nil) }
      guard unsafe colon.load(as: UInt8.self) == 0x3A else { return unsafe .wrong(colon - base, .noColon) }
      return unsafe .value(colon + 1 - base)
    case let other: return other
    }
  }

  /// A string, from its opening quote.
  @inline(__always) private func string(
    _ base: UnsafeRawPointer, _ quote: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8,
    _ flags: Node.Flags, _ tape: inout Tape
  ) -> Stop {
    let start = unsafe quote + 1
    var place = unsafe Scanner.endOfRun(start, limit)
    if unsafe place < limit, unsafe place.load(as: UInt8.self) == 0x22 {
      unsafe tape.append(Node(.text, offset: start - base, length: place - start, flags: flags, source: source))
      return unsafe .value(place + 1 - base)
    }
    var flags = flags
    while unsafe place < limit {
      switch unsafe place.load(as: UInt8.self) {
      case 0x22:
        unsafe tape.append(Node(.text, offset: start - base, length: place - start, flags: flags, source: source))
        return unsafe .value(place + 1 - base)
      case 0x5C:
        flags.insert(.escaped)
        guard unsafe place + 1 < limit else { return unsafe .cut(limit - base, inString: quote - base) }
        switch unsafe (place + 1).load(as: UInt8.self) {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: unsafe place += 2
        case 0x75:
          switch unsafe unicodeEscape(place, limit) {
          case .length(let length): unsafe place += length
          case .cut: return unsafe .cut(limit - base, inString: quote - base)
          case .unpaired: return unsafe .wrong(place - base, .surrogate)
          case .invalid: return unsafe .wrong(place - base, .escape)
          }
        default: return unsafe .wrong(place - base, .escape)
        }
      default: return unsafe .wrong(place - base, .control(inStringFrom: quote - base))
      }
      unsafe place = Scanner.endOfRun(place, limit)
    }
    return unsafe .cut(limit - base, inString: quote - base)
  }

  private enum UnicodeEscape {
    case length(Int)
    case cut, unpaired, invalid
  }

  /// `\uXXXX`, or a pair of them for a character beyond the first plane.
  private func unicodeEscape(_ place: UnsafeRawPointer, _ limit: UnsafeRawPointer) -> UnicodeEscape {
    guard let high = unsafe unit(place + 2, limit) else { return unsafe place + 6 > limit ? .cut : .invalid }
    if high & 0xF800 != 0xD800 { return .length(6) }
    guard high < 0xDC00 else { return .unpaired }
    guard unsafe place + 12 <= limit else {
      let rest = unsafe limit - place
      if rest > 6, unsafe (place + 6).load(as: UInt8.self) != 0x5C { return .unpaired }
      if rest > 7, unsafe (place + 7).load(as: UInt8.self) != 0x75 { return .unpaired }
      return .cut
    }
    guard unsafe (place + 6).load(as: UInt8.self) == 0x5C, unsafe (place + 7).load(as: UInt8.self) == 0x75 else {
      return .unpaired
    }
    guard let low = unsafe unit(place + 8, limit) else { return .invalid }
    return low & 0xFC00 == 0xDC00 ? .length(12) : .unpaired
  }

  private func unit(_ place: UnsafeRawPointer, _ limit: UnsafeRawPointer) -> UInt32? {
    guard unsafe place + 4 <= limit else { return nil }
    var value: UInt32 = 0
    for index in 0..<4 {
      let byte = unsafe (place + index).load(as: UInt8.self)
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte & 0x0F) + 9)
      default: return nil
      }
    }
    return value
  }

  /// A number: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
  @inline(__always) private func number(
    _ base: UnsafeRawPointer, _ start: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8,
    _ tape: inout Tape
  ) -> Stop {
    var place = unsafe start
    var flags: Node.Flags = []
    // Behind `limit` there may be more of the file, and behind the block are zeros: every byte is checked against it.
    func digits(_ place: inout UnsafeRawPointer) -> Int {
      let from = unsafe place
      while unsafe place < limit, unsafe place.load(as: UInt8.self) &- 0x30 < 10 { unsafe place += 1 }
      return unsafe place - from
    }
    if unsafe place.load(as: UInt8.self) == 0x2D { unsafe place += 1 }
    if unsafe place < limit, unsafe place.load(as: UInt8.self) == 0x30 {
      unsafe place += 1
      if unsafe place < limit, unsafe place.load(as: UInt8.self) &- 0x30 < 10 {
        return unsafe .wrong(start - base, .leadingZero)
      }
    } else if unsafe digits(&place) == 0 {
      return unsafe place < limit ? .wrong(start - base, .number) : .cut(place - base, inString: nil)
    }
    if unsafe place < limit, unsafe place.load(as: UInt8.self) == 0x2E {
      flags.insert(.fractional)
      unsafe place += 1
      if unsafe digits(&place) == 0 {
        return unsafe place < limit ? .wrong(start - base, .number) : .cut(place - base, inString: nil)
      }
    }
    if unsafe place < limit, unsafe place.load(as: UInt8.self) | 0x20 == 0x65 {
      flags.insert(.fractional)
      unsafe place += 1
      if unsafe place < limit, unsafe place.load(as: UInt8.self) == 0x2B || place.load(as: UInt8.self) == 0x2D {
        unsafe place += 1
      }
      if unsafe digits(&place) == 0 {
        return unsafe place < limit ? .wrong(start - base, .number) : .cut(place - base, inString: nil)
      }
    }
    unsafe tape.append(Node(.number, offset: start - base, length: place - start, flags: flags, source: source))
    return unsafe .value(place - base)
  }

  private func literal(
    _ base: UnsafeRawPointer, _ start: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8,
    _ tape: inout Tape
  ) -> Stop {
    let (word, kind): (StaticString, Node.Kind) =
      switch unsafe start.load(as: UInt8.self) {
      case 0x74: ("true", .true)
      case 0x66: ("false", .false)
      default: ("null", .null)
      }
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard unsafe start + index < limit else { return unsafe .cut(limit - base, inString: nil) }
      guard unsafe (start + index).load(as: UInt8.self) == word.utf8Start[index] else {
        return unsafe .wrong(start - base, .noValue)
      }
    }
    unsafe tape.append(Node(kind, offset: start - base, length: length, source: source))
    return unsafe .value(start + length - base)
  }
}
