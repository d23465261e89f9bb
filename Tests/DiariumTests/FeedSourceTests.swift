import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The front door: feeds from memory and back, cases one by one, errors.
@Suite struct `Sources of feeds` {
  static let text = Samples.feed(
    #""cases":[{"id":"ks-1","title":"A"},{"id":"ks-2","title":"B"},{"id":"ks-3","title":"C"}]"#)

  @Test func `are read whole, and written as text in every format`() throws {
    let feed = try Feed(decoding: Self.text)
    #expect(feed.cases.map(\.id) == ["ks-1", "ks-2", "ks-3"])
    for format in Format.allCases where !format.isFolder {
      let text = try feed.encoded(as: format)
      #expect(try Feed(decoding: text, as: format) == feed)
      #expect(try Feed(decoding: Array(text.utf8)) == feed, "told from its first bytes")
      // What the library writes of values is what it writes of their text.
      #expect(try FeedSource(text: Self.text).encoded(as: format).bytes == Array(text.utf8))
    }
    #expect(try Feed(FeedSource(tables: feed.encodedTables())) == feed)
    #expect(try FeedSource(text: Self.text).encodedTables().files == feed.encodedTables())
  }

  @Test func `give cases one by one, to whoever has seen enough`() throws {
    let broken = Self.text.replacing("{\"id\":\"ks-3\"", with: "{\"id\":3")
    var cases = FeedSource(text: broken).cases()
    #expect(try cases.next()?.id == "ks-1")
    #expect(try cases.next()?.id == "ks-2")
    let error = try #require(#expect(throws: FeedError.self) { try cases.next() })
    #expect(error.kind == .value && error.location.pointer == "/cases/2/id")
    // Behind the end there is nothing, as often as one asks.
    var whole = FeedSource(text: Self.text).cases()
    while try whole.next() != nil {}
    #expect(try whole.next() == nil && whole.next() == nil)
  }

  @Test func `are read by several tasks at once`() async throws {
    let source = FeedSource(text: Self.text)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try Feed(source).cases.count + source.validate().findings.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1 && counts.count == 8)
  }

  @Test(arguments: [
    ("", "f:1:1: "), ("{\"diarium\":\"1.0\",", "f:1:18: "), ("[]", "f:1:1: "), ("{}", "f:1:1: "), ("\u{0}", "f:1:1: "),
  ])
  func `say of what is no feed where it fails`(text: String, place: String) throws {
    let source = FeedSource(text: text, as: .json, name: "f")
    let error = try #require(#expect(throws: FeedError.self) { try Feed(source) })
    #expect(error.description.hasPrefix(place), "\(error)")
    #expect(error.kind == .syntax || error.kind == .value)
    #expect(error.description(in: .sv) != error.description)
  }

  @Test func `of lines without a head say so`() throws {
    let error = try #require(
      #expect(throws: FeedError.self) { try Feed(decoding: #"{"id":"ks-1","title":"A"}"# + "\n", as: .jsonl) })
    #expect(error.kind == .value && error.location.line == 1 && error.help?.sv.contains("\"diarium\"") == true)
  }

  @Test func `of rows that belong to nothing do not leave them out silently`() throws {
    var tables = try Feed(decoding: Self.text).encodedTables()
    tables["decisions.csv"] = Array("id,case_id,body,date,outcome\nd,ks-9,KS,2024-01-01,granted\n".utf8)
    let error = try #require(#expect(throws: FeedError.self) { try Feed(FeedSource(tables: tables)) })
    #expect(error.location.table == "decisions" && error.location.line == 2, "\(error)")
  }

  @Test func `refuse a format that is none of theirs`() throws {
    let error = try #require(#expect(throws: FeedError.self) { try Feed(decoding: Self.text, as: .csv) })
    #expect(error.kind == .input)
    let feed = try Feed(decoding: Self.text)
    let other = try #require(#expect(throws: FeedError.self) { try feed.encoded(as: .csv) })
    #expect(other.kind == .output && other.help != nil)
    #expect(throws: FeedError.self) { try FeedSource(text: Self.text).encoded(as: .csv) }
  }

  @Test func `are checked where they are in memory`() throws {
    var feed = try Feed(decoding: Self.text)
    feed.cases[1].id = "ks-1"
    let report = try feed.validate()
    #expect(report.findings.contains { $0.rule.name == "ref/duplicate-id" && $0.location.pointer == "/cases/1/id" })
    #expect(report.verdict == .invalid && report.count(.error) == report.tallies.filter { $0.severity == .error }.count)
  }

  @Test func `are written to files that take their format from their names`() throws {
    let folder = try Repository.temporaryFolder()
    let (yaml, tables) = (folder.appending(path: "feed.yaml").path, folder.appending(path: "tables/").path)
    let feed = try Feed(decoding: Self.text)
    try feed.write(to: yaml)
    try feed.write(to: tables + "/")
    #expect(try Feed(contentsOf: yaml) == feed && Feed(contentsOf: tables) == feed)
    let refused = try #require(#expect(throws: FeedError.self) { try feed.write(to: yaml) })
    #expect(refused.kind == .output && refused.location.path == yaml)
    #expect(!refused.description.contains("--") && !refused.description(in: .sv).contains("--"))
    try feed.write(to: yaml, replacing: true)
    // A conversion, too, takes the format from the name, or else from what is read.
    let source = FeedSource(text: Self.text)
    let lines = folder.appending(path: "feed.jsonl").path
    #expect(try source.convert(to: .file(lines)).isWritten)
    #expect(try FeedSource(contentsOf: lines).format == .jsonl && Feed(contentsOf: lines) == feed)
    let plain = folder.appending(path: "feed").path
    #expect(try FeedSource(contentsOf: yaml).convert(to: .file(plain)).isWritten)
    #expect(try String(contentsOfFile: plain, encoding: .utf8) == String(contentsOfFile: yaml, encoding: .utf8))
  }

  @Test func `that are not there say so in the system's words`() throws {
    let error = try #require(
      #expect(throws: FeedError.self) { try FeedSource(contentsOf: "/no/such/feed.json") })
    #expect(error.kind == .input && error.description == "/no/such/feed.json: No such file or directory")
  }
}

/// What the library says names what a program calls, and no option of the command.
@Suite struct `Words of the library` {
  @Test func `name no option`() throws {
    var seen = 0
    for rule in Catalogue.rules {
      for text in rule.broken where !text.hasPrefix("#") {
        for finding in try FeedSource(text: text).validate().findings {
          seen += 1
          for said in [finding.message.en, finding.message.sv, finding.help?.en, finding.help?.sv] {
            #expect(said?.contains(/[ `]--[a-z]/) != true, "\(rule.id.name): \(said ?? "")")
          }
        }
      }
    }
    #expect(seen > 100)
  }

  @Test func `differ from those of the command where that has an option`() throws {
    var limits = Limits()
    limits.depth = 3
    let report = try FeedSource(text: Samples.feed(#""cases":[{"id":"a","title":[[[[]]]]}]"#), limits: limits)
      .validate()
    let finding = try #require(report.findings.first { $0.rule.name == "syn/depth-limit" })
    #expect(finding.help?.en.contains("`Limits.depth`") == true)
    #expect(finding.help(for: .command)?.en.contains("--max-depth") == true)
    #expect(report.rendered(as: .concise).contains("Limits.depth"))
    var said = report
    said.audience = .command
    #expect(said.rendered(as: .concise).contains("--max-depth") && said.rendered(as: .json).contains("--max-depth"))
  }
}
