@_spi(Engine) import DiariumTree
import DiariumWorkbook
import TestSupport
import Testing

@Suite struct `A workbook that is written` {
  private static let columns: [Worksheet.Column] = [
    .init("id", .text, width: 24, note: "Id\nWhat it is & was."),
    .init("kind", .text, width: 24, choices: .range("codes!$B$2:$B$9")), .init("number", .integer, width: 8),
    .init("open", .text, width: 10, choices: .values(["true", "false"])),
  ]

  @Test func `has the parts that a spreadsheet looks for`() throws {
    let workbook = try WrittenWorkbook(Self.columns, [["a", "b", "1"]])
    #expect(
      workbook.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml", "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml",
      ])
    let comments = try #require(workbook.parts["xl/comments1.xml"])
    #expect(comments.contains("<comment ref=\"A1\" authorId=\"0\">") && comments.contains("Id\nWhat it is &amp; was."))
  }

  @Test func `says how far its rows go before them`() throws {
    let sheet = try WrittenWorkbook(Self.columns, [["a", "", "1"], [], ["c"]], frozen: 1).sheet
    #expect(sheet.contains("<dimension ref=\"A1:D4\"/>"))
    #expect(
      sheet.contains(
        "<row r=\"2\"><c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"C2\"><v>1</v></c></row>"))
    #expect(!sheet.contains("<row r=\"3\">") && sheet.contains("<row r=\"4\">"))
    #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(try WrittenWorkbook([.init("", .text, width: 8)], []).sheet.contains("<dimension ref=\"A1\"/>"))
  }

  @Test func `offers values with a warning`() throws {
    let sheet = try WrittenWorkbook(Self.columns, []).sheet
    #expect(sheet.contains("<dataValidations count=\"2\">"))
    #expect(
      sheet.contains("errorStyle=\"warning\"")
        && sheet.contains("sqref=\"B2:B1048576\"><formula1>codes!$B$2:$B$9</formula1>"))
    #expect(sheet.contains("sqref=\"D2:D1048576\"><formula1>\"true,false\"</formula1>"))
  }

  @Test func `is the same whenever it is written, and however it is kept until then`() throws {
    let rows = (0..<20_000).map { ["ks-\($0)/\($0 &* 0x9E37_79B9)", "\($0 &* 0x85EB_CA6B)", "\($0)"] }
    let workbook = try WrittenWorkbook(Self.columns, rows)
    #expect(try WrittenWorkbook(Self.columns, rows).bytes == workbook.bytes)
    // More than waits in memory, so that scratch space is used.
    #expect(workbook.bytes.count > 1 << 18)
    #expect(workbook.sheet.contains("<row r=\"20001\"><c r=\"A20001\" s=\"2\" t=\"inlineStr\"><is><t>ks-19999/"))
    #expect(workbook.sheet.split(separator: "<row ").count == 20_002)
  }

  @Test func `takes no row beyond the last`() throws {
    let sheet = Worksheet("a", [.init("n", .integer, width: 8)], warning: .init(title: "", words: ""))
    let writer = try WorksheetWriter(sheet, most: 1000) { () throws(IOFailure) in MemoryScratch() }
    for _ in 0..<1005 {
      writer.cell("1")
      try writer.endRow()
    }
    #expect(writer.isFull && writer.rows == 1000)
    var sink = BytesSink()
    try WorkbookWriter.write([writer], to: &sink)
    let xml = try WrittenWorkbook(sink.bytes).sheet
    #expect(xml.contains("<dimension ref=\"A1:A1000\"/>") && xml.contains("<row r=\"1000\">"))
  }

  @Test func `marks remarks`() throws {
    let sheet = try WrittenWorkbook(Self.columns, [["# a", "b", "1"], ["a", "# b"]]).sheet
    #expect(sheet.contains("<c r=\"A2\" s=\"4\"") && sheet.contains("<c r=\"B2\" s=\"4\""))
    #expect(sheet.contains("<c r=\"A3\" s=\"2\"") && sheet.contains("<c r=\"B3\" s=\"2\""))
  }

  @Test func `has rows as high as the lines that are read in them`() throws {
    let columns: [Worksheet.Column] = [.init("id", .text, width: 10), .init("help", .words, width: 10)]
    func height(_ row: [String]) throws -> Substring? {
      let sheet = try WrittenWorkbook(columns, [row]).sheet
      let tag = try #require(sheet.split(separator: "<row r=\"2\"").last?.prefix { $0 != ">" })
      return tag.isEmpty ? nil : tag
    }
    let long = String(repeating: "å", count: 25)
    #expect(try height(["a", "b"]) == nil)
    #expect(try height([long, "b"]) == nil)
    #expect(try height(["a", long]) == " ht=\"45\"")
    #expect(try height(["a", "b\nc"]) == " ht=\"30\"")
    #expect(try height(["# \(long)", ""]) == " ht=\"45\"")
    #expect(try height(["a", String(repeating: long, count: 100)]) == " ht=\"405\"")
    // The next row has its own.
    let sheet = try WrittenWorkbook(columns, [["a", long], ["a", "b"]]).sheet
    #expect(sheet.contains("<row r=\"2\" ht=\"45\"><c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>a</t></is></c>"))
    #expect(sheet.contains("</c></row><row r=\"3\"><c r=\"A3\""))
  }

  @Test func `has notes of one size, however high the rows behind them are`() throws {
    func anchor(_ text: String) throws -> String? {
      let columns: [Worksheet.Column] = [.init("id", .words, width: 10, note: "Id")]
      let boxes = try #require(try WrittenWorkbook(columns, [[text]]).parts["xl/drawings/vmlDrawing1.vml"])
      return boxes.split(separator: "<x:Anchor>").last?.prefix { $0 != "<" }.split(separator: ", ").suffix(2)
        .joined(separator: " ")
    }
    // 76 pixels down: three rows of 20, or one of 20 and a part of one of 60.
    #expect(try anchor("a") == "3 16")
    #expect(try anchor("a\nb\nc") == "1 56")
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `has letters for its columns`(_ row: (column: Int, letters: String)) {
    #expect(Worksheet.letters(row.column) == row.letters)
  }
}
