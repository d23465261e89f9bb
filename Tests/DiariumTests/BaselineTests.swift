import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Reports whose findings are known.
@Suite struct `A baseline` {
  private static func baseline(_ report: Report, as format: ReportFormat = .json) throws -> Baseline {
    let file = try Repository.temporaryFolder().appending(path: "known.\(format.rawValue)")
    try Data(report.encoded(as: format)).write(to: file)
    return try Baseline(contentsOf: file.path)
  }

  private static func options(_ baseline: Baseline) -> ValidationOptions {
    var options = Samples.allRules
    options.baseline = baseline
    return options
  }

  /// A feed with cases, each with members of its own.
  private static func feed(_ cases: [String]) -> String {
    let cases = cases.enumerated().map { "{\"id\":\"ks-\($0)\",\"title\":\"Motion \($0)\",\($1)}" }
    return Samples.feed("\"cases\":[\n\(cases.joined(separator: ",\n"))\n]")
  }

  /// The examples of all rules: whatever is in the report on a feed is known when it is read again.
  @Test(arguments: [ReportFormat.json, .jsonl]) func `knows every finding of its own report`(
    format: ReportFormat
  ) throws {
    for rule in Catalogue.rules {
      for example in rule.broken {
        let source =
          Rule.tables(of: example.text).map { FeedSource(tables: $0) }
          ?? FeedSource(bytes: Rule.bytes(of: example.text), name: "feed.json")
        let before = try source.validate(Samples.allRules)
        let after = try source.validate(Self.options(Self.baseline(before, as: format)))
        let new = after.findings.filter { !$0.isKnown }.map(Samples.line)
        #expect(new.isEmpty, "\(rule.id.name)")
        #expect(after.count(.error) + after.count(.warning) + after.count(.info) == 0, "\(rule.id.name)")
        #expect(after.baseline?.known == before.findings.count && (after.baseline?.gone ?? 0) == 0, "\(rule.id.name)")
        #expect(after.verdict == (before.verdict == .unknown ? .unknown : .valid))
        // Its own report is a baseline in turn.
        let again = try source.validate(Self.options(Self.baseline(after, as: format)))
        #expect(again.baseline?.known == before.findings.count, "\(rule.id.name)")
      }
    }
  }

