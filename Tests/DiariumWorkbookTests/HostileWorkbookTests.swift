import Diarium
import DiariumArchive
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Workbooks that programs read in several ways, or that become much larger than they are.
@Suite struct `Workbooks made to mislead` {
  private typealias Books = `Workbooks that are read`

  /// A row whose third cell is given.
  private static func row(_ cell: String, _ number: Int = 2) -> String {
    """
    <row r="\(number)"><c r="A\(number)" t="inlineStr"><is><t>ks-\(number)</t></is></c>\
    <c r="B\(number)" t="inlineStr"><is><t>Motion</t></is></c>\(cell)</row>
    """
  }

  private static func summaries(_ bytes: [UInt8]) throws -> [String?] {
    var cases = FeedSource(bytes: bytes, as: .xlsx, name: "book.xlsx").cases()
    var found: [String?] = []
    while let record = try cases.next() { found.append(record.summary?.string) }
    return found
  }

  private typealias Parts = [(name: String, text: String)]

  /// The parts of a workbook besides its list of sheets, as references and sheets are written.
  private static func parts(_ parts: Parts, _ sheets: String, _ references: String) -> Parts {
    [
      (
        "_rels/.rels",
        SampleWorkbook.xml("Relationships", SampleWorkbook.reference("b", "officeDocument", "xl/workbook.xml"))
      ), ("xl/workbook.xml", SampleWorkbook.xml("workbook", "<sheets>\(sheets)</sheets>")),
      ("xl/_rels/workbook.xml.rels", SampleWorkbook.xml("Relationships", references)),
    ] + parts
  }

  /// A workbook of such parts, as they are.
  private static func book(_ parts: Parts, _ sheets: String, _ references: String) -> [UInt8] {
    SampleWorkbook.bytes(parts: Self.parts(parts, sheets, references))
  }

  /// An archive whose entries are packed.
  private static func packed(_ parts: Parts) throws -> [UInt8] {
    var (writer, bytes) = (ArchiveWriter(), [UInt8]())
    for part in parts {
      var file = PackedFile()
      let text = Array(part.text.utf8)
      let begin = try unsafe text.withUnsafeBytes { (bytes) throws(IOFailure) in try unsafe file.write(bytes) }
      let end = try file.end()
      bytes += writer.header(part.name, end.numbers) + begin + end.bytes
    }
    return bytes + writer.end()
  }

