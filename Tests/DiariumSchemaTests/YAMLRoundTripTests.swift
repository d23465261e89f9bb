import Diarium
@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What is written as YAML is read again as it was, at every place of a document that a text can have.
@Suite struct `YAML that is written` {
  private static func written(_ value: JSONValue, spills: Bool = false) throws -> String {
    var tape = Tape()
    try TreeEncoder().encode(value, onto: &tape)
    var writer = YAMLWriter(spills: spills)
    writer.writeDocument(tape)
    return String(decoding: writer.take().joined(), as: UTF8.self)
  }

  private static func read(_ text: String, block: Int = 1 << 20) throws -> JSONValue {
    var limits = Limits()
    limits.block = block
    var reader = YAMLReader(BytesSource(Array(text.utf8), path: "t"), streaming: "no such list", limits: limits)
    var tape = Tape()
    var typing = ScalarTyping()
    _ = try reader.readHead(onto: &tape)
    typing.value(&tape)
    return try TreeDecoder().decode(JSONValue.self, from: &tape)
  }

  /// What libyaml is given in the place of U+0085, U+2028 and U+2029: no characters of Unicode.
  private static let standIns = [UInt32(0x378), 0xFDD0, 0xFDD1].compactMap { Unicode.Scalar($0) }.map { String($0) }

  /// The value with a text at each place that there is for one.
  private static func places(_ text: String) -> [JSONValue] {
    let string = JSONValue.string(text)
    return [
      string, .array([string]), .array([string, string]), .object([.init("a", string)]), .object([.init(text, string)]),
      .object([.init("a", .array([string, .object([.init("b", string), .init(text + "c", .null)]), string]))]),
      .array([.array([.array([string]), string]), .object([.init(text, .array([]))])]),
      .object([.init("a", .object([.init(text, .object([.init("b", string)]))])), .init("z", string)]),
      .array([.object([.init("a", string)]), .array([]), .object([]), string]),
    ]
  }

  @Test(arguments: HardStrings.texts + ["", "\u{0}", "\u{1F}\u{9F}", "\u{FFFE}\u{FFFF}"])
  func `keeps a text at every place`(text: String) throws {
    for (index, value) in Self.places(text).enumerated() {
      let yaml = try Self.written(value)
      #expect(try Self.read(yaml) == value, "\(index): \(yaml)")
      #expect(yaml.hasSuffix("\n"), "\(yaml)")
    }
  }

  /// Line ends, blanks and signs in all orders, which is where block scalars have their rules.
  @Test func `keeps texts of several lines, whatever they begin and end with`() throws {
    let pieces = ["\n", " ", "a", "- ", "#", ":", "\t", "\"", "\u{85}", "é", "---", "...", "\r", "\u{2028}"]
    for seed in 1...700 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = (0..<(1 + random.below(7))).map { _ in random.happens(35) ? "\n" : random.pick(pieces) }.joined()
      let value = random.pick(Self.places(text))
      let yaml = try Self.written(value)
      #expect(try Self.read(yaml) == value, "seed \(seed): \(text.debugDescription) \(yaml)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 13, 16, 24]) func `is the same in blocks of any size`(block: Int) throws {
    for text in [
      "å\u{85}b\u{2028}c\u{2029}", "a\n  b\n\nc\n", "\u{FEFF}x", "𝄞\n𝄞", Self.standIns.joined(), "\"\\\u{0}",
    ] {
      for value in Self.places(text) {
        let yaml = try Self.written(value)
        #expect(try Self.read(yaml, block: block) == value, "\(yaml)")
      }
    }
  }