  @Test func `knows as many as it lists, wherever they are, and one more is new`() throws {
    let old = Self.feed([#""kind":"moton""#, #""kind":"motion""#, #""kind":"fraga""#])
    let known = try Self.baseline(try Samples.report(old, options: Samples.allRules))
    #expect(known.findings == 2 && known.unlisted == 0)
    // The cases have changed places; the second is new, and one is mended.
    let new = Samples.feed(
      """
      "cases":[
      {"id":"ks-2","title":"Motion 2","kind":"motion"},
      {"id":"ks-1","title":"Motion 1","kind":"moton"},
      {"id":"ks-0","title":"Motion 0","kind":"moton"}
      ]
      """)
    let report = try Samples.report(new, options: Self.options(known))
    #expect(report.findings.map(\.entityID) == ["ks-1", "ks-0"])
    #expect(report.findings.map(\.isKnown) == [false, true])
    #expect(report.count(.error) == 1 && report.verdict == .invalid)
    #expect(report.baseline == .init(path: known.path, known: 1, gone: 1))
    let note = "1 known finding of \(known.path) not counted; 1 other in it is gone"
    #expect(report.notes.map(\.en) == [note])
  }

  @Test func `does not take the place of what is new`() throws {
    let kinds = [String](repeating: #""kind":"moton""#, count: 6)
    var limits = Limits()
    limits.findings = 2
    let known = try Self.baseline(try Samples.report(Self.feed(Array(kinds.prefix(5))), options: Samples.allRules))
    let report = try Samples.report(Self.feed(kinds), limits: limits, options: Self.options(known))
    #expect(report.findings.filter { !$0.isKnown }.map(\.entityID) == ["ks-5"])
    #expect(report.findings.count == 3, "as many of the known ones are listed")
    #expect(report.tallies.map(\.count) == [1] && report.tallies.map(\.known) == [5])
    // One that lists fewer than it counts says so.
    let cut = try Self.baseline(
      try Samples.report(Self.feed(kinds), limits: limits, options: Samples.allRules))
    #expect(cut.findings == 2 && cut.unlisted == 4)
    let again = try Samples.report(Self.feed(kinds), options: Self.options(cut))
    #expect(again.count(.error) == 4)
    #expect(again.notes.last?.en.contains("lists only 2 of the 6 findings") == true)
  }

  @Test func `explains nothing that is new`() throws {
    // A decision that cannot be read, and a reservation against it: the second follows from the first.
    let decision = #""decisions":[{"id":"ks-0/decision/1","body":"Kommunstyrelsen","date":"2024-06-05"}]"#
    let broken = #""decisions":[{"id":"ks-0/decision/1 x","body":"Kommunstyrelsen","date":"2024-06-05"}]"#
    let reservation = #","reservations":[{"id":"ks-0/r/1","decision_id":"ks-0/decision/1 x"}]"#
    let known = try Self.baseline(try Samples.report(Self.feed([broken]), options: Samples.allRules))
    let report = try Samples.report(Self.feed([broken + reservation]), options: Self.options(known))
    #expect(report.findings.indices.allSatisfy { report.cause(of: $0)?.isKnown != true })
    #expect(report.findings.contains { !$0.isKnown })
    #expect(report.verdict == .invalid)
    #expect(try Samples.report(Self.feed([decision]), options: Self.options(known)).baseline?.gone ?? 0 > 0)
  }

  @Test func `is shown by formats that programs compare, and left out of the others`() throws {
    let old = Self.feed([#""kind":"moton""#])
    let known = try Self.baseline(try Samples.report(old, options: Samples.allRules))
    let report = try Samples.report(old, options: Self.options(known))
    #expect(report.rendered(as: .concise).isEmpty)
    #expect(!report.rendered(as: .human).contains("moton"))
    #expect(report.notes.first?.en.hasPrefix("1 known finding of") == true)
    for format in [ReportFormat.junit, .gitlab, .github, .csv, .markdown, .html] {
      #expect(!report.rendered(as: format).contains("moton"), "\(format)")
    }
    #expect(report.rendered(as: .json).contains("\"known\": true"))
    #expect(report.rendered(as: .jsonl).contains("\"known\":true"))
    #expect(report.rendered(as: .sarif).contains("\"baselineState\": \"unchanged\""))
    #expect(!(try Samples.report(old)).rendered(as: .sarif).contains("baselineState"))
  }

  @Test func `leaves a case that has only known findings among the good ones`() throws {
    let old = Self.feed([#""kind":"moton""#, #""kind":"motion""#])
    let known = try Self.baseline(try Samples.report(old, options: Samples.allRules))
    let new = Self.feed([#""kind":"moton""#, #""kind":"moton""#])
    let folder = try Repository.temporaryFolder().appending(path: "out").path
    let outcome = try FeedSource(bytes: Array(new.utf8), as: .json).split(into: folder, Self.options(known))
    #expect(outcome.good == 1 && outcome.bad == 1)
  }

  @Test(arguments: ["", "[]", "{}", #"{"diarium":"1.0","cases":[]}"#, #"{"diarium_report":"1.0","findings":{}}"#])
  func `is a report and nothing else`(text: String) throws {
    let folder = try Repository.temporaryFolder()
    for name in ["a.json", "a.jsonl"] {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      #expect(throws: FeedError.self) { try Baseline(contentsOf: file.path) }
    }
    // Lines without the last one, which is the summary.
    let report = try Samples.report(Self.feed([#""kind":"moton""#]), options: Samples.allRules)
    let lines = report.rendered(as: .jsonl).split(separator: "\n")
    let file = folder.appending(path: "cut.jsonl")
    try Data(lines.dropLast().joined(separator: "\n").utf8).write(to: file)
    #expect(throws: FeedError.self) { try Baseline(contentsOf: file.path) }
  }

  @Test func `is beside exceptions, each with its reason`() throws {
    let feed = Self.feed([#""kind":"moton""#, #""kind":"moton""#, #""kind":"moton""#])
    var options = Samples.allRules
    options.rules.exceptions = [
      RuleException("str/not-in-vocabulary", entityID: "ks-1", reason: "Systemet byts", until: "2026-01-31"),
      RuleException("str/not-in-vocabulary", files: PathPattern("*.csv"), reason: "Aldrig"),
    ]
    let report = try Samples.report(feed, options: options)
    #expect(report.findings.map(\.entityID) == ["ks-0", "ks-2"])
    #expect(report.count(.error) == 2 && report.excepted.map(\.count) == [1])
    #expect(
      report.notes.map(\.sv) == [
        "1 anmärkning av `str/not-in-vocabulary` räknas inte till och med 2026-01-31: Systemet byts"
      ])
    #expect(report.rendered(as: .json).contains("\"reason\": \"Systemet byts\""))
    // The day after the last, the finding counts again, and the exception is told.
    options.asOf = "2026-02-01"
    let later = try Samples.report(feed, options: options)
    #expect(later.findings.map(\.rule.name).sorted().first == "cfg/expired-ignore")
    #expect(later.count(.error) == 3)
    options.rules.exceptions = [RuleException("str/not-in-vocabulary", reason: "Allt")]
    #expect(try Samples.report(feed, options: options).verdict == .valid)
    options.rules.exceptions = [RuleException("str/nothing", reason: "Fel")]
    #expect(throws: FeedError.self) { try Samples.report(feed, options: options) }
  }
}
