internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Spreadsheets and programs for data take short texts for numbers, times and days, and write those.
  static let convertedText = CheckedRule(
    3085, "tab/converted-text", .warning,
    sv: "En text som har gjorts om till något annat", en: "A text that was turned into something else",
    explanation: .init(
      sv: """
        Texten ser ut som ett tal, ett klockslag, en dag eller ett sanningsvärde, så som program skriver dem. När en tabell \
        öppnas i ett kalkylprogram, R eller pandas tas diarienumret 2024:12 för ett klockslag och blir 2024:12:00, avdelningen \
        2E5 blir 2,00E+05, punkten 1 blir 1.0, 24/5 blir 2026-05-24 och 0045 blir 45. Så är det också i JSON, om uppgifterna har \
        gått den vägen. Ingenting ändras här, för vad det var är inte säkert. Formatera kolumnerna som Text, och hämta värdena \
        ur källan igen. Inledande nollor i andra texter än diarienummer försvinner utan att det syns på texten.
        """,
      en: """
        The text looks like a number, a time, a day or a truth value, as programs write them. When a table is opened in a \
        spreadsheet, R or pandas, the diary number 2024:12 is taken for a time and becomes 2024:12:00, the division 2E5 becomes \
        2.00E+05, the point 1 becomes 1.0, 24/5 becomes 2026-05-24, and 0045 becomes 45. So it is in JSON too, if the data went \
        that way. Nothing is changed here, since what it was is not certain. Format the columns as Text, and take the values \
        from their source again. Leading zeros of other texts than diary numbers are lost without a trace in the text.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "diary_number": "2024:12", "division": "2E5",
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "section": "305", "outcome": "rejected",
           "items": [{"id": "ks-1/decision/1/item/1", "number": "1.1", "text": "Motionen avslås."}]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""diary_number": ↓"2024:12:00""#),
        says: .init(
          sv: "`2024:12:00` är ett klockslag, och var troligen `2024:12`",
          en: "`2024:12:00` is a time of day, and was probably `2024:12`")),
      .init(
        Sample.caseFeed(#""diary_number": ↓"45""#),
        says: .init(
          sv: "`45` är bara ett tal; inledande nollor eller mer kan ha försvunnit",
          en: "`45` is only a number; leading zeros or more may be lost")),
      .init(
        Sample.tables(cases: "id,title,division\nks-1,Motion om cykelbanor,↓\"2,00E+05\"\n"),
        says: .init(
          sv: "`2,00E+05` är ett tal i potensform, och var troligen `2E5`",
          en: "`2,00E+05` is a number in scientific notation, and was probably `2E5`")),
    ], traits: .figure
  ) { text, view, report in
    guard isCandidate(text) else { return }
    let view = view()
    guard view.isFreeText, let value = ConvertedValue(text.string), isMistake(value.kind, in: view, text)
    else { return }
    report(
      message(text.string, value, in: view),
      help: .init(
        sv: "formatera kolumnen som Text innan värden skrivs eller klistras in, och hämta värdet ur källan igen",
        en: "format the column as Text before values are typed or pasted, and take the value from the source again"),
      at: view)
  }

  /// Whether a text begins and ends as such values do; almost all others are dismissed by it.
  private static func isCandidate(_ text: Span<UInt8>) -> Bool {
    guard (1...24).contains(text.count) else { return false }
    let last = text[text.count - 1]
    return switch text[0] {
    case 0x30...0x39, 0x24, 0x2D: true
    // A truth value, or a month before a number.
    case 0x41...0x5A, 0x61...0x7A:
      text.count <= 9 && (0x30...0x39).contains(last) || [0x45, 0x65, 0x54].contains(last) && text.count <= 6
    default: false
    }
  }

  /// Whether a value of a kind has no place in a field.
  private static func isMistake(_ kind: ConvertedValue.Kind, in view: TextView, _ text: Span<UInt8>) -> Bool {
    // Versions are `1.0`, and figures are of years and months.
    if ["tool_version", "$schema", "unit"].contains(view.field) || view.record == .dataPoint { return false }
    let isProse = ProseFields.names.contains(view.field)
    return switch kind {
    // A number that begins with a zero has lost none.
    case .number: isProse || view.field == "diary_number" && text.count <= 5 && (text[0] != 0x30 || text.count == 1)
    case .day: !isProse
    case .shortTime: ["section", "number", "from_section", "to_section", "statute", "code"].contains(view.field)
    default: true
    }
  }

  private static func message(_ text: String, _ value: ConvertedValue, in view: TextView) -> Message {
    let (quoted, name) = (Words.quoted(text), value.kind.name)
    let isNumber = value.kind == .number
    let rest: Message =
      if let origin = value.origin {
        .init(sv: ", och var troligen \(Words.quoted(origin))", en: ", and was probably \(Words.quoted(origin))")
      } else if isNumber, view.field == "diary_number" {
        .init(sv: "; inledande nollor eller mer kan ha försvunnit", en: "; leading zeros or more may be lost")
      } else if isNumber {
        .init(sv: ", kanske resultatet av en formel", en: ", perhaps the result of a formula")
      } else {
        .init(sv: ", där en text ska stå", en: ", where a text should be")
      }
    return .init(sv: "\(quoted) är \(name.sv)\(rest.sv)", en: "\(quoted) is \(name.en)\(rest.en)")
  }
}
