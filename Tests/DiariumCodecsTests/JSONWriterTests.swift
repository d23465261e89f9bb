@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `JSON writer` {
  private static func written(_ text: String, _ layout: JSONWriter.Layout = .compact, spills: Bool = false) -> String {
    var writer = JSONWriter(layout, spills: spills)
    writer.writeText(text)
    return String(decoding: writer.take().joined(), as: UTF8.self)
  }

  /// What is written of a JSON text that was read.
  private static func rewritten(_ text: String, _ layout: JSONWriter.Layout = .compact) throws -> String {
    var reader = JSONDocumentReader(BytesSource(Array(text.utf8), path: "t"), streaming: "", limits: Limits())
    var tape = Tape()
    _ = try reader.readHead(onto: &tape)
    var writer = JSONWriter(layout)
    writer.write(tape)
    return String(decoding: writer.take().joined(), as: UTF8.self)
  }

  /// RFC 8259, section 7: the quote, the backslash and U+0000 to U+001F must be escaped, and nothing else need be.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{0}"..."\u{F}": "\\u000\(String(scalar.value, radix: 16))"
    case "\u{10}"..."\u{1F}": "\\u00\(String(scalar.value, radix: 16))"
    default: String(scalar)
    }
  }

  @Test func `escapes what must be escaped, at every place of a text`() {
    let scalars =
      (UInt32(0)...0x7F).compactMap(Unicode.Scalar.init) + ["\u{80}", "\u{85}", "å", "\u{2028}", "\u{FEFF}", "𝄞"]
    for scalar in scalars {
      for length in 1...18 {
        for place in Set([0, length / 2, length - 1]) {
          var text = String.UnicodeScalarView(repeating: "a", count: length)
          text.replaceSubrange(
            text.index(text.startIndex, offsetBy: place)...text.index(text.startIndex, offsetBy: place), with: [scalar])
          let expected = "\"\(text.map(Self.escape).joined())\""
          #expect(Self.written(String(text)) == expected, "U+\(String(scalar.value, radix: 16)) \(place) of \(length)")
        }
      }
    }
  }

  @Test(arguments: HardStrings.texts + ["", "\u{0}", "\u{1}\u{1F}", String(repeating: "\"", count: 40)])
  func `writes texts that another reader reads`(text: String) throws {
    let written = Self.written(text)
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed) as? String
    // Foundation takes a mark at the start of a text for one of the byte order.
    #expect(text.unicodeScalars.first == "\u{FEFF}" || read.map { Array($0.utf8) } == Array(text.utf8))
    // Read and written again, it is the same to the byte; as a name, too.
    #expect(try Self.rewritten("[\(written)]") == "[\(written)]")
    #expect(try Self.rewritten("{\(written):\(written)}") == "{\(written):\(written)}")
  }

  @Test(arguments: [
    (#"["\u0041\/\u00e5\ud83d\ude00"]"#, "[\"A/å😀\"]"),
    (#"["\u0022\u005c\u001f\u007f"]"#, "[\"\\\"\\\\\\u001f\u{7F}\"]"),
    (#"{"\u0061":"\b\f\n\r\t"}"#, #"{"a":"\b\f\n\r\t"}"#), (#"["\u2028\uFEFF"]"#, "[\"\u{2028}\u{FEFF}\"]"),
    // Numbers are kept to the letter.
    ("[1.50,-0,1E+05,0.0e-0,123456789012345678901234567890]", "[1.50,-0,1E+05,0.0e-0,123456789012345678901234567890]"),
    (" [ true , false , null ] ", "[true,false,null]"), ("{}", "{}"), ("[ ]", "[]"), ("[[],{},[{}]]", "[[],{},[{}]]"),
    // Both of two equal names are written: what is to be left out is another's to say.
    (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
  ])
  func `has one form of every value`(text: String, expected: String) throws {
    #expect(try Self.rewritten(text) == expected)
    #expect(try Self.rewritten(expected) == expected)
  }

  @Test func `indents by two spaces a level, and writes what is empty on one line`() throws {
    #expect(
      try Self.rewritten(#"{"a":[1,{"b":[]}],"c":{},"d":[[]]}"#, .indented) == """
        {
          "a": [
            1,
            {
              "b": []
            }
          ],
          "c": {},
          "d": [
            []
          ]
        }
        """)
  }

  @Test func `says in both layouts the same, of values that are drawn`() throws {
    for seed in 1...150 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = Self.value(&random, depth: 4)
      let compact = try Self.rewritten(text)
      let indented = try Self.rewritten(text, .indented)
      #expect(compact == text, "seed \(seed)")
      #expect(try Self.rewritten(indented) == compact, "seed \(seed)")
      #expect(try Self.rewritten(compact, .indented) == indented, "seed \(seed)")
    }
  }

  /// Pieces are put aside where a quarter of a mebibyte is full, wherever in a value that is.
  @Test func `puts pieces aside that join to what is written at once`() {
    for shift in [0, 39, 40, 41] {
      var whole = JSONWriter(.compact)
      var parted = JSONWriter(.compact, spills: true)
      var texts = [
        String(repeating: "x", count: (1 << 18) - 40 + shift), "a\"b", String(repeating: "y", count: 200),
      ]
      texts += ["", "å"]
      for text in texts {
        whole.writeText(text)
        parted.writeText(text)
      }
      #expect(parted.output.total == whole.output.total, "\(shift)")
      let pieces = parted.take()
      #expect(Array(pieces.joined()) == Array(whole.take().joined()), "\(shift)")
      #expect(parted.output.total == 0 && parted.take().isEmpty)
    }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> String {
    switch random.below(depth > 0 ? 7 : 5) {
    case 0: random.pick(["0", "-0", "1.50", "1e5", "-12E-3", "9007199254740993"])
    case 1: random.pick(["true", "false", "null"])
    case 2, 3, 4: written(random.pick(HardStrings.texts))
    case 5: "[\((0..<random.below(4)).map { _ in value(&random, depth: depth - 1) }.joined(separator: ","))]"
    default:
      "{"
        + (0..<random.below(4)).map {
          "\(written("\($0)\(random.pick(HardStrings.texts))")):\(value(&random, depth: depth - 1))"
        }
        .joined(separator: ",") + "}"
    }
  }
}
