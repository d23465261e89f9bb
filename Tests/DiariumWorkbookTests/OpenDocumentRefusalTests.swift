import DiariumWorkbook
import TestSupport
import Testing

@Suite struct `A workbook of OpenDocument that is not read` {
  static let long = String(repeating: "x", count: 30_000)

  @Test func `is one that is encrypted`() {
    let bytes = WorkbookBytes.openDocument(
      content: "\u{1}\u{2}", more: [("META-INF/manifest.xml", WorkbookBytes.manifest(encrypted: true))])
    #expect(OpenDocumentBook.refusal(bytes)?.contains("protected by a password") == true)
  }

  @Test func `is no workbook at all`() {
    #expect(OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: nil))?.contains("part is missing") == true)
    for text in ["", "x", "<a", "<a></b>"] {
      #expect(
        OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: text))?.contains("well-formed") == true, "\(text)")
    }
    let none = WorkbookBytes.openDocument(content: "<office:document-content/>")
    #expect(OpenDocumentBook.refusal(none)?.contains("no sheets") == true)
    let other = WorkbookBytes.content("").replacing("office:spreadsheet", with: "office:text")
    #expect(OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: other))?.contains("no sheets") == true)
  }

  @Test func `is one that is cut off`() {
    let content = WorkbookBytes.content("<table:table table:name=\"A\">\(row(cell("a")))</table:table>")
    for count in stride(from: 0, to: content.utf8.count, by: 7) {
      let cut = String(decoding: content.utf8.prefix(count), as: UTF8.self)
      #expect(OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: cut)) != nil, "\(count)")
    }
    let whole = WorkbookBytes.openDocument(content: content)
    for count in stride(from: 0, to: whole.count, by: 11) {
      #expect(OpenDocumentBook.refusal(Array(whole.prefix(count))) != nil, "\(count)")
    }
  }

  @Test func `is one with a document type`() {
    let content = WorkbookBytes.content("").replacing("?>", with: "?><!DOCTYPE a [<!ENTITY b \"c\">]>")
    #expect(OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: content))?.contains("document type") == true)
    // OpenOffice.org 2 wrote one into the list of the parts.
    let manifest = WorkbookBytes.manifest().replacing("?>", with: "?><!DOCTYPE manifest:manifest>")
    let old = WorkbookBytes.openDocument("<table:table/>", more: [("META-INF/manifest.xml", manifest)])
    #expect(OpenDocumentBook.refusal(old) == nil)
  }

  @Test func `is one that is nested without end`() {
    for name in ["table:table-row-group", "text:span", "draw:g"] {
      let inside = String(repeating: "<\(name)>", count: 10_000) + String(repeating: "</\(name)>", count: 10_000)
      let table = name == "text:span" ? row(cell(inside)) : inside
      #expect(OpenDocumentBook.refusal(table: table)?.contains("unreasonably large") == true, "\(name)")
    }
  }

  @Test(arguments: ["-1", "0", "", "x", "1.5", " 2", "99999999999999999999", "٣"])
  func `is one whose repeats are no numbers`(count: String) {
    for table in [
      row(cell("a", "\(repeatedColumns)=\"\(count)\"")), row(cell("a"), "\(repeatedRows)=\"\(count)\""),
      "<table:table-column\(repeatedColumns)=\"\(count)\"/>" + row(cell("a")),
    ] {
      #expect(OpenDocumentBook.refusal(table: table)?.contains("is none") == true, "\(table)")
    }
    guard count != "0" else { return }
    #expect(OpenDocumentBook.refusal(table: row(cell("<text:s text:c=\"\(count)\"/>")))?.contains("is none") == true)
  }

  @Test func `is one with a cell where no sheet has one`() {
    let blank = "<table:table-cell\(repeatedColumns)=\"16384\"/>"
    for table in [
      row(blank + cell("a")), row(cell("a", "\(repeatedColumns)=\"16385\"")),
      row(cell("a") + cell("b", "\(repeatedColumns)=\"16384\"")),
      row(blank, "\(repeatedRows)=\"1048576\"") + row(cell("a")), row(cell("a"), "\(repeatedRows)=\"1048577\""),
      row(blank, "\(repeatedRows)=\"99999999999999999\"") + row(blank, "\(repeatedRows)=\"99999999999999999\"")
        + row(cell("a")),
    ] {
      #expect(OpenDocumentBook.refusal(table: table)?.contains("no sheet has") == true, "\(table)")
    }
    #expect(OpenDocumentBook.refusal(table: row(blank, "\(repeatedRows)=\"1048575\"") + row(cell("a"))) == nil)
    // Blank cells may be anywhere.
    let beyond =
      row(blank + blank + blank) + row(blank, "\(repeatedRows)=\"9999999\"") + row(blank, "\(repeatedRows)=\"9999999\"")
      + row(blank)
    #expect(OpenDocumentBook.refusal(table: row(cell("a")) + beyond) == nil)
  }

  @Test func `is one that becomes unreasonably large, and that is known soon`() {
    let full = cell("a", "\(repeatedColumns)=\"16384\"")
    let tables = [
      row(full, "\(repeatedRows)=\"1048576\""), row(cell(Self.long), "\(repeatedRows)=\"1048576\""),
      row(cell(Self.long, "\(repeatedColumns)=\"16384\"")),
      String(repeating: row(full), count: 1000),
      String(repeating: row(cell("a"), "\(repeatedRows)=\"900000\""), count: 2),
      row(String(repeating: cell("a", "\(repeatedColumns)=\"1000\""), count: 16), "\(repeatedRows)=\"100000\""),
      row(cell("<text:s text:c=\"99999999999999999\"/>")), row(cell("<text:s text:c=\"70000000\"/>")),
      row(cell(String(repeating: "<text:s text:c=\"1000000\"/>", count: 40))),
    ]
    let clock = ContinuousClock()
    for table in tables {
      var refusal: String?
      let bytes = WorkbookBytes.openDocument("<table:table table:name=\"A\">\(table)</table:table>")
      let time = clock.measure { refusal = OpenDocumentBook.refusal(bytes, most: 200 << 20) }
      let isPlaced = refusal?.contains("unreasonably large") == true || refusal?.contains("no sheet has") == true
      #expect(isPlaced, "\(table.prefix(200)): \(refusal ?? "read")")
      #expect(time < .seconds(20), "\(table.prefix(200))")
    }
  }

  @Test func `is never a trap, whatever is done to it`() {
    var random = SeededGenerator(seed: 18)
    let content = WorkbookBytes.content(
      """
      <table:table table:name="A"><table:table-column\(repeatedColumns)="3" table:visibility="collapse"/>\
      \(row(cell("a<text:s text:c=\"3\"/>b", "\(repeatedColumns)=\"3\""), "\(repeatedRows)=\"3\""))\
      \(row("<table:table-cell office:value-type=\"date\" office:date-value=\"2024-02-03T00:00:00.5\"/>"))\
      \(row("<table:table-cell office:value-type=\"time\" office:time-value=\"PT12H30M00.5S\"/>"))\
      \(row("<table:table-cell office:value-type=\"float\" office:value=\"1E+20\" table:formula=\"of:=1\"/>"))</table:table>
      """)
    for _ in 0..<3000 {
      let damaged = String(decoding: ByteDamage.damaged(Array(content.utf8), &random), as: UTF8.self)
      _ = OpenDocumentBook.refusal(WorkbookBytes.openDocument(content: damaged), most: 1 << 20)
    }
  }
}
