import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What findings say to do: it fits the mistake, and suggests only what has one reading.
@Suite struct `Advice that fits` {
  private static func finding(_ members: String, _ rule: RuleID, format: Format? = nil) throws -> Finding {
    let report = try Samples.report(Samples.caseFeed(members), format: format)
    return try #require(report.log.findings.first { $0.rule == rule }, "\(members): \(report.log.findings)")
  }

  @Test(arguments: [
    ("2024-6-5", "2024-06-05"), ("2024/06/05", "2024-06-05"), ("2024.6.5", "2024-06-05"), ("20240605", "2024-06-05"),
    ("5 juni 2024", "2024-06-05"), ("den 5 juni 2024", "2024-06-05"), ("5 jun. 2024", "2024-06-05"),
    ("June 5, 2024", "2024-06-05"), ("29/4/2024", "2024-04-29"), ("29.04.2024", "2024-04-29"),
    ("05-05-2024", "2024-05-05"), ("2024-06-05 ", "2024-06-05"), ("2024-06-05T00:00:00", "2024-06-05"),
    ("2024-06-05 00:00", "2024-06-05"), ("2024\u{2013}06\u{2013}05", "2024-06-05"), ("2024-6", "2024-06"),
    ("juni 2024", "2024-06"),
  ])
  func `suggests the day of a date that has one reading`(text: String, day: String) throws {
    let finding = try Self.finding("\"opened\":\"\(text)\"", .pattern)
    #expect(finding.suggestion == day && finding.help?.en.hasPrefix("did you mean `\(day)`?") == true)
    #expect(finding.help?.sv.hasPrefix("menade du `\(day)`?") == true)
  }

  @Test(arguments: [
    "5/6/2024", "01.12.2023", "240605", "2024-13-05", "2024/06/31", "31 juni 2024", "5 juni", "i juni", "1224-06-05x",
    "20122012x", "05/06/07", "2024-06-05T13:00:00", "99999999", "5 juni 2024 eller 6 juni 2024",
  ])
  func `suggests none where there are several, or none`(text: String) throws {
    #expect(try Self.finding("\"opened\":\"\(text)\"", .pattern).suggestion == nil)
  }

  @Test func `says of a day that no month has how long the month is, and suggests none`() throws {
    let finding = try Self.finding(#""opened":"2024-06-31""#, .invalidDate)
    #expect(finding.suggestion == nil && finding.help?.en == "June 2024 has 30 days")
  }

  @Test func `reads a number that is a day`() throws {
    let finding = try Self.finding(#""opened":20240605"#, .wrongType)
    #expect(finding.suggestion == "2024-06-05")
  }

  @Test(arguments: [("9.00", "09:00"), ("kl. 9:30", "09:30"), ("13.15", "13:15"), ("13:15:00", "13:15")])
  func `suggests the time of a clock`(text: String, clock: String) throws {
    let meeting = "\"meetings\":[{\"id\":\"m1\",\"body\":\"KS\",\"date\":\"2024-06-05\",\"starts_at\":\"\(text)\"}]"
    let findings = try Samples.report(Samples.feed(meeting)).log.findings
    #expect(findings.first { $0.rule == .pattern }?.suggestion == clock)
  }

  @Test(arguments: [
    ("ks-1 ", "remove the blank at its end: `ks-1`"), (" ks-1", "remove the blank at its start: `ks-1`"),
    ("\u{A0}ks-1\u{200B}", "remove the blanks around it: `ks-1`"), ("KS-1", "write `ks-1`"),
    ("ks 1", "write `ks-1`"), ("Bärg ", "write `barg`"),
  ])
  func `says of an id what is wrong with it`(id: String, help: String) throws {
    let report = try Samples.report(Samples.feed("\"cases\":[{\"id\":\"\(id)\",\"title\":\"A\"}]"))
    #expect(report.log.findings.first { $0.rule == .pattern }?.help?.en == help)
  }

  @Test(arguments: [
    ("beslut", "decisions"), ("titel", "title"), ("Ärendemening", "title"), ("diarienummer", "diary_number"),
    ("dnr", "diary_number"), ("ärendeslag", "kind"), ("typ", "kind"), ("handlingar", "documents"),
    ("bilagor", "documents"), ("initiativ", "initiatives"), ("motioner", "initiatives"), ("remisser", "referrals"),
    ("yttranden", "statements"), ("förslag", "proposals"), ("reservationer", "reservations"), ("inkommet", "opened"),
    ("avslutat", "closed"), ("sammanfattning", "summary"), ("nämnd", "body"), ("ämnen", "subjects"),
    ("propsals", "proposals"), ("diaryNumber", "diary_number"), ("decision", "decisions"), ("Decisions", "decisions"),
  ])
  func `knows the fields by their titles and by what clerks call them`(name: String, field: String) throws {
    let text = Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"\(name)\":\"A\"}]")
    let finding = try #require(try Samples.report(text).log.findings.first { $0.rule == .unknownField })
    #expect(finding.suggestion == field && finding.help?.sv == "menade du `\(field)`?")
  }

  @Test(arguments: [("handläggare", nil as String?), ("attachments", nil), ("xyz", nil), ("id_nummer", nil)])
  func `suggests no field for what is none`(name: String, field: String?) throws {
    let text = Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"A\",\"\(name)\":\"A\"}]")
    let finding = try #require(try Samples.report(text).log.findings.first { $0.rule == .unknownField })
    #expect(finding.suggestion == field)
  }

