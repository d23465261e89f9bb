internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A system stores its texts as HTML or RTF, and exports them unchanged.
  static let markup = CheckedRule(
    8005, "txt/markup", .warning,
    sv: "Märkkod i ren text", en: "Markup in plain text",
    explanation: .init(
      sv: """
        Texten innehåller rester av HTML (`<p>`, `&nbsp;`) eller RTF. Fälten är ren text: koderna visas som de står och stör \
        sökning, räkning och citat. Exportera texten utan formatering ur systemet.
        """,
      en: """
        The text holds remains of HTML (`<p>`, `&nbsp;`) or RTF. Fields are plain text: such codes are shown as they stand, \
        and are in the way of searching, counting and quoting. Export the text from the system without its formatting.
        """),
    kept: [
      Sample.caseFeed(#""summary": "R&D, a < b, 3 < 5 > 2 och <skiss> samt AT&T; se & hör""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"<p class=\"x\">Avslag""#),
        says: .init(
          sv: "märkkod i ren text",
          en: "markup in plain text")),
      .init(
        Sample.caseFeed(#""summary": "Bifall↓&nbsp;till motionen""#),
        says: .init(
          sv: "märkkod i ren text",
          en: "markup in plain text")),
      .init(
        Sample.caseFeed(#""summary": ↓"{\\rtf1 Avslag}""#),
        says: .init(
          sv: "märkkod i ren text",
          en: "markup in plain text")),
    ], traits: .markup
  ) { text, view, report in
    guard let part = Markup.find(in: text) else { return }
    let view = view()
    guard view.isFreeText else { return }
    report(
      .init(sv: "märkkod i ren text", en: "markup in plain text"),
      help: .init(
        sv: "exportera texten utan formatering ur systemet", en: "export the text without its formatting"), at: view,
      part)
  }
}

/// Remains of HTML and RTF.
private enum Markup {
  private static let tags: Set<String> = [
    "a", "b", "body", "br", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "i", "img", "li",
    "ol",
    "p", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "u", "ul",
  ]
  private static let entities: Set<String> = [
    "aring", "auml", "ouml", "amp", "lt", "gt", "nbsp", "quot", "apos", "eacute", "ndash", "mdash", "hellip", "rdquo",
    "ldquo", "rsquo", "lsquo", "bull", "sect",
  ]

  /// The bytes of the first tag, entity or control word.
  static func find(in text: Span<UInt8>) -> Range<Int>? {
    for place in 0..<text.count {
      let range: Range<Int>? =
        switch text[place] {
        case 0x3C: tag(text, place)
        case 0x26: entity(text, place)
        case 0x5C: rtf(text, place)
        default: nil
        }
      if let range { return range }
    }
    return nil
  }

  private static func word(_ text: Span<UInt8>, _ start: Int) -> String {
    var end = start
    while end < text.count, end - start < 12 {
      switch text[end] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: end += 1
      default: return text.string(start..<end)
      }
    }
    return text.string(start..<end)
  }

  private static func tag(_ text: Span<UInt8>, _ start: Int) -> Range<Int>? {
    let isEnd = start + 1 < text.count && (text[start + 1] == 0x2F)
    let begins = start + (isEnd ? 2 : 1)
    let name = word(text, begins)
    guard tags.contains(name.lowercased()) else { return nil }
    // A genuine tag is short.
    for end in (begins + name.utf8.count)..<min(text.count, begins + 2000) {
      if text[end] == 0x3E { return start..<(end + 1) }
      if text[end] == 0x3C { return nil }
    }
    return nil
  }

  private static func entity(_ text: Span<UInt8>, _ start: Int) -> Range<Int>? {
    let isNumber = start + 1 < text.count && (text[start + 1] == 0x23)
    let begins = start + (isNumber ? 2 : 1)
    let name = word(text, begins)
    let end = begins + name.utf8.count
    guard end < text.count, text[end] == 0x3B, !name.isEmpty else { return nil }
    let isReference = name.utf8.first.map({ $0 < 0x3A || $0 == 0x78 }) ?? false
    guard isNumber ? isReference : entities.contains(name.lowercased()) else { return nil }
    return start..<(end + 1)
  }

  private static func rtf(_ text: Span<UInt8>, _ start: Int) -> Range<Int>? {
    guard start > 0, text[start - 1] == 0x7B, word(text, start + 1).hasPrefix("rtf") else { return nil }
    return (start - 1)..<(start + 4)
  }
}
