@_spi(Engine) internal import DiariumTree

/// The wording of JSON faults.
extension JSONFaults {
  func words(_ fault: JSONFault, at place: Int) -> SyntaxError {
    switch fault {
    case .noValue: noValue(at: place)
    case .noName:
      expected(
        place, .init(sv: "ett fältnamn inom citattecken", en: "the name of a member in double quotes"),
        help: wayToName(place))
    case .noColon:
      expected(
        place, .init(sv: "`:` efter fältnamnet", en: "`:` after the name of the member"), help: Self.nameAndValue)
    case .noCommaInObject:
      expected(
        place, .init(sv: "`,` eller `}` efter fältet", en: "`,` or `}` after the member"),
        help: byte(place) == 0x22
          ? .init(sv: "sätt ett komma före det här fältet", en: "put a comma before this member")
          : .init(sv: "avsluta objektet med }, eller sätt ett komma", en: "close the object with }, or put a comma"))
    case .noCommaInArray:
      expected(
        place, .init(sv: "`,` eller `]` efter elementet", en: "`,` or `]` after the element"),
        help: .init(
          sv: "avsluta listan med ], eller sätt ett komma före nästa element",
          en: "close the list with ], or put a comma before the next element"))
    case .trailingComma where byte(place) == 0x2C:
      // The bracket after it is not in the block.
      make(
        .json, place,
        .init(
          sv: "här väntas ett element till efter kommat, men det står `]`",
          en: "expected another element after the comma, found `]`"),
        help: .init(
          sv: "ta bort kommat före `]`; JSON tillåter inget komma efter det sista elementet",
          en: "remove the comma before `]`; JSON allows no trailing comma"))
    case .trailingComma: trailingComma(at: place)
    case .leadingZero:
      make(
        .json, place, .init(sv: "ett tal får inte ha någon inledande nolla", en: "a number has no leading zero"),
        length: word(place),
        help: .init(
          sv: "om det är en beteckning och inget tal, sätt den inom citattecken: \"\(text(place, word(place)))\"",
          en: "if it is an identifier, quote it: \"\(text(place, word(place)))\""))
    case .number:
      make(
        .json, place,
        .init(
          sv: "`\(text(place, word(place)))` är inte ett tal", en: "`\(text(place, word(place)))` is not a number"),
        length: word(place),
        help: .init(
          sv: "tal i JSON ser ut som 12, -3.5 eller 1e3; sätt citattecken runt det som inte är ett tal",
          en: "JSON numbers look like 12, -3.5 or 1e3; quote what is not a number"))
    case .escape:
      make(
        .json, place,
        .init(sv: "`\(text(place, 2))` är ingen escapesekvens i JSON", en: "`\(text(place, 2))` is not a JSON escape"),
        length: 2,
        help: .init(
          sv:
            "ett omvänt snedstreck i en text skrivs \\\\; escapesekvenserna är \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
          en: "a backslash in a text is written \\\\; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"))
    case .surrogate:
      make(
        .unpairedSurrogate, place,
        .init(
          sv: "`\(text(place, 6))` är bara ett halvt tecken: den andra hälften saknas",
          en: "unpaired surrogate `\(text(place, 6))` is not a character"),
        length: 6,
        help: .init(
          sv: "ett tecken har delats itu, ofta en emoji vid en längdgräns i ett tidigare led; exportera texten på nytt",
          en: "a character was cut in half, often an emoji at a length limit upstream; export the text again"))
    case .depth:
      make(.depthLimit, place, Self.tooDeep(limits), length: 1, help: Self.raiseDepth)
        .advising(command: Self.raiseDepthOption)
    case .control(let quote): control(at: place, quote)
    }
  }

  /// The message about nesting beyond the limit.
  static func tooDeep(_ limits: Limits) -> Message {
    .init(sv: "nästlingen är djupare än \(limits.depth) nivåer", en: "nesting exceeds \(limits.depth) levels")
  }

  static let raiseDepth = Message(
    sv: "höj `Limits.depth` bara för indata som du litar på", en: "raise `Limits.depth` only for input you trust")

  static let raiseDepthOption = Message(
    sv: "höj --max-depth bara för indata som du litar på", en: "raise --max-depth only for input you trust")

  private static let nameAndValue = Message(sv: "skriv \"namn\": värde", en: "write \"name\": value")

  private static let noComments = Message(
    sv: "JSON tillåter inga kommentarer; ta bort den", en: "JSON has no comments; remove it")

  /// A fault that names what is expected at a place, with its article, and what is there instead.
  func expected(
    _ place: Int, _ wanted: Message, rule: RuleID = .json, length: Int = 1, help: Message
  ) -> SyntaxError {
    let found = found(place)
    let isMark = ByteOrderMark.isPresent(in: block, at: place)
    let help = isMark ? ByteOrderMark.inside(rule, at: Location(path: "")).help ?? help : help
    return make(
      rule, place,
      .init(sv: "här väntas \(wanted.sv), men \(found.sv)", en: "expected \(wanted.en), found \(found.en)"),
      length: length, help: help)
  }

