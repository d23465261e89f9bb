import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import Testing

/// One report in the letters and blanks of other systems: what is read of it is the same.
@Suite("A report in other spellings")
struct SpellingTests {
  /// A way to write the same text, and the way back.
  struct Spelling: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (String) -> String
    var restore: @Sendable (String) -> String = { $0 }
  }

  static let spellings: [Spelling] = [
    .init(
      testDescription: "letters whose marks stand apart", change: { $0.decomposedStringWithCanonicalMapping },
      restore: { $0.precomposedStringWithCanonicalMapping }),
    .init(
      testDescription: "blanks that do not break", change: { within($0, "\u{A0}") },
      restore: { $0.replacing("\u{A0}", with: " ") }),
    .init(
      testDescription: "thin blanks that do not break", change: { within($0, "\u{202F}") },
      restore: { $0.replacing("\u{202F}", with: " ") }),
    .init(testDescription: "tabulators", change: { within($0, "\t") }, restore: { $0.replacing("\\t", with: " ") }),
    .init(testDescription: "marks of the byte order inside", change: { $0.replacing("en ", with: "e\u{FEFF}n ") }),
    .init(testDescription: "blanks without width", change: { $0.replacing("en ", with: "e\u{200B}n ") }),
    .init(testDescription: "CRLF", change: { $0.replacing("\n", with: "\r\n") }),
    .init(testDescription: "CR", change: { $0.replacing("\n", with: "\r") }),
    .init(testDescription: "no line end at the end", change: { String($0.trimmingSuffix { $0 == "\n" }) }),
    .init(testDescription: "many line ends at the end", change: { $0 + String(repeating: "\n", count: 40) }),
  ]

  /// Other blanks between words: those that begin and end lines say something of the page.
  private static func within(_ text: String, _ blank: String) -> String {
    text.replacing(/(\S) (?=\S)/) { "\($0.output.1)\(blank)" }
  }

  @Test(arguments: spellings, Imported.layouts) func `is the same case`(spelling: Spelling, name: String) throws {
    let text = try Imported.text(name)
    let other = spelling.change(text)
    #expect(Array(other.utf8) != Array(text.utf8))
    let document = Imported.document(other)
    #expect(Imported.isAccounted(document))
    let (expected, found) = (try Imported.bare(Imported.document(text)), spelling.restore(try Imported.bare(document)))
    #expect(found == expected, "\(Self.difference(found, expected))")
    let record = try #require(document.cases.first)
    #expect(try Spans.wrong(record, document).isEmpty)
  }

  /// The first line in which two texts differ.
  private static func difference(_ one: String, _ other: String) -> String {
    let (one, other) = (one.split(separator: "\n"), other.split(separator: "\n"))
    let pair = zip(one, other).first { Array($0.0.utf8) != Array($0.1.utf8) }
    return pair.map { "\($0.0) | \($0.1)" } ?? "\(one.count) lines, \(other.count) expected"
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isBlank: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
