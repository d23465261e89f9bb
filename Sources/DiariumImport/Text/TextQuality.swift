@_spi(Engine) internal import DiariumTree

/// Findings about a text's state: its encoding, its extraction from pages, missing parts.
struct TextQuality {
  let source: SourceText
  let text: CleanText
  private let extraction: Extraction
  private let isDamaged: Bool
  private(set) var log: FindingLog

  /// The quality of a document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - isDamaged: whether some of its bytes are not characters.
  ///   - limit: the number of findings kept per rule; 0 keeps all.
  init(_ document: CleanDocument, isDamaged: Bool, limit: Int) {
    log = FindingLog(limit: limit)
    (source, text, extraction) = (document.source, document.text, document.extraction)
    self.isDamaged = isDamaged
  }

  /// Checks what any text shows.
  ///
  /// - Parameter mayEndHere: whether the text may end where no sentence does.
  mutating func check(mayEndHere: Bool) {
    checkEncoding()
    checkLines()
    checkHyphens()
    checkPages()
    if !mayEndHere { checkEnd() }
  }

  /// Records a finding at a place of the source.
  mutating func add(_ rule: RuleID, _ range: Range<Int>, _ message: Message, _ help: Message, command: Message? = nil) {
    guard log.wants(rule) else { return }
    log.append(Finding(rule, message, help: help, at: source.location(range)).advising(command: command))
  }

  private mutating func checkEncoding() {
    if isDamaged {
      let place = source.scalars.firstIndex(of: "\u{FFFD}") ?? 0
      let name = source.encoding == .utf8 ? "UTF-8" : "UTF-16"
      add(
        .importedEncoding, place..<place + 1,
        .init(
          sv: "några byte är ingen \(name); tecknen där är förlorade",
          en: "some bytes are not \(name); the characters there are lost"),
        .init(sv: "exportera handlingen igen som UTF-8", en: "export the document again as UTF-8"))
    } else if source.encoding != .utf8 {
      add(
        .importedEncoding, 0..<min(1, source.count),
        .init(
          sv: "texten är läst som `\(source.encoding.rawValue)`, för den är inte UTF-8",
          en: "the text is read as `\(source.encoding.rawValue)`, since it is not UTF-8"),
        .init(sv: "kontrollera å, ä, ö och citattecken", en: "check å, ä, ö and quotation marks"))
    }
    if source.scalars.first == "\u{FEFF}" {
      add(
        .extraction, 0..<1,
        .init(sv: "texten börjar med en byteordningsmarkering", en: "the text begins with a byte-order mark"),
        .init(sv: "den hör till filen och inte till texten", en: "it belongs to the file and not to the text"))
    }
    // At the start of a text the mark belongs to its encoding.
    let invisible = source.scalars.indices.dropFirst().filter { source.scalars[$0].isInvisible }
    if let first = invisible.first {
      add(
        .unplaced, first..<first + 1,
        .init(
          sv: "\(invisible.count) tecken syns inte (U+200B, U+FEFF) och är utelämnade",
          en: "\(invisible.count) characters are invisible (U+200B, U+FEFF) and are left out"),
        .init(
          sv: "de skulle hålla isär ord som är lika; det som de stod i är inläst",
          en: "they would keep equal words apart; what they stood in is imported"))
    }
    if let control = source.scalars.firstIndex(where: { !$0.isPrintable && !$0.isLineEnd }) {
      add(
        .unplaced, control..<control + 1,
        .init(
          sv: "texten har styrtecken, som ingen text i schemat kan ha",
          en: "the text has control characters, which no text of the schema can hold"),
        .init(sv: "de är utelämnade; se efter vad som stod där", en: "they are left out; look up what stood there"))
    }
  }