  private func trailingComma(at place: Int) -> SyntaxError {
    let (found, isMember) = (found(place), byte(place) == 0x7D)
    return expected(
      place,
      isMember
        ? .init(sv: "ett fält till efter kommat", en: "another member after the comma")
        : .init(sv: "ett element till efter kommat", en: "another element after the comma"),
      help: .init(
        sv: isMember
          ? "ta bort kommat före `}`; JSON tillåter inget komma efter det sista fältet"
          : "ta bort kommat före `]`; JSON tillåter inget komma efter det sista elementet",
        en: "remove the comma before \(found.en); JSON allows no trailing comma"))
  }

  private func noValue(at place: Int) -> SyntaxError {
    let word = text(place, word(place))
    let help: Message
    switch (byte(place), word) {
    case (0x27, _): help = .init(sv: "skriv texter inom \" och inte inom '", en: "write texts with \" and not with '")
    case (0x2F, _), (0x23, _): help = Self.noComments
    case (0x3C, _):
      help = .init(
        sv: "det här ser ut som en HTML- eller XML-sida; var adressen fel?",
        en: "this looks like an HTML or XML page; was the address wrong?")
    case (_, "True"), (_, "False"), (_, "TRUE"), (_, "FALSE"):
      help = .init(sv: "skriv \(word.lowercased())", en: "write \(word.lowercased())")
    case (_, "None"), (_, "NULL"), (_, "Null"), (_, "NaN"), (_, "Infinity"), (_, "undefined"):
      help = .init(
        sv: "utelämna fältet; ett fält som saknas betyder ej angivet",
        en: "leave the member out; absent means not stated")
    case (0x5D, _), (0x7D, _), (0x2C, _), (0x3A, _):
      help = .init(sv: "ett värde saknas före tecknet", en: "a value is missing before it")
    case (0...0x1F, _):
      help = .init(
        sv: "det här är inte text; är filen komprimerad eller binär?",
        en: "this is not text; is it a compressed or binary file?")
    default:
      help =
        word.isEmpty
        ? .init(sv: "ta bort det", en: "remove it")
        : .init(sv: "sätt texter inom citattecken: \"\(word)\"", en: "put texts in double quotes: \"\(word)\"")
    }
    return expected(place, .init(sv: "ett värde", en: "a value"), length: max(1, self.word(place)), help: help)
  }

  private func wayToName(_ place: Int) -> Message {
    switch byte(place) {
    case 0x27:
      .init(sv: "skriv namn och texter inom \" och inte inom '", en: "write names and texts with \" and not with '")
    case 0x2C: .init(sv: "ta bort det här kommat", en: "remove this comma")
    case 0x2F, 0x23: Self.noComments
    default: Self.nameAndValue
    }
  }

  private func control(at place: Int, _ quote: Int) -> SyntaxError {
    switch byte(place) {
    case 0x0A, 0x0D:
      let column = block.anchor(at: quote).column
      return make(
        .json, place,
        .init(
          sv: "radbrytning inuti strängen som börjar i kolumn \(column)",
          en: "line break inside the string that starts at column \(column)"),
        length: 1,
        help: .init(
          sv: "avsluta strängen, eller skriv \\n för en radbrytning som hör till texten",
          en: "close the string, or write \\n for a line break that belongs to the text"))
    case 0x09:
      return make(
        .json, place, .init(sv: "TAB inuti en sträng", en: "TAB inside a string"), length: 1,
        help: .init(sv: "skriv \\t", en: "write \\t"))
    case let value:
      let name = Self.name(ofControl: value)
      return make(
        .json, place,
        .init(sv: "styrtecknet \(name) inuti en sträng", en: "control character \(name) inside a string"),
        length: 1,
        help: .init(
          sv: "ta bort det; en text får inte innehålla styrtecken",
          en: "remove it; a text may not hold control characters"))
    }
  }

  /// The text found at a place: a noun in English, but a clause in Swedish, since the text may also end there.
  private func found(_ place: Int) -> Message {
    guard place < end else { return .init(sv: "texten slutar", en: "the end of the text") }
    if ByteOrderMark.isPresent(in: block, at: place) {
      return .init(sv: "det står ett byteordningsmärke (U+FEFF)", en: "a byte-order mark (U+FEFF)")
    }
    let word = word(place)
    if word > 0 { return .init(sv: "det står `\(text(place, word))`", en: "`\(text(place, word))`") }
    let value = byte(place)
    guard value >= 0x20, value != 0x7F else {
      let name = Self.name(ofControl: value)
      return .init(sv: "det står styrtecknet \(name)", en: "the control character \(name)")
    }
    return value == 0x60
      ? .init(sv: "det står en grav accent (U+0060)", en: "a backquote")
      : .init(sv: "det står `\(text(place, 1))`", en: "`\(text(place, 1))`")
  }

  private static func name(ofControl value: UInt8) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}
