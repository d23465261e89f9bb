@_spi(Engine) import DiariumTree
import Testing

/// What a terminal obeys or hides is shown.
@Suite struct `Text on a screen` {
  @Test(
    arguments: [
      (0x00, "<U+0000>"), (0x07, "<U+0007>"), (0x08, "<U+0008>"), (0x0A, "<U+000A>"), (0x0D, "<U+000D>"),
      (0x1B, "<U+001B>"), (0x1F, "<U+001F>"), (0x7F, "<U+007F>"), (0x80, "<U+0080>"), (0x85, "<U+0085>"),
      (0x9B, "<U+009B>"), (0x9D, "<U+009D>"), (0x9F, "<U+009F>"), (0xA0, "<U+00A0>"), (0xAD, "<U+00AD>"),
      (0x34F, "<U+034F>"), (0x61C, "<U+061C>"), (0x1160, "<U+1160>"), (0x180B, "<U+180B>"), (0x180E, "<U+180E>"),
      (0x2003, "<U+2003>"), (0x200B, "<U+200B>"), (0x200D, "<U+200D>"), (0x200E, "<U+200E>"), (0x200F, "<U+200F>"),
      (0x2028, "<U+2028>"), (0x2029, "<U+2029>"), (0x202A, "<U+202A>"), (0x202E, "<U+202E>"), (0x2066, "<U+2066>"),
      (0x2069, "<U+2069>"), (0x2800, "<U+2800>"), (0x3000, "<U+3000>"), (0x3164, "<U+3164>"), (0xE000, "<U+E000>"),
      (0xFEFF, "<BOM>"), (0xFFF9, "<U+FFF9>"), (0xFFFF, "<U+FFFF>"), (0xE0041, "<U+E0041>"), (0xE0100, "<U+E0100>"),
      (0x10FFFF, "<U+10FFFF>"), (0x20, nil), (0x21, nil), (0x7E, nil), (0xA1, nil), (0xAC, nil), (0xAE, nil),
      (0xE5, nil), (0x301, nil), (0x5D0, nil), (0x2013, nil), (0x2022, nil), (0xFFFD, nil), (0x1F600, nil),
      (0xFE0F, nil),
    ] as [(UInt32, String?)]) func `has names for what is not seen or is obeyed`(value: UInt32, name: String?) throws
  {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Screen.name(scalar) == name)
  }

  @Test(arguments: [
    ("a\tb", "a b"), ("\u{1B}[31mröd\u{1B}[0m", "<U+001B>[31mröd<U+001B>[0m"), ("a\r\nb", "a<U+000D><U+000A>b"),
    ("\u{202E}txt.exe", "<U+202E>txt.exe"), ("\u{1F469}\u{200D}\u{1F467}", "\u{1F469}\u{200D}\u{1F467}"),
    ("\u{200D}\u{1F467}", "<U+200D>\u{1F467}"), ("kom\u{200D}mun", "kom<U+200D>mun"),
    ("\u{1F469}\u{200D}\u{200D}", "\u{1F469}\u{200D}<U+200D>"), ("1\u{200D}2", "1<U+200D>2"),
    ("e\u{301}", "e\u{301}"), ("", ""), ("Åsa \u{FEFF}", "Åsa <BOM>"),
  ]) func `shows what stands in it`(text: String, shown: String) {
    #expect(Array(Screen.clean(text).utf8) == Array(shown.utf8))
  }

  @Test func `masks numbers before it makes anything visible`() {
    #expect(Screen.shown("av 811228\u{A0}-\u{A0}9874\u{7}") == "av ••••••<U+00A0>-<U+00A0>••••<U+0007>")
  }

  @Test func `takes values through the mask, and its own words and texts as they are`() {
    let value = "\u{1B}[2J 811228-9874"
    let text: ScreenText = "a\tb \(value) \(ScreenText(verbatim: "\u{1B}[0m")) \(7)"
    #expect(text.text == "a\tb <U+001B>[2J ••••••-•••• \u{1B}[0m 7")
    #expect((text + ScreenText(verbatim: "\n")).text == text.text + "\n")
  }
}
