import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Databases of other programs are read, and nothing of them is passed over in silence or run.
@Suite struct `Databases that are read` {
  private static let feed = """
    CREATE TABLE feed (field TEXT, value TEXT);
    INSERT INTO feed VALUES ('dataset.title', 'Ärenden i Ekeby'), ('dataset.publisher.name', 'Ekeby kommun'),
      ('dataset.license', 'CC0-1.0'), ('dataset.language', 'sv');
    """

  private static func found(_ statements: String) throws -> [Finding] {
    let bytes = try SampleDatabase.bytes(feed + statements)
    return try FeedSource(bytes: bytes, name: "a.sqlite").validate(Samples.structural).findings
  }

  private static func json(_ statements: String) throws -> String {
    let bytes = try SampleDatabase.bytes(feed + statements)
    return String(
      decoding: try FeedSource(bytes: bytes, name: "a.sqlite").encoded(as: .jsonl).bytes ?? [], as: UTF8.self)
  }

  @Test func `have tables by name or by columns, and numbers of either kind`() throws {
    let text = try Self.json(
      """
      CREATE TABLE cases (id, title);
      INSERT INTO cases VALUES ('ks-1', 'A');
      CREATE TABLE Beslut (id, case_id, ordinal REAL, body, outcome, date);
      INSERT INTO Beslut VALUES ('d-1', 'ks-1', 1.0, 'KS', 'granted', '2024-06-05');
      CREATE TABLE votes (id, case_id, decision_id, ordinal INT);
      INSERT INTO votes VALUES ('v-1', 'ks-1', 'd-1', 1);
      CREATE TABLE tally (case_id, vote_id, ordinal REAL, "option", count REAL);
      INSERT INTO tally VALUES ('ks-1', 'v-1', 1.0, 'yes', 31.0), ('ks-1', 'v-1', 2.0, 'no', '2');
      """)
    #expect(text.contains(#""counts":[{"option":"yes","count":31},{"option":"no","count":2}]"#), "\(text)")
  }

  @Test(arguments: [
    "PRAGMA encoding = 'UTF-16le';", "PRAGMA encoding = 'UTF-16be';", "PRAGMA page_size = 512;",
    "PRAGMA page_size = 65536;", "PRAGMA auto_vacuum = FULL;",
  ])
  func `are read however they are stored`(how: String) throws {
    let bytes = try SampleDatabase.bytes(
      how + Self.feed
        + "CREATE TABLE cases (title TEXT, id TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO cases VALUES ('Å', 'ks-1'), ('😀', 'ks-2');"
    )
    let text = String(decoding: try FeedSource(bytes: bytes).encoded(as: .jsonl).bytes ?? [], as: UTF8.self)
    #expect(text.contains(#"{"id":"ks-1","title":"Å"}"#) && text.contains(#"{"id":"ks-2","title":"😀"}"#), "\(text)")
  }

  @Test func `name what is no text`() throws {
    let found = try Self.found(
      "CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', 'A'), ('ks-2', x'C3'), ('ks-3', CAST(x'FF41' AS TEXT));"
    )
    #expect(found.map(\.rule) == [.binaryCell])
    #expect(found.first?.location.shownPlace == "a.sqlite!cases:2" && found.first?.location.columnName == "title")
    #expect(found.first?.message.en.hasPrefix("2 cells of the table `cases` hold bytes") == true)
    let text = try Self.json("CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-2', x'C3A5');")
    #expect(text.contains(#""title":"x'C3A5'""#))
  }

  @Test func `name what is computed and what is none of their tables`() throws {
    let found = try Self.found(
      """
      CREATE TABLE cases (id, title, summary AS (title || '!'));
      INSERT INTO cases (id, title) VALUES ('ks-1', 'A');
      CREATE VIEW decisions AS SELECT 'd-1' AS id, 'ks-1' AS case_id;
      CREATE VIEW open_cases AS SELECT * FROM cases;
      CREATE TABLE log (at, what); CREATE TABLE fall (id, case_id, body, outcome, date); CREATE VIRTUAL TABLE notes USING fts5(text);
      """)
    let told = Dictionary(grouping: found.filter { $0.rule != .missingRequired }, by: { $0.location.shownPlace })
      .mapValues { $0.map(\.rule) }
    #expect(told["a.sqlite!cases"] == [.notStored])
    #expect(told["a.sqlite!decisions"] == [.unexpectedFile])
    #expect(told["a.sqlite!open_cases"] == [.notStored] && told["a.sqlite!notes"] == [.notStored])
    #expect(told["a.sqlite!log"] == [.otherFile])
    #expect(told.keys.allSatisfy { !$0.contains("notes_") })
  }

