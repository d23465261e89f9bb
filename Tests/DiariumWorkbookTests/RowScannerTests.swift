import Diarium
import DiariumArchive
@_spi(Engine) import DiariumTree
@_spi(Engine) import DiariumWorkbook
import Foundation
import TestSupport
import Testing

/// Rows that are scanned are what the parser of XML makes of them.
@Suite struct `Rows of sheets` {
  /// Keeps the text of the sheets.
  private final class Texts: SheetReceiver {
    var text: [UInt8] = []
    var facts: [SheetFacts] = []
    func begin(_ sheet: SheetName) {}
    func take(_ rows: UnsafeRawBufferPointer) { unsafe text.append(contentsOf: rows) }
    func end(_ facts: SheetFacts) { self.facts.append(facts) }
  }

  /// What is made of a workbook: its text and facts, or the message of the failure.
  private static func read(_ bytes: [UInt8], scans: Bool) -> String {
    let source = BytesSource(bytes, path: "book.xlsx")
    let texts = Texts()
    do throws(ReadFailure) {
      let directory = try ArchiveDirectory(of: source, size: bytes.count)
      let book = try OfficeWorkbook(
        directory, source, scratch: { () throws(IOFailure) in MemoryScratch() }, scans: scans)
      try book.read(into: texts)
    } catch {
      guard case .syntax(let error) = error else { return "input" }
      // Which line it is on, the parser knows only of what it has seen.
      return error.finding.message.en.replacing(/on line \d+/, with: "on a line")
    }
    return String(decoding: texts.text, as: UTF8.self) + "\(texts.facts)"
  }

  private static func pick<Element>(_ random: inout SeededGenerator, _ list: [Element]) -> Element { random.pick(list) }

