import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What is committed under `exports` and `schemas` is what the program makes.
@Suite struct `Committed artefacts` {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.file(path), encoding: .utf8)
  }

  /// Compares a file with what is made, or records it.
  private static func compare(_ path: String, _ made: String) throws {
    if Repository.isRecording {
      try made.write(to: Repository.file(path), atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
      return
    }
    // Not `String ==`, under which texts are equal that differ in bytes.
    #expect(try Array(text(path).utf8) == Array(made.utf8), "\(path) is not what the program makes")
  }

  @Test func `hold the real case in canonical form`() throws {
    let text = try Self.text("exports/feed.json")
    #expect(try Samples.encoded(text) == text)
    let report = try Samples.report(text)
    #expect(report.verdict == .valid && report.log.isEmpty)
  }

  @Test(arguments: [Format.jsonl, .yaml]) func `hold the same case in the other formats`(format: Format) throws {
    let made = try #require(try Samples.encoded(try Self.text("exports/feed.json"), to: format))
    try Self.compare("exports/feed.\(format.rawValue)", made)
    #expect(try Samples.encoded(made, from: format, to: .json) == Self.text("exports/feed.json"))
  }

  @Test func `hold the same case in tables`() throws {
    let text = try Self.text("exports/feed.json")
    let made = try #require(try Samples.encodedTables(text))
    for (name, bytes) in made.sorted(by: { $0.key < $1.key }) {
      try Self.compare("exports/csv/\(name)", String(decoding: bytes, as: UTF8.self))
    }
    let folder = Repository.file("exports/csv").path
    let names = try Set(FileManager.default.contentsOfDirectory(atPath: folder))
    #expect(names == Set(made.keys).union(["csv-metadata.json"]))
    let file = try FeedSource(contentsOf: folder)
    #expect(try file.validate().log.isEmpty)
    #expect(try file.encoded(as: .json).bytes.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test func `hold its views for analysis`() throws {
    let source = FeedSource(bytes: Array(try Self.text("exports/feed.json").utf8), as: .json)
    var options = ConversionOptions()
    options.views = [.statements, .reservations, .decisions, .votes]
    let made = try #require(try source.encodedViews(options).files)
    for (name, bytes) in made.sorted(by: { $0.key < $1.key }) {
      try Self.compare("exports/views/\(name)", String(decoding: bytes, as: UTF8.self))
    }
    let folder = Repository.file("exports/views").path
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == Set(made.keys))
  }

  @Test func `hold the same case as it is published, byte for byte`() throws {
    let folder = try Repository.temporaryFolder()
    let made = folder.appending(path: "site")
    var options = PublishOptions(base: "https://data.example/")
    options.asOf = "2024-06-05"
    let source = FeedSource(bytes: Array(try Self.text("exports/feed.json").utf8), as: .json)
    #expect(try source.publish(to: made.path, options).isPublished)
    let committed = Repository.file("exports")
    let names = try FileManager.default.subpathsOfDirectory(atPath: made.path)
    let others = try Set(FileManager.default.subpathsOfDirectory(atPath: committed.path)).subtracting(names)
    if Repository.isRecording {
      // File by file: other tests record some of them at the same time.
      for name in others { try FileManager.default.removeItem(at: committed.appending(path: name)) }
      for name in names {
        guard let bytes = FileManager.default.contents(atPath: made.appending(path: name).path) else { continue }
        let file = committed.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("recorded exports")
      return
    }
    #expect(others.isEmpty)
    for name in names where !made.appending(path: name).hasDirectoryPath {
      let isSame = FileManager.default.contentsEqual(
        atPath: made.appending(path: name).path, andPath: committed.appending(path: name).path)
      #expect(isSame, "exports/\(name) is not what is published")
    }
  }

  @Test(arguments: JSONSchema.Root.allCases) func `hold the JSON Schemas`(root: JSONSchema.Root) throws {
    try Self.compare("schemas/\(root.rawValue).schema.json", JSONText.indented(JSONSchema.document(root)))
  }

  @Test func `have an address of the project's own, and say what a proposal must hold`() throws {
    for root in JSONSchema.Root.allCases {
      let schema = JSONSchema.document(root)
      #expect(schema["$id"]?.text == "urn:diarium:schema:1.0:\(root.rawValue)")
      let alive = schema["$defs"]?["proposal"]?["else"]?["anyOf"]?.elements.compactMap { $0["required"]?[0]?.text }
      #expect(alive == ["items", "summary", "document_id"])
      #expect(!JSONText.indented(schema).contains("example.org"))
    }
    #expect(Report.schema()["$id"]?.text == "urn:diarium:schema:1.0:report")
  }

  @Test func `hold the schema of the report, the codebook, the codes and the scripts`() throws {
    try Self.compare("schemas/tables.json", JSONText.indented(TableSchema.document()))
    try Self.compare("schemas/report.schema.json", JSONText.indented(Report.schema()))
    try Self.compare("schemas/diff.schema.json", JSONText.indented(DifferenceReport.schema()))
    for language in Language.allCases {
      try Self.compare("schemas/codebook.\(language.rawValue).md", Codebook.markdown(language))
    }
    try Self.compare("schemas/csv-metadata.json", JSONText.indented(CSVWMetadata.document()))
    try Self.compare("schemas/context.jsonld", JSONText.indented(JSONLDContext.document()))
    try Self.compare("schemas/codebook.csv", Codebook.columns)
    try Self.compare("schemas/codes.csv", CodeLists.csv())
    for dialect in SQLDialect.allCases {
      try Self.compare("schemas/tables.\(dialect.rawValue).sql", SQLSchema.script(for: dialect))
    }
  }

  @Test func `hold the facts of the source document`() throws {
    let feed = try Feed(contentsOf: Repository.file("exports/feed.json").path)
    let record = try #require(feed.cases.first)
    #expect(record.diaryNumber == "KS 2023/1387" && record.kind == .motion && record.status == .awaitingCouncil)
    #expect(
      record.initiatives.count == 1 && record.initiatives[0].number == nil && record.initiatives[0].submitted == nil)
    #expect(record.initiatives[0].signatories.map(\.party) == ["SD"])
    #expect(record.referrals[0].recipients.map(\.reply) == [.answered, .answered, .answered])
    #expect(record.proposals.map(\.level) == [.administration, .rapporteur, .executiveBoard])
    #expect(record.proposals[1].signatories[0].party == nil)
    #expect(record.decisions.map(\.date) == ["2024-03-26", "2024-03-19", "2024-06-05"])
    #expect(!record.decisions.contains { $0.body == "Kommunfullmäktige" })
    #expect(record.statements.count == 9 && record.reservations.allSatisfy { $0.form == nil })
    #expect(
      record.reservations.map { $0.signatories.map(\.name) } == [
        ["Gabriel Kroon"], ["Jan Jönsson", "Jonas Naddebo"], ["Ann-Christine Carlberg"], ["Gabriel Kroon"],
      ])
    #expect(record.citations.flatMap(\.dataPoints).map(\.value.text) == ["17", "4", "501", "40"])
    #expect(feed.sources[0].length == 17934)
    let spans = record.statements.flatMap(\.spans) + record.reservations.flatMap(\.spans)
    #expect(spans.allSatisfy { $0.part == .mention && $0.begins < $0.ends })
  }
}
