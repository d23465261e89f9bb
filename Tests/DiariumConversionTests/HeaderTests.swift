import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// An input without a head gets one that is given apart from it.
@Suite struct `Heads that are given` {
  private static let fields = """
    title: Ärenden i "Ekeby"
    publisher:
      name: Ekeby kommun
    license: CC0-1.0
    language: sv

    """

  private static func file(_ text: String, _ name: String) throws -> String {
    let path = try Repository.temporaryFolder().appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private static func folder(_ files: [String: String]) throws -> String {
    let folder = try Repository.temporaryFolder()
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder.path
  }

  /// The same head in every spelling that is read.
  private static func heads() throws -> [String] {
    let json =
      #"{"title":"Ärenden i \"Ekeby\"","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"}"#
    return [
      try file(fields, "dataset.yaml"), try file(json, "dataset.json"),
      try file("{\"diarium\":\"1.0\",\"dataset\":\(json)}", "head.json"),
      try file("diarium: \"1.0\"\ndataset:\n  " + fields.replacing("\n", with: "\n  "), "head.yaml"),
      try file("{\"diarium\":\"1.0\",\"dataset\":\(json),\"cases\":[{\"id\":\"ks-9\",\"title\":\"x\"}]}", "feed.json"),
    ]
  }

  @Test func `are those of tables and of streams, in JSON and YAML`() throws {
    let inputs = [
      try Self.folder(["cases.csv": "id,title\nks-1,Motion om träd\n"]),
      try Self.file("{\"id\":\"ks-1\",\"title\":\"Motion om träd\"}\n", "cases.jsonl"),
    ]
    for input in inputs {
      for head in try Self.heads() {
        let source = try FeedSource(contentsOf: input).headed(by: head)
        let report = try source.validate()
        #expect(report.log.isEmpty, "\(head): \(report.findings.map(\.message.en))")
        let bytes = try #require(try source.encoded(as: .json).bytes)
        let feed = try Feed(decoding: String(decoding: bytes, as: UTF8.self))
        #expect(feed.dataset.title == "Ärenden i \"Ekeby\"" && feed.cases.map(\.id) == ["ks-1"])
        #expect(try source.head().dataset.license.string == "CC0-1.0")
        var cases = source.cases()
        #expect(try cases.next()?.title == "Motion om träd")
      }
    }
  }

  @Test func `have findings in their own files`() throws {
    let head = try Self.file(Self.fields.replacing("CC0-1.0", with: "fri"), "dataset.yaml")
    for input in [
      try Self.folder(["cases.csv": "id,title\nks-1,Motion om träd\n"]),
      try Self.file("{\"id\":\"ks-1\",\"title\":\"Motion om träd\"}\n", "cases.jsonl"),
    ] {
      let found = try FeedSource(contentsOf: input).headed(by: head).validate().findings
      #expect(found.count == 1 && found.first?.location.path == head && found.first?.location.line == 4)
    }
  }

  @Test func `do not count where an input has its own, and differences are named`() throws {
    let own =
      "\"dataset\":{\"title\":\"Annat\",\"publisher\":{\"name\":\"Ekeby kommun\"},\"license\":\"CC0-1.0\",\"language\":\"sv\"}"
    let head = try Self.file(Self.fields, "dataset.yaml")
    for input in [
      try Self.folder([
        "cases.csv": "id,title\nks-1,Motion om träd\n", "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(own)}}",
      ]),
      try Self.file(
        "{\"diarium\":\"1.0\",\(own),\"cases\":[{\"id\":\"ks-1\",\"title\":\"Motion om träd\"}]}", "feed.json"),
    ] {
      let source = try FeedSource(contentsOf: input).headed(by: head)
      let found = try source.validate().findings
      #expect(found.map(\.rule) == [.packageMetadata])
      #expect(found.first?.message.en == "`dataset.title` differs from the head that was given; the feed's own counts")
      #expect(found.first?.related.first?.location.path == head)
      #expect(throws: FeedError.self) { try source.head() }
    }
  }

  @Test func `are not missed where none is meant to be`() throws {
    for input in [
      try Self.folder(["cases.csv": "id,title\nks-1,Motion om träd\n"]),
      try Self.file("{\"id\":\"ks-1\",\"title\":\"Motion om träd\"}\n", "cases.jsonl"),
    ] {
      #expect(try FeedSource(contentsOf: input).validate().verdict == .invalid)
      #expect(try FeedSource(contentsOf: input).headless().validate().log.isEmpty)
    }
  }

  @Test(arguments: ["", "[1]", "text", "{", "a: [", "{\"title\":"])
  func `that are none are refused`(text: String) throws {
    let head = try Self.file(text, "head.json")
    let input = try Self.folder(["cases.csv": "id,title\nks-1,Motion om träd\n"])
    #expect(try !FeedSource(contentsOf: input).headed(by: head).validate().isReadable)
    #expect(throws: FeedError.self) { try FeedSource(contentsOf: input).headed(by: head + "-missing") }
  }

  @Test func `of a configuration are found upwards, and its sections are known`() throws {
    let folder = try Repository.temporaryFolder()
    let inner = folder.appending(path: "a/b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let path = folder.appending(path: ".diarium.yml")
    try Data(("dataset:\n  " + Self.fields.replacing("\n", with: "\n  ")).utf8).write(to: path)
    let found = try #require(FeedConfiguration.nearest(to: inner.path))
    #expect(found.hasSuffix("/.diarium.yml"))
    let input = try Self.folder(["cases.csv": "id,title\nks-1,Motion om träd\n"])
    let source = try FeedSource(contentsOf: input).headed(by: FeedConfiguration(contentsOf: found))
    #expect(try source.validate().log.isEmpty)
    let list = "the sections are `dataset`, `profile`, `severity`, `ignore`, `baseline`, `publish`"
    for (text, help) in [("datset: {}\n", "did you mean `dataset`?"), ("format: json\n", list)] {
      try Data(text.utf8).write(to: path)
      #expect {
        try FeedConfiguration(contentsOf: found)
      } throws: { error in
        let error = error as? FeedError
        return error?.kind == .value && error?.help?.en == help && error?.location.line == 1
      }
    }
  }
}
