@_spi(Engine) internal import DiariumTree

/// Advice on a fault that libyaml names.
///
/// libyaml says what it missed; the surrounding bytes tell which of the usual mistakes that was.
struct YAMLAdvice {
  /// The problem in the words of libyaml.
  let problem: String
  let block: Block
  /// Where it stopped.
  let place: Int
  /// Where the thing that it was reading begins, if it says so.
  let begins: Int?

  private func byte(_ place: Int) -> UInt8 {
    place >= 0 && place < block.count ? unsafe block.bytes[place] : 0
  }

  private var line: YAMLLine { YAMLLine(block, at: place) }

  /// The advice.
  var message: Message {
    ofCharacter ?? ofEscape ?? ofBeginning ?? ofQuotes ?? ofBrackets ?? ofColon ?? ofIndent
      ?? .init(
        sv: "jämför indraget med raderna före, och sätt citattecken runt texten om den innehåller : eller #",
        en: "compare the indentation with the lines before, and put the text in double quotes if it holds : or #")
  }

  /// A character that cannot begin anything.
  private var ofCharacter: Message? {
    guard problem.contains("cannot start any token") || problem.contains("tab character") else { return nil }
    switch byte(place) {
    case 0x09:
      return .init(
        sv: "indrag i YAML görs med mellanslag, aldrig med TAB", en: "YAML is indented by blanks, never by TAB")
    case 0x25:
      return .init(
        sv: "sätt citattecken runt texten; % inleder ett direktiv",
        en: "put the text in double quotes; % begins a directive")
    default: return .init(sv: "sätt citattecken runt texten", en: "put the text in double quotes")
    }
  }

  /// A backslash in double quotes that is meant literally, or an escape of JSON.
  private var ofEscape: Message? {
    guard problem.contains("escape") || problem.contains("hexdecimal") else { return nil }
    let backslash = (max(0, place - 10)...max(0, place)).reversed().first { byte($0) == 0x5C }
    if let backslash, byte(backslash + 1) == 0x75, byte(backslash + 2) | 0x20 == 0x64,
      [0x38, 0x39, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66].contains(byte(backslash + 3) | 0x20)
    {
      return .init(
        sv: "skriv själva tecknet, eller \\U0001F600: två halva tecken (\\ud83d\\ude00) är JSON",
        en: "write the character itself, or \\U0001F600: two halves of one (\\ud83d\\ude00) are JSON")
    }
    return .init(
      sv: "skriv ett omvänt snedstreck som \\\\ inom dubbla citattecken, eller sätt texten inom enkla",
      en: "write a backslash as \\\\ in double quotes, or put the text in single quotes")
  }

  /// A text without quotes that begins with a special character.
  private var ofBeginning: Message? {
    if problem.contains("alphabetic or numeric character"), let begins, byte(begins) == 0x2A || byte(begins) == 0x26 {
      let isAlias = byte(begins) == 0x2A
      return .init(
        sv: "sätt citattecken runt texten; \(isAlias ? "* inleder ett alias" : "& inleder ett ankare")",
        en: "put the text in double quotes; \(isAlias ? "* begins an alias" : "& begins an anchor")")
    }
    if problem.contains("block sequence entries") {
      return .init(
        sv: "sätt citattecken runt texten om den börjar med -; elementen i en lista börjar på egna rader",
        en: "put the text in double quotes if it begins with -; the elements of a list begin on lines of their own")
    }
    if problem.contains("mapping keys") {
      return .init(
        sv: "sätt citattecken runt texten; ? inleder ett fältnamn",
        en: "put the text in double quotes; ? begins the name of a member")
    }
    if problem.contains("comment or line break") {
      return .init(
        sv: "skriv texten på nästa rad, indragen; eller sätt citattecken runt den om den börjar med | eller >",
        en: "begin the text on the next line, indented; or put it in double quotes if it begins with | or >")
    }
    if problem.contains("node content"), [0x2C, 0x5D, 0x7D].contains(byte(place)) {
      return .init(sv: "sätt citattecken runt texten", en: "put the text in double quotes")
    }
    return nil
  }

