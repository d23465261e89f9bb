import DiariumPublish
import Testing

@Suite struct `Written XML` {
  private func written(_ content: (inout XMLWriter) -> Void) -> String {
    var document = XMLWriter()
    content(&document)
    return String(document.xml.dropFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".count))
  }

  @Test func `has an element on each line, in the depth of its place`() {
    let text = written { document in
      document.element("a", ["x": "1", "y": nil, "z": ""]) {
        $0.element("b", text: "c")
        $0.empty("d", ["e": "f"])
      }
    }
    #expect(text == "<a x=\"1\" z=\"\">\n  <b>c</b>\n  <d e=\"f\"/>\n</a>\n")
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("]]>", "]]&gt;"), ("<!--", "&lt;!--"), ("a\rb", "a&#13;b"),
    ("a\nb\tc", "a\nb\tc"), ("\u{0}\u{B}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("å\u{1F5F3}\u{85}", "å\u{1F5F3}\u{85}"), ("'\"", "'\""),
  ]) func `never takes a text for markup`(_ text: String, _ written: String) {
    #expect(self.written { $0.element("a", text: text) } == "<a>\(written)</a>\n")
  }

  @Test(arguments: [
    ("\" onload=\"", "&quot; onload=&quot;"), ("a\nb\tc\rd", "a&#10;b&#9;c&#13;d"), ("<>&", "&lt;&gt;&amp;"),
    ("\u{7}", "\u{FFFD}"),
  ]) func `never lets a value out of its attribute`(_ value: String, _ written: String) {
    #expect(self.written { $0.empty("a", ["b": value]) } == "<a b=\"\(written)\"/>\n")
  }
}
