import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// A name that is no field leads to the field that was meant, in every form that it can be written in.
@Suite struct `Names that are near` {
  static let names: [(String, String?)] = [
    ("Titel", "title"), ("TITEL", "title"), ("Rubrik", "title"), ("tittle", "title"),
    ("diary number", "diary_number"), ("diary-number", "diary_number"), ("DiaryNumber", "diary_number"),
    ("Diarienr.", "diary_number"), ("Ärendemening", "title"), ("ARENDEMENING", "title"),
    // A system that stores marks apart means the same letters.
    ("A\u{308}rendemening", "title"), ("Öppnat", "opened"), ("O\u{308}ppnat", "opened"), ("Läge", "status"),
    ("La\u{308}ge", "status"),
    // What is near nothing leads nowhere.
    ("färg", nil), ("x", nil), ("Handläggare", nil),
  ]

  @Test(arguments: names) func `lead to the field in JSON and YAML`(name: String, field: String?) throws {
    let json = Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"\(name)\":\"A\"}]")
    let yaml = """
      diarium: "1.0"
      dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases:
        - {id: ks-1, "\(name)": A}

      """
    for report in [try Samples.report(json), try Samples.report(yaml, format: .yaml)] {
      let finding = try #require(report.log.findings.first { $0.rule == .unknownField })
      #expect(finding.suggestion == field, "\(finding.message.en)")
    }
  }

  @Test(arguments: names) func `lead to the column of a table`(name: String, field: String?) throws {
    let table = try #require(Schema.tables.first { $0.name == "cases" })
    let names = table.columns.map(\.name)
    #expect(table.columnMeant(by: name, among: names) == field)
    // Nothing is meant that is not among the columns that may be.
    #expect(table.columnMeant(by: name, among: names.filter { $0 != field }) != field || field == nil)
    #expect(table.columnMeant(by: name, among: []) == nil)
  }

  @Test(
    arguments: [
      ("cases", "cases"), ("Cases", "cases"), ("case", "cases"), ("ärenden", "cases"), ("a\u{308}renden", "cases"),
      ("beslut", "decisions"), ("decision", "decisions"), ("decisons", "decisions"), ("nämnder", "bodies"),
      ("na\u{308}mnder", "bodies"), ("votes", "votes"), ("", nil), ("budget", nil), ("x", nil),
    ] as [(String, String?)])
  func `lead to the table`(name: String, table: String?) {
    #expect(TableDescription.meant(by: name)?.name == table)
  }

  @Test func `know every field and every column by its own name and titles`() {
    for table in Schema.tables {
      let names = table.columns.map(\.name)
      for column in table.columns {
        #expect(table.columnMeant(by: column.name, among: names) == column.name, "\(table.name).\(column.name)")
        #expect(table.columnMeant(by: column.name.uppercased(), among: names) == column.name, "\(column.name)")
        #expect(table.column(column.name).map { table.columns[$0].name } == column.name)
      }
      #expect(TableDescription.isTable(file: table.fileName.uppercased()))
      #expect(TableDescription.meant(by: table.name)?.name == table.name, "\(table.name)")
    }
    for name in ["", ".csv", "cases", "cases.tsv", "cases.csv.bak", "cases .csv", "Kopia av cases.csv"] {
      #expect(!TableDescription.isTable(file: name), "\(name)")
    }
  }
}
