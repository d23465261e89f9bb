import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What SARIF offers to put in the place of what is wrong.
@Suite struct `Fixes in SARIF` {
  private static func results(_ report: Report) -> [JSONValue] {
    report.sarif()["runs"]?[0]?["results"]?.elements ?? []
  }

  private static let broken = Samples.caseFeed(
    "\"summary\":\"Ärende åäö\",\n\"body\":\"Ärende å𝄞\", \"oppened\":\"2024\",\"kind\":\"motoin\",\"status\":\"closed\""
  )

  /// Texts with a value that is misspelt, and what stands in its place when the fix is applied.
  static let fixes: [(text: String, format: Format, rule: RuleID, mended: String)] = [
    (broken, .json, .unknownField, "\"Ärende å𝄞\", \"opened\":\"2024\","),
    (broken, .json, .notInVocabulary, "\"kind\":\"motion\","),
    (Samples.caseFeed("\"kind\":\"mot\\u006Fin\""), .json, .notInVocabulary, "\"kind\":\"motion\""),
    (yaml("    titel: Å"), .yaml, .unknownField, "    title: Å"),
    (yaml("    title: Å\n    kind: motoin # varför"), .yaml, .notInVocabulary, "kind: motion # varför"),
    (yaml("    title: Å\n    \"kind\": 'motoin'"), .yaml, .notInVocabulary, "\"kind\": 'motion'"),
    (yaml("    title: Å\n    'kind': \"motoin\""), .yaml, .notInVocabulary, "'kind': \"motion\""),
    (
      yaml("    title: A\n    decisions: [{id: ks-1/decision/1, votes: [{ballots: [{option: Nej}]}]}]"), .yaml,
      .notInVocabulary, "option: \"no\"}"
    ),
  ]

  private static func yaml(_ lines: String) -> String {
    """
    diarium: "1.0"
    dataset: {title: Å, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
    cases:
      - id: ks-1
    \(lines)

    """
  }

  @Test(arguments: fixes.indices) func `give fixes that mend what they are about, and nothing else`(row: Int) throws {
    let (text, format, rule, mended) = Self.fixes[row]
    let report = try Samples.report(text, format: format)
    #expect(report.log.rules.first { $0.rule == rule }?.count == 1, "\(report.log.findings.map(Samples.line))")
    let result = try #require(Self.results(report).first { $0["ruleId"]?.text == rule.code })
    let change = try #require(result["fixes"]?[0]?["artifactChanges"]?[0])
    #expect(change["artifactLocation"]?["uri"]?.text == "feed.json")
    let after = try Self.applied(try #require(change["replacements"]?[0]), to: text)
    #expect(after.contains(mended), "\(after)")
    let left = try Samples.report(after, format: format).log
    #expect(left.total == report.log.total - 1 && !left.rules.contains { $0.rule == rule })
  }

  /// The text with a region of one line replaced, as an editor does it.
  private static func applied(_ replacement: JSONValue, to text: String) throws -> String {
    let region = try #require(replacement["deletedRegion"])
    let line = try #require(region["startLine"]?.integer)
    #expect(region["endLine"]?.integer == line)
    let begin = try #require(region["startColumn"]?.integer)
    let end = try #require(region["endColumn"]?.integer)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let inserted = try #require(replacement["insertedContent"]?["text"]?.text)
    lines[line - 1].replaceSubrange((begin - 1)..<(end - 1), with: Array(inserted.unicodeScalars))
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  @Test func `give no fix where more is meant than a value as it is written`() throws {
    let anchored = try Samples.report(Self.yaml("    title: A\n    kind: &k motoin"), format: .yaml)
    #expect(anchored.log.findings.first?.suggestion == "motion")
    #expect(Self.results(anchored).first?["fixes"] == nil)
    // What is hidden must not be written.
    var finding = try #require(try Samples.report(Self.broken).log.findings.first { $0.rule == .notInVocabulary })
    finding.suggestion = "a-••••"
    var log = FindingLog(limit: 0)
    log.add(finding)
    let hidden = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    #expect(Self.results(hidden).first?["fixes"] == nil)
  }
}
