import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What lies in a folder of tables and is not read is told, but for what systems leave behind.
@Suite struct `Files in a folder of tables` {
  private static let decisions = "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,Kommunstyrelsen,rejected\n"

  private static func report(_ others: [String: String], cases: String? = nil) throws -> Report {
    try FeedSource(tables: files(others, cases: cases), name: "t").validate()
  }

  private static func files(_ others: [String: String], cases: String? = nil) -> [String: [UInt8]] {
    var files = others.mapValues { Array($0.utf8) }
    files["datapackage.json"] = Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8)
    files["cases.csv"] = Array((cases ?? "id,title\nks-1,Motion om gatljus\n").utf8)
    return files
  }

  /// The name of a file, what is in it, and what is said of it: nothing, that it is another file, or that data is lost.
  static let names: [(String, String, RuleID?)] = [
    ("decisions.tsv", decisions, .unexpectedFile), ("decisions.csv.txt", decisions, .unexpectedFile),
    ("decisions.csv.gz", "\u{1F}", .unexpectedFile), ("Decisions.TSV", decisions, .unexpectedFile),
    ("decisions.csv~", decisions, .unexpectedFile), ("decisions.csv.bak", decisions, .unexpectedFile),
    ("#decisions.csv#", decisions, .unexpectedFile), ("Decisions - Kopia.csv", decisions, .unexpectedFile),
    ("Kopia av decisions.csv", decisions, .unexpectedFile), ("decisions (2).csv", decisions, .unexpectedFile),
    ("decisions_old.csv", decisions, .unexpectedFile), ("data_points-2024.csv", decisions, .unexpectedFile),
    ("decisions.xlsx", "PK", .unexpectedFile), ("decisions.txt", decisions, .unexpectedFile),
    ("decisions", decisions, .unexpectedFile), ("beslut.csv", decisions, .unexpectedFile),
    ("beslut.txt", decisions.replacing(",", with: ";"), .unexpectedFile),
    (".decisions.csv", decisions, .unexpectedFile),
    ("decission.csv", decisions, .unexpectedFile), ("statistik.csv", "år;antal\n2024;3\n", .unexpectedFile),
    ("cases.csv~", "id,title\nks-2,Motion om träd\n", .unexpectedFile),
    ("Cases.CSV", "id,title\nks-2,Motion om träd\n", .unexpectedFile),
    ("cases.csv.1", "id,title\nks-1,Motion om gatljus\n", .otherFile),
    ("Cases - Kopia.csv", "id,title\nks-1,Motion om gatljus\n", .otherFile), ("cases.xlsx", "PK", .otherFile),
    ("votes.csv~", "", .otherFile), ("DataPackage.json", "{}", .unexpectedFile),
    ("datapackage.json.txt", "{}", .unexpectedFile), ("feed.json", "{}", .otherFile), ("README.md", "Läs", .otherFile),
    ("protokoll.pdf", "%PDF", .otherFile), ("anteckningar.txt", "Ring, Bo", .otherFile), ("documents", "?", .otherFile),
    (".DS_Store", "x", nil), ("Thumbs.db", "x", nil), ("desktop.ini", "x", nil), ("._cases.csv", "x", nil),
    ("~$decisions.csv", "x", nil), (".~lock.decisions.csv#", "x", nil), (".gitkeep", "", nil),
    (".gitattributes", "*.csv -text", nil), (".decisions.csv.swp", "x", nil), (".nfs0000001", "x", nil),
  ]

  @Test(arguments: names.indices) func `are told by what they may hold`(index: Int) throws {
    let (name, text, rule) = Self.names[index]
    let report = try Self.report([name: text])
    #expect(report.log.findings.map(\.rule) == (rule.map { [$0] } ?? []), "\(report.log.findings.map(\.message.en))")
    guard let finding = report.log.findings.first else { return }
    #expect(finding.location.path == "t/\(name)" && finding.message.en.contains("`\(name)`") && finding.help != nil)
    #expect(finding.severity == (rule == .unexpectedFile ? .error : .info))
    // A file that may hold the only copy of something is never to be deleted.
    for word in ["remove it", "delete"] where finding.help?.en.contains(word) == true {
      #expect(rule == .otherFile && ["cases.csv.1", "Cases - Kopia.csv", "votes.csv~"].contains(name))
    }
  }

  @Test func `are what they should be named`() throws {
    let finding = try #require(try Self.report(["decisions.tsv": Self.decisions]).log.findings.first)
    #expect(finding.help?.en.hasPrefix("rename it to `decisions.csv`") == true)
    let both = try #require(
      try Self.report(["decisions.tsv": Self.decisions + "x", "decisions.csv": Self.decisions]).log.findings.first)
    #expect(both.help?.en.hasPrefix("compare the two") == true && both.message.en.contains("decisions.csv"))
    #expect(
      try Self.report(["decisions.tsv": Self.decisions, "decisions.csv": Self.decisions]).log.findings.map(\.rule) == [
        .otherFile
      ])
  }

  @Test func `that datapackage.json lists are told too`() throws {
    var files = Self.files(["statistik.csv": "år;antal\n2024;3\n"])
    files["datapackage.json"] = Array(
      "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)},\"resources\":[{\"path\":\"statistik.csv\",\"name\":\"s\"}]}"
        .utf8)
    #expect(try FeedSource(tables: files).validate().log.findings.map(\.rule) == [.otherFile])
  }

  @Test func `that are folders or links are told`() throws {
    let folder = try Repository.temporaryFolder().appending(path: "t")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bilagor"), withIntermediateDirectories: true)
    for (name, bytes) in Self.files([:]) { try Data(bytes).write(to: folder.appending(path: name)) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "decisions.tsv").path, withDestinationPath: "nowhere")
    let report = try FeedSource(contentsOf: folder.path).validate()
    #expect(
      report.log.findings.map(\.rule) == [.otherFile, .unexpectedFile], "\(report.log.findings.map(\.message.en))")
  }

  @Test func `in capital letters are counted`() throws {
    let folder = try Repository.temporaryFolder().appending(path: "t")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files = Self.files([:])
    files["cases.CSV"] = files.removeValue(forKey: "cases.csv")
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let file = try FeedSource(contentsOf: folder.path)
    #expect(try file.validate().inputs[0].bytes == 32)
    let inspection = try file.inspect()
    #expect(inspection.lineEnds == "lf" && inspection.bytes == 32 + (files["datapackage.json"]?.count ?? 0))
  }

  /// What is in a folder without `cases.csv`, and what the help must say.
  static let withoutCases: [([String: String], String)] = [
    (["one.json": "{}", "two.json": "{}"], "diarium validate t/*.json"), (["a.jsonl": "{}"], "t/*.jsonl"),
    (["cases.tsv": "id\ttitle\n"], "rename it to `cases.csv`"), (["cases.csv.gz": "x"], "unpack"),
    (["Ärenden.xlsx": "PK"], "read the workbook by itself"), (["export.zip": "PK"], "unpack"), ([:], "name the folder"),
    (["decisions.csv": decisions], "at least cases.csv"),
  ]

  @Test(arguments: withoutCases.indices) func `tell what to do where there are no cases`(index: Int) throws {
    let (files, help) = Self.withoutCases[index]
    let report = try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate()
    #expect(report.verdict == .unknown && report.log.findings.map(\.rule) == [.missingTable])
    #expect(report.log.findings[0].help?.en.contains(help) == true, "\(report.log.findings[0].help?.en ?? "")")
  }

  @Test func `whose line ends git has changed are one finding`() throws {
    let text = Samples.caseFeed(
      "\"kind\":\"motion\",\"decisions\":[{\"id\":\"ks-1/d\",\"body\":\"KS\",\"outcome\":\"rejected\"}],"
        + "\"statements\":[{\"id\":\"ks-1/s\",\"kind\":\"official_report\",\"body\":\"KS\",\"text\":\"rad 1\\nrad 2\"}]"
    )
    let tables = try #require(try Samples.encodedTables(text))
    let changed = tables.mapValues { Array(String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n").utf8) }
    let report = try FeedSource(tables: changed).validate()
    #expect(report.log.findings.map(\.rule) == [.checksum], "\(report.log.findings.map(\.message.en))")
    let message = try #require(report.log.findings.first?.message.en)
    #expect(message.contains("2 more tables") && message.contains("nothing else has changed"), "\(message)")
    // A table that was changed otherwise is told by itself.
    var edited = changed
    edited["decisions.csv"] = Array(
      String(decoding: changed["decisions.csv"] ?? [], as: UTF8.self).replacing("KS", with: "KF").utf8)
    #expect(try FeedSource(tables: edited).validate().log.rules.first { $0.rule == .checksum }?.count == 2)
  }

  @Test func `with the header or nothing but blanks in a row lose nothing`() throws {
    let cases = "id,title\nks-1,A\nid,title\n  ,\u{A0}\nks-2,B\n"
    let report = try Self.report([:], cases: cases)
    #expect(
      report.log.findings.map { "\($0.rule.name) \($0.location.line ?? 0)" } == [
        "tab/repeated-header 3", "tab/blank-row 4",
      ])
    #expect(report.inputs[0].records.map(\.count) == [2])
    #expect(try FeedSource(tables: Self.files([:], cases: cases)).encoded(as: .json).bytes != nil)
    // Rows of other tables find their cases.
    let both = try Self.report(["decisions.csv": Self.decisions.replacing("ks-1", with: "ks-2")], cases: cases)
    #expect(both.log.rules.map(\.rule) == [.blankRow, .repeatedHeader])
  }

  @Test func `are limited by the bytes of a case in all of its tables`() throws {
    let rows = (1...9).map { "ks-1/d/\($0),ks-1,\($0),Kommunstyrelsen,rejected\n" }.joined()
    let notes = (1...9).map { "ks-1/s/\($0),ks-1,\($0),official_report,Kommunstyrelsen\n" }.joined()
    let files = Self.files([
      "decisions.csv": "id,case_id,ordinal,body,outcome\n" + rows,
      "statements.csv": "id,case_id,ordinal,kind,body\n" + notes,
    ])
    let bytes = "ks-1,Motion om gatljus\n".utf8.count + rows.utf8.count + notes.utf8.count
    for (limit, isRead) in [(bytes, true), (bytes - 1, false)] {
      var limits = Limits()
      limits.bytes = limit
      let report = try FeedSource(tables: files, limits: limits).validate()
      #expect(report.isReadable == isRead && report.log.findings.contains { $0.rule == .sizeLimit } == !isRead)
    }
  }

  @Test func `with a header only are told, unless that is meant`() throws {
    #expect(try Self.report([:], cases: "id,title\n").log.findings.map(\.rule) == [.emptyTable])
    let tables = try #require(
      try Samples.encodedTables(Samples.feed("\"persons\":[{\"id\":\"eva\",\"name\":\"Eva Ek\"}]")))
    #expect(try FeedSource(tables: tables).validate().log.isEmpty)
  }

  @Test(arguments: [(UInt8(0x96), "–"), (0x80, "€"), (0x94, "”"), (0xE5, "å"), (0x81, nil)] as [(UInt8, String?)])
  func `that are Windows-1252 among UTF-8 are told with the character`(byte: UInt8, character: String?) throws {
    var files = Self.files([:])
    files["cases.csv"] = Array("id,title\nks-2,Åå\nks-1,A".utf8) + [byte] + Array("B\n".utf8)
    let help = try #require(
      try FeedSource(tables: files).validate().log.findings.first { $0.rule == .invalidUTF8 }?.help)
    #expect(help.en.contains("Windows-1252") == (character != nil) && character.map { help.en.contains($0) } ?? true)
  }

  @Test func `are inspected in the encoding that they are in`() throws {
    func encoding(_ bytes: [UInt8]) throws -> String {
      var files = Self.files([:])
      files["cases.csv"] = bytes
      return try FeedSource(tables: files).inspect().encoding
    }
    #expect(try encoding(Array("id,title\nks-1,Å 😀\n".utf8)) == "utf-8")
    #expect(try encoding(Array("id,title\nks-1,".utf8) + [0xC5, 0x0A]) == "windows-1252")
    #expect(try encoding(Array("id,title\nks-1,".utf8) + [0xC5, 0x81, 0x9D, 0x0A]) == "unknown")
    #expect(try encoding([0xFF, 0xFE] + Array("id".utf8).flatMap { [$0, 0] }) == "utf-16le")
    #expect(try encoding([0xFE, 0xFF] + Array("id".utf8).flatMap { [0, $0] }) == "utf-16be")
  }

  @Test func `with a byte-order mark have no column more`() throws {
    let plain = try Self.report([:], cases: "id;title;färg\nks-1;A;röd\n")
    let marked = try Self.report([:], cases: "\u{FEFF}id;title;färg\nks-1;A;röd\n")
    let columns = { (report: Report) in report.log.findings.map { "\($0.rule.name) \($0.location.column ?? 0)" } }
    #expect(columns(plain) == columns(marked) && columns(plain).contains("tab/unknown-column 10"))
    for format in [Format.json, .yaml] {
      let text = Samples.caseFeed("\"kind\":\"motoin\"")
      let (one, other) = (
        try Samples.report(text, format: format), try Samples.report("\u{FEFF}" + text, format: format)
      )
      let place = one.log.findings.first { $0.rule == .notInVocabulary }?.location.column
      #expect(place != nil && other.log.findings.first { $0.rule == .notInVocabulary }?.location.column == place)
    }
  }
}