  /// In a plain, a quoted or a block scalar these are characters like others; libyaml has them for line ends.
  @Test func `and people's YAML keep the line ends that are none in YAML 1_2`() throws {
    for end in ["\u{85}", "\u{2028}", "\u{2029}"] {
      for (yaml, text) in [
        ("a\(end)b\n", "a\(end)b"), ("\"a\(end)b\"\n", "a\(end)b"), ("'a\(end) b'\n", "a\(end) b"),
        ("|\n  a\(end)\n  b\(end)c\n", "a\(end)\nb\(end)c\n"), (">\n  a\(end)b\n  c\n", "a\(end)b c\n"),
        ("\"\(end)\(end)\"\n", "\(end)\(end)"), ("\"a\(end)\\n\(end)\"\n", "a\(end)\n\(end)"),
      ] {
        for block in [1, 2, 3, 4, 16, 1 << 20] {
          #expect(
            try Self.read("- \(yaml)", block: block) == .array([.string(text)]), "\(yaml.debugDescription) \(block)")
        }
      }
    }
  }

  /// What stands in for them is no character of Unicode; where both are in one text it is refused, and never changed.
  @Test func `never changes a text that has the characters which stand in for line ends`() throws {
    let pieces = Self.standIns + ["\u{85}", "\u{2028}", "\u{2029}", "a", " ", "\\x85", "\\u2028"]
    var kept = 0
    for seed in 1...400 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = (0..<random.below(6)).map { _ in random.pick(pieces) }.joined()
      let expected = text.replacing("\\x85", with: "\u{85}").replacing("\\u2028", with: "\u{2028}")
      guard let value = try? Self.read("- \"\(text)\"\n") else { continue }
      // A blank at a line end is folded; no text here has a line end.
      #expect(value == .array([.string(expected)]), "seed \(seed): \(text.debugDescription)")
      kept += 1
    }
    #expect(kept > 150)
  }

  @Test func `keeps values that are drawn, and is the same when it is written twice`() throws {
    for seed in 1...200 {
      var random = SeededGenerator(seed: UInt64(seed))
      let value = Self.value(&random, depth: 5)
      let yaml = try Self.written(value)
      let back = try Self.read(yaml)
      #expect(back == value, "seed \(seed): \(yaml)")
      #expect(try Self.written(back) == yaml, "seed \(seed)")
    }
  }

  @Test func `names of up to a thousand characters stand before their colon, longer ones behind a question mark`()
    throws
  {
    for (letter, count) in [("a", 999), ("a", 1000), ("a", 1001), ("å", 1000), ("å", 1001), ("𝄞", 1000), ("\"", 1001)] {
      let name = String(repeating: letter, count: count)
      let value = JSONValue.object([
        .init("a", .object([.init(name, .array([.object([.init(name, .string("x"))])])), .init("b", .null)]))
      ])
      let yaml = try Self.written(value)
      #expect(try Self.read(yaml) == value, "\(letter) \(count)")
      #expect(yaml.contains("? ") == (count > 1000), "\(letter) \(count)")
    }
  }

  /// Pieces are put aside where a quarter of a mebibyte is full, also between a dash and what is taken back behind it.
  @Test func `puts pieces aside that join to what is written at once`() throws {
    for shift in [0, 11, 17, 29, 30] {
      let long = JSONValue.string(String(repeating: "x", count: (1 << 18) - 30 + shift))
      let value = JSONValue.array([
        long, .array([.array([.null, .array([.string("a")])])]), .object([.init("a", .string("b"))]),
      ])
      #expect(try Self.written(value, spills: true) == Self.written(value), "\(shift)")
    }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: .number(random.pick(["0", "-0", "1.50", "1e5", "-12E-3", "9007199254740993"]))
    case 1: random.pick([.boolean(true), .boolean(false), .null])
    case 2, 3, 4: .string(random.pick(HardStrings.texts + [""]))
    case 5, 6: .array((0..<random.below(4)).map { _ in value(&random, depth: depth - 1) })
    default:
      .object(
        (0..<random.below(4)).map { .init("\($0)" + random.pick(HardStrings.texts), value(&random, depth: depth - 1)) })
    }
  }
}
