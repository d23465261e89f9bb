@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What is JSON and what is none (RFC 8259), by comparison with plain twins over whole sets of small texts.
@Suite struct `Grammar of JSON` {
  /// The kinds of the nodes of a value, or nil where it is none.
  private static func fragment(_ text: String) -> [Node.Kind]? {
    let bytes = Array(text.utf8)
    let block = Block(bytes, path: "t")
    var tape = Tape()
    tape.reset(block)
    do throws(SyntaxError) {
      try JSONFragment(limits: Limits()).value(in: block, 0..<bytes.count, onto: &tape)
    } catch {
      return nil
    }
    return (0..<tape.count).map { tape[$0].kind }
  }

  /// The texts of so many letters of an alphabet, one after the other.
  private static func texts(_ alphabet: [String], upTo length: Int, _ body: (String) -> Void) {
    func extend(_ text: String, _ left: Int) {
      body(text)
      guard left > 0 else { return }
      for letter in alphabet { extend(text + letter, left - 1) }
    }
    extend("", length)
  }

  @Test func `has the numbers of section 6, and no others`() {
    var (numbers, all) = (0, 0)
    Self.texts(["-", "0", "1", ".", "e", "E", "+"], upTo: 5) { text in
      let isNumber = Self.isNumber(text)
      let found = Self.fragment(text)
      let isRight = isNumber ? found == [.number] : found == nil
      if !isRight { Issue.record("`\(text)` is \(isNumber ? "a" : "no") number") }
      all += 1
      if isNumber { numbers += 1 }
    }
    #expect(all == 19_608 && numbers > 200)
  }

  @Test func `ends numbers where the text does, though digits stand behind it`() {
    for text in ["1", "-1", "1.5", "1e5", "1E+5", "0", "-0", "0.0"] {
      // Behind the range there is more of the block.
      let bytes = Array("\(text)23".utf8)
      let block = Block(bytes, path: "t")
      for end in 1...text.utf8.count {
        var tape = Tape()
        tape.reset(block)
        let part = String(decoding: bytes[..<end], as: UTF8.self)
        do throws(SyntaxError) {
          try JSONFragment(limits: Limits()).value(in: block, 0..<end, onto: &tape)
          #expect(Self.isNumber(part), "\(part)")
          #expect(tape.count == 1 && tape.string(0) == part, "\(part)")
          #expect(tape[0].flags.contains(.fractional) == part.contains { ".eE".contains($0) }, "\(part)")
        } catch {
          #expect(!Self.isNumber(part), "\(part)")
        }
      }
    }
  }

  @Test func `has the values that a plain twin has, of all short rows of tokens`() {
    var (values, all) = (0, 0)
    Self.texts(["{", "}", "[", "]", ",", ":", "\"a\"", "1"], upTo: 5) { text in
      var rest = Array(text.utf8)[...]
      let isValue = Self.skipsValue(&rest) && rest.isEmpty
      if (Self.fragment(text) != nil) != isValue { Issue.record("`\(text)` is \(isValue ? "a" : "no") value") }
      all += 1
      if isValue { values += 1 }
    }
    #expect(all == 37_449 && values > 20)
  }

  @Test(arguments: [
    "true", "false", "null", "\"a\"", "[1]", "{\"a\":1}", "\"\\u00e5\"", "\"\\ud83d\\ude00\"", "[[],{}]",
  ])
  func `has no value that was cut, and none with anything behind it`(text: String) {
    #expect(Self.fragment(text) != nil)
    for end in 0..<text.utf8.count {
      #expect(Self.fragment(String(decoding: Array(text.utf8)[..<end], as: UTF8.self)) == nil, "\(end)")
    }
    for blank in [" ", "\t", "\n", "\r", "\r\n", " \n\t\r "] {
      #expect(Self.fragment(blank + text + blank) != nil, "\(blank.debugDescription)")
    }
    // Blanks of Unicode are none of JSON's, and nothing may follow but blanks.
    for rest in ["\u{B}", "\u{C}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{0}", "x", "1", ",", "]", "}", "/**/"] {
      #expect(Self.fragment(text + rest) == nil, "\(rest.debugDescription)")
    }
  }

