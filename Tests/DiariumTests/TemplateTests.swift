import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// A template says what is missing at its place, is valid when that is filled in, and its examples are valid cases.
@Suite struct `Templates` {
  /// A way of writing a template.
  struct Way: Sendable, CustomStringConvertible {
    var layout: Template.Layout
    var language: Language
    var options = TableWritingOptions()

    var template: Template {
      var template = Template(layout)
      (template.language, template.options) = (language, options)
      return template
    }
    var description: String { "\(layout) \(language) \(options.delimiter) \(options.titles?.rawValue ?? "")" }
  }

  static let layouts: [Template.Layout] = [
    .simpleSheet, .wideSheet, .tables(Template.leastTables), .tables(Set(TableDescription.names)),
  ]

  static let ways: [Way] = layouts.flatMap { layout in
    [Language.sv, .en].flatMap { language -> [Way] in
      var titled = TableWritingOptions.excel(language)
      titled.titles = language
      return [Way(layout: layout, language: language), Way(layout: layout, language: language, options: titled)]
    }
  }

  static let sheets = ways.filter { [.simpleSheet, .wideSheet].contains($0.layout) }

  /// Writes a template to a new folder.
  private static func folder(_ template: Template) throws -> URL {
    let folder = try Repository.temporaryFolder().appending(path: "feed")
    try template.write(to: folder.path)
    return folder
  }

  /// Writes what must be known of the dataset into its empty lines.
  private static func fill(_ folder: URL) throws {
    let file = folder.appending(path: "dataset.yaml")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (line, value) in [("\ntitle:", "Ärenden i Ekeby"), ("\n  name:", "Ekeby kommun"), ("\nlicense:", "CC0-1.0")] {
      #expect(text.ranges(of: line + "\n").count == 1, "\(line)")
      text = text.replacing(line + "\n", with: "\(line) \(value)\n")
    }
    try Data(text.utf8).write(to: file)
  }

