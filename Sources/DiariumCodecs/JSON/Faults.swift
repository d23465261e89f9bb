internal import DiariumTree

/// What can be wrong with JSON at a place.
enum Fault {
  case noValue, noName, noColon, noCommaInObject, noCommaInArray, trailingComma
  case leadingZero, number, escape, surrogate, depth
  /// A control character in a string; a line break most often means that the string was never closed.
  case control(inStringFrom: Int)
}

/// Puts a fault into words.
///
/// It looks at the bytes around it only now, when it is needed.
struct Faults {
  let block: Block
  /// Where the value that is being read begins in the block.
  let start: Int
  /// Where the bytes end that belong to it.
  let end: Int
  let limits: Limits

  func error(_ fault: Fault, at place: Int) -> SyntaxError {
    // Every other byte of UTF-16 is zero, so the first of them is where parsing stops.
    if start == 0, place < 4, Scanning.wideEncoding(block, end) != nil { return notUTF8(at: 0) }
    return words(fault, at: place)
  }

  private func words(_ fault: Fault, at place: Int) -> SyntaxError {
    switch fault {
    case .noValue: noValue(at: place)
    case .noName:
      make(
        .json, place, "expected the name of a member in double quotes, found \(found(place))",
        help: wayToName(place))
    case .noColon:
      make(
        .json, place, "expected `:` after the name of the member, found \(found(place))", help: "write \"name\": value")
    case .noCommaInObject:
      make(
        .json, place, "expected `,` or `}` after the member, found \(found(place))",
        help: byte(place) == 0x22 ? "put a comma before this member" : "close the object with }, or put a comma")
    case .noCommaInArray:
      make(
        .json, place, "expected `,` or `]` after the element, found \(found(place))",
        help: "close the list with ], or put a comma before the next element")
    case .trailingComma where byte(place) == 0x2C:
      // The bracket behind it is not in the block.
      make(
        .json, place, "expected another element after the comma, found `]`",
        help: "remove the comma before `]`; JSON allows no trailing comma")
    case .trailingComma:
      make(
        .json, place,
        "expected another \(byte(place) == 0x7D ? "member" : "element") after the comma, found \(found(place))",
        help: "remove the comma before \(found(place)); JSON allows no trailing comma")
    case .leadingZero:
      make(
        .json, place, "a number has no leading zero", length: word(place),
        help: "if it is an identifier, quote it: \"\(text(place, word(place)))\"")
    case .number:
      make(
        .json, place, "`\(text(place, word(place)))` is not a number", length: word(place),
        help: "JSON numbers look like 12, -3.5 or 1e3; quote what is no number")
    case .escape:
      make(
        .json, place, "`\(text(place, 2))` is no escape of JSON", length: 2,
        help: "a backslash in a text is written \\\\; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
    case .surrogate:
      make(
        .unpairedSurrogate, place, "unpaired surrogate `\(text(place, 6))` is not a character", length: 6,
        help: "a character was cut in half, often an emoji at a length limit upstream; export the text again")
    case .depth:
      make(
        .depthLimit, place, "nesting exceeds \(limits.depth) levels", length: 1,
        help: "raise --max-depth only for input you trust")
    case .control(let quote): control(at: place, quote)
    }
  }

  /// The text ends before the value does.
  func cut(at place: Int, inString quote: Int?) -> SyntaxError {
    if let quote {
      return make(
        .truncatedFile, quote, "the text ends inside a string that starts here", length: 1,
        help: "the download or export was cut; get the file again")
    }
    if Scanning.isBlank(block, start, end) {
      return make(
        .json, start, "there is no JSON value, the text is empty",
        help: "an empty feed has at least diarium and dataset")
    }
    var error = make(
      .truncatedFile, place, "the text ends before the value is closed",
      help: "the download or export was cut; get the file again")
    error.finding.related = [
      .init(message: "the value begins here", location: block.location(begin, length: 1, excerpt: true))
    ]
    return error
  }

  func notUTF8(at place: Int) -> SyntaxError {
    if start == 0, end >= 2, let encoding = Scanning.wideEncoding(block, end) {
      return make(
        .invalidUTF8, 0, "the text is \(encoding), and JSON must be UTF-8 (RFC 8259, section 8.1)", length: 2,
        help: "save it again as UTF-8")
    }
    let value = byte(place)
    let needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2
    let isCut = (place + 1..<max(place + 1, block.count)).allSatisfy { byte($0) & 0xC0 == 0x80 }
    if (0xC2...0xF4).contains(value), place + needed > block.count, end == block.count, isCut {
      return make(
        .truncatedFile, place, "the text ends inside a character",
        help: "the download or export was cut; get the file again")
    }
    let digits = String(value, radix: 16, uppercase: true)
    let letter = [0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0xE9: "é"][Int(value)]
    return make(
      .invalidUTF8, place, "byte 0x\(digits) is not valid UTF-8", length: 1,
      help: letter.map { "0x\(digits) is `\($0)` in Windows-1252; save the file again as UTF-8" }
        ?? "save the file again as UTF-8")
  }

  /// Something follows the value, which should be alone.
  func trailing(at place: Int) -> SyntaxError {
    make(
      .trailingData, place, "expected the end of the text, found \(found(place))",
      help: byte(place) == 0x7B
        ? "for one record a line use JSON Lines (--from jsonl)" : "remove what follows the value")
  }

  func tooLarge(at place: Int) -> SyntaxError {
    make(
      .sizeLimit, place, "the value that begins here is larger than \(limits.bytes) bytes", length: 1,
      help: "raise --max-bytes (at most 2G) only for input you trust")
  }

  private var begin: Int {
    var place = start
    while place < end, Scanning.isBlank(byte(place)) { place += 1 }
    return place
  }

  private func noValue(at place: Int) -> SyntaxError {
    let word = text(place, word(place))
    let help: Message
    switch (byte(place), word) {
    case (0x27, _): help = "write texts with \" and not with '"
    case (0x2F, _), (0x23, _): help = "JSON has no comments; remove it"
    case (0x3C, _): help = "this looks like an HTML or XML page; was the address wrong?"
    case (_, "True"), (_, "False"), (_, "TRUE"), (_, "FALSE"): help = "write \(word.lowercased())"
    case (_, "None"), (_, "NULL"), (_, "Null"), (_, "NaN"), (_, "Infinity"), (_, "undefined"):
      help = "leave the member out; absent means not stated"
    case (0x5D, _), (0x7D, _), (0x2C, _), (0x3A, _): help = "a value is missing before it"
    case (0...0x1F, _): help = "this is not text; is it a compressed or binary file?"
    default: help = word.isEmpty ? "remove it" : "put texts in double quotes: \"\(word)\""
    }
    return make(.json, place, "expected a value, found \(found(place))", length: max(1, self.word(place)), help: help)
  }

  private func wayToName(_ place: Int) -> Message {
    switch byte(place) {
    case 0x27: "write names and texts with \" and not with '"
    case 0x2C: "remove this comma"
    case 0x2F, 0x23: "JSON has no comments; remove it"
    default: "write \"name\": value"
    }
  }

  private func control(at place: Int, _ quote: Int) -> SyntaxError {
    switch byte(place) {
    case 0x0A, 0x0D:
      return make(
        .json, place, "line break inside the string that starts at column \(block.anchor(at: quote).column)", length: 1,
        help: "close the string, or write \\n for a line break that belongs to the text")
    case 0x09: return make(.json, place, "TAB inside a string", length: 1, help: "write \\t")
    case let value:
      let digits = String(value, radix: 16, uppercase: true)
      return make(
        .json, place, "control character U+\(String(repeating: "0", count: 4 - digits.count))\(digits) inside a string",
        length: 1, help: "remove it; a text may not hold control characters")
    }
  }

  private func byte(_ place: Int) -> UInt8 { place < block.count ? unsafe block.bytes[place] : 0 }

  /// Bytes of the word that begins at the place.
  private func word(_ place: Int) -> Int {
    var behind = place
    while behind < end, behind - place < 40 {
      switch byte(behind) {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x80...0xFF: behind += 1
      default: return behind - place
      }
    }
    // Not in the middle of a character.
    while behind > place, behind < end, byte(behind) & 0xC0 == 0x80 { behind -= 1 }
    return behind - place
  }

  private func text(_ place: Int, _ length: Int) -> String {
    unsafe String(decoding: block.bytes[place..<min(place + length, end)], as: UTF8.self)
  }

  private func found(_ place: Int) -> String {
    guard place < end else { return "the end of the text" }
    let word = word(place)
    if word > 0 { return "`\(text(place, word))`" }
    let value = byte(place)
    guard value >= 0x20, value != 0x7F else {
      let digits = String(value, radix: 16, uppercase: true)
      return "the control character U+\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
    return value == 0x60 ? "a backquote" : "`\(text(place, 1))`"
  }

  private func make(
    _ rule: RuleID, _ place: Int, _ message: Message, length: Int = 1, help: Message? = nil
  ) -> SyntaxError {
    SyntaxError(Finding(rule, message, help: help, at: block.location(place, length: length, excerpt: true)))
  }
}

/// Looking at bytes that are not JSON.
enum Scanning {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  static func isBlank(_ block: Block, _ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, end) where unsafe !isBlank(block.bytes[index]) { return false }
    return true
  }

  /// The encoding of a text that begins as UTF-16 or UTF-32 does.
  static func wideEncoding(_ block: Block, _ end: Int) -> String? {
    let bytes = (0..<4).map { $0 < end ? unsafe block.bytes[$0] : 1 }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, 0): return nil
    case (0xFF, 0xFE, 0, 0), (_, 0, 0, 0), (0, 0, 0xFE, 0xFF), (0, 0, 0, _): return "UTF-32"
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _), (_, 0, _, 0), (0, _, 0, _): return "UTF-16"
    default: return nil
    }
  }
}
