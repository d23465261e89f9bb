import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What spreadsheets make of values: it is named at its cell, and what only looks like it is something else.
@Suite struct `Values that a spreadsheet has changed` {
  private static func rules(_ column: String, _ value: String) throws -> [String] {
    let cell =
      value.utf8.contains { ",\"\n\r".utf8.contains($0) } ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    let files = [
      "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}",
      "cases.csv": "id,title,\(column)\nks-1,Motion om cykelbanor,\(cell)\n",
    ]
    let report = try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate(Samples.structural)
    #expect(report.log.findings.allSatisfy { $0.location.cell == "C2" }, "\(report.log.findings.map(\.message.en))")
    return report.log.findings.map(\.rule.name)
  }

  @Test(arguments: [
    ("opened", "#REF!"), ("opened", "#N/A"), ("kind", "#NAMN?"), ("kind", "#namn?"), ("body_id", "#VÄRDEFEL!"),
    ("body_id", "#va\u{308}rdefel!"), ("status", "#DIVISION/0!"), ("closed", "#SKÄRNING!"), ("opened", "#SPILL!"),
  ])
  func `are errors of formulas, in Swedish and English`(column: String, value: String) throws {
    #expect(try Self.rules(column, value) == ["tab/spreadsheet-error"])
  }

  @Test(arguments: [
    ("mar-24", true), ("05-jun", true), ("24-maj", true), ("juni-2024", true), ("Jun-24", true), ("sept-24", true),
    ("5-jun.", true), ("45321", true), ("20000", true), ("60000", true), ("19999", false), ("60001", false),

    ("453210", false), ("jan-+5", false), ("+5-jan", false), ("jan--5", false), ("jan-", false),
    ("jun-20245", false), ("foo-24", false), ("jan-feb", false), ("jan 24", false), ("24/5", false), ("+4532", false),
    ("４５３２１", false),
  ])
  func `are days as it writes them`(value: String, isDay: Bool) throws {
    #expect(try Self.rules("opened", value) == [isDay ? "tab/spreadsheet-date" : "str/pattern"])
  }

  @Test(arguments: [
    ("1.23457E+15", true), ("1,23457E+15", true), ("1E+15", true), ("2.00e+05", true), ("1.23E-15", false),
    ("1E15", false),
    ("E+15", false), ("1.2.3E+15x", false), ("1E+", false), ("1E+-5", false), ("-1E+15", false), ("1E+1E+1", false),
    ("KS E+15", false),
  ])
  func `are identifiers that became numbers`(value: String, isNumber: Bool) throws {
    #expect(try Self.rules("body_id", value) == [isNumber ? "tab/scientific-id" : "str/pattern"])
  }

  @Test(arguments: [("opened", "2024-06-05\n"), ("body_id", "k\ns"), ("kind", "motion\r\n"), ("opened", "2024\r06")])
  func `are broken over lines`(column: String, value: String) throws {
    #expect(try Self.rules(column, value) == ["tab/newline-in-key"])
  }

  /// In a text all of these are texts.
  @Test(arguments: ["#REF!", "mar-24", "45321", "1.23457E+15", "a\nb", "#N/A"])
  func `are none in a text`(value: String) throws {
    let found = try Self.rules("summary", value)
    #expect(found.allSatisfy { !$0.hasPrefix("tab/") && !$0.hasPrefix("str/") }, "\(found)")
  }
}
