internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A form demands a text, and the person who fills it in has none.
  static let placeholder = CheckedRule(
    8004, "txt/placeholder", .warning,
    sv: "Utfyllnad i stället för text", en: "A placeholder instead of a text",
    explanation: .init(
      sv: """
        Fältet innehåller ett ord som bara fyller ut, till exempel test, xxx, TODO eller ett streck. Den som söker får träffar \
        som inte betyder något. Utelämna fältet: att det saknas betyder att det inte är angivet. Om det är ett testärende \
        som kommit med, ta bort det.
        """,
      en: """
        The field holds a word that only fills it: test, xxx, TODO, a dash. Who searches gets hits that mean nothing. Leave \
        the field out: absent means not stated. A case that was made to try the system does not belong in the feed.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "summary": "Test av vattnet",
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "party": "-"}]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"TODO""#),
        says: .init(
          sv: "ordet fyller bara ut",
          en: "placeholder text")),
      .init(
        Sample.caseFeed(#""description": ↓" xxxx ""#),
        says: .init(
          sv: "ordet fyller bara ut",
          en: "placeholder text")),
    ], traits: .short
  ) { text, view, report in
    guard isCandidate(text), isPlaceholder(text) else { return }
    let view = view()
    guard view.isFreeText, filledFields.contains(view.field) else { return }
    report(
      .init(sv: "ordet fyller bara ut", en: "placeholder text"),
      help: .init(
        sv: "utelämna `\(view.field)`, eller skriv vad som gäller",
        en: "leave `\(view.field)` out, or write what is the case"), at: view)
  }

  /// The fields that nobody fills with a dash on purpose, as is done for a party.
  private static let filledFields = ProseFields.names.union(["name", "body"])

  private static let placeholders: Set<String> = [
    "-", "--", "---", "–", "—", ".", "..", "...", "…", "?", "??", "???", "tbd", "todo", "test", "testar",
    "testärende", "fixme", "lorem ipsum", "asdf", "qwerty", "ingen text", "platshållare", "placeholder",
  ]

  /// Whether a text begins like one of them, so that most are dismissed at first glance.
  private static func isCandidate(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case 0x20, 0x2D, 0x2E, 0x3F, 0x80...0xFF: return true
    default:
      guard text.count >= 3 else { return false }
      // Three bytes, with letters in lower case.
      let head = UInt32(text[0] | 0x20) << 16 | UInt32(text[1] | 0x20) << 8 | UInt32(text[2] | 0x20)
      return beginnings.contains(head)
    }
  }

  /// The first three bytes of the words that do not begin with a sign.
  private static let beginnings: [UInt32] = [
    "tbd", "tod", "tes", "fix", "lor", "asd", "qwe", "ing", "pla", "xxx",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1 | 0x20) } }

  private static func isPlaceholder(_ text: Span<UInt8>) -> Bool {
    let word = text.string.lowercased().trimmed
    return placeholders.contains(word) || (word.count >= 3 && word.allSatisfy { $0 == "x" })
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[start...end])
  }
}
