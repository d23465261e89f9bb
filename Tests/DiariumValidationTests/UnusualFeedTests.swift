import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What is right, and looks wrong to a rule that is too sure of itself.
@Suite struct `The unusual feed` {
  private static func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.file("Tests/Fixtures/unusual/feed.yaml")))
  }

  private static func expectQuiet(_ report: Report) {
    let found = report.log.findings.map { "\(Samples.line($0)) \($0.message)" }
    #expect(report.log.findings.allSatisfy { $0.severity == .info }, "\(found)")
    #expect(report.log.total <= 2, "\(found)")
  }

  @Test(arguments: [Format.yaml, .json, .jsonl]) func `has no error and no warning in any format`(format: Format) throws
  {
    let text = try #require(
      try Samples.encoded(String(decoding: Self.bytes(), as: UTF8.self), from: .yaml, to: format))
    Self.expectQuiet(try Samples.report(text, format: format, options: Samples.allRules))
  }

  @Test func `has none in tables`() throws {
    let tables = try #require(try Samples.encodedTables(String(decoding: Self.bytes(), as: UTF8.self), from: .yaml))
    Self.expectQuiet(try FeedSource(tables: tables).validate(Samples.allRules))
  }

  /// So that a rule that says nothing at all does not pass: each line, changed, is found.
  @Test(
    arguments: [
      (
        "name: Mahlet\n            party: EP\n            role",
        "name: Bo Berg\n            party: EP\n            role",
        "ref/differs-from-register"
      ),
      (
        "party: OP\n            person_id: asa-alm\n            party_id: op",
        "party: NP\n            person_id: asa-alm\n            party_id: op", "dom/party-differs"
      ),
      ("body_id: un\n        section: § 33", "body_id: bun\n        section: § 33", "tmp/body-not-valid"),
      ("casting_vote: true\n", "casting_vote: false\n", "dom/tie"),
      ("method: lot", "method: counted", "dom/tie"),
      ("outcome: noted", "outcome: approved", "tmp/decision-after-close"),
      ("kind: external\n", "kind: committee\n", "tmp/decision-after-close"),
      ("ends_at: \"00:40\"", "ends_at: \"17:40\"", "tmp/ends-before-begins"),
      ("diary_number: KS 2024/21", "diary_number: Dnr ks-2023-0117", "dom/registry-number-reused"),
      ("outcome_as_given: antas", "outcome_as_given: avslås", "dom/code-vs-wording"),
      ("name: von Ek, Anna", "name: Anna von Ek och Bo Berg", "dom/several-names"),
      ("name: Per Ek-Lund (Pelle)", "name: Per Ek-Lund (EP)", "dom/party-in-name"),
    ]) func `is found where a line of it is wrong`(right: String, wrong: String, rule: String) throws
  {
    let text = String(decoding: try Self.bytes(), as: UTF8.self)
    try #require(text.contains(right))
    let report = try Samples.report(text.replacing(right, with: wrong), format: .yaml, options: Samples.allRules)
    #expect(report.log.findings.contains { $0.rule.name == rule })
  }
}
