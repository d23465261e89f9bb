import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Names and numbers as they are written, and whether a rule speaks of them.
@Suite struct `Names as they are written` {
  private static func rules(_ members: String) throws -> Set<String> {
    let report = try Samples.report(Samples.caseFeed(members), options: Samples.allRules)
    return Set(report.log.findings.map(\.rule.name))
  }

  @Test(
    arguments: [
      ("Eva Ek", nil), ("Eva Ek-Berg", nil), ("Eva Ek Berg", nil), ("Carl Gustaf von Ek af Berg", nil), ("Mahlet", nil),
      ("Ek, Eva", nil), ("von Ek, Anna Maria", nil), ("E. Ek", nil), ("Eva Ek, ordförande", nil),
      ("Eva Ek, Norra Ekeby", nil), ("Eva Ek, Ekeby kommun", nil), ("Anna Berg (född Ek)", nil), ("Åsa (Kim) Alm", nil),
      ("José da Silva y Ek", nil), ("Handel och Park", nil), ("Föreningen Natur och Park Ekeby", nil),
      ("Bo Berg, Vice Ordförande", nil), ("Maria Ek, Tillförordnad Kommundirektör", nil),
      ("Eva Ek, Chef Samhällsbyggnad", nil), ("Eva Ek, Örebro Län", nil),
      ("Anna Ek, Sveriges Kommuner och Regioner", nil), ("Eva Ek, Ekeby Energi", nil), ("Eva Ek, Rädda Barnen", nil),
      ("Anna Berg (VD)", nil), ("Anna Berg (HR)", nil), ("Bo Berg (KPMG)", nil), ("Eva Ek mfl", "dom/several-names"),
      ("Eva Ek och 3 andra", "dom/several-names"), ("Ordförande Eva Ek och Ledamot Bo Berg", "dom/several-names"),
      ("Ek & Berg Bygg AB", nil), ("Ledamöterna från EP och NP", nil), ("Oskar Samuelsson", nil), ("Bo Andersson", nil),
      ("Eva Ek och Bo Berg", "dom/several-names"), ("Eva Ek, Bo Berg", "dom/several-names"),
      ("Eva Ek; Bo Berg", "dom/several-names"), ("Eva Ek samt Bo Berg", "dom/several-names"),
      ("Eva Ek & Bo Berg", "dom/several-names"), ("Eva Ek/Bo Berg", "dom/several-names"),
      ("Eva Ek\\nBo Berg", "dom/several-names"), ("Eva och Bo Ek", "dom/several-names"),
      ("Ek (EP) och Berg (NP)", "dom/several-names"), ("ordföranden Eva Ek och ledamoten Bo Berg", "dom/several-names"),
      ("Eva Ek m.fl.", "dom/several-names"), ("Eva Ek med flera", "dom/several-names"),
      ("Eva Ek (EP)", "dom/party-in-name"), ("Eva Ek (m)", "dom/party-in-name"), ("Eva Ek (-)", "dom/party-in-name"),
      ("Eva Ek(S)", "dom/party-in-name"), ("Eva Ek (Ekebypartiet)", "dom/party-in-name"),
      ("Eva Ek, KD", "dom/party-in-name"),
    ]) func `are one person's or not`(name: String, rule: String?) throws
  {
    let found = try Self.rules(
      #""initiatives":[{"id":"ks-1/initiative/1","kind":"motion","signatories":[{"name":"\#(name)"}]}]"#)
    #expect(found == (rule.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("Eva Karin Ek", true), ("EVA KARIN EK", true), ("Eva Ek", true), ("E. K. Ek", true), ("Ek Eva", true),
      ("Eva-Karin Ek", true), ("Eva", true), ("Eva Ek (EP)", true), ("Karin Ek Berg", false), ("Eva Berg", false),
      ("Bo Ek", false), ("Bo Berg", false),
    ]) func `may be the register's`(name: String, isSame: Bool) throws
  {
    let text = Samples.feed(
      #""persons":[{"id":"eva-ek","name":"Eva Karin Ek"}],"cases":[{"id":"ks-1","title":"A","initiatives":[{"id":"ks-1/initiative/1","kind":"motion","signatories":[{"name":"\#(name)","person_id":"eva-ek"}]}]}]"#
    )
    let report = try Samples.report(text, options: Samples.allRules)
    #expect(report.log.findings.contains { $0.rule.name == "ref/differs-from-register" } == !isSame)
  }

  @Test(arguments: [
    ("PDM-1.0", "CC-PDM-1.0"), ("CC-BY-4", "CC-BY-4.0"), ("CC-BY-4.O", "CC-BY-4.0"), ("CC0", "CC0-1.0"),
    ("CC-BY-2.5-SE", nil), ("CC-BY-4.0-SE", nil), ("CC-BY-SE", nil), ("OGL", nil), ("Licens", nil),
  ]) func `of licences are near to one or to none`(license: String, near: String?) throws {
    let text = Samples.feed(#""cases":[{"id":"a","title":"A"}]"#).replacing("CC0-1.0", with: license)
    let found = try Samples.report(text, options: Samples.allRules).log.findings.filter {
      $0.rule.name == "pkg/license"
    }
    #expect(found.map(\.suggestion) == [near])
  }

  @Test(arguments: [("Falu kommun", "0180", true), ("Falu kommun", "2080", false), ("Region Uppsala", "0380", true)])
  func `of publishers have their codes`(name: String, code: String, isFound: Bool) throws {
    let text = Samples.feed(#""cases":[{"id":"a","title":"A"}]"#).replacing(
      #"{"name":"Ekeby kommun"}"#, with: #"{"name":"\#(name)","municipality_code":"\#(code)"}"#)
    try #require(text.contains(code))
    let report = try Samples.report(text, options: Samples.allRules)
    #expect(report.log.findings.contains { $0.rule.name == "str/municipality-code" } == isFound)
  }

  @Test(arguments: [("09:00", "00:30", false), ("18:00", "01:15", false), ("15:30", "13:00", true)])
  func `of meetings may end past midnight`(start: String, end: String, isFound: Bool) throws {
    let meeting =
      #"{"id":"m","body":"Kommunfullmäktige","date":"2024-06-05","starts_at":"\#(start)","ends_at":"\#(end)"}"#
    let report = try Samples.report(Samples.feed("\"meetings\":[\(meeting)]"), options: Samples.allRules)
    #expect(report.log.findings.contains { $0.rule.name == "tmp/ends-before-begins" } == isFound)
  }

  @Test(
    arguments: [
      ("KS 2024/1", "KS 2024/1", true), ("KS 2024/1", "ks 2024:0001", true), ("Dnr KS2024-1", "KS 2024/1", true),
      ("ÅSN 24/7", "åsn 24/07", true), ("KS 2024/1", "KS 2024/10", false), ("KS 2024/1-2", "KS 2024/12", false),
      ("KS 2024/1", "KF 2024/1", false), ("KS 2024/0", "KS 2024/", false), ("2024/1-3", "2024/1", false),
    ]) func `of cases are one diary number or two`(one: String, other: String, isSame: Bool) throws
  {
    for format in [Format.json, .jsonl, .yaml] {
      let text = try #require(
        try Samples.encoded(
          Samples.feed(
            #""cases":[{"id":"a","title":"A","diary_number":"\#(one)"},{"id":"b","title":"B","diary_number":"\#(other)"}]"#
          ),
          to: format))
      let report = try Samples.report(text, format: format, options: Samples.allRules)
      #expect(report.log.findings.contains { $0.rule.name == "dom/registry-number-reused" } == isSame, "\(format)")
    }
  }
}
