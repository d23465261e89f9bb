import DiariumImport
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite("Places in the text of a document")
struct SourceTextTests {
  @Test(
    arguments: [
      ("", [0..<0]), ("a", [0..<1]), ("\n", [0..<1, 1..<1]), ("a\nb", [0..<2, 2..<3]), ("a\r\nb", [0..<3, 3..<4]),
      ("a\rb", [0..<2, 2..<3]), ("a\n\rb", [0..<2, 2..<3, 3..<4]), ("a\r\r\nb", [0..<2, 2..<4, 4..<5]),
      ("a\u{C}b", [0..<2, 2..<3]), ("a\n\u{C}b", [0..<2, 2..<3, 3..<4]),
      // They end no line of a file: neither editors nor pages count them.
      ("a\u{2028}b", [0..<3]), ("a\u{85}b", [0..<3]), ("a\u{B}b", [0..<3]),
    ] as [(String, [Range<Int>])])
  func `have the lines of the page`(text: String, lines: [Range<Int>]) {
    let source = Self.source(text)
    #expect((1...source.lineCount).map { source.range(ofLine: $0) } == lines)
  }

  @Test func `are outside of all lines empty, and no trap`() {
    let source = Self.source("a\nb")
    for number in [-1, 0, 3, 1_000] {
      #expect(source.range(ofLine: number).isEmpty, "\(number)")
    }
    for range in [-5 ..< -1, -1..<2, 2..<9, 7..<9, 3..<3] {
      let location = source.location(range)
      #expect((0...3).contains(location.offset ?? -1), "\(range)")
      #expect((location.offset ?? 0) + (location.length ?? 0) <= 3, "\(range)")
    }
  }

  /// The plain twin counts from the start of the text for every place.
  @Test(arguments: [CharacterEncoding.utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian])
  func `are what counting from the start gives`(encoding: CharacterEncoding) {
    let alphabet: [Unicode.Scalar] =
      encoding == .windows1252
      ? ["a", "å", "\r", "\n", "\u{C}", "\t"] : ["a", "å", "\r", "\n", "\u{C}", "\u{2028}", "𝄞", "\u{FEFF}"]
    for seed in 1...60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let scalars = (0..<random.below(30)).map { _ in random.pick(alphabet) }
      let source = SourceText(path: "t", encoding: encoding, scalars: scalars)
      var (line, column, offset) = (1, 1, 0)
      for (index, scalar) in scalars.enumerated() {
        let location = source.location(index..<index + 1)
        #expect(location.line == line && location.column == column, "seed \(seed), \(index)")
        #expect(location.offset == offset && location.length == encoding.bytes(of: scalar), "seed \(seed), \(index)")
        #expect(source.line(of: index) == line, "seed \(seed), \(index)")
        offset += encoding.bytes(of: scalar)
        column += 1
        if scalar == "\n" || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n") {
          (line, column) = (line + 1, 1)
        }
      }
    }
  }

  @Test func `have an excerpt that holds what is meant, however long the line is`() throws {
    for length in [1, 59, 60, 61, 239, 240, 241, 299, 300, 301, 1_000] {
      let scalars = (0..<length).map { Unicode.Scalar(UInt32(0x4E00 + $0)) ?? "x" }
      let source = SourceText(path: "t", encoding: .utf8, scalars: scalars)
      for begin in Set([0, 1, 59, 60, 61, length / 2, length - 1]) where begin < length {
        let excerpt = try #require(source.location(begin..<begin + 1).excerpt)
        let text = Array(excerpt.text.unicodeScalars)
        #expect(text.count <= Excerpt.longest, "\(length), \(begin)")
        #expect(text[excerpt.lead] == scalars[begin], "\(length), \(begin)")
        #expect(excerpt.isCutBefore == (text.first != scalars.first), "\(length), \(begin)")
        #expect(excerpt.isCutAfter == (text.last != scalars.last), "\(length), \(begin)")
        #expect(excerpt.extent == 1)
      }
    }
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{C}b", "\n", "\r"])
  func `have no line end in the excerpt, and one scalar at least that is meant`(text: String) throws {
    let source = Self.source(text)
    for begin in 0...source.count {
      let excerpt = try #require(source.location(begin..<begin).excerpt)
      #expect(!excerpt.text.unicodeScalars.contains { "\r\n\u{C}".unicodeScalars.contains($0) }, "\(begin)")
      #expect(excerpt.extent >= 1)
      #expect(excerpt.lead <= excerpt.text.unicodeScalars.count, "\(begin)")
    }
  }

  @Test func `show no character that a terminal obeys`() throws {
    let excerpt = try #require(Self.source("a\u{1B}[2J\u{7F}\u{9B}\tb").location(0..<1).excerpt)
    #expect(excerpt.text == "a [2J   b")
  }

  private static func source(_ text: String) -> SourceText {
    SourceText(path: "t", encoding: .utf8, scalars: Array(text.unicodeScalars))
  }
}