  /// A cell in one of the forms in which programs write them, or in another.
  private static func cell(_ place: String, _ random: inout SeededGenerator) -> String {
    let r = pick(&random, [" r=\"\(place)\"", " r=\"\(place)\"", " r=\"\(place)\"", "", " r='\(place)'"])
    let s = pick(&random, ["", " s=\"1\"", " s=\"0\"", " s=\"77\""])
    let text = pick(
      &random,
      [
        "Kommunstyrelsen", "a &amp; b", "&lt;&quot;&apos;&gt;", "&#229;", "å ä ö", "rad\n2", "rad\r\n2", " blank ",
        "a > b", "",
        "_x000D_", "\u{FFFD}", "\u{FFFF}", "😀", "]]>", "<b>", "\u{1}", "\t", "&okänd;", "&am", "citat \"här\", ja",
      ])
    switch random.below(14) {
    case 0: return "<c\(r)\(s)><v>\(random.below(100_000))</v></c>"
    case 1: return "<c\(r)\(s)><v>45352.5</v></c>"
    case 2: return "<c\(r)\(s) t=\"s\"><v>\(random.below(4))</v></c>"
    case 3: return "<c\(r)\(s)/>"
    case 4: return "<c\(r)\(s)></c>"
    case 5: return "<c\(r)\(s) t=\"b\"><v>\(random.below(3))</v></c>"
    case 6: return "<c\(r)\(s) t=\"str\"><f>A1</f><v>\(text)</v></c>"
    case 7: return "<c\(r)\(s) t=\"str\"><v>\(text)</v></c>"
    case 8: return "<c\(r)\(s) t=\"\(pick(&random, ["e", "d", "inlinLStr", "q"]))\"><is><t>1</t></is><v>#REF!</v></c>"
    case 9: return "<c\(r)\(s) t=\"inlineStr\"><is><r><t>\(text)</t></r><r><t>x</t></r></is></c>"
    case 10: return "<c\(r)\(s) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    case 11: return "<c\(r)\(s) t=\"inlineStr\" ><is><t>\(text)</t></is> </c >"
    default: return "<c\(r)\(s) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
  }

  private static func rows(_ random: inout SeededGenerator, odd: Int) -> String {
    var text = ""
    var number = 0
    for _ in 0..<(1 + random.below(12)) {
      number += random.below(10) == 0 ? 3 : 1
      let attributes = pick(
        &random,
        [
          " r=\"\(number)\"", " r=\"\(number)\" spans=\"1:4\"", "", " r=\"\(number)\" hidden=\"1\"",
          " r=\"\(number)\" hidden='true'", " r=\"\(number)\" hidden=\"false\"", " x:r=\"9\" r=\"\(number)\"",
          " r=\"\(number)\" r=\"\(number)\"", " r=\"\(number)\" 1=\"2\"", " r=\"\(number)\" x14ac:dyDescent=\"0.25\"",
        ])
      let blank = pick(&random, ["", "", "\n  "])
      if random.below(9) == 0 {
        text += "<row\(attributes)/>"
        continue
      }
      text += "\(blank)<row\(attributes)>"
      for column in 0..<random.below(5) {
        text += blank + cell("\(UnicodeScalar(UInt8(65 + column)))\(number)", &random)
      }
      text += "\(blank)</row>"
      if odd > 0, random.below(odd) == 0 {
        text += pick(
          &random,
          [
            "<!-- <row> -->", "<x:row xmlns:x=\"x\"/>", "<![CDATA[ ]]>", "<annat/>", "text", "<?pi?>",
            "<row><?p </row><row><c><v>7</v></c></row> ?></row>",
            "<row><c><row></row><row><c><v>7</v></c></row></c></row>",
            "<sheetData>", "</sheetData>",
          ])
      }
    }
    return text
  }

  private static func book(_ rows: String) -> [UInt8] {
    let strings = "<si><t>ett</t></si><si><t>två</t></si><si><r><t>tr</t></r><r><t>e</t></r></si>"
    return SampleWorkbook.bytes(
      parts: [
        (
          "_rels/.rels",
          SampleWorkbook.xml("Relationships", SampleWorkbook.reference("b", "officeDocument", "xl/workbook.xml"))
        ),
        ("xl/workbook.xml", SampleWorkbook.xml("workbook", #"<sheets><sheet name="a" r:id="r1"/></sheets>"#)),
        (
          "xl/_rels/workbook.xml.rels",
          SampleWorkbook.xml(
            "Relationships",
            SampleWorkbook.reference("r1", "worksheet", "worksheets/sheet1.xml")
              + SampleWorkbook.reference("r2", "sharedStrings", "sharedStrings.xml")
              + SampleWorkbook.reference("r3", "styles", "styles.xml"))
        ),
        ("xl/sharedStrings.xml", SampleWorkbook.xml("sst", strings)),
        ("xl/styles.xml", SampleWorkbook.xml("styleSheet", OfficeWorkbookTrials.styles)),
        (
          "xl/worksheets/sheet1.xml",
          SampleWorkbook.xml(
            "worksheet",
            "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
          )
        ),
      ])
  }

  @Test func `are the same whether they are scanned or parsed`() {
    var equal = 0
    var read = 0
    for seed in 1...1000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let bytes = Self.book(Self.rows(&random, odd: seed % 3 == 0 ? 5 : 0))
      let (scanned, parsed) = (Self.read(bytes, scans: true), Self.read(bytes, scans: false))
      #expect(scanned == parsed, "seed \(seed)")
      if scanned == parsed { equal += 1 }
      if scanned.contains("SheetFacts") { read += 1 }
    }
    #expect(equal == 1000 && read > 100)
  }

  @Test func `are the same wherever a block ends`() {
    // Blocks of the archive are 64 KiB; rows of many lengths end everywhere in them.
    var random = SeededGenerator(seed: 7)
    var rows = ""
    for number in 1...6000 {
      let text = String(repeating: "å", count: random.below(40))
      rows +=
        "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)&amp;</t></is></c><c r=\"B\(number)\"><v>\(number)</v></c></row>"
    }
    let bytes = Self.book(rows)
    let scanned = Self.read(bytes, scans: true)
    #expect(scanned == Self.read(bytes, scans: false) && scanned.contains("å&,6000"))
  }
}
