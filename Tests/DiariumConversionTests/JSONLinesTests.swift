import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// JSON Lines that are none, or were put together.
@Suite struct `JSON Lines as they come` {
  private static let pretty = """
    {
      "diarium": "1.0",
      "dataset": {
        "title": "Ekeby"
      },
      "cases": [
        {"id": "ks-1", "title": "A"}
      ]
    }

    """

  private static func told(_ text: String, block: Int? = nil) throws -> [String] {
    var limits = Limits()
    if let block { limits.block = block }
    return try Samples.report(text, format: .jsonl, limits: limits).log.findings.map {
      "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.rule.name)"
    }
  }

  @Test func `one value over several lines is told once, with the way to read it`() throws {
    for text in [Self.pretty, Self.pretty.replacing("\n", with: "\r\n"), "[\n\(Samples.feed())\n]", "\n\(Self.pretty)"]
    {
      let report = try Samples.report(text, format: .jsonl)
      let findings = report.log.findings.filter { $0.rule != .blankRow }
      #expect(findings.map(\.rule) == [.valueOverLines] && report.verdict == .unknown, "\(text)")
      #expect(findings.first?.help(for: .command)?.en.contains("--from json") == true)
    }
    // Of several such values each is to be a line.
    let both = try Samples.report(Self.pretty + Self.pretty, format: .jsonl).log.findings
    #expect(both.map(\.rule) == [.valueOverLines] && both[0].help?.en.contains("jq -c") == true)
    // It may be larger than what is read at once.
    #expect(try Self.told(Self.pretty, block: 16) == ["1:1 syn/value-over-lines"])
    let after =
      Samples.feed() + "\n{\n\"id\": \"ks-1\",\n\"title\": 5}\n{\"id\":\"ks-2\",\"title\":\"A\",\"kind\":\"x\"}\n"
    #expect(try Self.told(after) == ["2:1 syn/value-over-lines", "5:33 str/not-in-vocabulary"])
    // A line that was cut is none.
    #expect(try Self.told("\(Samples.feed())\n{\"id\":\"ks-1\",\n{\"id\":\"ks-2\",\"title\":\"A\"}\n").count == 1)
    #expect(
      try Self.told("\(Samples.feed())\n{\"id\":\"ks-1\",\n{\"id\":\"ks-2\",\"title\":\"A\"}\n") == [
        "2:14 enc/truncated-file"
      ])
  }

  @Test func `a value over several lines is skipped wherever chunks end`() throws {
    let value = "{\n\"id\": \"ks-1\",\n\"title\": \"A\",\n\"topics\": [\n\"a\",\n\"b\"\n]\n}  {\"id\":\"lost\"}"
    let (one, two) = (#"{"id":"ks-2","title":"A","kind":"x"}"#, #"{"id":"ks-3","title":"A","kind":"y"}"#)
    for end in ["\n", "\r\n"] {
      let lines = [Samples.feed(), value, one, value, value, two].joined(separator: "\n")
      let text = lines.replacing("\n", with: end) + end
      for block in Array(16...90) + [1 << 20] {
        for jobs in 1...3 {
          var limits = Limits()
          limits.block = block
          let file = FeedSource(bytes: Array(text.utf8), as: .jsonl, name: "feed.json", limits: limits, jobs: jobs)
          let told = try file.validate(Samples.structural).log.findings.map {
            "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.rule.name)"
          }
          #expect(
            told == [
              "2:1 syn/value-over-lines", "10:33 str/not-in-vocabulary", "11:1 syn/value-over-lines",
              "19:1 syn/value-over-lines", "27:33 str/not-in-vocabulary",
            ], "block \(block), jobs \(jobs)")
        }
      }
    }
    // Behind the end of the file there is nothing.
    #expect(
      try Self.told("\(Samples.feed())\n\(value)", block: 20) == ["2:1 syn/value-over-lines"])
  }

  @Test(arguments: ["\n", "\r\n"]) func `a line that was cut is told at its end`(end: String) throws {
    let cut = #"{"year":2024,"months":[1"#
    let text = [Samples.feed(), cut, #"{"id":"ks-2","title":"A"}"#, cut].joined(separator: end)
    for text in [text, text + end, text + (end == "\n" ? "" : "\r")] {
      let findings = try Samples.report(text, format: .jsonl).log.findings
      #expect(findings.map(Samples.line) == ["2:25 enc/truncated-file -", "4:25 enc/truncated-file -"])
      #expect(findings.allSatisfy { $0.location.excerpt?.text == cut })
    }
  }

  @Test(.timeLimit(.minutes(1))) func `lines that are never closed cost what they should`() throws {
    for line in ["[", "{", #"{"a":["#, "[1,"] {
      let text = Samples.feed() + "\n" + String(repeating: line + "\n", count: 20_000)
      let begun = ContinuousClock.now
      let log = try Samples.report(text, format: .jsonl).log
      #expect(log.counted(.truncatedFile) == 20_000 && log.findings.count <= 1_000)
      #expect(ContinuousClock.now - begun < .seconds(20), "\(line)")
    }
  }

  @Test func `blank lines are counted, and listed up to the limit`() throws {
    var limits = Limits()
    limits.findings = 5
    for text in ["\n\n\n\n\n\n\n\n\(Samples.feed())\n", "\(Samples.feed())\n\n\n\n\n\n\n\n\n"] {
      let log = try Samples.report(text, format: .jsonl, limits: limits).log
      #expect(log.counted(.blankRow) == 8 && log.findings.count == 5)
    }
  }

  @Test func `a byte-order mark before a line is skipped and told`() throws {
    let text = "\(Samples.feed())\n\u{FEFF}{\"id\":\"ks-1\",\"title\":\"A\"}\n\u{FEFF}\n"
    #expect(try Self.told(text) == ["2:1 enc/bom-in-json", "3:1 enc/bom-in-json", "3:2 tab/blank-row"])
    #expect(try Samples.report(text, format: .jsonl).verdict == .valid)
    #expect(try Samples.encoded(text, from: .jsonl)?.contains("\u{FEFF}") == false)
    let document = try Samples.report("{\u{FEFF}\"diarium\":\"1.0\"}").log.findings
    #expect(document.map(\.rule) == [.json] && document[0].message.en.contains("byte-order mark"))
    #expect(document[0].help?.en.contains("joined") == true)
  }

  @Test func `a second head is told as one thing, and its cases are read`() throws {
    let (one, two) = (#"{"id":"ks-1","title":"A"}"#, #"{"id":"ks-2","title":"B","kind":"x"}"#)
    let text = [Samples.feed(), one, Samples.feed(), two].joined(separator: "\n") + "\n"
    #expect(try Self.told(text) == ["3:1 str/second-head", "4:33 str/not-in-vocabulary"])
    let documents = "\(Samples.feed())\n---\n\(one)\n---\n\(Samples.feed())\n---\n\(two)\n"
    #expect(
      try Samples.report(documents, format: .yaml).log.findings.map(\.rule.name) == [
        "str/second-head", "str/not-in-vocabulary",
      ])
    let list = Samples.feed("\"cases\":[\(one),\(Samples.feed())]")
    #expect(try Samples.report(list).log.findings.map(\.rule.name) == ["str/second-head"])
    // What it says has no place where it would be lost.
    #expect(try Samples.encodedTables(text, from: .jsonl) == nil)
    #expect(try Samples.encoded(text, from: .jsonl)?.components(separatedBy: "\"dataset\"").count == 3)
  }

  @Test func `cases are nested no deeper than they may be in a document`() throws {
    func caseFeed(_ depth: Int) -> String {
      "{\"id\":\"ks-1\",\"title\":\"A\",\"x_a_b\":\(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))}"
    }
    for depth in 58...64 {
      let lines = "\(Samples.feed())\n\(caseFeed(depth))\n"
      let document = Samples.feed("\"cases\":[\(caseFeed(depth))]")
      let isDeep = try Samples.report(document).verdict == .unknown
      #expect(isDeep == (depth > 61))
      #expect(try (Samples.report(lines, format: .jsonl).verdict == .unknown) == isDeep, "\(depth)")
      #expect(try (Samples.report("\(caseFeed(depth))\n", format: .jsonl).verdict == .unknown) == isDeep, "\(depth)")
      let stream = "\(Samples.feed())\n---\n\(caseFeed(depth))\n"
      #expect(try (Samples.report(stream, format: .yaml).verdict == .unknown) == isDeep, "\(depth)")
    }
  }
}
