import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// A table by itself is judged as far as it can be, and a table of cases is a feed.
@Suite struct `Tables by themselves` {
  private static func file(_ text: String, _ name: String) throws -> String {
    let path = try Repository.temporaryFolder().appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  @Test(arguments: ["cases.csv", "ärenden 2024.csv", "export.tsv", "utan-ändelse"])
  func `of cases are feeds of one table, whatever the file is called`(name: String) throws {
    let path = try Self.file("Ärendemening;id\nMotion om träd;ks-1\n", name)
    let header = try Self.file(
      "title: Ärenden\npublisher: {name: Ekeby kommun}\nlicense: CC0-1.0\nlanguage: sv\n", "dataset.yaml")
    let source = try FeedSource(contentsOf: path).headed(by: header)
    #expect(source.format == .csv)
    var cases = source.cases()
    #expect(try cases.next()?.title == "Motion om träd")
    #expect(try cases.next() == nil)
    #expect(try source.head().dataset.publisher.name == "Ekeby kommun")
    #expect(try source.validate().findings.map(\.rule) == [.delimiter, .headingLanguage])
    let bare = try FeedSource(contentsOf: path)
    #expect(try bare.validate().findings.map(\.rule).contains(.packageMetadata))
    #expect(try !bare.headless().validate().findings.map(\.rule).contains(.packageMetadata))
    #expect(throws: FeedError.self) { try source.convert(to: .input) }
  }

  @Test func `of every kind are valid as parts of a valid feed, and say what was not judged`() throws {
    let tables = try #require(
      try Samples.encodedTables(
        String(decoding: Data(contentsOf: Repository.file("exports/feed.json")), as: UTF8.self)))
    for (name, bytes) in tables where name != DataPackage.fileName && name != "cases.csv" {
      let path = try Self.file(String(decoding: bytes, as: UTF8.self), name)
      let report = try FeedSource(contentsOf: path).validate()
      #expect(report.findings.isEmpty && report.verdict == .valid, "\(name): \(report.findings.map(\.message.en))")
      #expect(report.notes.contains { $0.en.contains("was judged by itself") }, "\(name)")
      #expect(throws: FeedError.self, "\(name)") { try FeedSource(contentsOf: path).encoded(as: .json) }
      #expect(throws: FeedError.self, "\(name)") {
        var cases = try FeedSource(contentsOf: path).cases()
        _ = try cases.next()
      }
    }
  }

  @Test func `say what is wrong in them, and nothing of what is made up around them`() throws {
    let path = try Self.file(
      """
      id,case_id,ordinal,body,date,outcome
      d-1,ks-1,1,Kommunstyrelsen,2024-02-30,rejected
      d-1,ks-1,2,Kommunstyrelsen,2024-06-05,rejectd
      d-3,,1,Kommunstyrelsen,2024-06-05,rejected

      """, "decisions.csv")
    let report = try FeedSource(contentsOf: path).validate()
    #expect(
      Set(report.findings.map(\.rule.name))
        == ["tmp/invalid-date", "str/not-in-vocabulary", "ref/duplicate-id", "ref/orphan-row"],
      "\(report.findings.map(\.message.en))")
    let paths = Set(report.findings.flatMap { [$0.location.path] + $0.related.map(\.location.path) })
    #expect(paths == [path])
    #expect(try FeedSource(contentsOf: path).inspect().records.map(\.table) == ["decisions"])
  }

  @Test func `that name no table, or several, are refused`() throws {
    let none = try FeedSource(contentsOf: Self.file("hej,hopp\n1,2\n", "x.csv")).validate()
    #expect(!none.isReadable)
    #expect(throws: FeedError.self) { try FeedSource(contentsOf: Self.file("", "missing") + ".csv") }
  }
}
