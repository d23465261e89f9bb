import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Workbooks of Office Open XML, as their parts are written.
@Suite struct `Workbooks that are read` {
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// A workbook with one sheet of cases.
  static func bytes(
    _ rows: String, strings: String? = nil, styles: String? = nil, properties: String = "", after: String = "",
    prolog: String = ""
  ) -> [UInt8] {
    var references = SampleWorkbook.reference("r1", "worksheet", "worksheets/sheet1.xml")
    var parts: [(name: String, text: String)] = [
      (
        "xl/worksheets/sheet1.xml",
        prolog
          + SampleWorkbook.xml("worksheet", "<sheetData>\(header)\(rows)</sheetData>\(after)").dropFirst(
            prolog.isEmpty ? 0 : 38)
      )
    ]
    if let strings {
      references += SampleWorkbook.reference("r2", "sharedStrings", "sharedStrings.xml")
      parts.append(("xl/sharedStrings.xml", SampleWorkbook.xml("sst", strings)))
    }
    if let styles {
      references += SampleWorkbook.reference("r3", "styles", "/xl/styles.xml")
      parts.append(("xl/styles.xml", SampleWorkbook.xml("styleSheet", styles)))
    }
    references += SampleWorkbook.reference("r4", "worksheet", "worksheets/sheet2.xml")
    parts.append(("xl/worksheets/sheet2.xml", SampleWorkbook.xml("worksheet", "<sheetData>\(head)</sheetData>")))
    let sheets =
      #"\#(properties)<sheets><sheet name="Ärenden" sheetId="1" r:id="r1"/><sheet name="feed" sheetId="2" r:id="r4"/></sheets>"#
    return SampleWorkbook.bytes(
      parts: [
        (
          "_rels/.rels",
          SampleWorkbook.xml("Relationships", SampleWorkbook.reference("b", "officeDocument", "xl/workbook.xml"))
        ),
        ("xl/workbook.xml", SampleWorkbook.xml("workbook", sheets)),
        ("xl/_rels/workbook.xml.rels", SampleWorkbook.xml("Relationships", references)),
      ] + parts)
  }

  private static let header = """
    <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c>\
    <c r="C1" t="inlineStr"><is><t>summary</t></is></c></row>
    """

  private static let head = [
    ("Titel", "Ärenden i Ekeby"), ("Publicist.Namn", "Ekeby kommun"), ("license", "CC0-1.0"), ("language", "sv"),
  ].map { field, value in
    "<row><c t=\"inlineStr\"><is><t>\(field)</t></is></c><c t=\"inlineStr\"><is><t>\(value)</t></is></c></row>"
  }.joined()

  /// A row whose third cell is given.
  private static func row(_ cell: String, _ number: Int = 2) -> String {
    """
    <row r="\(number)"><c r="A\(number)" t="inlineStr"><is><t>ks-\(number)</t></is></c>\
    <c r="B\(number)" t="inlineStr"><is><t>Motion</t></is></c>\(cell)</row>
    """
  }

  private static func summaries(_ bytes: [UInt8]) throws -> [String?] {
    var cases = FeedSource(bytes: bytes, name: "book.xlsx").cases()
    var found: [String?] = []
    while let record = try cases.next() { found.append(record.summary?.string) }
    return found
  }

  struct Trial: Sendable, CustomTestStringConvertible {
    let cell: String
    let text: String?
    var testDescription: String { cell }
  }