  @Test func `finds what is wrong inside a list whose name is misspelt, and knows its ids`() throws {
    let report = try Samples.report(
      Samples.caseFeed(
        #""beslut":[{"id":"ks-1/b/1","body":"KS","outcome":"avslag"}],"#
          + #""reservations":[{"id":"ks-1/r/1","body":"KS","decision_id":"ks-1/b/1","signatories":[{"name":"A"}]}]"#),
      options: Samples.allRules)
    let found = report.log.findings.map { "\($0.rule.name) \($0.location.pointer ?? "")" }
    #expect(
      found == ["str/unknown-field /cases/0/beslut", "str/not-in-vocabulary /cases/0/beslut/0/outcome"])
  }

  @Test func `gives findings about registers their place in the tree, or their cell`() throws {
    let feed = Samples.feed(
      #""parties":[{"id":"p/a","abbreviation":"A"},{"id":"p/b","abbreviation":"B"}],"#
        + #""cases":[{"id":"ks-1","title":"A"}]"#)
    for format in [Format.json, .jsonl, .yaml] {
      let text = try #require(try Samples.encoded(feed, to: format))
      let places = try Samples.report(text, format: format, options: Samples.allRules).log.findings.map(\.location)
      #expect(places.map(\.pointer) == ["/parties/0/id", "/parties/1/id"], "\(format)")
      #expect(places.allSatisfy { $0.excerpt != nil && $0.line != nil })
    }
    let tables = try #require(try Samples.encodedTables(feed))
    let cells = try FeedSource(tables: tables).validate(Samples.allRules).log.findings.map(\.location)
    #expect(cells.map(\.cell) == ["A2", "A3"] && cells.allSatisfy { $0.table == "parties" })
  }

  /// SARIF carries a fix only where the report in JSON says that there is one.
  @Test func `says the same of fixes in every report`() throws {
    let data = try Data(contentsOf: Repository.file("Tests/Fixtures/forty-faults/feed.json"))
    let report = try Samples.report(bytes: Array(data))
    let json = try #require(report.json()["findings"]?.elements)
    let sarif = try #require(report.sarif()["runs"]?[0]?["results"]?.elements)
    #expect(json.count == sarif.count)
    for (finding, result) in zip(json, sarif) {
      #expect(result["fixes"] == nil || finding["fixable"]?.text != "no", "\(finding)")
      #expect(finding["suggestion"] == nil || finding["fixable"]?.text != "no")
    }
    #expect(sarif.contains { $0["fixes"] != nil })
  }

  @Test func `says why a rule was skipped in the language of the report`() throws {
    var report = try Samples.report(
      Samples.caseFeed(#""opened":5,"closed":"2024-01-01""#), options: Samples.allRules)
    report.language = .sv
    let reasons = try #require(report.json()["skipped"]?.elements.compactMap { $0["because"]?.text })
    #expect(!reasons.isEmpty && reasons.allSatisfy { !$0.contains("values that") }, "\(reasons)")
  }
}
