import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Findings as servers for continuous integration read them.
@Suite struct `Reports for servers` {
  @Test func `tell GitHub each finding in a command that it reads as one`() {
    let text = GitHubReport(HostileReport.report([HostileReport.finding()])).text()
    #expect(
      text
        == "::error file=mapp å/a%2Cb%3A100%25.json,line=2,col=9,title=DIA4004 str/not-in-vocabulary::`<b onclick=\"x\">&amp;|`*_]]><U+0007><U+202E>::error::%250A<U+000D><U+000A><U+FFFE></b>` is not in the list; =choose & write | \"right\"\n"
    )
    let swedish = GitHubReport(HostileReport.report([HostileReport.finding()], .sv)).text()
    #expect(swedish.hasPrefix("::error ") && swedish.contains("står inte i listan; =välj"))
  }

  @Test func `give GitHub no more annotations of a level than it keeps, and count the rest`() {
    var findings = (1...30).map { HostileReport.simple($0, "v\($0)") }
    findings += (31...40).map { HostileReport.simple($0, "w\($0)", rule: .legacyEncoding) }
    let lines = GitHubReport(HostileReport.report(findings)).text().split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10 && lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines[9] == "::error title=diarium::21 more have no annotation; 30 errors in all")
    #expect(lines[19].contains("`w40` is not in the list"))
    // What is said again and again has one annotation, and counts.
    let same = GitHubReport(HostileReport.report((1...30).map { HostileReport.simple($0, "same") }, .sv)).text()
    #expect(same.split(separator: "\n").count == 1 && same.contains("(30 gånger)"))
    // What is only counted has one too.
    let counted = GitHubReport(HostileReport.report((1...30).map { HostileReport.simple($0, "v") }, limit: 5)).text()
    #expect(counted.split(separator: "\n").count == 2)
    #expect(counted.hasSuffix("::error title=diarium::25 more have no annotation; 30 errors in all\n"))
    #expect(GitHubReport(HostileReport.report([])).text().isEmpty)
  }

  @Test func `say in words where GitHub cannot show it`() {
    var inArchive = HostileReport.simple(3, "v")
    (inArchive.location.path, inArchive.location.entry) = ("feed.zip", "cases.csv")
    var inSheet = HostileReport.simple(3, "v")
    inSheet.location = Location(path: "feed.xlsx")
    (inSheet.location.sheet, inSheet.location.cell) = ("Beslut", "F12")
    var onInput = HostileReport.simple(3, "v")
    onInput.location.path = "-"
    let text = GitHubReport(HostileReport.report([inArchive, inSheet, onInput])).text().split(separator: "\n")
    #expect(
      text[0]
        == "::error file=feed.zip,title=DIA4004 str/not-in-vocabulary::feed.zip!cases.csv:3:1: `v` is not in the list")
    #expect(
      text[1]
        == "::error file=feed.xlsx,title=DIA4004 str/not-in-vocabulary::feed.xlsx!Beslut!F12: `v` is not in the list")
    #expect(text[2] == "::error title=DIA4004 str/not-in-vocabulary::-:3:1: `v` is not in the list")
  }

  @Test func `tell GitLab what its code quality asks for`() throws {
    var inArchive = HostileReport.simple(3, "v", rule: .legacyEncoding)
    (inArchive.location.path, inArchive.location.entry) = ("./a/./feed.zip", "cases.csv")
    let report = HostileReport.report([HostileReport.finding(), HostileReport.finding(), inArchive])
    let text = report.rendered(as: .gitlab)
    let issues = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(issues.count == 3)
    for issue in issues {
      #expect(issue.keys.sorted() == ["check_name", "description", "fingerprint", "location", "severity"])
    }
    #expect(issues.map { $0["severity"] as? String } == ["major", "major", "minor"])
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 3)
    let places = issues.compactMap { $0["location"] as? [String: Any] }
    #expect(places.map { $0["path"] as? String } == [HostileReport.path, HostileReport.path, "a/feed.zip"])
    #expect(places.map { ($0["lines"] as? [String: Int])?["begin"] } == [2, 2, 1])
    #expect((issues[2]["description"] as? String) == "./a/./feed.zip!cases.csv:3:1: `v` is not in the list")
    #expect(HostileReport.report([]).rendered(as: .gitlab) == "[]\n")
    let counted = HostileReport.report((1...9).map { HostileReport.simple($0, "v") }, limit: 2).rendered(as: .gitlab)
    #expect(counted.contains("\"7 more are not listed, 9 in all\"") && counted.contains("dia4004-not-listed"))
  }

  /// The elements of a JUnit document, as a parser of XML sees them.
  private static func elements(_ text: String) throws -> [(name: String, attributes: [String: String], text: String)] {
    let document = try XMLDocument(xmlString: text)
    return try document.nodes(forXPath: "//*").compactMap { $0 as? XMLElement }.map { element in
      let attributes = (element.attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") }
      return (element.name ?? "", Dictionary(uniqueKeysWithValues: attributes), element.stringValue ?? "")
    }
  }

  @Test func `are test results of JUnit, a suite for each input and a case for each rule`() throws {
    var report = HostileReport.report([
      HostileReport.finding(), HostileReport.simple(4, "v"), HostileReport.simple(5, "w", rule: .legacyEncoding),
    ])
    report.applied = [.legacyEncoding, .unknownField, .notInVocabulary]
    report.skipped = [SkippedRule(rule: .pattern, because: .init(sv: "därför", en: "that is why"), count: 3)]
    let elements = try Self.elements(JUnitReport(report).text())
    #expect(
      elements.map(\.name) == [
        "testsuites", "testsuite", "testcase", "system-out", "testcase", "testcase", "failure", "testcase", "skipped",
      ])
    #expect(
      elements[0].attributes == ["name": "diarium", "tests": "4", "failures": "1", "errors": "0", "skipped": "1"])
    #expect(elements[1].attributes["name"] == HostileReport.path)
    #expect(
      elements[2].attributes == [
        "classname": HostileReport.path, "name": "enc/legacy-encoding", "file": HostileReport.path, "line": "5",
      ])
    #expect(elements[3].text == "\(HostileReport.path):5:1: warning: `w` is not in the list")
    #expect(elements[4].attributes == ["classname": HostileReport.path, "name": "str/unknown-field"])
    #expect(elements[6].attributes["type"] == "DIA4004")
    #expect(elements[6].text.split(separator: "\n").count == 2)
    #expect(elements[6].text.hasPrefix("\(HostileReport.path):2:9: error: `<b onclick=\"x\">&amp;|`*_]]><U+0007>"))
    #expect(elements[8].attributes["message"] == "that is why (3)")
    // What counts against the verdict fails.
    report.failOn = .warning
    #expect(try Self.elements(JUnitReport(report).text())[0].attributes["failures"] == "2")
  }

  @Test func `say in JUnit what could not be read, and what is only counted`() throws {
    var report = HostileReport.report((1...80).map { HostileReport.simple($0, "v\($0)") }, .sv, limit: 60)
    report.isReadable = false
    let elements = try Self.elements(JUnitReport(report).text())
    #expect(elements[0].attributes["errors"] == "1" && elements[3].name == "error")
    #expect(elements[3].attributes["message"] == "indata kunde inte läsas till slutet")
    let lines = try #require(elements.last?.text.split(separator: "\n"))
    #expect(lines.count == 52 && lines[50] == "10 till" && lines[51] == "20 till redovisas inte här, 80 totalt")
    #expect(try Self.elements(JUnitReport(HostileReport.report([])).text()).map(\.name) == ["testsuites", "testsuite"])
  }

  @Test func `divide findings among suites by the input that they are in`() throws {
    var findings = ["tables/cases.csv", "b.json", "tables/decisions.csv"].enumerated().map { index, path in
      var finding = HostileReport.simple(index + 1, "v")
      finding.location.path = path
      return finding
    }
    findings[2].location.line = nil
    var report = HostileReport.report(findings)
    report.inputs = [
      Report.Input(path: "tables/", format: "csv", bytes: 1), Report.Input(path: "b.json", format: "json", bytes: 1),
    ]
    let elements = try Self.elements(JUnitReport(report).text())
    #expect(elements.filter { $0.name == "testsuite" }.map { $0.attributes["failures"] } == ["1", "1"])
    #expect(elements.filter { $0.name == "failure" }.map { $0.text.split(separator: "\n").count } == [2, 1])
    #expect(
      Set(
        elements.filter { $0.name == "testcase" }.map {
          "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")"
        }
      ).count == 2)
  }
}
