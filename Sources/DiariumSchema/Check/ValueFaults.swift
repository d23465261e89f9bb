@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about a single faulty value.
extension StructuralCheck {
  mutating func wrongType(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    if spreadsheetFault(tape, node, field, entity: entity) { return }
    if otherNumber(tape, node, field, entity: entity) { return }
    let name = field.name.string
    let value = field.value
    let found: Message =
      tape[node].kind == .false && value == .tombstone ? .init(verbatim: "false") : Words.kind(tape, node)
    duplicatesInside(tape, node, entity: entity)
    let heading = tape.finder(node)?.heading(at: Int(tape[node].offset), field: nil)
    report(
      .wrongType, tape, node, entity: entity, field: name,
      value == .tombstone
        ? Message(
          sv: "`deleted` får bara vara true, inte \(found.sv)", en: "`deleted` is only ever true, found \(found.en)")
        : Self.mismatch(heading ?? name, Self.typeName(value), found: found),
      help: Self.rightType(tape, node, value)
        ?? heading.map { _ in
          Message(sv: "skriv bara det, eller lämna cellen tom", en: "write only that, or leave the cell empty")
        },
      suggestion: value == .date && tape[node].kind == .number ? DateReadings.date(tape.string(node)) : nil,
      opening: tape[node].kind.isContainer,
      ties: Finding.Ties(nil, lost: value == .record ? [RecordType.allCases[field.record]] : []))
  }

  /// The message that a field must be something else than it is.
  static func mismatch(_ name: String, _ expected: Message, found: Message) -> Message {
    .init(
      sv: "`\(name)` ska vara \(expected.sv), inte \(found.sv)",
      en: "`\(name)` must be \(expected.en), found \(found.en)")
  }

  mutating func wrongForm(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    if spreadsheetFault(tape, node, field, entity: entity) { return }
    if severalDays(tape, node, field, entity: entity) { return }
    let name = field.name.string
    let text = tape.string(node)
    let value = field.value
    lazy var better = Self.reading(text, value)
    report(
      .pattern, tape, node, entity: entity, field: name,
      Self.isNot(Words.quoted(text), Self.typeName(value)),
      help: better.map { Self.wayToWrite($0, insteadOf: text, value) } ?? Self.wayToWrite(value), suggestion: better,
      // A day or a time has one reading, but a day with a time has more than a day; an id that is made of another text
      // may be taken.
      isSafe: value == .clock || value == .date && !text.utf8.contains(0x3A) || better == Self.trimmed(text))
  }

  private static func isNot(_ text: String, _ form: Message) -> Message {
    .init(sv: "\(text) är inte \(form.sv)", en: "\(text) is not \(form.en)")
  }

  /// The value that a text without its field's form must have been meant to be; `nil` if there is not exactly one.
  private static func reading(_ text: String, _ value: FieldPlan.Value) -> String? {
    switch value {
    case .id, .reference: asID(text)
    case .date: DateReadings.date(text)
    case .clock: DateReadings.clock(text)
    default: nil
    }
  }

  private static func wayToWrite(_ better: String, insteadOf text: String, _ value: FieldPlan.Value) -> Message {
    switch value {
    case .date, .clock:
      return .init(
        sv: "menade du `\(better)`? \(wayToWrite(value).sv)", en: "did you mean `\(better)`? \(wayToWrite(value).en)")
    default:
      guard better == trimmed(text) else { return .init(sv: "skriv `\(better)`", en: "write `\(better)`") }
      let isAtEnd = text.hasPrefix(better)
      let isAtStart = text.hasSuffix(better)
      return isAtEnd
        ? .init(sv: "ta bort blanktecknet i slutet: `\(better)`", en: "remove the blank at its end: `\(better)`")
        : isAtStart
          ? .init(sv: "ta bort blanktecknet i början: `\(better)`", en: "remove the blank at its start: `\(better)`")
          : .init(sv: "ta bort blanktecknen runt det: `\(better)`", en: "remove the blanks around it: `\(better)`")
    }
  }

