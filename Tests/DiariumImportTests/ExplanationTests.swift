import Diarium
import TestSupport
import Testing

@Suite("What became of each line")
struct ExplanationTests {
  private static func texts() throws -> [(String, [UInt8])] {
    var texts = try Imported.layouts.map { ($0, try Imported.bytes($0)) }
    let text = try Imported.text("report-2024")
    texts.append(("CRLF", Array(text.replacing("\n", with: "\r\n").utf8)))
    texts.append(("form feeds", Array(text.replacing("\n\n", with: "\n\n\u{C}").utf8)))
    texts.append(("a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    texts.append(("nothing", []))
    texts.append(("no document", Array("Hej.\n\nDetta är ett brev.\n".utf8)))
    return texts
  }

  @Test func `is told of every line that is not blank, once and in order`() throws {
    for (name, bytes) in try Self.texts() {
      let document = Imported.document(bytes)
      let lines = document.explanation
      let source = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      let expected = source.split { $0 == "\n" || $0 == "\u{C}" || $0 == "\r" }
        .filter { !$0.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } }
      #expect(lines.map { Array($0.text.utf8) } == expected.map { Array($0.utf8) }, "\(name)")
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.number <= $1.number }, "\(name)")
      #expect(lines.allSatisfy { !$0.roles.isEmpty }, "\(name)")
      // What is of the page is nothing else, and what went nowhere says so.
      for line in lines {
        #expect(!line.isPage || line.roles.map(\.en) == ["page"], "\(name) \(line.number)")
        #expect(line.isUnplaced == line.roles.contains { $0.en == "unplaced" }, "\(name) \(line.number)")
        #expect(line.roles.allSatisfy { !$0.sv.isEmpty && !$0.en.isEmpty })
      }
    }
  }

  @Test func `has the text of each record at its lines`() throws {
    let document = Imported.document(try Imported.bytes("report-2024"))
    let lines = document.explanation
    func roles(_ text: String) -> [String] { lines.first { $0.text.contains(text) }?.roles.map(\.en) ?? [] }
    #expect(roles("Ett garage behövs nu").contains { $0.hasPrefix("reservation") })
    #expect(roles("Utlåtande Rotel II").contains { $0.hasPrefix("document") })
    #expect(roles("Motion av Eva Ek").contains { $0.hasPrefix("initiative") })
    #expect(roles("Beredning") == ["page"])
    let swedish = lines.flatMap(\.roles).map(\.sv)
    #expect(swedish.contains("sidan") && !swedish.contains("page"))
  }

  @Test func `says unplaced of what belongs to no field`() throws {
    let text = try Imported.text("report-2024").replacing(
      "Förslag till beslut", with: "Förslag till beslut\n\nDetta stycke hör ingenstans hemma i handlingen.")
    let document = Imported.document(text)
    let line = try #require(document.explanation.first { $0.text.contains("hör ingenstans hemma") })
    #expect(line.isUnplaced && !line.isPage && line.roles.map(\.sv) == ["ej placerat"])
    #expect(document.findings.contains { $0.rule.name == "imp/unplaced" && $0.location.line == line.number })
  }

  /// A form feed ends a line of the page and none of the file, so two rows of the page may have one number.
  @Test func `is a page of HTML whose anchors stand once, and lead somewhere`() throws {
    let text = try Imported.text("report-2024")
    let paged = text.replacing("Ett garage behövs", with: "Ett\u{C}garage & <b>\"behövs\"</b>")
    let documents = [Imported.document(text), Imported.document(paged), Imported.document("Hej.")]
    for language in Language.allCases {
      let page = ExplanationPage.html(documents, language)
      let anchors = page.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(anchors).count == anchors.count)
      #expect(Set(page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }).isSubset(of: anchors))
      #expect(page.contains("garage &amp; &lt;b&gt;&quot;behövs&quot;&lt;/b&gt;") && !page.contains("<b>"))
      #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
      #expect(page.contains("lang=\"\(language.rawValue)\""))
    }
    #expect(ExplanationPage.html([], .en).contains("</html>"))
  }

  @Test func `is a text with a margin, each line with its number`() throws {
    let document = Imported.document(try Imported.bytes("report-2016"))
    for language in Language.allCases {
      let plain = document.explanationText(language, isColoured: false)
      #expect(!plain.contains("\u{1B}"))
      let coloured = document.explanationText(language, isColoured: true)
      #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
      let numbers = plain.split(separator: "\n").compactMap { Int($0.prefix(5).trimming { $0 == " " }) }
      #expect(numbers == document.explanation.map(\.number))
    }
    #expect(Imported.document("").explanationText(.sv, isColoured: true).isEmpty)
  }
}

extension Substring {
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
    var text = drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
