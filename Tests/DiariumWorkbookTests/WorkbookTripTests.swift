import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Feeds that are written as workbooks come back as they were, in silence.
@Suite struct `Feeds in workbooks` {
  /// Texts that programs, formats of cells or XML take for something else.
  static let texts = [
    "=1+1", "+46", "-5", "@x", "'", "''", "'=1", " =1", "  'a", "\t=1", "\\", "\\N", "\"", "a\"b", "a,b", "a;b", "NULL",
    "NA",
    "1,5", "1.5", "1.10", "0045", "2E5", "1e400", "-0", "12345678901234567890", "2024-06-05", "2024:12", "24/5", "TRUE",
    "true",
    "rad ett\nrad två", "rad ett\r\nrad två", "rad ett\rrad två", "\n", "a\n", "\na", " a ", "a  b", "\u{A0}a",
    "åäö ÅÄÖ é", "–”…€", "😀🏳️‍🌈",
    "sep=;", "#REF!", "id", "_x000D_", "_x0041_", "_x005F_x0041_", "_X0041_", "_x00zz_", "__x0041__", "<b>fet</b>",
    "&amp;", "]]>",
    "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FEFF}a",
    "e\u{301}", "\u{0}",
    "a\u{0}b", "#id", "\u{10FFFF}", "=HYPERLINK(\"x\")", "{=A1}", "http://exempel.se", "mailto:a@b.se", "internal:a!A1",
    String(repeating: "å", count: 32_767), String(repeating: "x", count: 300),
  ]

  private static func feed(_ texts: [String]) -> FeedSource {
    let cases = texts.enumerated().map { number, text in
      let shown = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return """
        {"id":"ks-\(number)","title":\(shown),"x_ks_note":{"value":"a"},
        "citations":[{"id":"ks-\(number)/c","kind":"statute","quote":\(shown),
        "data_points":[{"label":"a","value":1.5,"unit":\(shown)},{"label":"b","value":-2},{"label":"c","value":0.1}]}]}
        """
    }
    return FeedSource(text: "{\"diarium\":\"1.0\",\(Samples.dataset),\"cases\":[\(cases.joined(separator: ","))]}")
  }

  @Test(arguments: [nil, Language.sv, Language.en]) func `keep every text`(titles: Language?) throws {
    let source = Self.feed(Self.texts)
    var options = ConversionOptions(format: .xlsx)
    options.tables.titles = titles
    let (bytes, written) = try source.encoded(options)
    let book = FeedSource(bytes: try #require(bytes, "\(written.report.findings.map(\.message.en))"), name: "feed.xlsx")
    #expect(book.format == .xlsx)
    let expected = try source.encoded(as: .json).bytes
    let (found, outcome) = try book.encoded(as: .json)
    let isSame = found == expected
    #expect(isSame)
    if !isSame { Self.sayDifference(found, expected) }
    let told = Set(outcome.report.findings.map(\.rule.name)).subtracting(["tab/heading-language"])
    #expect(
      told == Set(written.report.findings.map(\.rule.name)), "\(outcome.report.findings.map(\.message.en).prefix(5))")
    // Written again it has the same bytes.
    let again = try book.encoded(options).bytes == bytes
    #expect(again)
  }

  private static func sayDifference(_ found: [UInt8]?, _ expected: [UInt8]?) {
    let pairs = [found, expected].map { String(decoding: $0 ?? [], as: UTF8.self).split(separator: "\n") }
    for (one, other) in zip(pairs[0], pairs[1]) where one != other {
      Issue.record("\(one.prefix(200)) instead of \(other.prefix(200))")
    }
  }

  @Test func `are the same feeds for every job`() throws {
    for seed in 1...20 {
      var generator = FeedGenerator(seed: UInt64(3000 + seed), cases: 1...4)
      let source = FeedSource(text: Samples.text(generator.feed()))
      guard let bytes = try source.encoded(as: .xlsx).bytes else { continue }
      let expected = try source.encoded(as: .json).bytes
      for jobs in [1, 3] {
        let found = try FeedSource(bytes: bytes, name: "feed.xlsx", jobs: jobs).encoded(as: .json).bytes
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  /// A value of a cell that was written with a finding has the finding again, at its cell.
  @Test func `have their findings at cells`() throws {
    let text = """
      {"diarium":"1.0",\(Samples.dataset),"cases":[{"id":"ks-1","title":"A","opened":"2024-13-40","decisions":[
      {"id":"ks-1/decision/1","body":"KS","date":"2024-06-05","outcome":"rejcted"}]}]}
      """
    let source = FeedSource(text: text)
    let bytes = try #require(try source.encoded(as: .xlsx).bytes)
    let found = try FeedSource(bytes: bytes, name: "feed.xlsx").validate(Samples.structural).findings
    #expect(
      found.map(\.rule) == [.pattern, .notInVocabulary] || found.map(\.rule) == [.invalidDate, .notInVocabulary])
    #expect(found.allSatisfy { $0.location.sheet != nil && $0.location.cell?.hasSuffix("2") == true })
    #expect(
      found.map(\.location.sheet) == ["cases", "decisions"]
        && found.map(\.location.columnName) == ["opened", "outcome"])
  }
}
