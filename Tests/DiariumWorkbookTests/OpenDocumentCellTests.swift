import DiariumWorkbook
import TestSupport
import Testing

@Suite struct `A cell of OpenDocument` {
  /// The text that a cell has in a table.
  private static func text(_ cell: String) throws -> String { try OpenDocumentBook(row: cell).rows.first?.first ?? "" }

  private static func tag(_ attributes: String, _ inside: String = "<text:p>visat</text:p>") -> String {
    "<table:table-cell \(attributes)>\(inside)</table:table-cell>"
  }

  @Test(arguments: [
    ("<text:p>a</text:p>", "a"), ("<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"), ("<text:p/>", ""),
    (
      "<text:p><text:s text:c=\"2\"/>a<text:s/>b<text:tab/>c<text:line-break/>d <text:s text:c=\"0\"/></text:p>",
      "  a b\tc\nd "
    ),
    (
      "<text:p>a <text:span>b<text:span> c</text:span></text:span><text:a xlink:href=\"x\">d</text:a></text:p>",
      "a b cd"
    ),
    ("<text:p>a   b\nc\td </text:p>", "a   b\nc\td "), ("<text:p>å &amp; &lt;ä&gt;&#13;ö</text:p>", "å & <ä>\rö"),
    ("<office:annotation><dc:date>2024</dc:date><text:p>kommentar</text:p></office:annotation><text:p>a</text:p>", "a"),
    ("<text:p>a<office:annotation><text:p>k</text:p></office:annotation>b</text:p>", "ab"),
    ("<draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box></draw:frame><text:p>a</text:p>", "a"),
    ("<text:p>a<draw:custom-shape><text:p>ruta</text:p></draw:custom-shape></text:p>", "a"),
    ("<text:p>a<text:note><text:note-body><text:p>not</text:p></text:note-body></text:note></text:p>", "a"),
    (
      "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>tō</text:ruby-text></text:ruby></text:p>",
      "東"
    ),
    ("<text:h>a</text:h><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>", "a\nb"),
    ("<text:p>på <text:sheet-name>Blad1</text:sheet-name></text:p>", "på Blad1"),
    (
      "<table:table table:is-sub-table=\"true\"><table:table-row><table:table-cell><text:p>inre</text:p></table:table-cell>"
        + "</table:table-row></table:table><text:p>a</text:p>", "a"
    ),
    ("<text:p>&quot;a&quot;, b</text:p>", "\"a\", b"), ("text utanför", ""),
  ])
  func `has the text of its paragraphs`(inside: String, text: String) throws {
    #expect(try Self.text(Self.tag("office:value-type=\"string\"", inside)) == text)
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"12\"", "12"),
    ("office:value-type=\"float\" office:value=\"12.50\"", "12.5"),
    ("office:value-type=\"float\" office:value=\"1E+020\"", "100000000000000000000"),
    ("office:value-type=\"float\" office:value=\"0.10000000000000001\"", "0.1"),
    ("office:value-type=\"float\" office:value=\"-1234567890123456\"", "-1234567890123456"),
    ("office:value-type=\"float\" office:value=\"NaN\"", "NaN"), ("office:value-type=\"float\"", "visat"),
    ("office:value-type=\"currency\" office:currency=\"SEK\" office:value=\"5\"", "5"),
    ("office:value-type=\"percentage\" office:value=\"0.5\"", "0.5"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "true"),
    ("office:value-type=\"boolean\" office:boolean-value=\"false\"", "false"),
    ("office:value-type=\"string\" office:string-value=\"eget\"", "eget"),
    ("office:value-type=\"string\" office:string-value=\"\"", "visat"), ("", "visat"),
    ("office:value-type=\"okänd\"", "visat"),
    ("calcext:value-type=\"string\" office:value-type=\"float\" office:value=\"7\"", "7"),
    ("office:value=\"7\" office:value-type=\"float\" calcext:value-type=\"float\"", "7"),
    // LibreOffice makes formulas of the booleans of Office Open XML.
    ("table:formula=\"of:=TRUE()\" office:value-type=\"float\" office:value=\"1\"", "true"),
    ("table:formula=\"of:=FALSE()\" office:value-type=\"boolean\" office:boolean-value=\"false\"", "false"),
  ])
  func `has its value`(attributes: String, text: String) throws {
    #expect(try Self.text(Self.tag(attributes)) == text)
  }

  @Test(arguments: [
    // odfpy writes tabs and line ends into tags as they are, where XML makes blanks of them.
    ("x\ty\nz", "x\ty<text:line-break/>z", "x\ty\nz"), ("x y", "x<text:tab/>y", "x\ty"), ("x y", "x-y", "x y"),
    ("x y ", "x\ty", "x y "), ("x\ty", "", "x y"),
  ])
  func `has the blanks that are shown`(value: String, shown: String, text: String) throws {
    let cell = Self.tag("office:value-type=\"string\" office:string-value=\"\(value)\"", "<text:p>\(shown)</text:p>")
    #expect(try Self.text(cell) == text)
  }

  @Test(arguments: [
    ("2024-02-03", "2024-02-03"), ("2024-02-03T00:00:00", "2024-02-03"), ("2024-02-03T00:00:00.000", "2024-02-03"),
    ("2024-02-03T13:05:07", "2024-02-03T13:05:07"), ("2024-02-03T13:05:07.500", "2024-02-03T13:05:07.5"),
    ("2024-02-03T23:59:59.999999999", "2024-02-04"), ("2024-02-29T12:00:00", "2024-02-29T12:00:00"),
    ("1899-12-30T01:02:03", "1899-12-30T01:02:03"), ("0001-01-01T01:00:00", "0001-01-01T01:00:00"),
    ("9999-12-31T23:59:59.9999", "9999-12-31T23:59:59.9999"), ("2000-03-01T00:00:00.0004", "2000-03-01"),
    // What is no date stays as it is, and is told of where dates are read.
    ("2024-02-31T00:00:00", "2024-02-31T00:00:00"), ("2024-13-01T00:00:00", "2024-13-01T00:00:00"), ("igår", "igår"),
    ("2024-02-03T24:00:00", "2024-02-03T24:00:00"), ("2024-02-03T00:00:00.", "2024-02-03T00:00:00."),
    ("2024-02-03T00:00:00Z", "2024-02-03T00:00:00Z"), ("-0044-03-15", "-0044-03-15"), ("20240203", "20240203"),
    ("2024-02-03T00:00", "2024-02-03T00:00"), ("2024-02-03 00:00:00", "2024-02-03 00:00:00"), ("", "visat"),
  ])
  func `has a date`(value: String, text: String) throws {
    let attribute = value.isEmpty ? "" : "office:date-value=\"\(value)\""
    #expect(try Self.text(Self.tag("office:value-type=\"date\" \(attribute)")) == text)
  }

  @Test(arguments: [
    ("PT12H30M00S", "12:30:00"), ("PT00H00M00S", "00:00:00"), ("PT12H30M00.5S", "12:30:00.5"),
    ("PT30H05M00S", "30:05:00"),
    ("PT12H30M00.123456789S", "12:30:00.123"), ("PT0H0M59,9996S", "00:01:00"), ("-PT01H00M00S", "-01:00:00"),
    ("P1DT2H", "26:00:00"), ("P2D", "48:00:00"), ("PT5M", "00:05:00"),
    ("P1Y", "P1Y"), ("PT", "00:00:00"), ("P", "P"), ("PT1", "PT1"), ("PT999999999999H", "PT999999999999H"),
    ("12:30", "12:30"),
    ("PT1.5H", "PT1.5H"), ("PT999999999H", "PT999999999H"),
  ])
  func `has a time`(value: String, text: String) throws {
    #expect(try Self.text(Self.tag("office:value-type=\"time\" office:time-value=\"\(value)\"")) == text)
  }

  @Test(arguments: [
    ("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#N/A", "#N/A"),
    ("office:value-type=\"string\" calcext:value-type=\"error\" office:string-value=\"annat\"", "Err:502", "Err:502"),
    ("office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\"", "#REF!", "#REF!"),
    ("office:value-type=\"float\" office:value=\"0\"", "#NAMN?", "#NAMN?"),
    ("office:value-type=\"float\" office:value=\"0\"", "Err:508", "Err:508"),
    ("office:value-type=\"float\" office:value=\"0\"", "0", "0"),
    ("office:value-type=\"float\" office:value=\"3\"", "###", "3"),
  ])
  func `has the error that its formula gives`(attributes: String, shown: String, text: String) throws {
    let cell = Self.tag("table:formula=\"of:=1/0\" \(attributes)", "<text:p>\(shown)</text:p>")
    #expect(try Self.text(cell) == text)
  }

  @Test func `counts formulas, and those without a stored value`() throws {
    let formula = "table:formula=\"of:=[.A1]\""
    let book = try OpenDocumentBook(
      table: row(cell("a"))
        + row(
          cell("b") + Self.tag("\(formula) office:value-type=\"float\" office:value=\"1\"")
            + "<table:table-cell \(formula)/>" + Self.tag(formula, "<text:p/>")
            + Self.tag("\(formula) office:value-type=\"string\" table:number-columns-repeated=\"2\"")
            + Self.tag("table:formula=\"of:=TRUE()\" office:value-type=\"float\" office:value=\"1\"")))
    let facts = try #require(book.sheets.first?.facts)
    #expect(book.rows == [["a"], ["b", "1", "", "", "visat", "visat", "true"]])
    #expect((facts.formulas.count, facts.formulas.row, facts.formulas.column) == (5, 2, 1))
    #expect((facts.unstored.count, facts.unstored.row, facts.unstored.column) == (1, 2, 2))
    #expect((facts.rows, facts.columns) == (2, 7))
  }
}
