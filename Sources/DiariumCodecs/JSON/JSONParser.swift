@_spi(Engine) internal import DiariumTree

/// Parses JSON values (RFC 8259) from a block onto a tape.
///
/// Strict: no comments, trailing commas, leading zeros or unpaired surrogates; valid UTF-8. Nesting is kept on an
/// explicit stack, so that depth is a limit and never a crash.
@safe struct JSONParser: ~Copyable {
  /// The outcome of an attempt.
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

  /// Parses the value that begins at an offset, after skipping blanks, and appends it to the tape, whose last source is
  /// the block.
  ///
  /// - Parameters:
  ///   - block: the bytes.
  ///   - start: where the value begins, or the blanks before it.
  ///   - end: where the block ends for this value.
  ///   - isLast: whether nothing follows `end`, so that a value cut there is an error.
  ///   - depth: how deeply the value is already nested.
  ///   - tape: receives the nodes; none for an incomplete value.
  /// - Returns: where the value ends, or that it is incomplete.
  /// - Throws: `SyntaxError` at the first fault, or at the first byte before it that is not UTF-8.
  func value(
    in block: Block, from start: Int, to end: Int, isLast: Bool, depth: Int = 0, onto tape: inout Tape
  ) throws(SyntaxError) -> Outcome {
    let first = tape.count
    let stop = parse(block, start, end, depth, &tape)
    switch stop {
    case .value(let after):
      // Nothing marks the end of a number: it may continue after the block.
      if after == end, !isLast, tape[first].kind == .number {
        tape.truncate(to: first)
        return .incomplete
      }
      try validate(block, start, after)
      return .value(end: after)
    case .wrong(let place, let fault):
      try validate(block, start, min(place, end))
      throw JSONFaults(block: block, start: start, end: end, limits: limits).error(fault, at: place)
    case .cut(let place, let inString):
      tape.truncate(to: first)
      guard isLast else { return .incomplete }
      try validate(block, start, end)
      throw JSONFaults(block: block, start: start, end: end, limits: limits).cut(at: place, inString: inString)
    }
  }

  /// Checks whether there is a value, as `value` does, without saying what is wrong.
  ///
  /// - Parameters:
  ///   - block: the bytes.
  ///   - start: where the value begins, or the blanks before it.
  ///   - end: where the block ends for this value.
  ///   - isLast: whether nothing follows `end`.
  ///   - tape: holds the nodes for the moment; they are not to be used.
  /// - Returns: where the value ends, or that it is incomplete; `nil` if it is not well formed.
  func attempt(in block: Block, from start: Int, to end: Int, isLast: Bool, onto tape: inout Tape) -> Outcome? {
    let first = tape.count
    switch parse(block, start, end, 0, &tape) {
    case .value(let after):
      if after == end, !isLast, tape[first].kind == .number { return .incomplete }
      return unsafe ByteScanner.isUTF8(block.base + start, block.base + after) ? .value(end: after) : nil
    case .cut: return isLast ? nil : .incomplete
    case .wrong: return nil
    }
  }

  /// Throws if the bytes are not UTF-8.
  private func validate(_ block: Block, _ start: Int, _ end: Int) throws(SyntaxError) {
    guard start < end, unsafe !ByteScanner.isUTF8(block.base + start, block.base + end) else { return }
    let bytes = unsafe UnsafeBufferPointer<UInt8>(
      start: (block.base + start).assumingMemoryBound(to: UInt8.self), count: end - start)
    do throws(UTF8.ValidationError) {
      _ = try unsafe UTF8Span(validating: Swift.Span(_unsafeElements: bytes))
    } catch {
      throw JSONFaults(block: block, start: start, end: end, limits: limits).notUTF8(
        at: start + error.byteOffsets.lowerBound)
    }
  }

  /// Where parsing stopped, and why.
  enum Stop {
    case value(Int)
    case wrong(Int, JSONFault)
    case cut(Int, inString: Int?)
  }

  private func parse(_ block: Block, _ start: Int, _ end: Int, _ depth: Int, _ tape: inout Tape) -> Stop {
    let base = unsafe UnsafeRawPointer(block.base)
    let limit = unsafe base + end
    let source = UInt8(truncatingIfNeeded: tape.sources.count - 1)
    var place = unsafe base + start
    var open = 0
    let remaining = limits.depth - depth

    while true {
      // A value is expected.
      unsafe place = ByteScanner.skipBlanks(place, limit)
      guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
      let byte = unsafe place.load(as: UInt8.self)
      switch byte {
      case 0x22:
        switch unsafe string(base, place, limit, source, [], &tape) {
        case .value(let after): unsafe place = base + after
        case let other: return other
        }
      case 0x7B, 0x5B:
        guard open < remaining else { return unsafe .wrong(place - base, .depth) }
        let isObject = byte == 0x7B
        let index = unsafe tape.append(
          Node(isObject ? .object : .array, offset: place - base, length: 0, source: source))
        unsafe stack[open] = UInt32(truncatingIfNeeded: index)
        open += 1
        unsafe place = ByteScanner.skipBlanks(place + 1, limit)
        guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
        if unsafe place.load(as: UInt8.self) == (isObject ? 0x7D : 0x5D) {
          unsafe place += 1
          open -= 1
          unsafe tape.close(index, end: place - base)
        } else if isObject {
          switch unsafe name(base, place, limit, source, isFirst: true, &tape) {
          case .value(let after): unsafe place = base + after
          case let other: return other
          }
          continue
        } else {
          continue
        }
      case 0x2D, 0x30...0x39:
        switch unsafe number(base, place, limit, source, &tape) {
        case .value(let after): unsafe place = base + after
        case let other: return other
        }
      case 0x74, 0x66, 0x6E:
        switch unsafe literal(base, place, limit, source, &tape) {
        case .value(let after): unsafe place = base + after
        case let other: return other
        }
      default:
        return unsafe .wrong(place - base, .noValue)
      }

      // A value has ended: a comma or a closing bracket is expected while a container is open.
      var wantsValue = false
      while !wantsValue {
        guard open > 0 else { return unsafe .value(place - base) }
        unsafe place = ByteScanner.skipBlanks(place, limit)
        guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
        let index = unsafe Int(stack[open - 1])
        let isObject = tape[index].kind == .object
        switch unsafe place.load(as: UInt8.self) {
        case 0x2C:
          unsafe place = ByteScanner.skipBlanks(place + 1, limit)
          guard unsafe place < limit else { return unsafe .cut(place - base, inString: nil) }
          if isObject {
            switch unsafe name(base, place, limit, source, isFirst: false, &tape) {
            case .value(let after): unsafe place = base + after
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
    case .value(let after):
      let colon = unsafe ByteScanner.skipBlanks(base + after, limit)
      guard unsafe colon < limit else { return unsafe .cut(colon - base, inString: nil) }
      guard unsafe colon.load(as: UInt8.self) == 0x3A else { return unsafe .wrong(colon - base, .noColon) }
      return unsafe .value(colon + 1 - base)
    case let other: return other
    }
  }
}
