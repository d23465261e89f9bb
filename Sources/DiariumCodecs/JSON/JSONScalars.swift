@_spi(Engine) internal import DiariumTree

/// Strings, numbers, and `true`, `false` and `null`.
extension JSONParser {
  /// A string, from its opening quote.
  @inline(__always) func string(
    _ base: UnsafeRawPointer, _ quote: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8,
    _ flags: Node.Flags, _ tape: inout Tape
  ) -> Stop {
    let start = unsafe quote + 1
    var place = unsafe ByteScanner.endOfRun(start, limit)
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
      unsafe place = ByteScanner.endOfRun(place, limit)
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
  @inline(__always) func number(
    _ base: UnsafeRawPointer, _ start: UnsafeRawPointer, _ limit: UnsafeRawPointer, _ source: UInt8,
    _ tape: inout Tape
  ) -> Stop {
    var place = unsafe start
    var flags: Node.Flags = []
    // There may be more of the file after `limit`, and zeros after the block: every byte is checked against the limit.
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

  func literal(
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
