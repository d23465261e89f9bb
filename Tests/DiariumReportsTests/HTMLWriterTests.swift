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

  @Test(arguments: [
    ("a\rb\r\nc\n\rd\u{85}e\r", "a\nb\nc\n\nd\ne\n"), ("\u{A0}§\u{80}", "\u{A0}§\u{FFFD}"), ("\r<\r\n", "\n&lt;\n"),
  ])
  func `makes line ends of other systems its own where that is asked for`(text: String, written: String) {
    var page = HTMLWriter(unitesLineEnds: true)
    page.text(text)
    #expect(page.html.utf8.elementsEqual(written.utf8))
    unsafe Array(text.utf8).withUnsafeBytes { unsafe page.text(utf8: $0) }
    #expect(page.count == 2 * written.utf8.count)
    #expect(page.takeBytes() == Array((written + written).utf8) && page.count == 0)
  }

  @Test func `writes data for programs that cannot end their element`() {
    var page = HTMLWriter()
    page.data("application/ld+json", json: Array(#"{"a":"</script><!--&å\u{2028}\u{7F}"}"#.utf8))
    #expect(
      page.html == "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026å"
        + #"\u{2028}\u{7F}"# + "\"}</script>")
  }

  /// The writer as it would be without runs.
  private static func plain(_ text: String, inAttribute: Bool) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;".unicodeScalars
      case "<": written += "&lt;".unicodeScalars
      case ">": written += "&gt;".unicodeScalars
      case "\"" where inAttribute: written += "&quot;".unicodeScalars
      case "\n" where inAttribute: written += "&#10;".unicodeScalars
      default:
        let isControl = scalar.value < 0xA0 && !("\t\n".unicodeScalars.contains(scalar) || (" "..."~").contains(scalar))
        let isForbidden = (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        written.append(isControl || isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return String(written)
  }

  @Test func `copies runs and loses nothing: every character, alone and beside others`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x3000 || value > 0xFD00 else { continue }
      // Of the planes beyond the first only what stands near their ends.
      guard value < 0x1_0100 || value & 0xFFFF > 0xFFF0 || value & 0xFFFF < 4 else { continue }
      let text = "å\(scalar)b\(scalar)"
      var page = HTMLWriter()
      page.text(text)
      #expect(page.take().utf8.elementsEqual(Self.plain(text, inAttribute: false).utf8), "U+\(value)")
      page.open("i", ["a": text])
      #expect(page.take().utf8.elementsEqual("<i a=\"\(Self.plain(text, inAttribute: true))\">".utf8), "U+\(value)")
    }
  }
}
