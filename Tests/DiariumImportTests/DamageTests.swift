import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite("Damage done by extraction")
struct DamageTests {
  /// The fixture and, where it stands beside the project, the real report.
  static let texts: [String] = {
    var texts = [(try? Imported.text("report-2024")) ?? ""]
    if let url = Repository.beside("real/utlatande-ks-2023-1387.txt"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    {
      texts.append(text)
    } else {
      Repository.skipped("real/utlatande-ks-2023-1387.txt")
    }
    return texts
  }()

  @Test(arguments: texts)
  func `that is none leaves the case as it is`(text: String) throws {
    let bare = try Imported.bare(Imported.document(text))
    let lines = text.components(separatedBy: "\n")
    let kept = lines.filter { !$0.allSatisfy { $0 == " " } }
    let variants: [(name: String, bytes: [UInt8], rule: RuleID)] = [
      ("Windows-1252", [UInt8](try #require(text.data(using: .windowsCP1252))), .importedEncoding),
      ("UTF-16", [UInt8](try #require(text.data(using: .utf16))), .importedEncoding),
      ("a byte-order mark", [0xEF, 0xBB, 0xBF] + [UInt8](text.utf8), .extraction),
      ("CRLF", [UInt8](lines.joined(separator: "\r\n").utf8), .extraction),
      ("no blank lines", [UInt8](kept.joined(separator: "\n").utf8), .extraction),
      ("form feeds", [UInt8](Self.formFeeds(lines).joined(separator: "\n").utf8), .extraction),
    ]
    for variant in variants {
      let document = Imported.document(variant.bytes)
      #expect(Imported.isAccounted(document), "\(variant.name)")
      #expect(document.findings.contains { $0.rule == variant.rule }, "\(variant.name)")
      #expect(try Imported.bare(document) == bare, "\(variant.name)")
    }
  }

  @Test(arguments: texts)
  func `all on one line keeps everything but paragraphs`(text: String) throws {
    // A hyphen at the end of a line is one within a line, where there are no lines.
    let text = text.replacingOccurrences(of: "En tid- \n\nning", with: "En tidning \n\n")
    let whole = try #require(Imported.document(text).cases.first)
    let line = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let document = Imported.document(line.joined(separator: " "))
    let record = try #require(document.cases.first)
    #expect(Imported.isAccounted(document))
    #expect(document.findings.contains { $0.rule == .extraction && $0.message.en.contains("one line") })
    func words(_ text: Text?) -> String? { text?.string.replacingOccurrences(of: "\n\n", with: " ") }
    #expect(record.statements.map { words($0.text) } == whole.statements.map { words($0.text) })
    #expect(record.statements.map { words($0.summary) } == whole.statements.map { words($0.summary) })
    #expect(record.reservations.map { words($0.text) } == whole.reservations.map { words($0.text) })
    #expect(record.reservations.map(\.signatories) == whole.reservations.map(\.signatories))
    #expect(record.decisions.map { $0.items.map(\.text) } == whole.decisions.map { $0.items.map(\.text) })
    #expect(record.proposals.map { $0.items.map(\.text) } == whole.proposals.map { $0.items.map(\.text) })
  }

  @Test func `hyphens at line ends are taken out and told, those of the word are kept`() throws {
    let text = try Imported.text("report-2024")
    let document = Imported.document(text)
    let report = try #require(document.cases.first?.statements.first { $0.body == "Trafikkontoret" }?.text?.string)
    #expect(report.contains("En tidning skrev"))
    #expect(document.findings.count { $0.rule == .joinedHyphen } == 1)
    let changed = text.replacingOccurrences(of: "En tid-", with: "En Ekeby-").replacingOccurrences(
      of: "ning skrev", with: "Åby-tidning för när- och skrev")
    let kept = Imported.document(changed)
    #expect(
      kept.cases.first?.statements.contains { $0.text?.string.contains("En Ekeby-Åby-tidning för när- och") == true }
        == true
    )
    #expect(!kept.findings.contains { $0.rule == .joinedHyphen })
  }

  @Test(arguments: texts)
  func `pages out of place are named`(text: String) throws {
    let pages = Self.pages(text.components(separatedBy: "\n"))
    for place in 0..<(pages.count - 1) {
      var pages = pages
      pages.swapAt(place, place + 1)
      let document = Imported.document(pages.map { $0.joined(separator: "\n") }.joined(separator: "\n"))
      #expect(Imported.isAccounted(document))
      let telling: Set<String> = [
        "imp/broken-order", "imp/pointer", "imp/missing-part", "imp/unplaced", "imp/not-a-document",
      ]
      #expect(!Imported.rules(document).isDisjoint(with: telling), "pages \(place + 1) and \(place + 2)")
    }
  }

  @Test(arguments: texts, [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95])
  func `a text that was cut is imported as far as it goes`(text: String, share: Double) throws {
    let cut = String(text.unicodeScalars.prefix(Int(Double(text.unicodeScalars.count) * share)))
    let document = Imported.document(cut)
    #expect(Imported.isAccounted(document))
    #expect(document.cases.first != nil)
    // What ends with a sentence, and has all its parts so far, does not show that more was there.
    guard cut.last(where: { !$0.isWhitespace }) != "." else { return }
    #expect(
      !Imported.rules(document).isDisjoint(with: [
        "imp/truncated", "imp/missing-part", "imp/pointer", "imp/consultation",
      ]))
  }

  @Test func `page numbers and running headers are of the page`() throws {
    var lines = try Imported.text("report-2016").components(separatedBy: "\n")
    for (place, number) in [(44, 3), (30, 2)] {
      lines.insert(contentsOf: ["", "Ekeby kommun", "\u{C}Ekeby kommun", "\(number) (3)", ""], at: place)
    }
    lines += ["", "Ekeby kommun"]
    let document = Imported.document(lines.joined(separator: "\n"))
    #expect(Imported.isAccounted(document))
    #expect(document.account.count(.unplaced) == 0)
    #expect(try Imported.bare(document) == Imported.bare(Imported.document(try Imported.bytes("report-2016"))))
  }

  @Test(arguments: [
    ("not-a-report.html", "imp/not-a-document"), ("unreadable", "imp/unreadable-text"),
    ("minutes", "imp/unsupported-kind"),
  ])
  func `what is no report is refused by name`(name: String, rule: String) throws {
    let document = Imported.document(try Imported.bytes(name))
    #expect(document.cases.first == nil)
    #expect(document.findings.map(\.rule.name) == [rule])
    #expect(Imported.isAccounted(document))
  }

  @Test(
    arguments: [
      [], [0x20, 0x0A, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF, 0x00], [0x00], [0x0C, 0x0C], [0x0D],
      Array("%PDF-1.7\n".utf8), Array("Utlåtande".utf8), Array("Utlåtande Rotel".utf8), Array("Utlåtande (Dnr".utf8),
      Array("Utlåtande Rotel I (Dnr KS 1)".utf8), [0xC3], Array("Utlåtande Rotel I\n1.\n2.\n".utf8),
      Array("Utlåtande Rotel I\n\nFörslag till beslut".utf8), Array(repeating: 0x28, count: 5000),
    ] as [[UInt8]])
  func `next to nothing is no trap`(bytes: [UInt8]) {
    let document = Imported.document(bytes)
    #expect(document.account.total == document.length)
    #expect(document.cases.first != nil || !document.findings.isEmpty)
  }

  /// Recursion over the parts of a paragraph would end the program.
  @Test(arguments: [
    "Motion av Aa (B) Motion av Aa (B)\n",
    "Mina synpunkter\n\nStockholm den 5 juni 2024 Åsa Alm Stockholm den 5 juni 2024 Åsa Alm\n",
    "Förslag till beslut\n\nFöredragande borgarrådet Åsa Alm\nFöredragande\n",
  ])
  func `tens of thousands of parts in one paragraph are no trap`(part: String) {
    let parts = part.components(separatedBy: "\n\n")
    let text = "Utlåtande Rotel I (Dnr KS 2031/4)\n\nTitel\n\n" + parts.dropLast().map { $0 + "\n\n" }.joined()
    let document = Imported.document(text + String(repeating: parts.last ?? "", count: 20_000))
    #expect(document.cases.first != nil && document.account.total == document.length)
  }

  @Test func `a text that was encoded twice is refused`() throws {
    let bytes = [UInt8](try Imported.text("report-2024").utf8)
    let twice = String(
      decoding: bytes.flatMap { UTF8.encode(Unicode.Scalar($0)).map { [UInt8]($0) } ?? [] }, as: UTF8.self)
    #expect(Imported.rules(Imported.document(twice)) == ["imp/encoding"])
  }

  private static func formFeeds(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      index > 0 && line.hasPrefix(" ") && line != " " ? "\u{C}" + line.dropFirst() : line
    }
  }

  /// The pages, each of which begins with a line that begins with one blank.
  private static func pages(_ lines: [String]) -> [[String]] {
    var pages: [[String]] = [[]]
    for (index, line) in lines.enumerated() {
      if index > 0, line.hasPrefix(" "), line.trimmingCharacters(in: .whitespaces) != "" { pages.append([]) }
      pages[pages.count - 1].append(line)
    }
    return pages
  }
}