  /// A quote inside a quoted text, or something after one.
  private var ofQuotes: Message? {
    if problem.contains("end of stream") {
      return .init(
        sv: "avsluta texten med samma citattecken som den börjar med",
        en: "close the text with the quote that it begins with")
    }
    guard problem.hasPrefix("did not find expected") else { return nil }
    var after = place
    while after > line.bytes.lowerBound, byte(after - 1) == 0x20 { after -= 1 }
    switch byte(after - 1) {
    case 0x27 where after == place:
      return .init(
        sv: "skriv en apostrof inom enkla citattecken två gånger ('') eller sätt texten inom dubbla",
        en: "write an apostrophe in single quotes twice (''), or put the text in double quotes")
    case 0x22 where after == place || byte(place) == 0x22:
      return .init(
        sv: "skriv ett citattecken inom dubbla citattecken som \\\"",
        en: "write a quote in double quotes as \\\"")
    case 0x22, 0x27:
      return .init(
        sv: "sätt hela texten inom citattecken; inget får följa efter det sista",
        en: "put the whole text in quotes; nothing may follow the last of them")
    default: return nil
    }
  }

  private var ofBrackets: Message? {
    guard problem.hasPrefix("did not find expected") else { return nil }
    let isList = problem.contains("']'")
    if isList || problem.contains("'}'") {
      return .init(
        sv:
          "avsluta med \(isList ? "]" : "}"), eller sätt citattecken runt en text som börjar med \(isList ? "[" : "{")",
        en: "close it with \(isList ? "]" : "}"), or put a text in double quotes that begins with \(isList ? "[" : "{")"
      )
    }
    var after = place
    while after > line.bytes.lowerBound, byte(after - 1) == 0x20 { after -= 1 }
    guard [0x5D, 0x7D].contains(byte(after - 1)) else { return nil }
    return .init(
      sv: "sätt citattecken runt en text som börjar med { eller [",
      en: "put a text in double quotes that begins with { or [")
  }

  /// A colon too many, or a missing one.
  private var ofColon: Message? {
    if problem.contains("find expected ':'") {
      let name = begins.map { YAMLLine(block, at: $0) } ?? line
      if let before = name.before, [0x7C, 0x3E].contains(before.last ?? 0) {
        return .init(
          sv: "dra in textblockets rader mer än fältnamnet", en: "indent the lines of the block more than its name")
      }
      return name.colon(isFollowedByBlank: false) != nil && name.colon(isFollowedByBlank: true) == nil
        ? Self.blankAfterColon : .init(sv: "skriv namn: värde", en: "write name: value")
    }
    guard problem.contains("mapping values") else { return nil }
    let line = line
    if line.first == line.text, line.isName(to: place), let before = line.before {
      if line.indent > before.indent { return Self.indent(line.indent, like: before.indent) }
      if before.colon(isFollowedByBlank: true) == nil, before.colon(isFollowedByBlank: false) != nil {
        return Self.blankAfterColon
      }
    }
    return .init(
      sv: "sätt citattecken runt texten: \"rubrik: underrubrik\"",
      en: "put the text in double quotes: \"title: subtitle\"")
  }

  /// A line indented differently from those before.
  private var ofIndent: Message? {
    if problem.contains("document start") {
      return .init(
        sv: "skriv --- före ett dokument till, eller dra in raderna som dem före",
        en: "write --- before a further document, or indent the lines as those before")
    }
    let line = line
    guard problem.hasPrefix("did not find expected"), place == line.first, let before = line.before else { return nil }
    if byte(place) == 0x2D, line.column(of: place) == before.indent {
      return .init(
        sv: "en lista står under sitt fältnamn: skriv namnet och ett kolon på raden före",
        en: "a list goes under its name: write the name and a colon on the line before")
    }
    guard line.column(of: place) != before.indent else { return nil }
    return Self.indent(line.column(of: line.first), like: before.indent)
  }

  private static let blankAfterColon = Message(
    sv: "skriv ett mellanslag efter kolonet: `namn: värde`", en: "put a space after the colon: `name: value`")

  private static func indent(_ column: Int, like other: Int) -> Message {
    .init(
      sv: "dra in raden som dem före; den börjar i kolumn \(column), raden före i kolumn \(other)",
      en: "indent the line as those before; it begins in column \(column), the line before in column \(other)")
  }
}
