import DiariumHTML
import Testing

/// HTML in which data is never markup.
@Suite struct `The writer of HTML` {
  @Test func `writes elements, attributes and texts`() {
    var page = HTMLWriter()
    page.documentType()
    page.element("p", ["class": "a b", "hidden": nil, "title": ""]) { page in
      page.text("x ")
      page.element("b", text: "y")
      page.void("br")
    }
    page.line()
    #expect(page.html == "<!doctype html>\n<p class=\"a b\" title=\"\">x <b>y</b><br></p>\n")
    #expect(page.take().hasPrefix("<!doctype") && page.html.isEmpty)
  }

  @Test(arguments: [
    ("a < b > c & d", "a &lt; b &gt; c &amp; d", "a &lt; b &gt; c &amp; d"),
    ("\"x\" 'y'\n", "\"x\" 'y'\n", "&quot;x&quot; 'y'&#10;"),
    ("</style><script>", "&lt;/style&gt;&lt;script&gt;", "&lt;/style&gt;&lt;script&gt;"),
    ("&lt;", "&amp;lt;", "&amp;lt;"), ("å\u{A0}😀", "å\u{A0}😀", "å\u{A0}😀"),
    (
      "\u{0}\u{B}\u{1B}\u{7F}\u{85}\u{FDD0}\u{FFFE}\u{1FFFF}", String(repeating: "\u{FFFD}", count: 8),
      String(repeating: "\u{FFFD}", count: 8)
    ),
  ])
  func `escapes what is not its own`(text: String, content: String, attribute: String) {
    var page = HTMLWriter()
    page.element("i", ["title": text], text: text)
    #expect(page.html == "<i title=\"\(attribute)\">\(content)</i>")
  }
}
