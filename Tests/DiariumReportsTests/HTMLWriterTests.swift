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
  ])
  func `escapes what is not its own`(text: String, content: String, attribute: String) {
    var page = HTMLWriter()
    page.element("i", ["title": text], text: text)
    #expect(page.html == "<i title=\"\(attribute)\">\(content)</i>")
  }

  @Test func `puts a sign in place of what no document may hold`() {
    let forbidden: [UInt32] = [0, 0xB, 0x1B, 0x7F, 0x85, 0xFDD0, 0xFFFE, 0x1FFFF]
    let text = String(String.UnicodeScalarView(forbidden.compactMap(Unicode.Scalar.init)))
    var page = HTMLWriter()
    page.text(text)
    #expect(text.unicodeScalars.count == 8 && page.html == String(repeating: "\u{FFFD}", count: 8))
  }
}
