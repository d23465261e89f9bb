import DiariumArchive
@_spi(Engine) import DiariumTree
@_spi(Engine) import DiariumWorkbook
import TestSupport
import Testing

/// How much a workbook may hold for what it is packed into: each trial is a little less and a little more.
@Suite struct `Workbooks that say little many times` {
  /// Counts the bytes of the rows.
  private final class Counter: SheetReceiver {
    var count = 0
    func begin(_ sheet: SheetName) {}
    func take(_ rows: UnsafeRawBufferPointer) { count += rows.count }
    func end(_ facts: SheetFacts) {}
  }

  /// Whether a workbook of sheets is read; `nil` if it is refused for another reason than its size.
  private static func isRead(
    _ sheets: [String], strings: String = "", styles: String = "", more: [(name: String, text: String)] = []
  ) -> Bool? {
    let names = sheets.indices.map { "s\($0)" }
    let references =
      names.map { SampleWorkbook.reference($0, "worksheet", "\($0).xml") } + [
        SampleWorkbook.reference("b", "sharedStrings", "strings.xml"),
        SampleWorkbook.reference("c", "styles", "styles.xml"),
      ]
    let listed = names.map { "<sheet name=\"\($0)\" r:id=\"\($0)\"/>" }.joined()
    let parts: [(name: String, text: String)] =
      [
        (
          "_rels/.rels",
          SampleWorkbook.xml("Relationships", SampleWorkbook.reference("a", "officeDocument", "xl/workbook.xml"))
        ), ("xl/workbook.xml", SampleWorkbook.xml("workbook", "<sheets>\(listed)</sheets>")),
        ("xl/_rels/workbook.xml.rels", SampleWorkbook.xml("Relationships", references.joined())),
        ("xl/strings.xml", SampleWorkbook.xml("sst", strings)),
        ("xl/styles.xml", SampleWorkbook.xml("styleSheet", styles)),
      ]
      + zip(names, sheets).map {
        ("xl/\($0).xml", SampleWorkbook.xml("worksheet", "<sheetData>\($1)</sheetData>"))
      } + more
    let bytes = SampleWorkbook.bytes(parts: parts)
    let source = BytesSource(bytes, path: "book.xlsx")
    return isRead {
      let directory = try ArchiveDirectory(of: source, size: bytes.count)
      try OfficeWorkbook(directory, source, scratch: { () throws(IOFailure) in MemoryScratch() }).read(into: Counter())
    }
  }

  private static func isRead(table: String) -> Bool? {
    let parts = [("content.xml", WorkbookBytes.content("<table:table table:name=\"A\">\(table)</table:table>"))]
    let bytes = SampleWorkbook.bytes(parts: parts)
    let source = BytesSource(bytes, path: "book.ods")
    return isRead {
      let directory = try ArchiveDirectory(of: source, size: bytes.count)
      try OpenDocumentWorkbook(directory, source).read(into: Counter())
    }
  }

  private static func isRead(_ read: () throws -> Void) -> Bool? {
    do { try read() } catch ReadFailure.syntax(let error) {
      return error.finding.message.en.contains("unreasonably large") ? false : nil
    } catch {
      return nil
    }
    return true
  }

  private static func rows(_ row: String, _ count: Int) -> String {
    String(repeating: "<row>\(row)</row>", count: count)
  }

  @Test func `have few texts that cells look up here and there`() {
    // Each text is far from those around it, and all of them are more than are at hand.
    let groups = 600
    let strings = String(repeating: "<si><t>y</t></si>", count: 32 * groups)
    let scattered = (0..<groups).map { "<c t=\"s\"><v>\($0 * 32)</v></c>" }.joined()
    #expect(Self.isRead([Self.rows(scattered, 85)], strings: strings) == true)
    #expect(Self.isRead([Self.rows(scattered, 100)], strings: strings) == false)
    // Neighbours are looked up together.
    let near = (0..<groups).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(Self.isRead([Self.rows(near, 300)], strings: strings) == true)
  }

  @Test func `read no long text for the short one beside it`() {
    let long = String(repeating: "x", count: 8 << 20)
    let strings = "<si><t>y</t></si><si><t>\(long)</t></si><si><t>z</t></si>"
    let row = "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c>"
    let clock = ContinuousClock()
    var found: Bool?
    let time = clock.measure { found = Self.isRead([Self.rows(row, 20_000)], strings: strings) }
    // Reading the long one each time takes more than a minute.
    #expect(found == true && time < .seconds(10))
  }

  @Test func `have 390,000 cells with a value and no place, or four times as many that are empty`() {
    func sheets(_ cell: String, _ rows: Int) -> [String] {
      [String](repeating: Self.rows(String(repeating: cell, count: 1000), rows), count: 2)
    }
    #expect(Self.isRead(sheets("<c><v>1</v></c>", 185)) == true)
    #expect(Self.isRead(sheets("<c><v>1</v></c>", 205)) == false)
    #expect(Self.isRead(sheets("<c/>", 750)) == true)
    #expect(Self.isRead(sheets("<c/>", 820)) == false)
  }

  @Test func `have few numbers that a text must be made of, unless they repeat`() {
    let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    let numbers: [(Int) -> String] = [
      { "<c><v>0.1234567890\(100_000 + $0)</v></c>" }, { "<c s=\"1\"><v>\(30_000 + $0)</v></c>" },
    ]
    for number in numbers {
      let varied = (0..<10_000).map(number).joined()
      #expect(Self.isRead([Self.rows(varied, 7)], styles: styles) == true)
      #expect(Self.isRead([Self.rows(varied, 16)], styles: styles) == false)
      let alike = (0..<10_000).map { number($0 % 100) }.joined()
      #expect(Self.isRead([Self.rows(alike, 16)], styles: styles) == true)
    }
    let cells = (0..<10_000).map {
      "<table:table-cell office:value-type=\"float\" office:value=\"0.1234567890\(100_000 + $0)\"/>"
    }
    #expect(Self.isRead(table: String(repeating: row(cells.joined()), count: 11)) == true)
    #expect(Self.isRead(table: String(repeating: row(cells.joined()), count: 18)) == false)
  }

  // Deflate as it is here packs nothing into less than a two-hundredth; `scripts/workbook_sparse.py` has what is refused.
  @Test func `may have 64 MiB of parts beside their sheets`() {
    func more(_ count: Int) -> [(name: String, text: String)] {
      (0..<count).map { ("xl/more\($0).bin", String(repeating: " ", count: 16_000_000)) }
    }
    #expect(Self.isRead([""], more: more(4)) == true)
  }

  @Test func `have 32 MiB of nothing between their cells`() {
    let gap = "<table:table-cell\(repeatedColumns)=\"255\"/>" + cell("a")
    let wide = row(String(repeating: gap, count: 64))
    #expect(Self.isRead(table: String(repeating: wide, count: 2000)) == true)
    #expect(Self.isRead(table: String(repeating: wide, count: 2100)) == false)
    let tall = row("<table:table-cell/>", "\(repeatedRows)=\"255\"") + row(cell("a"))
    #expect(Self.isRead(table: String(repeating: tall, count: 2000)) == true)
  }
}
