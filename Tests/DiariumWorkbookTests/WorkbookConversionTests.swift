@_spi(Engine) import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite struct `A feed as a workbook` {
  private static func feed(_ members: String = "", title: String = "T") -> FeedSource {
    FeedSource(text: Samples.caseFeed(members).replacing("Ärenden i Ekeby", with: title), as: .json)
  }

  private static func workbook(_ source: FeedSource, titles: Language? = nil) throws -> WrittenWorkbook {
    var options = ConversionOptions(format: .xlsx)
    options.tables.titles = titles
    return try WrittenWorkbook(try #require(try source.encoded(options).bytes))
  }

  @Test func `has a sheet for each table, and one for the head, the codes and the help`() throws {
    let names = try Self.workbook(Self.feed(#""decisions":[{"id":"d","body":"KS","outcome":"rejected"}]"#)).sheetNames
    #expect(names == ["cases", "decisions", "feed", "codes", "help"])
    let swedish = try Self.workbook(Self.feed(), titles: .sv).sheetNames
    #expect(swedish == ["Ärenden", "feed", "koder", "hjälp"])
  }

  @Test func `holds the head as rows`() throws {
    let rows = try Self.workbook(Self.feed(title: "=1&2")).texts(of: "feed")
    #expect(
      rows.starts(with: ["field", "value", "diarium", "1.0", "dataset.title", "=1&amp;2", "dataset.publisher.name"]))
    let swedish = try Self.workbook(Self.feed(), titles: .sv).texts(of: "feed")
    #expect(swedish.starts(with: ["fält", "värde", "Schemaversion", "1.0", "Datamängd.Titel", "T"]))
  }

  @Test func `offers the codes of its fields`() throws {
    let workbook = try Self.workbook(Self.feed(#""status": "decided""#))
    let cells = try #require(workbook.part(of: "cases"))
    let range = try #require(cells.firstMatch(of: /sqref="F2:F1048576"><formula1>codes!\$B\$(\d+):\$B\$(\d+)</))
    let (first, last) = (try #require(Int(range.1)), try #require(Int(range.2)))
    let codes = try #require(workbook.part(of: "codes"))
    for row in first...last {
      #expect(codes.contains("<row r=\"\(row)\"><c r=\"A\(row)\" s=\"2\" t=\"inlineStr\"><is><t>Case status<"))
    }
    #expect(
      !codes.contains("<row r=\"\(first - 1)\"><c r=\"A\(first - 1)\" s=\"2\" t=\"inlineStr\"><is><t>Case status<"))
  }

  @Test func `says nothing of formulas: its cells are texts`() throws {
    let outcome = try Self.feed(#""summary": "=1+1""#).encoded(as: .xlsx).outcome
    #expect(outcome.report.findings.isEmpty)
  }

  private static let longTexts: [String] = [
    String(repeating: "a", count: 32_767), String(repeating: "å", count: 32_768), String(repeating: "💡", count: 16_383),
    String(repeating: "💡", count: 16_384), "a" + String(repeating: "👩‍👩‍👧‍👦", count: 3_000),
  ]

  @Test(arguments: longTexts)
  func `has no place for a text that is longer than a cell`(_ text: String) throws {
    let source = Self.feed(#""summary": "\#(text)""#)
    let fits = text.utf16.count <= 32_767
    let refused = try source.encoded(as: .xlsx)
    #expect((refused.bytes != nil) == fits)
    #expect(refused.outcome.report.findings.map(\.rule) == (fits ? [] : [.cellTooLong]))
    #expect(fits || refused.outcome.report.findings.first?.location.pointer == "/cases/0/summary")
    let (bytes, _) = try source.encoded(as: .xlsx, allowing: [.length])
    let cells = try WrittenWorkbook(try #require(bytes)).texts(of: "cases")
    let cell = try #require(cells.first { $0.utf16.count > 1000 })
    #expect(text.hasPrefix(cell) && cell.utf16.count <= 32_767)
    // The next character would be too much.
    if let next = text.dropFirst(cell.count).first { #expect(cell.utf16.count + next.utf16.count > 32_767) }
  }

  @Test func `leaves out extensions that do not fit`() throws {
    let source = Self.feed(#""x_a_b": "\#(String(repeating: "a", count: 40_000))""#)
    #expect(try source.encoded(as: .xlsx).bytes == nil)
    let (bytes, outcome) = try source.encoded(as: .xlsx, allowing: [.length])
    #expect(!(try WrittenWorkbook(try #require(bytes)).sheet.contains("x_a_b")))
    #expect(outcome.report.findings.map(\.rule) == [.droppedValues])
  }

  @Test func `is not written so as text files are`() throws {
    var options = ConversionOptions(format: .xlsx)
    options.tables.isLossless = true
    #expect(throws: FeedError.self) { try Self.feed().encoded(options) }
    #expect(throws: FeedError.self) { try Self.feed().encoded(as: .ods) }
    #expect(throws: FeedError.self) { try Self.feed().convert(to: .file("/nowhere/a.xlsm")) }
  }

  @Test func `is a simple sheet with its head as a view`() throws {
    var options = ConversionOptions(format: .xlsx)
    options.views = [.simple]
    options.tables.titles = .sv
    let source = Self.feed(
      #""diary_number": "KS 1", "decisions":[{"id":"d","body":"KS","date":"2024-01-01","outcome":"rejected"}]"#)
    let workbook = try WrittenWorkbook(try #require(try source.encoded(options).bytes))
    #expect(workbook.sheetNames == ["enkelt blad", "feed", "koder", "hjälp"])
    #expect(workbook.texts(of: "enkelt blad").contains("avslag"))
    #expect(workbook.sheet.contains("sqref=\"D2:D1048576\"><formula1>koder!$C$2:"))
  }

  @Test(arguments: [Template.Layout.simpleSheet, .wideSheet, .tables(["decisions", "items"])])
  func `is a template to fill in`(_ layout: Template.Layout) throws {
    var template = Template(layout)
    template.language = .sv
    template.options.titles = .sv
    let workbook = try WrittenWorkbook(try template.workbook())
    #expect(workbook.sheetNames.suffix(3) == ["feed", "koder", "hjälp"])
    #expect(workbook.texts(of: "feed").contains("Datamängd.Publicist.Namn"))
    #expect(try template.workbook() == workbook.bytes)
  }

  /// Sheets are found by their names, so no two tables share one.
  @Test func `has a name for each table in both languages`() {
    for language in Language.allCases {
      let names = TableDescription.all.map { $0.sheetName(in: language) }
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
      for (name, table) in zip(names, TableDescription.all) {
        #expect(name.utf16.count <= 31 && !name.contains { "[]:*?/\\'".contains($0) })
        #expect(TableDescription.named(sheet: " \(name.uppercased()) ")?.name == table.name)
      }
    }
    for own in ["feed", "codes", "koder", "help", "hjälp", "simple", "enkelt blad"] {
      #expect(TableDescription.named(sheet: own) == nil)
    }
  }
}

extension WrittenWorkbook {
  /// The names of the sheets, in order.
  var sheetNames: [String] {
    (parts["xl/workbook.xml"] ?? "").matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
  }

  /// The XML of a sheet.
  func part(of name: String) -> String? {
    sheetNames.firstIndex(of: name).flatMap { parts["xl/worksheets/sheet\($0 + 1).xml"] }
  }

  /// The texts of a sheet, cell by cell, as XML has them.
  func texts(of name: String) -> [String] {
    (part(of: name) ?? "").matches(of: /<t(?: xml:space="preserve")?>([^<]*)</).map { String($0.1) }
  }
}