  @Test func `count dates from 1904 whatever their extensions have`() throws {
    // Excel writes such an element behind its own.
    let bytes = Books.bytes(
      Self.row(#"<c r="C2" s="1"><v>43890</v></c>"#), styles: OfficeWorkbookTrials.styles,
      properties: #"<workbookPr date1904="1"/><extLst><x15:workbookPr chartTrackingRefBase="1"/></extLst>"#)
    #expect(try Self.summaries(bytes) == ["2024-03-01"])
  }

  @Test func `have the text that stands in a cell, not the value beside it`() throws {
    let cells = [
      #"<c r="C2" t="inlineStr"><v>1.0</v><is><t>1.</t></is></c>"#,
      #"<c r="C2" t="inlineStr"><is><t>1.</t></is><v>1.0</v></c>"#, #"<c r="C2" t="inlineStr"><f>A1</f><v>1.</v></c>"#,
    ]
    for cell in cells { #expect(try Self.summaries(Books.bytes(Self.row(cell))) == ["1."], "\(cell)") }
  }

  @Test func `tell formulas without a value from those with an empty text`() throws {
    func rules(_ cell: String) throws -> [String] {
      try FeedSource(bytes: Books.bytes(Self.row(cell)), as: .xlsx).validate(Samples.allRules).findings.map(\.rule.name)
    }
    let empty = try rules(#"<c r="C2" t="str"><f>IF(A1="",1,"")</f><v></v></c>"#)
    let missing = try rules(#"<c r="C2"><f>1+1</f><v></v></c>"#)
    let unstored = RuleID.unstoredFormula.name
    #expect(!empty.contains(unstored) && missing.contains(unstored))
  }

  @Test func `hide no rows in what is no row`() throws {
    let hidden = #"<row r="3"><c r="A3"><v>7</v></c></row>"#
    let trials = [
      "<row r=\"2\"><?p </row>\(hidden) ?></row>", "<row r=\"2\"><!-- </row>\(hidden) --></row>",
      "<!-- <sheetData> -->", "<?p <sheetData> ?>",
    ]
    for trial in trials {
      let bytes = Books.bytes(trial + Self.row("", 4))
      var cases = FeedSource(bytes: bytes, as: .xlsx).cases()
      var found: [String] = []
      while let record = try cases.next() { found.append(record.id.string) }
      #expect(!found.contains("7") && found.last == "ks-4", "\(trial)")
    }
  }

  @Test func `are refused where one part is two sheets`() throws {
    let sheets = (1...9).map { #"<sheet name="s\#($0)" r:id="r1"/>"# }.joined()
    let parts = [("xl/sheet.xml", SampleWorkbook.xml("worksheet", "<sheetData>\(Self.row("", 1))</sheetData>"))]
    let bytes = Self.book(parts, sheets, SampleWorkbook.reference("r1", "worksheet", "sheet.xml"))
    let report = try FeedSource(bytes: bytes, as: .xlsx).validate()
    #expect(report.findings.map(\.message.en).first?.contains("two sheets are one part") == true)
  }

  @Test func `are refused where a sheet is listed that is not there`() throws {
    let parts = [("xl/sheet.xml", SampleWorkbook.xml("worksheet", "<sheetData>\(Self.row("", 1))</sheetData>"))]
    let references = SampleWorkbook.reference("r1", "worksheet", "sheet.xml")
    func messages(_ id: String) throws -> [String] {
      let sheets = "<sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"\(id)\"/>"
      let bytes = Self.book(parts, sheets, references)
      return try FeedSource(bytes: bytes, as: .xlsx).validate().findings.map(\.message.en)
    }
    #expect(try messages("r2").first?.contains("a part is missing") == true)
    // So Excel lists modules of programs, which have no cells.
    #expect(try messages("").allSatisfy { !$0.contains("missing") })
  }

  @Test func `are refused where a text or a tag is longer than any, or formats are more`() throws {
    let long = String(repeating: "x", count: 5 << 20)
    let trials = [
      Books.bytes(#"<row r="2"><c r="A2" t="\#(long)\#(long)"><v>1</v></c></row>"#),
      Books.bytes(#"<row r="2"><c r="A2" t="inlineStr"><is><t>\#(long)\#(long)\#(long)\#(long)</t></is></c></row>"#),
      Books.bytes("", strings: "<si><t>\(long)\(long)\(long)\(long)</t></si>"),
      Books.bytes("", after: #"<a b="\#(String(repeating: "sheetData>", count: 300_000))"/>"#),
      Books.bytes("", styles: String(repeating: #"<numFmt numFmtId="170" formatCode="0"/>"#, count: 70_001)),
    ]
    for (number, bytes) in trials.enumerated() {
      let report = try FeedSource(bytes: bytes, as: .xlsx).validate()
      #expect(report.findings.map(\.message.en).first?.contains("unreasonably large") == true, "\(number)")
    }
  }

  @Test func `are refused where elements or lines are too many for their bytes`() throws {
    let sheets = #"<sheet name="cases" r:id="r1"/>"#
    let references =
      SampleWorkbook.reference("r1", "worksheet", "sheet.xml")
      + SampleWorkbook.reference("r2", "sharedStrings", "strings.xml")
      + SampleWorkbook.reference("r3", "styles", "styles.xml")
    // Together they are more than there may be, each for itself is not.
    func messages(_ count: Int, of piece: String = "<a/>") throws -> [String] {
      let parts: Parts = [
        ("xl/sheet.xml", SampleWorkbook.xml("worksheet", "<sheetData/>")),
        ("xl/strings.xml", SampleWorkbook.xml("sst", String(repeating: piece, count: count))),
        ("xl/styles.xml", SampleWorkbook.xml("styleSheet", String(repeating: piece, count: count))),
      ]
      let bytes = try Self.packed(Self.parts(parts, sheets, references))
      return try FeedSource(bytes: bytes, as: .xlsx).validate().findings.map(\.message.en)
    }
    #expect(try messages(750_000).allSatisfy { !$0.contains("unreasonably large") })
    #expect(try messages(820_000).first?.contains("unreasonably large") == true)
    #expect(try messages(3_000_000, of: "\n").allSatisfy { !$0.contains("unreasonably large") })
    #expect(try messages(3_300_000, of: "\n").first?.contains("unreasonably large") == true)
  }

  @Test func `are refused where the file is empty or no workbook, without a word of saving it again`() throws {
    for (text, message, help) in [
      ("", "the file is empty", "do it again"), ("id;title\r\nks-1;Motion\r\n", "the file is no workbook", ".csv"),
    ] {
      for format in [Format.xlsx, .ods] {
        let finding = try FeedSource(bytes: Array(text.utf8), as: format).validate().findings.first
        #expect(finding?.message.en.hasPrefix(message) == true && finding?.help?.en.contains(help) == true)
        #expect(finding?.help?.en.contains("save it again") == false)
      }
    }
  }

  @Test func `are told to have macros also where these are cells of Excel 4`() throws {
    let first = SampleWorkbook.reference("r1", "worksheet", "sheet.xml")
    let header = ["id", "title"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    let rows = "<sheetData><row>\(header)</row>\(Self.row("", 2))</sheetData>"
    let parts: Parts = [
      ("xl/sheet.xml", SampleWorkbook.xml("worksheet", rows)), ("xl/macro.xml", SampleWorkbook.xml("macrosheet", rows)),
    ]
    for (type, isMacro) in [("xlMacrosheet", true), ("xlIntlMacrosheet", true), ("dialogsheet", false)] {
      let bytes = Self.book(
        parts, #"<sheet name="cases" r:id="r1"/><sheet name="m" r:id="r2"/>"#,
        first + SampleWorkbook.reference("r2", type, "macro.xml"))
      let messages = try FeedSource(bytes: bytes, as: .xlsx).validate(Samples.allRules).findings.map(\.message.en)
      #expect(messages.contains { $0.contains("macro") } == isMacro, "\(type)")
    }
  }

  @Test func `share texts of every length`() throws {
    // Some are a group of their own; all together are more than memory keeps.
    let lengths = (0..<3000).map { $0 % 7 == 0 ? 20_000 : $0 % 50 }
    let strings = lengths.enumerated().map {
      "<si><t>\($0.offset):\(String(repeating: "å", count: $0.element))</t></si>"
    }
    let numbers = (0..<300).map { $0 * 7919 % 3000 }
    let rows = numbers.enumerated().map {
      Self.row(#"<c r="C\#($0.offset + 2)" t="s"><v>\#($0.element)</v></c>"#, $0.offset + 2)
    }
    let found = try Self.summaries(Books.bytes(rows.joined(), strings: strings.joined()))
    #expect(found == numbers.map { "\($0):\(String(repeating: "å", count: lengths[$0]))" })
  }

  @Test func `are read where a program for Windows separated folders by backslashes`() throws {
    let sheet = SampleWorkbook.xml("worksheet", "<sheetData>\(Self.row("", 1))</sheetData>")
    let plain = Self.book(
      [("xl/sheet.xml", sheet)], #"<sheet name="x" r:id="a"/>"#, SampleWorkbook.reference("a", "worksheet", "sheet.xml")
    )
    // Names have the same length, and are in no checksum.
    var bytes = plain
    for name in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sheet.xml"] {
      let old = Array(name.utf8)
      for place in bytes.indices.dropLast(old.count) where Array(bytes[place..<place + old.count]) == old {
        for index in old.indices where old[index] == UInt8(ascii: "/") { bytes[place + index] = UInt8(ascii: "\\") }
      }
    }
    #expect(bytes != plain)
    let reports = try [plain, bytes].map { try FeedSource(bytes: $0, as: .xlsx).validate().findings.map(\.message.en) }
    #expect(reports[0] == reports[1])
  }
}
