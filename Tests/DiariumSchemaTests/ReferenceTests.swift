import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Ids and references across cases, forms and orders of members.
@Suite struct `Ids and references` {
  private static let register = #""bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}]"#
  private static let cases = #"""
    "cases":[
    {"id":"ks-1","title":"A","body_id":"ks","documents":[{"id":"ks-1/document/1","kind":"motion"}],
     "relations":[{"id":"ks-1/relation/1","kind":"follows","from_id":"ks-1","to_id":"ks-2/document/1"}]},
    {"id":"ks-2","title":"B","documents":[{"id":"ks-2/document/1","kind":"motion"}],
     "relations":[{"id":"ks-2/relation/1","kind":"follows","from_id":"ks-2","to_id":"ks-1"},
      {"id":"ks-2/relation/2","kind":"follows","from_id":"ks-2","to_id":"ks-1/document/9"}]}]
    """#

  @Test func `lead into other cases, before and after, where they may`() throws {
    let report = try Samples.report(Samples.feed("\(Self.register),\(Self.cases)"))
    #expect(report.log.findings.map(\.rule.name) == ["ref/unknown-record"])
    #expect(report.log.findings[0].location.pointer == "/cases/1/relations/1/to_id")
  }

  @Test func `are found in registers that stand after the cases`() throws {
    let text = "{\(Self.cases),\(Self.register),\(Samples.dataset),\"diarium\":\"1.0\"}"
    let report = try Samples.report(text)
    #expect(report.log.findings.map(\.rule.name) == ["ref/unknown-record"])
    #expect(try Samples.encoded(text) == Samples.encoded(Samples.feed("\(Self.register),\(Self.cases)")))
  }

  @Test func `are the same in JSON Lines`() throws {
    let lines = try #require(try Samples.encoded(Samples.feed("\(Self.register),\(Self.cases)"), to: .jsonl))
    let report = try Samples.report(lines, format: .jsonl)
    #expect(report.log.findings.map(Samples.line) == ["3:234 ref/unknown-record /relations/1/to_id"])
    #expect(report.log.findings.first?.entityID == "ks-2/relation/2")
  }

  @Test func `are not followed in a feed of what changed`() throws {
    let dataset = Samples.dataset.dropLast() + #","since":"2024-01-01T00:00:00Z"}"#
    let text = "{\"diarium\":\"1.0\",\(dataset),\(Self.cases)}"
    let report = try Samples.report(text)
    #expect(report.log.isEmpty)
    #expect(report.skipped.map(\.count) == [4])
    // A time that is absent makes no such feed.
    let absent = text.replacing("\"2024-01-01T00:00:00Z\"", with: "null")
    #expect(try Samples.report(absent).log.findings.map(\.rule.name).contains("ref/unknown-actor"))
  }

  @Test(arguments: [
    // Twice in one case; in two cases; in a register and a case; minted in one case and used in another.
    #""cases":[{"id":"a","title":"A","documents":[{"id":"a/1","kind":"motion"},{"id":"a/1","kind":"motion"}]}]"#,
    #""cases":[{"id":"a","title":"A"},{"id":"a","title":"B"}]"#,
    #""bodies":[{"id":"a","name":"K","kind":"other"}],"cases":[{"id":"a","title":"A"}]"#,
    #""cases":[{"id":"a","title":"A","documents":[{"id":"a/1","kind":"motion"}]},{"id":"b","title":"B","documents":[{"id":"a/1","kind":"motion"}]}]"#,
    #""cases":[{"id":"a","title":"A","documents":[{"id":"a/1","kind":"motion"}]},{"id":"a/1","title":"B"}]"#,
    #""cases":[{"id":"a","title":"A"},{"id":"\u0061","title":"B"}]"#,
    // Minted in two cases, of which the id of one begins with the other's.
    #""cases":[{"id":"a","title":"A","documents":[{"id":"a/2/d","kind":"motion"}]},{"id":"a/2","title":"B","documents":[{"id":"a/2/d","kind":"motion"}]}]"#,
    #""cases":[{"id":"a/2","title":"B","documents":[{"id":"a/2/d","kind":"motion"}]},{"id":"a","title":"A","documents":[{"id":"a/2/d","kind":"motion"}]}]"#,
  ])
  func `stand once in the feed`(members: String) throws {
    for format in [Format.json, .jsonl] {
      let text = Samples.feed(members)
      let formed = format == .json ? text : try #require(try Samples.encoded(text, to: .jsonl))
      let findings = try Samples.report(formed, format: format).log.findings
      #expect(findings.map(\.rule.name) == ["ref/duplicate-id"], "\(format)")
      #expect(findings.first?.related.first?.location.line != nil)
      #expect(findings.first?.related.first?.location.offset != findings.first?.location.offset)
    }
  }

  @Test func `that lead nowhere are counted beyond the limit, and not kept`() throws {
    let references = (0..<3000).map {
      #"{"id":"ks-1/relation/\#($0)","kind":"follows","from_id":"ks-1","to_id":"x\#($0 % 7)"}"#
    }
    let report = try Samples.report(Samples.caseFeed("\"relations\":[\(references.joined(separator: ","))]"))
    #expect(report.log.rules.map { [$0.rule.number, $0.count, $0.listed] } == [[5014, 3000, 1000]])
    #expect(report.verdict == .invalid)
  }

  @Test func `are said to be unjudged where the feed was not read to its end`() throws {
    let lines =
      try #require(try Samples.encoded(Samples.feed("\(Self.register),\(Self.cases)"), to: .jsonl)) + "{\"id\":\n"
    let report = try Samples.report(lines, format: .jsonl)
    #expect(report.verdict == .unknown)
    #expect(report.log.findings.map(\.rule.name) == ["enc/truncated-file"])
    #expect(report.skipped.map(\.count) == [3])
  }

  @Test func `have a limit for each rule, and what is listed is there`() throws {
    let relations = (0..<1000).map {
      #"{"id":"ks-1/relation/\#($0)","kind":"follows","from_id":"ks-1","to_id":"x\#($0)"}"#
    }
    let reservation =
      #""reservations":[{"id":"ks-1/reservation/1","body":"KS","decision_id":"ks-1/decision/9","signatories":[{"name":"E"}]}]"#
    let report = try Samples.report(
      Samples.caseFeed("\"relations\":[\(relations.joined(separator: ","))],\(reservation)"))
    #expect(report.log.rules.map { [$0.rule.number, $0.count, $0.listed] } == [[5003, 1, 1], [5014, 1000, 1000]])
    #expect(report.log.findings.count == 1001)
  }

  @Test func `to registers are not judged where there is no head`() throws {
    let report = try Samples.report(#"{"id":"a","title":"A","body_id":"ks"}"# + "\n", format: .jsonl)
    #expect(report.log.findings.map(\.rule.name) == ["str/missing-required"])
    #expect(report.skipped.map(\.count) == [1])
  }
}