  static let trials: [Trial] = [
    .init(cell: #"<c r="C2" t="s"><v>0</v></c>"#, text: "delad"),
    .init(cell: #"<c r="C2" t="s"><v>1</v></c>"#, text: "fet och inte fet"),
    .init(cell: #"<c r="C2" t="s"><v>2</v></c>"#, text: " med blanka "),
    .init(cell: #"<c r="C2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>"#, text: "ab"),
    .init(
      cell: #"<c r="C2" t="inlineStr"><is><t>rad 1&#10;rad 2, "citat"</t></is></c>"#, text: "rad 1\nrad 2, \"citat\""),
    .init(cell: #"<c r="C2" t="inlineStr"><is><t>a_x000D_b_x0041_c_x005F_x0041_</t></is></c>"#, text: "a\rbAc_x0041_"),
    .init(cell: #"<c r="C2" t="inlineStr"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>"#, text: "😀 _xD83D_"),
    .init(
      cell: #"<c r="C2" t="inlineStr"><is><t>läses</t><rPh sb="0" eb="1"><t>inte</t></rPh></is></c>"#, text: "läses"),
    .init(cell: #"<c r="C2" t="str"><f>A1&amp;"x"</f><v>idx</v></c>"#, text: "idx"),
    .init(cell: #"<c r="C2"><v>12</v></c>"#, text: "12"), .init(cell: #"<c r="C2"><v>0045</v></c>"#, text: "0045"),
    .init(cell: #"<c r="C2"><v>0x10</v></c>"#, text: "0x10"),
    .init(cell: #"<c r="C2" s="1"><v>0x10</v></c>"#, text: "0x10"),
    .init(cell: #"<c r="C2"><v>5.0</v></c>"#, text: "5"), .init(cell: #"<c r="C2"><v>1E5</v></c>"#, text: "100000"),
    .init(cell: #"<c r="C2"><v>0.10000000000000001</v></c>"#, text: "0.1"),
    .init(cell: #"<c r="C2"><v>-1.5E-7</v></c>"#, text: "-0.00000015"),
    .init(cell: #"<c r="C2"><v>12345678901234567</v></c>"#, text: "12345678901234567"),
    .init(cell: #"<c r="C2" t="n"><v>1.25</v></c>"#, text: "1.25"),
    .init(cell: #"<c r="C2" t="b"><v>1</v></c>"#, text: "true"),
    .init(cell: #"<c r="C2" t="b"><v>0</v></c>"#, text: "false"),
    .init(cell: #"<c r="C2" t="e"><v>#REF!</v></c>"#, text: "#REF!"),
    .init(cell: #"<c r="C2" t="d"><v>2024-03-01</v></c>"#, text: "2024-03-01"),
    .init(cell: #"<c r="C2" s="1"><v>45352</v></c>"#, text: "2024-03-01"),
    .init(cell: #"<c r="C2" s="1"><v>1</v></c>"#, text: "1900-01-01"),
    .init(cell: #"<c r="C2" s="1"><v>59</v></c>"#, text: "1900-02-28"),
    .init(cell: #"<c r="C2" s="1"><v>60</v></c>"#, text: "60"),
    .init(cell: #"<c r="C2" s="1"><v>61</v></c>"#, text: "1900-03-01"),
    .init(cell: #"<c r="C2" s="2"><v>45352.520833333336</v></c>"#, text: "2024-03-01T12:30:00"),
    .init(cell: #"<c r="C2" s="3"><v>45352</v></c>"#, text: "2024-03-01"),
    .init(cell: #"<c r="C2" s="4"><v>84.508333333333326</v></c>"#, text: "2028:12:00"),
    .init(cell: #"<c r="C2" s="5"><v>45352</v></c>"#, text: "45352"),
    .init(cell: #"<c r="C2" s="6"><v>0.52083333333333337</v></c>"#, text: "12:30:00"),
    .init(cell: #"<c r="C2" s="99"><v>3</v></c>"#, text: "3"), .init(cell: #"<c r="C2" s="1"/>"#, text: nil),
    .init(cell: #"<c r="C2" t="s"><v></v></c>"#, text: nil), .init(cell: "<c><v>7</v></c>", text: "7"),
    .init(cell: #"<x:c xmlns:x="x" r="C2"><x:v>7</x:v></x:c>"#, text: "7"),
    .init(cell: #"<c r="C2" t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c>"#, text: "<a> & b"),
    .init(cell: #"<c r="C2" t="inlineStr"><is><t>å<!-- inte -->ä</t></is></c>"#, text: "åä"),
  ]

  private static let strings = """
    <si><t>delad</t></si><si><r><rPr><b/></rPr><t>fet</t></r><r><t xml:space="preserve"> och inte fet</t></r></si>\
    <si><t xml:space="preserve"> med blanka </t></si>
    """

  @Test(arguments: trials) func `have cells of every type`(trial: Trial) throws {
    let bytes = Self.bytes(Self.row(trial.cell), strings: Self.strings, styles: OfficeWorkbookTrials.styles)
    #expect(try Self.summaries(bytes) == [trial.text])
  }

  @Test func `count dates from 1904 where they say so`() throws {
    let bytes = Self.bytes(
      Self.row(#"<c r="C2" s="1"><v>43890</v></c>"#), styles: OfficeWorkbookTrials.styles,
      properties: #"<workbookPr date1904="1"/>"#)
    #expect(try Self.summaries(bytes) == ["2024-03-01"])
  }

  @Test func `keep the rows of the sheet`() throws {
    let bytes = Self.bytes(Self.row(#"<c r="C3" t="inlineStr"><is><t> </t></is></c>"#, 3) + Self.row("", 7))
    let log = try FeedSource(bytes: bytes, name: "book.xlsx").validate(Samples.allRules).log
    let blank = try #require(log.findings.first { $0.rule.name == "txt/blank-text" })
    #expect(blank.location.shownPlace == "book.xlsx!Ärenden!C3")
    #expect(blank.location.line == nil && blank.location.offset == nil)
    #expect(log.findings.filter { $0.rule == .blankRow }.map(\.location.cell) == ["A2", "A4", "A5", "A6"])
  }

  @Test func `are refused where they are damaged`() throws {
    let trials: [(bytes: [UInt8], says: String)] = [
      (Self.bytes("<row r=\"2\"><c r=\"A2\"><v>1</v></row>"), "no well-formed XML"),
      (Self.bytes(Self.row("", 3) + Self.row("", 2)), "do not come in their order"),
      (Self.bytes(#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>"#), "do not come in their order"),
      (Self.bytes(#"<row r="2"><c r="A3"><v>1</v></c></row>"#), "at a place that no sheet has"),
      (Self.bytes(#"<row r="1048577"><c><v>1</v></c></row>"#), "at a place that no sheet has"),
      (Self.bytes(#"<row r="2"><c r="XFE2"><v>1</v></c></row>"#), "at a place that no sheet has"),
      (
        Self.bytes(Self.row(#"<c r="C2" t="s"><v>9</v></c>"#), strings: Self.strings),
        "refers to a text that is missing"
      ),
      (
        Self.bytes(Self.row(#"<c r="C2" t="s"><v>-1</v></c>"#), strings: Self.strings),
        "refers to a text that is missing"
      ),
      (Self.bytes("", prolog: "<!DOCTYPE a [<!ENTITY b \"c\">]>"), "has a document type"),
      (
        Self.bytes("", after: String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)),
        "unreasonably large"
      ),
      (
        SampleWorkbook.bytes(parts: [("xl/workbook.xml", SampleWorkbook.xml("workbook", "<sheets/>"))]),
        "no sheet with contents"
      ),
      (Array(Self.bytes(Self.row("")).dropLast(40)), "cut off or damaged"),
    ]
    for trial in trials {
      let report = try FeedSource(bytes: trial.bytes, as: .xlsx, name: "book.xlsx").validate()
      let finding = try #require(report.findings.first)
      #expect(finding.message.en.contains(trial.says), "\(finding.message.en)")
      #expect(report.verdict == .unknown && report.findings.count == 1 && finding.help != nil)
      #expect(finding.help?.en.contains("zip program") != true)
    }
  }

  @Test func `name the cell to those who read case by case`() throws {
    let row = #"<row r="2"><c r="A2" t="inlineStr"><is><t>k1</t></is></c></row>"#
    let source = FeedSource(bytes: Self.bytes(row), as: .xlsx, name: "book.xlsx")
    let error = #expect(throws: FeedError.self) { try source.forEachCase { _ in } }
    let place = try #require(error?.location)
    #expect(place.sheet == "Ärenden" && place.cell == "B2" && place.line == nil, "\(place)")
  }

  @Test func `with cells far apart are refused in no time`() throws {
    let rows = (0..<9000).map { #"<row r="\#($0 + 2)"><c r="XFD\#($0 + 2)"><v>1</v></c></row>"# }.joined()
    let report = try FeedSource(bytes: Self.bytes(rows), name: "book.xlsx").validate()
    #expect(report.findings.map(\.message.en).first?.contains("unreasonably large") == true)
  }
}

/// What several tests of workbooks share.
enum OfficeWorkbookTrials {
  static let styles = """
    <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>\
    <numFmt numFmtId="166" formatCode="#,##0&quot; dagar&quot;"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>\
    <xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>
    """
}