  private mutating func checkLines() {
    let start = 0..<min(1, source.count)
    let (sv, en): (String, String)
    switch extraction.mode {
    case .doubledLines:
      (sv, en) = (
        "en tomrad efter varje rad, så tomrader skiljer inte stycken åt",
        "an empty line behind every line, so empty lines do not part paragraphs"
      )
    case .spacedParagraphs: (sv, en) = ("tomrader mellan stycken", "empty lines between paragraphs")
    case .solidLines:
      (sv, en) = (
        "inga tomrader: stycken är avgränsade efter radernas längd och slut",
        "no empty lines: paragraphs are told by how lines end"
      )
    case .oneLine:
      (sv, en) = (
        "allt på en rad: rubriker är sökta i löpande text, och stycken är okända",
        "everything on one line: headings were looked for in running text, and paragraphs are not known"
      )
    }
    let page: Message =
      switch extraction.pageMark {
      case .none: .init(sv: "inga sidbrytningar", en: "no page breaks")
      case .formFeed: .init(sv: "sidbrytningar med sidmatningstecken", en: "page breaks by form feeds")
      case .leadingBlank: .init(sv: "sidor börjar med ett blanksteg", en: "pages begin with one blank")
      }
    let ends =
      source.scalars.contains("\r") ? Message(sv: "; radslut CRLF eller CR", en: "; lines end in CRLF or CR") : .empty
    let pages = text.pageBreaks.count
    // The state of ordinary plain text needs no mention.
    if extraction.mode == .spacedParagraphs, extraction.pageMark == .none, !source.scalars.contains("\r") { return }
    add(
      .extraction, start,
      .init(sv: "\(sv); \(page.sv) (\(pages))\(ends.sv)", en: "\(en); \(page.en) (\(pages))\(ends.en)"),
      .init(
        sv: "läs igenom `explanation` om handlingen såg annorlunda ut",
        en: "read `explanation` if the document looked different"),
      command: .init(
        sv: "läs igenom resultatet med `--explain` om handlingen såg annorlunda ut",
        en: "read the result with `--explain` if the document looked different"))
  }

  private mutating func checkHyphens() {
    for join in text.joins {
      let line = source.line(of: join.lowerBound)
      add(
        .joinedHyphen, join,
        .init(
          sv: "bindestrecket i slutet av rad \(line) är borttaget, och ordet hopfogat",
          en: "the hyphen at the end of line \(line) is taken out, and the word joined"),
        .init(sv: "se efter om ordet skrivs med bindestreck", en: "look up whether the word is written with a hyphen"))
    }
  }

  /// Pages that do not follow each other: one ends within a sentence and the next begins one, or the other way round.
  private mutating func checkPages() {
    let starts = Set(text.paragraphs.map(\.lowerBound))
    for place in text.pageBreaks where place > 0 && place < text.words.count {
      let (last, next) = (text.words[place - 1], text.words[place])
      let goesOn = !last.endsSentence && !last.hasColon && !last.text.hasSuffix(")") && last.point == nil
      let begins = next.isCapital || next.point != nil
      let isPart = starts.contains(place)
      if !begins, last.endsSentence || last.hasColon {
        addBreak(
          place,
          .init(
            sv: "sidan börjar mitt i en mening, men den förra slutar en",
            en: "the page begins within a sentence, but the one before ends one"))
      } else if goesOn, isPart, begins, !last.isCapital, last.key != "samt" {
        addBreak(
          place,
          .init(
            sv: "den förra sidan slutar mitt i en mening, men den här börjar en ny",
            en: "the page before ends within a sentence, but this one begins one"))
      }
    }
  }

  /// Records that the text before a word seems to be elsewhere.
  mutating func addBreak(_ place: Int, _ message: Message) {
    let range = text.origin(text.range(place..<place + 1)).first ?? 0..<0
    add(
      .brokenOrder, range, message,
      .init(
        sv: "jämför med handlingen: en sida kan saknas eller ha bytt plats",
        en: "compare with the document: a page may be missing or out of place"))
  }

  /// A text that ends within a sentence was cut.
  private mutating func checkEnd() {
    guard let last = text.words.last, !last.hasStop, !last.text.hasSuffix(")"), last.point == nil else { return }
    let range = text.origin(last.range).first ?? 0..<0
    add(
      .truncated, range, .init(sv: "texten slutar mitt i en mening", en: "the text ends within a sentence"),
      .init(
        sv: "hämta hela handlingen: det som saknas kan vara reservationer och uttalanden",
        en: "fetch the whole document: reservations and statements may be what is missing"))
  }

  /// Reports the parts that belong to no field.
  mutating func addUnplaced(_ account: Account) {
    for run in account.unplaced(source.scalars) {
      var (begin, end) = (run.lowerBound, run.upperBound)
      while begin < end, source.scalars[begin].isBlank || source.scalars[begin].isLineEnd { begin += 1 }
      while end > begin, source.scalars[end - 1].isBlank || source.scalars[end - 1].isLineEnd { end -= 1 }
      guard begin < end else { continue }
      let marks = source.scalars[begin..<end].count { !$0.isBlank && !$0.isLineEnd }
      add(
        .unplaced, begin..<end,
        .init(
          sv: "\(marks) tecken hör inte till något fält",
          en: "\(marks) characters belong to no field"),
        .init(
          sv: "läs stycket: är det av vikt, skriv in det för hand; säg gärna till så att det kan läsas in",
          en: "read it: if it matters, write it by hand; tell us, so that it can be imported"))
    }
  }
}
