@_spi(Engine) import DiariumTree
import DiariumWorkbook
import Testing

@Suite struct `Cells of a workbook` {
  @Test(arguments: [
    ("a&b<c>\"d'", "a&amp;b&lt;c&gt;\"d'"), ("\u{0}", "_x0000_"), ("\u{1F}", "_x001F_"), ("a\rb", "a_x000D_b"),
    ("a\tb\nc", "a\tb\nc"), ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"), ("_x0041_", "_x005F_x0041_"),
    ("_xaBcD_", "_x005F_xaBcD_"), ("_x004_", "_x004_"), ("_X0041_", "_X0041_"), ("_x0041", "_x0041"),
    // Two that share an underscore, and one that an escape would complete.
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x0041\u{1}", "_x005F_x0041_x0001_"), ("_x0041&", "_x0041&amp;"),
    ("_x0041\u{FFFF}", "_x005F_x0041_xFFFF_"), ("__x0041__", "__x005F_x0041__"),
    ("åäö💡 räksmörgås & co", "åäö💡 räksmörgås &amp; co"),
    ("12345678\u{1}12345678&12345678", "12345678_x0001_12345678&amp;12345678"), ("=1+1", "=1+1"), ("'=1", "'=1"),
  ])
  func `hold any text`(_ row: (text: String, xml: String)) throws {
    let xml = try WrittenWorkbook([.init("a", .text, width: 10)], [[row.text]]).sheet
    // What has lines shows the first of them.
    let style = row.text.contains("\n") ? 3 : 2
    #expect(xml.contains("<row r=\"2\" ht=\"15.75\" customHeight=\"1\">") == (style == 3))
    #expect(xml.contains("<c r=\"A2\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(row.xml)</t></is></c>"))
  }

  @Test(arguments: [" a", "a ", "\ta", "a\n", "\u{A0}a", "a\u{2028}", "\u{85}", " "])
  func `keep blanks at their ends`(_ text: String) throws {
    #expect(
      try WrittenWorkbook([.init("a", .text, width: 10)], [[text]]).sheet.contains(
        "<t xml:space=\"preserve\">\(text)</t>"))
  }

  @Test(arguments: ["0", "7", "-7", "305", "123456789012345", "-123456789012345"])
  func `are numbers in columns of integers`(_ text: String) throws {
    #expect(
      try WrittenWorkbook([.init("a", .integer, width: 10)], [[text]]).sheet.contains("<c r=\"A2\"><v>\(text)</v></c>"))
  }

  @Test(arguments: ["-0", "007", "1.0", "1e5", "1234567890123456", "-", "+1", " 1", "1 250", "", "x"])
  func `are texts where an integer would not come back`(_ text: String) throws {
    #expect(!(try WrittenWorkbook([.init("a", .integer, width: 10)], [[text]]).sheet.contains("<v>")))
  }

  @Test(arguments: ["0", "1.5", "-0.5", "0.0001", "0.1", "12345678901234.5", "0.000123456789012345", "100"])
  func `are numbers in columns of decimals`(_ text: String) throws {
    #expect(try WrittenWorkbook([.init("a", .decimal, width: 10)], [[text]]).sheet.contains("<v>\(text)</v>"))
    #expect(Double(text).map { "\($0)" } == text || !text.contains("."))
  }

  @Test(arguments: [
    "1.10", "-0", "-0.0", "0.0", "1.", ".5", "1e5", "1E-3", "0.00001", "123456789012345.6", "00.5", "-.5", "1,5", "--1",
    "1.5.5",
    "NaN", "0.1234567890123456",
  ])
  func `are texts where a decimal would not come back`(_ text: String) throws {
    #expect(!(try WrittenWorkbook([.init("a", .decimal, width: 10)], [[text]]).sheet.contains("<v>")))
  }
}
