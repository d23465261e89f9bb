import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Feeds that are written as databases come back as they were, in silence.
@Suite struct `Feeds in databases` {
  /// Texts that SQL, types of SQLite, or other forms take for something else.
  static let texts = [
    "=1+1", "-5", "'", "''", "\"", "a\"b", "a,b", "a;b", "NULL", "null", "NaN", "1.10", "0045", "2E5", "1e400", "-0",
    "0x10", "12345678901234567890", "9223372036854775808", " 1", "1 ", "2024-06-05", "TRUE", "x'C3A5'", "--", "/*",
    "?1",
    ":a", "@a", "$a", "\\", "%", "_", "rad ett\nrad två", "rad ett\r\nrad två", "rad ett\rrad två", "\n", "a\n", " a ",
    "\u{A0}a", "åäö ÅÄÖ é", "–”…€", "😀🏳️‍🌈", "#id", "_x0041_", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}",
    "\u{FFFE}", "\u{FFFD}", "\u{FEFF}a", "e\u{301}", "\u{10FFFF}", "'); DROP TABLE cases; --",
    String(repeating: "å", count: 100_000),
  ]

  private static func feed(_ texts: [String]) throws -> FeedSource {
    let cases = try texts.enumerated().map { number, text in
      let shown = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      return """
        {"id":"ks-\(number)","title":\(shown),"x_ks_note":{"value":"a"},
        "citations":[{"id":"ks-\(number)/c","kind":"statute","quote":\(shown),
        "data_points":[{"label":"a","value":1.50,"unit":\(shown)},{"label":"b","value":-2},{"label":"c","value":1e-7}]}],
        "decisions":[{"id":"ks-\(number)/d","body":"KS","date":"2024-06-05","outcome":"granted","votes":[
        {"id":"ks-\(number)/v","counts":[{"option":"yes","count":\(number)},{"option":"no","count":0},
        {"option":"abstain","count":9007199254740992}]}]}]}
        """
    }
    return FeedSource(text: "{\"diarium\":\"1.0\",\(Samples.dataset),\"cases\":[\(cases.joined(separator: ","))]}")
  }

  @Test func `keep every text and number`() throws {
    let source = try Self.feed(Self.texts)
    let (bytes, written) = try source.encoded(as: .sqlite)
    let database = FeedSource(
      bytes: try #require(bytes, "\(written.report.findings.map(\.message.en))"), name: "f.sqlite")
    #expect(database.format == .sqlite)
    let (found, outcome) = try database.encoded(as: .json)
    let isSame = try found == source.encoded(as: .json).bytes
    #expect(isSame)
    #expect(Set(outcome.report.findings.map(\.rule.name)) == Set(written.report.findings.map(\.rule.name)))
    let again = try database.encoded(as: .sqlite).bytes == bytes
    #expect(again, "the same bytes again")
  }

  /// The names, types, keys and views are those of the script; numbers are numbers, and what is absent is NULL.
  @Test func `have types, keys, views and an index of texts`() throws {
    let bytes = try #require(try Self.feed(["Cykelväg längs ån", "b"]).encoded(as: .sqlite).bytes)
    func rows(_ statement: String) throws -> [[String]] { try SampleDatabase.rows(statement, in: bytes) }
    #expect(
      try rows("SELECT DISTINCT typeof(count), typeof(ordinal), typeof(extensions) FROM counts")
        == [["integer", "integer", "null"]])
    #expect(try rows("SELECT count FROM counts WHERE vote_id = 'ks-1/v'") == [["1"], ["0"], ["9007199254740992"]])
    #expect(
      try rows(
        "SELECT id, value FROM data_points JOIN citations ON citation_id = citations.id WHERE citations.id = 'ks-0/c' LIMIT 1"
      ).count == 1)
    #expect(
      try rows("SELECT case_id, field FROM search WHERE search MATCH 'cykelväg' AND table_name = 'cases'") == [
        ["ks-0", "title"]
      ])
    #expect(try rows("SELECT case_id, yes FROM v_votes ORDER BY case_id") == [["ks-0", "0"], ["ks-1", "1"]])
    #expect(try rows("SELECT value FROM feed WHERE field = 'diarium'") == [["1.0"]])
    #expect(try rows("PRAGMA foreign_key_check") == [])
    #expect(try rows("PRAGMA integrity_check") == [["ok"]])
    let tables = try rows("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'decisions'")
    #expect(tables.first?.first?.contains("CONSTRAINT \"decisions_outcome\" CHECK") == true)
  }

  @Test func `are the same feeds for every job`() throws {
    for seed in 1...20 {
      var generator = FeedGenerator(seed: UInt64(5000 + seed), cases: 1...4)
      let source = FeedSource(text: Samples.text(generator.feed()))
      guard let bytes = try source.encoded(as: .sqlite).bytes else { continue }
      let expected = try source.encoded(as: .json).bytes
      for jobs in [1, 3] {
        let found = try FeedSource(bytes: bytes, name: "feed.sqlite", jobs: jobs).encoded(as: .json).bytes
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  /// What has a place is carried, and found again at its row.
  @Test func `carry values with faults`() throws {
    let text = """
      {"diarium":"1.0",\(Samples.dataset),"cases":[{"id":"ks-1","title":"A","decisions":[
      {"id":"d-1","body":"KS","date":"2024-06-05","outcome":"granted"},
      {"id":"d-2","body":"KS","date":"2024-13-40","outcome":"rejcted"}]}]}
      """
    let (bytes, written) = try FeedSource(text: text).encoded(as: .sqlite)
    #expect(written.report.findings.map(\.rule) == [.notInVocabulary] || written.isWritten)
    let found = try FeedSource(bytes: try #require(bytes), name: "a.sqlite").validate(Samples.structural).findings
    #expect(found.map(\.location.shownPlace) == ["a.sqlite!decisions:2", "a.sqlite!decisions:2"])
    #expect(Set(found.compactMap(\.location.columnName)) == ["date", "outcome"])
    #expect(found.allSatisfy { $0.location.table == "decisions" && $0.location.record == 2 })
    #expect(found.allSatisfy { $0.location.line == nil && $0.location.offset == nil && $0.location.cell == nil })
  }

  /// A number is not made another, and what is missing has no value.
  @Test func `have no place for numbers that a column would change`() throws {
    let counts = ["1.0", "1e3", "12345678901234567890", "-5", "3"].map { #"{"option":"yes","count":\#($0)}"# }
    let text = """
      {"diarium":"1.0",\(Samples.dataset),"cases":[{"id":"ks-1","title":"A","decisions":[{"id":"d-1","body":"KS",
      "votes":[{"id":"v-1","counts":[\(counts.joined(separator: ",")),{"count":7}]}]}]}]}
      """
    let (none, refused) = try FeedSource(text: text).encoded(as: .sqlite)
    #expect(none == nil)
    #expect(
      refused.report.findings.contains { $0.rule == .noPlace && $0.message.en.hasPrefix("3 values of a wrong type") })
    let bytes = try #require(try FeedSource(text: text).encoded(as: .sqlite, allowing: [.type]).bytes)
    #expect(
      try SampleDatabase.rows("SELECT \"option\", count FROM counts", in: bytes) == [
        ["yes", "NULL"], ["yes", "NULL"], ["yes", "NULL"], ["yes", "-5"], ["yes", "3"], ["NULL", "7"],
      ])
  }

  /// A key has one record.
  @Test func `have no place for a second record with an id, or one without`() throws {
    let text = """
      {"diarium":"1.0",\(Samples.dataset),"cases":[{"id":"ks-1","title":"A","decisions":[
      {"id":"d-1","body":"KS","date":"2024-06-05","outcome":"granted"},
      {"id":"d-1","body":"KF","date":"2024-06-06","outcome":"rejected"},
      {"body":"KF","date":"2024-06-07","outcome":"rejected"}]}]}
      """
    let (none, refused) = try FeedSource(text: text).encoded(as: .sqlite)
    #expect(none == nil && !refused.isWritten)
    let lost = try #require(refused.report.findings.first { $0.rule == .noPlace })
    #expect(lost.message.en == "2 records whose ids are missing or those of others have no place in the output")
    let (bytes, written) = try FeedSource(text: text).encoded(as: .sqlite, allowing: [.key])
    #expect(written.report.findings.contains { $0.rule == .droppedValues })
    #expect(try SampleDatabase.rows("SELECT id, body FROM decisions", in: try #require(bytes)) == [["d-1", "KS"]])
  }

  /// It has them all, and nothing is written under its name that is none.
  @Test func `are not written as a view`() throws {
    let source = try Self.feed(["a"])
    let path = try Repository.temporaryFolder().appending(path: "a.sqlite").path
    var options = ConversionOptions()
    options.views = [.reservations]
    #expect(throws: FeedError.self) { try source.convert(to: .file(path, replacing: false), options) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