  @Test(arguments: ways) func `say at the lines of dataset.yaml what is to be filled in`(way: Way) throws {
    let folder = try Self.folder(way.template)
    let report = try FeedSource(contentsOf: folder.path).validate()
    let errors = report.findings.filter { $0.severity == .error }
    let lines = try String(contentsOf: folder.appending(path: "dataset.yaml"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(errors.count == 3 && errors.allSatisfy { $0.rule == .missingRequired }, "\(errors.map(\.message.en))")
    for (error, line) in zip(errors, ["title:", "  name:", "license:"]) {
      #expect(error.location.path.hasSuffix("/dataset.yaml"))
      #expect(error.location.line.map { String(lines[$0 - 1]) } == line)
    }
  }

  @Test(arguments: ways) func `are valid when that is filled in`(way: Way) throws {
    let folder = try Self.folder(way.template)
    try Self.fill(folder)
    let report = try FeedSource(contentsOf: folder.path).validate()
    var expected: Set<RuleID> = [.exampleRows, .emptyTable]
    if way.options != .init(), !Self.sheets.contains(where: { $0.layout == way.layout }) {
      // Tables are to be published otherwise, which is told of those with words as headings, or other delimiters.
      expected.insert(.headingLanguage)
      if way.options.delimiter != "," { expected.insert(.delimiter) }
    }
    #expect(Set(report.findings.map(\.rule)) == expected, "\(report.findings.map(\.message.en))")
    #expect(report.verdict == .valid)
  }

  @Test(arguments: sheets) func `have examples that are valid cases of the level politics`(way: Way) throws {
    let folder = try Self.folder(way.template)
    try Self.fill(folder)
    let file = folder.appending(path: "simple.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("\r\n# KS", with: "\r\nKS").utf8).write(to: file)
    let source = try FeedSource(contentsOf: folder.path)
    #expect(try source.validate().findings.map(\.rule) == [.exampleRows])
    let inspection = try source.inspect()
    #expect(inspection.level == .politics)
    let cases = try Feed(contentsOf: folder.path).cases
    #expect(cases.count == 2 && cases.allSatisfy { $0.decisions.allSatisfy { $0.items.first?.text != nil } })
  }

  @Test(arguments: [Language.sv, .en])
  func `have the headings of the layouts, with a cell of help for each`(language: Language) throws {
    for layout in [Template.Layout.simpleSheet, .wideSheet] {
      var template = Template(layout)
      template.language = language
      let records = CSVSplit.records(template.files()[0].text)
      let headings = try #require(SheetHeadings(records[0]))
      #expect(headings.isWide == (layout == .wideSheet))
      #expect(headings.meanings.allSatisfy { $0 != .unknown })
      #expect(records.allSatisfy { $0.count == records[0].count })
      #expect(records[1].allSatisfy { !$0.isEmpty } && records[1][0].hasPrefix("# "))
    }
    let wide =
      "diarienummer rubrik motion av motion parti motion datum beslut organ beslut datum beslut utfall beslut text "
      + "votering ja votering nej votering avstår reservation 1 av reservation 2 av"
    var template = Template(.wideSheet)
    template.language = .sv
    #expect(CSVSplit.records(template.files()[0].text)[0].joined(separator: " ") == wide)
  }

  @Test func `name every kind of row, every column that must be filled, and every short list of codes`() throws {
    var template = Template(.simpleSheet)
    template.language = .sv
    let records = CSVSplit.records(template.files()[0].text)
    for kind in SheetRecordKind.all { #expect(records[1][2].contains(kind.title.sv), "\(kind.name)") }
    for (index, heading) in records[0].enumerated() {
      let column = try #require(SheetColumn.allCases.first { $0.title.sv == heading })
      for group in SheetRecordKind.groups where group.kind.required.contains(column) {
        #expect(records[2][index].contains(group.kind.title.sv), "\(heading): \(group.kind.name)")
      }
      for kind in SheetRecordKind.all {
        guard let list = kind.codes(in: column), list.codes.count <= 10 else { continue }
        for entry in list.codes { #expect(records[1][index].contains(entry.title.sv), "\(heading): \(entry.code)") }
      }
    }
    #expect(Set(SheetRecordKind.groups.flatMap(\.kinds).map(\.name)) == Set(SheetRecordKind.all.map(\.name)))
    #expect(SheetColumn.allCases.allSatisfy { !$0.documentation.sv.isEmpty && !$0.documentation.en.isEmpty })
  }

  @Test func `of tables have the columns that people fill, in the tables' order`() throws {
    let files = Template(.tables(["decisions", "bodies", "nothing"])).files()
    #expect(files.map(\.name) == ["bodies.csv", "cases.csv", "decisions.csv", "dataset.yaml"])
    for file in Template(.tables(Set(TableDescription.names))).files().dropLast() {
      let table = try #require(TableDescription.all.first { $0.fileName == file.name })
      let records = CSVSplit.records(file.text)
      #expect(records.count == 2)
      #expect(records[0] == table.columns.map(\.name).filter { !["created", "modified", "deleted"].contains($0) })
      #expect(records[1][0].hasPrefix("# ") && records[1].allSatisfy { !$0.isEmpty })
      for (column, help) in zip(records[0], records[1]) {
        let description = try #require(table.column(column).map { table.columns[$0] })
        if description.requirement == .always { #expect(help.contains("Must be filled."), "\(file.name) \(column)") }
      }
    }
    let decisions = CSVSplit.records(Template(.tables(["decisions"])).files()[1].text)
    let outcome = decisions[1][decisions[0].firstIndex(of: "outcome") ?? 0]
    #expect(outcome.contains("At least one of outcome, items.csv must be filled.") && outcome.contains("granted"))
    #expect(outcome.contains("diarium schema codebook"))
  }

  @Test func `are filled in as tables, and read with the head beside them`() throws {
    let folder = try Self.folder(Template(.tables(Template.leastTables)))
    try Self.fill(folder)
    for (name, row) in [
      ("cases.csv", ["id": "ks-1", "title": "Motion om träd"]),
      (
        "decisions.csv",
        ["id": "ks-1/decision/1", "case_id": "ks-1", "ordinal": "1", "body": "Kommunstyrelsen", "outcome": "rejected"]
      ),
    ] {
      let file = folder.appending(path: name)
      var text = try String(contentsOf: file, encoding: .utf8)
      text += CSVSplit.records(text)[0].map { row[$0] ?? "" }.joined(separator: ",") + "\r\n"
      try Data(text.utf8).write(to: file)
    }
    let source = try FeedSource(contentsOf: folder.path)
    let findings = try source.validate().findings
    #expect(findings.map(\.rule) == [.exampleRows, .exampleRows], "\(findings.map(\.message.en))")
    let feed = try Feed(contentsOf: folder.path)
    #expect(feed.dataset.publisher.name == "Ekeby kommun" && feed.cases[0].decisions[0].outcome == .rejected)
    // What the folder says of itself counts, and another head that is given is told; that of a package counts first.
    let other = try Repository.temporaryFolder().appending(path: "head.yaml")
    try Data("title: A\npublisher: {name: Alby kommun}\nlicense: CC0-1.0\nlanguage: sv\n".utf8).write(to: other)
    let headed = try FeedSource(contentsOf: folder.path).headed(by: other.path)
    #expect(try headed.validate().findings.map(\.rule).contains(.packageMetadata))
    let written = try #require(try headed.encoded(as: .json).bytes)
    #expect(String(decoding: written, as: UTF8.self).contains("Ekeby kommun"))
    let package =
      #"{"feed":{"diarium":"1.0","dataset":{"title":"B","publisher":{"name":"B"},"license":"CC0-1.0","language":"sv"}}}"#
    try Data(package.utf8).write(to: folder.appending(path: "datapackage.json"))
    let packaged = try FeedSource(contentsOf: folder.path)
    #expect(try packaged.head().dataset.title == "B")
    #expect(try packaged.validate().findings.map(\.rule).contains(.otherFile))
  }

  @Test func `replace nothing but their own files, and only if they may`() throws {
    let folder = try Self.folder(Template(.simpleSheet))
    let sheet = folder.appending(path: "simple.csv")
    try Data("filled in".utf8).write(to: sheet)
    #expect(throws: FeedError.self) { try Template(.simpleSheet).write(to: folder.path) }
    #expect(try String(contentsOf: sheet, encoding: .utf8) == "filled in")
    // Tables are not of this template, so the sheet would be lost.
    #expect(throws: FeedError.self) { try Template(.tables([])).write(to: folder.path, replacing: true) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["dataset.yaml", "simple.csv"])
    try Template(.wideSheet).write(to: folder.path, replacing: true)
    #expect(try String(contentsOf: sheet, encoding: .utf8) == Template(.wideSheet).files()[0].text)
    try Data().write(to: folder.appending(path: "notes.txt"))
    #expect(throws: FeedError.self) { try Template(.wideSheet).write(to: folder.path, replacing: true) }
    let parent = folder.deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["feed"])
  }
}