  @Test func `say what is missing`() throws {
    #expect(try Self.found("CREATE TABLE people (name);").map(\.rule) == [.missingTable])
    let headless = try SampleDatabase.bytes("CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', 'A');")
    let found = try FeedSource(bytes: headless).validate(Samples.structural).findings
    #expect(found.map(\.rule) == [.packageMetadata])
    #expect(found.first?.message.en == "the database has no table `feed`, so nothing is known of the dataset")
  }

  /// A row of the head has its number.
  @Test func `have places in the head`() throws {
    let bytes = try SampleDatabase.bytes(
      "CREATE TABLE feed (field, value); INSERT INTO feed VALUES ('dataset.title', 'A'), ('dataset.colour', 'blue'); CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', 'A');"
    )
    let found = try FeedSource(bytes: bytes, name: "a.sqlite").validate(Samples.structural).findings
    let unknown = try #require(found.first { $0.rule == .unknownField })
    #expect(unknown.location.shownPlace == "a.sqlite!feed:2")
  }

  @Test func `are told from what is none, and from what is damaged`() throws {
    let whole = try SampleDatabase.bytes(
      Self.feed
        + "CREATE TABLE cases (id, title); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO cases SELECT 'ks-' || i, 'Motion om cykelbanor' FROM n;"
    )
    for bytes in [Array(whole.prefix(100)), Array(whole.prefix(whole.count / 2)), Array("SQLite format 3\0".utf8)] {
      let report = try FeedSource(bytes: bytes, as: .sqlite, name: "a.sqlite").validate(Samples.structural)
      #expect(report.findings.map(\.rule) == [.unreadableDatabase])
      #expect(report.verdict == .unknown)
    }
    let text = try FeedSource(bytes: Array("id,title\n".utf8), as: .sqlite).validate(Samples.structural)
    #expect(text.findings.map(\.rule) == [.unreadableDatabase])
    let pdf = try FeedSource(bytes: Array("%PDF-1.7\n".utf8), as: .sqlite).validate(Samples.structural)
    #expect(pdf.findings.map(\.rule) == [.otherFormat])
    let none = try FeedSource(bytes: [], as: .sqlite).validate(Samples.structural)
    #expect(
      none.findings.map(\.rule) == [.unreadableDatabase] && none.findings.first?.message.en == "the file is empty")
  }

  /// Whatever bytes are changed, reading ends, with a verdict.
  @Test func `survive damage`() throws {
    let bytes = try #require(
      try FeedSource(
        text: Samples.text(
          {
            var g = FeedGenerator(seed: 11, cases: 3...3)
            return g.feed()
          }())
      ).encoded(as: .sqlite).bytes)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<(1 + random.below(8)) {
        // Mostly the headers of pages, where the damage is done.
        let page = random.below(damaged.count / 4096) * 4096
        damaged[page + random.below(random.below(3) == 0 ? 4096 : 120)] = UInt8(random.below(256))
      }
      _ = try? FeedSource(bytes: damaged, as: .sqlite).validate(Samples.structural)
    }
  }

  /// Changes that are not in the file yet are not passed over, and nothing is made beside it.
  @Test func `are not read while they are in use`() throws {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "a.sqlite")
    try Data(try SampleDatabase.bytes(Self.feed + "CREATE TABLE cases (id, title);")).write(to: file)
    for ending in ["-wal", "-journal"] {
      let beside = folder.appending(path: "a.sqlite\(ending)")
      try Data([0xD9, 0xD5, 0x05, 0xF9]).write(to: beside)
      let found = try FeedSource(contentsOf: file.path).validate(Samples.structural).findings
      #expect(found.map(\.rule) == [.unreadableDatabase])
      #expect(found.first?.message.en.hasSuffix("are in `a.sqlite\(ending)`") == true)
      try FileManager.default.removeItem(at: beside)
    }
    _ = try FeedSource(contentsOf: file.path).validate(Samples.structural)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
  }
}
