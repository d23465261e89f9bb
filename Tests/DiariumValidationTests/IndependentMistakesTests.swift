import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Two mistakes that have nothing to do with each other count as two, however near they stand.
@Suite struct `Independent mistakes` {
  /// Feeds with two mistakes, each with the rule of that which did not count once.
  private static let feeds: [(String, String)] = [
    (
      #""persons":[{"name":"Kalle Kula"},{"id":"bo-berg","name":"Bo Berg"}],"cases":[{"id":"ks-1","title":"A","initiatives":[{"id":"ks-1/initiative/1","kind":"motion","signatories":[{"name":"Bo Berg","person_id":"bo-bergg"}]}]}]"#,
      "ref/unknown-actor"
    ),
    (
      #""cases":[{"id":"ks-1","title":"A","decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","outcome":"rejected"},{"id":"ks-1/decision 2","body":"Kommunstyrelsen","outcome":"rejected"}],"reservations":[{"id":"ks-1/reservation/1","body":"Kommunstyrelsen","decision_id":"ks-1/decision/11","signatories":[{"name":"Eva Ek"}]}]}]"#,
      "ref/unknown-decision"
    ),
    (
      #""cases":[{"id":"ks-1","title":"A","decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","outcome":"rejected"},"hej"],"reservations":[{"id":"ks-1/reservation/1","body":"Kommunstyrelsen","decision_id":"ks-1/decision/11","signatories":[{"name":"Eva Ek"}]}]}]"#,
      "ref/unknown-decision"
    ),
    (
      #""persons":[{"id":"eva-ek","name":"Eva Ek"},{"id":"eva-ek","name":"Eva Ek"},{"id":"bo-berg","name":"Bo Berg"}],"cases":[{"id":"ks-1","title":"A","initiatives":[{"id":"ks-1/initiative/1","kind":"motion","signatories":[{"name":"Kalle Kula","person_id":"bo-berg"}]}]}]"#,
      "ref/differs-from-register"
    ),
    (
      #""cases":[{"id":"ks-1","title":"A"},{"id":"ks-1","title":"B","opened":"2024-01-01","closed":"2023-01-01"}]"#,
      "tmp/closed-before-opened"
    ),
    (
      #""cases":[{"id":"ks-1","title":"A","initiatives":[{"id":"ks-1/initiative/1","kind":"motion","signatories":[{"name":"A\u030ake Ek"},{"name":"A\u030ake Ek"}]}]}]"#,
      "dom/named-twice"
    ),
  ]

  @Test(arguments: feeds) func `are two`(members: String, rule: String) throws {
    let report = try Samples.report(Samples.feed(members), options: Samples.allRules)
    let found = report.log.findings.indices.filter { report.log.findings[$0].rule.name == rule }
    #expect(!found.isEmpty, "\(report.log.findings.map(Samples.line))")
    #expect(found.allSatisfy { report.log.cause(of: $0) == nil }, "\(report.concise())")
    let yaml = try #require(try Samples.encoded(Samples.feed(members), to: .yaml))
    let other = try Samples.report(yaml, format: .yaml, options: Samples.allRules)
    #expect(
      other.log.findings.indices.allSatisfy {
        other.log.findings[$0].rule.name != rule || other.log.cause(of: $0) == nil
      }, "\(other.concise())")
  }

  /// A misspelt field in every case of a feed is one mistake, also where the cases are confidential.
  @Test func `and the same mistake over and over is one, though it is not shown`() throws {
    let cases = (1...30).map {
      #"{"id":"ks-\#($0)","diary_number":"KS 2024/\#($0)","confidentiality":{"level":"confidential"},"Eva Ek":1}"#
    }
    let report = try Samples.report(Samples.feed("\"cases\":[\(cases.joined(separator: ",\n"))]"))
    #expect(report.log.counted(.unknownField) == 30 && report.log.count(.error) == 1)
  }
}