  /// A text without surrounding blanks, or characters that are just as invisible.
  private static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"].contains(scalar)
    }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The message that a feed follows an unknown schema version.
  static func otherVersion(_ version: String) -> Message {
    let known = SchemaVersion.current.rawValue
    return .init(
      sv: "programmet känner till schemaversion \(known), men datamängden anger \(Words.quoted(version))",
      en: "this program knows schema version \(known), the feed says \(Words.quoted(version))")
  }

  mutating func wrongNumber(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    if spreadsheetFault(tape, node, field, entity: entity) { return }
    let name = field.name.string
    let text = tape.string(node)
    if field.value == .decimal {
      report(
        .pattern, tape, node, entity: entity, field: name,
        .init(sv: "\(Words.quoted(text)) är skrivet med exponent", en: "\(Words.quoted(text)) has an exponent"),
        help: .init(
          sv: "skriv ut hela talet: YAML 1.1 läser ett tal med exponent som text",
          en: "write the number out: YAML 1.1 reads a number with an exponent as text"))
    } else if tape[node].flags.contains(.fractional) {
      report(
        .wrongType, tape, node, entity: entity, field: name,
        Self.mismatch(name, Self.typeName(.integer), found: Message(verbatim: Words.quoted(text))),
        help: .init(
          sv: "skriv det utan decimaler och utan exponent", en: "write it without fraction and exponent"))
    } else {
      report(
        .numberOutOfRange, tape, node, entity: entity, field: name,
        Self.mismatch(
          name,
          .init(sv: "ett tal från 0 till \(Lexical.largestInteger)", en: "from 0 to \(Lexical.largestInteger)"),
          found: Message(verbatim: Words.quoted(text))),
        help: .init(
          sv: "om det är en beteckning hör den hemma i ett textfält, inom citattecken",
          en: "if it is an identifier, it belongs in a text field, in quotes"))
    }
  }

  mutating func unlistedCode(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    if spreadsheetFault(tape, node, field, entity: entity) { return }
    let name = field.name.string
    let text = tape.string(node)
    // Only if the finding is listed: most are equal, and only counted.
    lazy var list = Self.codeList(field)
    lazy var codes = list?.codes ?? []
    let several = severalReadings(tape, node, field)
    // A sheet that a person types speaks of its headings and terms.
    let heading = tape.finder(node)?.heading(at: Int(tape[node].offset), field: nil)
    lazy var near = several ?? Self.codesMeant(by: text, codes)
    report(
      .notInVocabulary, tape, node, entity: entity, field: name,
      heading == nil
        ? .init(
          sv: "\(Words.quoted(text)) finns inte i kodlistan `\(list?.name ?? name)`",
          en: "\(Words.quoted(text)) is not in the code list `\(list?.name ?? name)`")
        : .init(
          sv: "\(Words.quoted(text)) är inget av orden för `\(heading ?? name)`",
          en: "\(Words.quoted(text)) is none of the words for `\(heading ?? name)`"),
      help: heading == nil ? Self.wayToCode(near, codes.map(\.code)) : Self.wayToTerm(near, codes),
      suggestion: near.count == 1 ? near.first : nil,
      isSafe: several == nil && codes.contains { $0.code == near.first && Self.isTerm(text, for: $0) })
  }

  /// Whether a text is the title of a code in one of the languages, and not only like it.
  private static func isTerm(_ text: String, for code: CodeListDescription.Entry) -> Bool {
    let word = text.lowercased()
    return word == code.title.sv.lowercased() || word == code.title.en.lowercased()
  }

  private static func codesMeant(by text: String, _ codes: [CodeListDescription.Entry]) -> [String] {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let word = text.lowercased()
    // An English title may be a Swedish word for something else.
    let isMeant: [(CodeListDescription.Entry) -> Bool] = [
      { $0.title.sv.lowercased() == word || $0.aliases.contains(word) }, { $0.title.en.lowercased() == word },
    ]
    for isMeant in isMeant { if let code = codes.first(where: isMeant) { return [code.code] } }
    let near = WordSearch.allNearest(to: text, among: codes.map(\.code))
    guard near.isEmpty else { return near }
    // A misspelt term: of a word and its forms one is enough.
    let terms = codes.flatMap { entry in ([entry.title.sv.lowercased()] + entry.aliases).map { ($0, entry.code) } }
    let found = Set(WordSearch.allNearest(to: word, among: terms.map(\.0)))
    return codes.map(\.code).filter { code in terms.contains { $0.1 == code && found.contains($0.0) } }
  }

  /// The advice for a cell of a simple sheet, which has terms.
  private static func wayToTerm(_ near: [String], _ codes: [CodeListDescription.Entry]) -> Message {
    let terms = Dictionary(uniqueKeysWithValues: codes.map { ($0.code, $0.title.sv) })
    guard let guess = Words.guess(near), let own = Words.guess(near.map { terms[$0] ?? $0 }) else {
      return .init(
        sv: "skriv något av \(Words.list(names: codes.map(\.title.sv), .or).sv)",
        en: "write one of \(Words.list(names: codes.map(\.code), .or).en)")
    }
    return .init(sv: own.sv, en: guess.en)
  }

  private static func wayToCode(_ near: [String], _ codes: [String]) -> Message {
    if let guess = Words.guess(near) {
      return .init(sv: "\(guess.sv) värdet behålls som det är", en: "\(guess.en) the value is kept as it is")
    }
    let list = Words.list(names: codes, .and)
    return .init(sv: "koderna är \(list.sv)", en: "the codes are \(list.en)")
  }

  private static func codeList(_ field: FieldPlan) -> CodeListDescription? {
    let codes = field.codes
    guard !codes.isEmpty else { return nil }
    return Schema.codeLists.first { $0.codes.map(\.code) == codes }
  }

  mutating func noSuchDay(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    let name = field.name.string
    let text = tape.string(node)
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    report(
      .invalidDate, tape, node, entity: entity, field: name,
      .init(
        sv: "\(Words.quoted(text)) är ingen dag i kalendern", en: "\(Words.quoted(text)) is not a day of the calendar"),
      help: parts.count == 3 ? Self.daysInMonth(parts[1], year: parts[0]) : nil)
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Message {
    let swedish = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let days = Lexical.daysInMonth(month, year: year)
    return .init(
      sv: "\(swedish[(month + 11) % 12]) \(year) har \(days) dagar",
      en: "\(english[(month + 11) % 12]) \(year) has \(days) days")
  }

  mutating func wrongCheckDigit(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) {
    let name = field.name.string
    report(
      .checkDigit, tape, node, entity: entity, field: name,
      .init(
        sv: "\(Words.quoted(tape.string(node))) har fel kontrollsiffra",
        en: "\(Words.quoted(tape.string(node))) has a wrong check digit"),
      help: .init(
        sv: """
          den sista siffran i ett organisationsnummer räknas fram ur de nio föregående (Luhn-algoritmen); jämför \
          numret med företagsregistret
          """,
        en: """
          an organisation number ends in the Luhn digit of the nine before it; compare it with the register of \
          companies
          """))
  }

  /// Reports a text with a character that no text may hold.
  mutating func control(
    _ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int
  ) {
    let name = field.name.string
    if unsafe bytes.isEmpty { return wrongForm(tape, node, field, entity: entity) }
    guard let found = unsafe bytes.withSpan({ Lexical.forbiddenCharacter(in: $0) }) else { return }
    report(
      .controlCharacter, tape, node, entity: entity, field: name,
      .init(
        sv: "texten i `\(name)` innehåller tecknet U+\(Words.hexadecimal(found.scalar)), som ingen text får innehålla",
        en: "the text of `\(name)` holds U+\(Words.hexadecimal(found.scalar)), which no text may"),
      help: unsafe Self.wayToDelete(bytes, found.offset))
  }

  private static func wayToDelete(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Message {
    var count = 1
    for index in 0..<offset where unsafe bytes[index] & 0xC0 != 0x80 { count += 1 }
    let suffix =
      switch (count % 10, count % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return .init(
      sv: "ta bort tecknet, som är nummer \(count) i texten; många program kortar av eller tappar värdet där",
      en: "delete the character, the \(count)\(suffix) of the text; many programs cut or drop the value here")
  }

  /// An id that differs from the text only by letter case, blanks and å, ä, ö.
  private static func asID(_ text: String) -> String? {
    let letters: [Unicode.Scalar: Unicode.Scalar] = ["å": "a", "ä": "a", "ö": "o", "é": "e", " ": "-", ":": "-"]
    var id = String.UnicodeScalarView()
    let trimmed = trimmed(text)
    for scalar in trimmed.lowercased().unicodeScalars.prefix(200) { id.append(letters[scalar] ?? scalar) }
    let result = String(id)
    return result != text && ID(result) != nil ? result : nil
  }

  private static func rightType(_ tape: borrowing Tape, _ node: Int, _ value: FieldPlan.Value) -> Message? {
    switch (value, tape[node].kind) {
    case (.tombstone, _): return .init(sv: "utelämna fältet eller skriv true", en: "leave it out, or write true")
    case (.record, _): return .init(sv: "en post är ett objekt: {…}", en: "a record is an object: {…}")
    case (.integer, .text), (.decimal, .text):
      let text = tape.string(node)
      guard ExactDecimal(text) != nil else { return nil }
      return .init(sv: "skriv \(text), utan citattecken", en: "write \(text), without quotes")
    case (.boolean, .text):
      return .init(sv: "skriv true eller false, utan citattecken", en: "write true or false, without quotes")
    case (.integer, _), (.decimal, _), (.boolean, _): return nil
    case (.municipalityCode, .number):
      return .init(
        sv: "skriv koden inom citattecken, fyra siffror med inledande nollor eller två för en region",
        en: "put it in quotes, four digits with the leading zeros, or the two of a region")
    case (.text, .number), (.text, .true), (.text, .false):
      let text = Words.cut(tape.string(node), 60)
      return .init(sv: "sätt citattecken runt det: \"\(text)\"", en: "put it in quotes: \"\(text)\"")
    case (.date, .number):
      guard let day = DateReadings.date(tape.string(node)) else { return nil }
      return .init(sv: "menade du \"\(day)\", inom citattecken?", en: "did you mean \"\(day)\", in quotes?")
    case (_, .array):
      return .init(sv: "fältet tar ett enda värde, inte en lista", en: "the field takes one value, not a list")
    default: return nil
    }
  }
}
