import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// `FeedSource.split`: which cases are bad, and what stands where.
@Suite struct `A feed that is split` {
  private static let cases = #"{"id":"a","title":"A"},\#(late),{"id":"c","title":"C"}"#
  private static let late = #"{"id":"b","title":"B","opened":"2024-13-01"}"#

  private static func source(_ text: String, as format: Format = .json, findings: Int = 1000) -> FeedSource {
    var limits = Limits()
    limits.findings = findings
    return FeedSource(text: text, as: format, name: "feed", limits: limits)
  }

  private static func lines(_ cases: [String]) -> FeedSource {
    source(([Samples.feed()] + cases).joined(separator: "\n"), as: .jsonl)
  }

  private static func tables(_ files: [String: String]) -> FeedSource {
    var files = files
    files["datapackage.json"] = "{\"feed\":\(Samples.feed())}"
    return FeedSource(tables: files.mapValues { Array($0.utf8) })
  }

  @Test(arguments: Format.allCases) func `has its own form`(_ format: Format) throws {
    let json = Self.source(Samples.feed("\"cases\":[\(Self.cases)]"))
    let source =
      format.isFolder
      ? FeedSource(tables: try #require(try json.encodedTables().files))
      : FeedSource(bytes: try #require(try json.encoded(as: format).bytes), as: format)
    let split = try SplitFeed(source)
    let names = ["good", "bad"].map { format.isFolder ? "\($0)/cases.csv" : "\($0).\(format.fileExtensions[0])" }
    #expect(Set(split.files.keys).isSuperset(of: names) && split.files["unread.txt"] == nil)
    #expect((split.outcome.good, split.outcome.bad, split.outcome.unread) == (2, 1, 0))
    #expect(try split.ids("good") == ["a", "c"])
    let inside = format.layout == .tables ? "cases.opened, b" : "/opened"
    #expect(
      try split.findings() == [
        ["error: `2024-13-01` is not a date (YYYY, YYYY-MM or YYYY-MM-DD) (\(inside)) [str/pattern]"]
      ])
  }

  @Test func `has bad cases from a level on, and the texts are in a language`() throws {
    let source = Self.source(Samples.feed("\"cases\":[\(Self.cases)]"))
    var options = Samples.structural
    options.failOn = .never
    #expect(try SplitFeed(source, options).outcome.bad == 0)
    options.failOn = .error
    options.rules.severities = ["str/pattern": .warning]
    #expect(try SplitFeed(source, options).outcome.bad == 0)
    options.failOn = .warning
    let split = try SplitFeed(source, options, language: .sv)
    #expect(try split.findings()[0][0].hasPrefix("warning: `2024-13-01` är inte ett datum"))
    options.rules.ignoredIn = ["str/pattern": [PathPattern("fee?")]]
    #expect(try SplitFeed(source, options).outcome.bad == 0)
  }

  /// What only the end of the feed shows: an id that was used before, a reference that leads nowhere.
  @Test(arguments: [64, 1 << 20]) func `has bad cases that only the whole feed shows`(_ block: Int) throws {
    let middle = (0..<50).map { #"{"id":"m-\#($0)","title":"M"}"# }
    let first = #"{"id":"a","title":"A","relations":[{"id":"r","kind":"follows","to_id":"nowhere"}]}"#
    let last = #"{"id":"b","title":"B2","relations":[{"id":"s","kind":"follows","to_id":"a"}]}"#
    let cases = [first, #"{"id":"b","title":"B"}"#] + middle + [last]
    var limits = Limits()
    (limits.block, limits.findings) = (block, 1)
    for (text, format) in [
      (([Samples.feed()] + cases).joined(separator: "\n"), Format.jsonl),
      (Samples.feed("\"cases\":[\(cases.joined(separator: ","))]"), .json),
      (Samples.feed("\"cases\":[\(cases.joined(separator: ",\n"))]"), .yaml),
    ] as [(String, Format)] {
      let split = try SplitFeed(FeedSource(text: text, as: format, limits: limits, jobs: 2))
      #expect(try split.ids("bad") == ["a", "b"], "\(format)")
      #expect(split.outcome.good == 51)
      let findings = try split.findings()
      #expect(findings.map { $0.filter { $0.contains("[ref/") }.count } == [1, 1], "\(format): \(findings)")
    }
  }

  @Test func `has no bad case by what is wrong with its head, or with a column`() throws {
    let head = Self.source(Samples.feed("\"bodies\":[{\"name\":7}],\"cases\":[{\"id\":\"a\",\"title\":\"A\"}]"))
    let split = try SplitFeed(head)
    #expect(split.outcome.report.verdict == .invalid && (split.outcome.good, split.outcome.bad) == (1, 0))
    let column = try SplitFeed(Self.tables(["cases.csv": "id,diary_number\na,KS 1\nb,KS 2\n"]))
    #expect(column.outcome.report.verdict == .invalid)
    #expect((column.outcome.good, column.outcome.bad) == (2, 0))
  }

  @Test func `replaces findings of another time in bad cases alone`() throws {
    let old = #""x_diarium_findings":["old"],"x_diarium_findings":"older""#
    let split = try SplitFeed(
      Self.lines([
        #"{"id":"a","title":"A","x_diarium_findings":["old"]}"#, #"{"id":"b","opened":"x","title":"B",\#(old)}"#,
      ]))
    #expect(try SplitFeed.lines(split.feed("good")).last == #"{"id":"a","title":"A","x_diarium_findings":["old"]}"#)
    let texts = try split.findings()[0]
    #expect(texts.contains { $0.contains("is not a date") } && !texts.contains("old"))
  }

  @Test func `lists a hundred findings of a case, and how many more there are`() throws {
    let decisions = (0..<150).map { #"{"id":"a/\#($0)","date":"\#($0)x"}"# }.joined(separator: ",")
    let split = try SplitFeed(Self.source(Samples.caseFeed("\"decisions\":[\(decisions)]"), findings: 3))
    let texts = try split.findings()[0]
    #expect(texts.count == 101)
    #expect(texts.last?.hasPrefix("… and ") == true && texts.last?.hasSuffix(" more findings") == true)
  }

  @Test func `shows nothing that no report may show`() throws {
    let split = try SplitFeed(
      Self.lines([
        #"{"id":"a","title":"A","confidentiality":{"level":"confidential"},"opened":"hemlig uppgift"}"#,
        #"{"id":"b","title":"B","opened":"19121212-1212"}"#,
      ]))
    let texts = try split.findings().map { $0.joined() }
    #expect(!texts[0].isEmpty && !texts[0].contains("hemlig") && !texts[1].contains("1212"))
    #expect(texts[1].contains("••••"))
  }

  @Test func `has a case for an alias and one for what it names`() throws {
    let text = Samples.feed("\"cases\":[&x {\"id\":\"a\",\"title\":\"A\"}, {\"id\":\"b\",\"title\":\"B\"}, *x]")
    let split = try SplitFeed(Self.source(text, as: .yaml))
    #expect(try split.ids("good") == ["a", "b"])
    #expect(try split.ids("bad") == ["a"])
  }

  @Test func `keeps what its form holds, however wrong`() throws {
    let bad = #"{"id":"a","title":7,"nothing":[null,{"x":1}],"nothing":2}"#
    let split = try SplitFeed(Self.lines([bad, "7", "[]", #"{"id":"b","title":"B"}"#]))
    let lines = String(decoding: try #require(split.files["bad.jsonl"]), as: UTF8.self).split(separator: "\n")
    #expect(lines.dropFirst().map { SplitFeed.withoutFindings(String($0)) } == [bad, "7", "[]"])
    #expect((split.outcome.good, split.outcome.bad) == (1, 3))
  }

  @Test func `joins several inputs, and tells two cases of one id apart`() throws {
    let folder = try Repository.temporaryFolder()
    let paths = ["a.jsonl", "b.json"].map { folder.appending(path: $0).path }
    try "\(Samples.feed())\n{\"id\":\"a\",\"title\":\"A\"}\n".write(toFile: paths[0], atomically: true, encoding: .utf8)
    try Samples.feed("\"cases\":[{\"id\":\"a\",\"title\":\"A2\"},{\"id\":\"b\",\"title\":\"B\"}]")
      .write(toFile: paths[1], atomically: true, encoding: .utf8)
    let split = try SplitFeed(FeedSource(contentsOf: paths))
    #expect(Set(split.files.keys) == ["good.jsonl", "bad.jsonl"])
    #expect(try split.ids("good") == ["a", "b"])
    #expect(try split.lines("bad").last == #"{"id":"a","title":"A2"}"#)
    // One input twice: all its cases are there twice, and the second is the bad one.
    let twice = try SplitFeed(FeedSource(contentsOf: [paths[1], paths[1]]))
    #expect((twice.outcome.good, twice.outcome.bad) == (2, 2))
  }
}
