import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Faults as people make them in tables: each is one finding at its place, and the rest of the file is still checked.
@Suite struct `Faults planted in tables` {
  /// A folder with 100 statements and their decisions, as somebody might fill it in.
  private static func folder() -> [String: String] {
    var statements = "id,case_id,ordinal,kind,body,date,summary\n"
    var decisions = "id,case_id,ordinal,body,date,outcome\n"
    for number in 1...100 {
      let record = (number - 1) / 50 + 1
      let ordinal = (number - 1) % 50 + 1
      statements +=
        "ks-\(record)/statement/\(ordinal),ks-\(record),\(ordinal),official_report,Kommunstyrelsen,2024-03-01,\"Skäl, kort\"\n"
      if number % 10 == 0 {
        decisions +=
          "ks-\(record)/decision/\(ordinal / 10),ks-\(record),\(ordinal / 10),Kommunstyrelsen,2024-06-05,rejected\n"
      }
    }
    return [
      "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}\n",
      "cases.csv": "id,title\nks-1,Motion om cykelbanor\nks-2,Motion om träd\n", "statements.csv": statements,
      "decisions.csv": decisions,
    ]
  }

  /// A fault: what is put in the place of what, in which file, and where the finding must stand.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    let rule: String
    /// `file:line:column record cell column`, with `-` for what does not apply.
    let place: String
    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "a misspelt heading", file: "statements.csv", old: "date,summary", new: "date,sumary",
      rule: "tab/unknown-column", place: "statements.csv:1:35 - G1 sumary"),
    Fault(
      name: "a doubled heading", file: "statements.csv", old: "date,summary", new: "date,body",
      rule: "tab/duplicate-column", place: "statements.csv:1:35 - G1 body"),
    Fault(
      name: "a ragged row", file: "decisions.csv", old: "ks-2/decision/3,ks-2,3,Kommunstyrelsen,",
      new: "ks-2/decision/3,ks-2,3,Kommunstyrelsen, utskottet,", rule: "tab/ragged-row",
      place: "decisions.csv:9:62 8 G9 -"),
    Fault(
      name: "a stray quote", file: "statements.csv", old: "ks-1/statement/7,ks-1,7,official_report,Kommunstyrelsen",
      new: "ks-1/statement/7,ks-1,7,official_report,Kommun\"styrelsen", rule: "tab/stray-quote",
      place: "statements.csv:8:47 7 E8 body"),
    Fault(
      name: "an unclosed quote at line 35", file: "statements.csv",
      old: "ks-1/statement/34,ks-1,34,official_report,Kommunstyrelsen,2024-03-01,\"Skäl, kort\"",
      new: "ks-1/statement/34,ks-1,34,official_report,Kommunstyrelsen,2024-03-01,\"Skäl, kort",
      rule: "tab/unclosed-quote", place: "statements.csv:35:70 34 G35 summary"),
    Fault(
      name: "an orphan", file: "decisions.csv", old: "ks-2/decision/2,ks-2,", new: "ks-2/decision/2,ks-3,",
      rule: "ref/unknown-case", place: "decisions.csv:8:17 7 B8 case_id"),
    Fault(
      name: "an id that is used twice", file: "decisions.csv", old: "ks-2/decision/2,", new: "ks-2/decision/1,",
      rule: "ref/duplicate-id", place: "decisions.csv:8:1 7 A8 id"),
    Fault(
      name: "a gap in the ordinals", file: "decisions.csv", old: "ks-1/decision/5,ks-1,5,",
      new: "ks-1/decision/5,ks-1,6,", rule: "ref/ordinal", place: "decisions.csv:6:22 5 C6 ordinal"),
    Fault(
      name: "a repeated ordinal", file: "decisions.csv", old: "ks-1/decision/5,ks-1,5,",
      new: "ks-1/decision/5,ks-1,4,", rule: "ref/ordinal", place: "decisions.csv:6:22 5 C6 ordinal"),
    Fault(
      name: "a day that is not in the calendar", file: "decisions.csv",
      old: "ks-1/decision/2,ks-1,2,Kommunstyrelsen,2024-06-05",
      new: "ks-1/decision/2,ks-1,2,Kommunstyrelsen,2024-06-31", rule: "tmp/invalid-date",
      place: "decisions.csv:3:40 2 E3 date"),
    Fault(
      name: "a required cell that is empty", file: "statements.csv",
      old: "ks-1/statement/2,ks-1,2,official_report,", new: "ks-1/statement/2,ks-1,2,,", rule: "str/missing-required",
      place: "statements.csv:3:25 2 D3 kind"),
    Fault(
      name: "an unknown code", file: "decisions.csv",
      old: "ks-1/decision/2,ks-1,2,Kommunstyrelsen,2024-06-05,rejected",
      new: "ks-1/decision/2,ks-1,2,Kommunstyrelsen,2024-06-05,rejcted", rule: "str/not-in-vocabulary",
      place: "decisions.csv:3:51 2 F3 outcome"),
    Fault(
      name: "a count that is wrong", file: "datapackage.json", old: "{\"feed\":",
      new: "{\"resources\":[{\"path\":\"decisions.csv\",\"rows\":11}],\"feed\":", rule: "pkg/checksum",
      place: "datapackage.json:1:46 - - -"),
  ]

  @Test(arguments: faults) func `are one finding each, at their places`(fault: Fault) throws {
    let report = try Self.report(fault)
    #expect(
      report.log.findings.map { "\($0.rule.name) \(Self.place($0.location))" } == ["\(fault.rule) \(fault.place)"],
      "\(report.log.findings.map { "\($0.rule.name) \(Self.place($0.location)) \($0.message)" })")
    let finding = try #require(report.log.findings.first)
    #expect(finding.help != nil && (finding.location.excerpt != nil || finding.rule == .checksum))
    #expect(report.isReadable)
  }

  @Test(arguments: faults) func `do not keep the rest of the file from being checked`(fault: Fault) throws {
    let report = try Self.report(
      fault,
      and: [
        ("statements.csv", "ks-2,50,official_report", "ks-2,50,offical_report"),
        (
          "decisions.csv", "ks-2/decision/5,ks-2,5,Kommunstyrelsen,2024-06-05",
          "ks-2/decision/5,ks-2,5,Kommunstyrelsen,2024-6-50"
        ),
      ])
    #expect(
      Set(report.log.findings.map(\.rule.name)) == [fault.rule, "str/not-in-vocabulary", "str/pattern"],
      "\(report.log.findings.map(\.message))")
    let pattern = report.log.findings.first { $0.rule.name == "str/pattern" }
    #expect(pattern.map { Self.place($0.location) } == "decisions.csv:11:40 10 E11 date")
    let code = report.log.findings.first { $0.value == "offical_report" }
    #expect(code.map { Self.place($0.location) } == "statements.csv:101:27 100 D101 kind")
  }

  @Test func `are none in the folder as it is`() throws {
    #expect(try Self.report(nil).log.isEmpty)
  }

  @Test func `say of one column that it is empty, and of several that they are`() throws {
    var files = Self.folder()
    files["votes.csv"] = "id,case_id,decision_id,ordinal,method\nv-1,ks-1,,1,acclamation\n"
    files["items.csv"] = "id,case_id,proposal_id,decision_id,ordinal,text\ni-1,ks-1,,,1,Avslag\n"
    let report = try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate()
    let orphans = report.log.findings.filter { $0.rule.name == "ref/orphan-row" }
    let ending = "so this vote belongs to nothing"
    #expect(orphans.contains { $0.message.en == "`decision_id` is empty, \(ending)" })
    #expect(orphans.contains { $0.location.table == "items" && $0.message.en.contains("` are empty, so this item") })
  }

  private static func report(_ fault: Fault?, and others: [(String, String, String)] = []) throws -> Report {
    var files = folder()
    for (file, old, new) in (fault.map { [($0.file, $0.old, $0.new)] } ?? []) + others {
      let text = try #require(files[file])
      #expect(text.contains(old))
      files[file] = text.replacingOccurrences(of: old, with: new, range: text.range(of: old))
    }
    return try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate()
  }

  private static func place(_ place: Location) -> String {
    let numbers = [place.line, place.column].compactMap { $0.map(String.init) }.joined(separator: ":")
    let record = place.record.map(String.init) ?? "-"
    return "\(place.path.dropFirst(2)):\(numbers) \(record) \(place.cell ?? "-") \(place.columnName ?? "-")"
  }
}