  @Test(arguments: [
    "True", "TRUE", "nul", "nulll", "NaN", "Infinity", "-Infinity", "undefined", "'a'", "0x1", "1_000", "+1",
  ])
  func `has three words, in lower case`(text: String) {
    #expect(Self.fragment(text) == nil)
    #expect(Self.fragment("[\(text)]") == nil && Self.fragment("{\"a\":\(text)}") == nil)
  }

  @Test func `has eight escapes of one letter, and no others`() {
    for letter in UInt8(0x20)...0x7E where letter != 0x75 {
      let text = "\"\\" + String(UnicodeScalar(letter)) + "\""
      #expect((Self.fragment(text) != nil) == "\"\\/bfnrt".utf8.contains(letter), "\(text)")
    }
  }

  @Test func `has surrogates in pairs only`() {
    let units: [(text: String, isHigh: Bool, isLow: Bool)] = [
      ("\\u0000", false, false), ("\\uD7FF", false, false), ("\\ud800", true, false), ("\\uDBFF", true, false),
      ("\\udc00", false, true), ("\\uDFFF", false, true), ("\\uE000", false, false), ("\\uffff", false, false),
      ("a", false, false), ("\\n", false, false),
    ]
    for first in units {
      for second in units {
        for third in units {
          let three = [first, second, third]
          var isPaired = true
          var index = 0
          while index < 3 {
            if three[index].isHigh {
              isPaired = isPaired && index + 1 < 3 && three[index + 1].isLow
              index += 2
            } else {
              isPaired = isPaired && !three[index].isLow
              index += 1
            }
          }
          let text = "\"\(three.map(\.text).joined())\""
          #expect((Self.fragment(text) != nil) == isPaired, "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    "\\u", "\\u1", "\\u12", "\\u123", "\\u12g4", "\\ux123", "\\u 123", "\\u+123", "\\U0041", "\\u{41}", "\\x41",
    "\\101",
  ])
  func `has four digits behind u`(escape: String) { #expect(Self.fragment("\"\(escape)\"") == nil) }

  @Test func `has no control character in a string, at any place of it`() {
    for byte in UInt8(0)..<0x20 {
      for place in 0..<17 {
        var text = Array(repeating: UInt8(0x61), count: 17)
        text[place] = byte
        #expect(Self.fragment("\"\(String(decoding: text, as: UTF8.self))\"") == nil, "\(byte) \(place)")
      }
    }
    // Those above U+007E stand as they are.
    for text in ["\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}"] {
      #expect(Self.fragment("\"\(text)\"") == [.text])
    }
  }

  /// A value of numbers of ones, of the text `a`, of lists and of objects, taken off the front.
  private static func skipsValue(_ rest: inout ArraySlice<UInt8>) -> Bool {
    switch rest.first {
    case UInt8(ascii: "1"):
      rest = rest.drop { $0 == UInt8(ascii: "1") }
      return true
    case UInt8(ascii: "\""):
      rest = rest.dropFirst(3)
      return true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isObject = rest.removeFirst() == UInt8(ascii: "{")
      let end = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if rest.first == end {
        rest.removeFirst()
        return true
      }
      while true {
        if isObject {
          guard rest.first == UInt8(ascii: "\""), skipsValue(&rest), rest.popFirst() == UInt8(ascii: ":") else {
            return false
          }
        }
        guard skipsValue(&rest), let next = rest.popFirst() else { return false }
        if next == end { return true }
        guard next == UInt8(ascii: ",") else { return false }
      }
    default: return false
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let count = rest.prefix { $0.isASCII && $0.isNumber }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == "-" { rest = rest.dropFirst() }
    let hasZero = rest.first == "0"
    let whole = digits()
    guard whole > 0, !hasZero || whole == 1 else { return false }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
