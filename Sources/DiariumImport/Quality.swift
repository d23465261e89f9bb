internal import DiariumTree

/// What there is to say of a text's state: its encoding, how it was taken out of its pages, what is missing.
struct Quality {
  private let source: SourceText
  private let text: CleanText
  private let extraction: Extraction
  private let reading: Reading
  private let isDamaged: Bool
  private(set) var log: FindingLog

  init(
    _ source: SourceText, _ text: CleanText, _ extraction: Extraction, _ reading: Reading, isDamaged: Bool, limit: Int
  ) {
    log = FindingLog(limit: limit)
    (self.source, self.text, self.extraction) = (source, text, extraction)
    (self.reading, self.isDamaged) = (reading, isDamaged)
  }

  mutating func look() {
    encoding()
    lines()
    hyphens()
    pages()
    end()
    points()
    sections()
  }

  private mutating func add(_ rule: RuleID, _ range: Range<Int>, _ message: Message, _ help: Message) {
    if log.wants(rule) { log.append(Finding(rule, message, help: help, at: source.location(range))) }
  }

  private mutating func encoding() {
    if isDamaged {
      let place = source.scalars.firstIndex(of: "\u{FFFD}") ?? 0
      add(
        .importedEncoding, place..<place + 1,
        .init(
          sv: "några byte är ingen UTF-8; tecknen där är förlorade",
          en: "some bytes are no UTF-8; the characters there are lost"),
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

  private mutating func lines() {
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
      source.scalars.contains("\r") ? Message(sv: "; radslut CRLF eller CR", en: "; lines end in CRLF or CR") : ""
    let pages = text.pageBreaks.count
    // What any plain text is needs no words.
    if extraction.mode == .spacedParagraphs, extraction.pageMark == .none, !source.scalars.contains("\r") { return }
    add(
      .extraction, start,
      "\(Message(sv: sv, en: en)); \(page) (\(pages))\(ends)",
      .init(
        sv: "läs igenom resultatet med `--explain` om handlingen såg annorlunda ut",
        en: "read the result with `--explain` if the document looked different"))
  }

  private mutating func hyphens() {
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

  /// Pages that do not follow each other: one ends within a sentence and the next begins one, or the other way.
  private mutating func pages() {
    let starts = Set(text.paragraphs.map(\.lowerBound))
    for place in text.pageBreaks where place > 0 && place < text.words.count {
      let (last, next) = (text.words[place - 1], text.words[place])
      let goesOn = !last.endsSentence && !last.hasColon && !last.text.hasSuffix(")") && last.point == nil
      let begins = next.isCapital || next.point != nil
      let isPart = starts.contains(place)
      if !begins, last.endsSentence || last.hasColon {
        broken(
          place,
          .init(
            sv: "sidan börjar mitt i en mening, men den förra slutar en",
            en: "the page begins within a sentence, but the one before ends one"))
      } else if goesOn, isPart, begins, !last.isCapital, last.key != "samt" {
        broken(
          place,
          .init(
            sv: "den förra sidan slutar mitt i en mening, men den här börjar en ny",
            en: "the page before ends within a sentence, but this one begins one"))
      }
    }
  }

  private mutating func broken(_ place: Int, _ message: Message) {
    let range = text.origin(text.range(place..<place + 1)).first ?? 0..<0
    add(
      .brokenOrder, range, message,
      .init(
        sv: "jämför med handlingen: en sida kan saknas eller ha bytt plats",
        en: "compare with the document: a page may be missing or out of place"))
  }

  /// A text that ends within a sentence was cut.
  private mutating func end() {
    guard let last = text.words.last, !last.hasStop, !last.text.hasSuffix(")"), last.point == nil else { return }
    if let passage = reading.passages.last,
      [.signer, .signerRole, .place, .attachment, .pointer].contains(passage.role)
    {
      return
    }
    let range = text.origin(last.range).first ?? 0..<0
    add(
      .truncated, range, .init(sv: "texten slutar mitt i en mening", en: "the text ends within a sentence"),
      .init(
        sv: "hämta hela handlingen: det som saknas kan vara reservationer och uttalanden",
        en: "fetch the whole document: reservations and statements may be what is missing"))
  }

  /// Points outside a list of points: the first may stand on a page that is elsewhere.
  private mutating func points() {
    for (index, passage) in reading.passages.enumerated() {
      guard let number = text.words[passage.words.lowerBound].point, number > 1, passage.words.count > 2,
        ![.point, .decision, .ownDecision].contains(passage.role)
      else { continue }
      let before = index > 0 ? text.words[reading.passages[index - 1].words.lowerBound].point : nil
      guard before != number - 1 else { continue }
      broken(
        passage.words.lowerBound,
        .init(
          sv: "här står punkt \(number) utan punkt \(number - 1)",
          en: "here is point \(number) without point \(number - 1)"))
    }
  }

  /// The parts that every report has, and their order.
  private mutating func sections() {
    let order: [Section] = [.proposal, .summary, .preparation, .view, .attachments, .closing]
    let seen = reading.sections
    for (one, next) in zip(seen, seen.dropFirst()) {
      let places = (order.firstIndex(of: one.section), order.firstIndex(of: next.section))
      let isBehind = if let first = places.0, let second = places.1 { second < first } else { false }
      // Reservations in the boards stand last.
      guard isBehind && next.section != .closing || one.section == .dissent && next.section != .dissent else {
        continue
      }
      let range = text.origin(text.range(next.words)).first ?? 0..<0
      guard !range.isEmpty else { continue }
      let name = text.string(words: next.words)
      add(
        .brokenOrder, range,
        .init(
          sv: "avsnittet `\(name)` står senare än det brukar", en: "the section `\(name)` stands later than it does"),
        .init(
          sv: "jämför med handlingen: en sida kan ha bytt plats",
          en: "compare with the document: a page may be out of place"))
    }
    let expected: [(Section, String)] = [(.preparation, "Beredning"), (.view, "Föredragande borgarrådets synpunkter")]
    for (section, name) in expected where !reading.sections.contains(where: { $0.section == section }) {
      let head = reading.head?.words ?? 0..<0
      add(
        .missingPart, text.origin(text.range(head)).first ?? 0..<0,
        .init(sv: "avsnittet `\(name)` hittades inte", en: "the section `\(name)` was not found"),
        .init(
          sv: "jämför med handlingen: rubriken kan vara en annan",
          en: "compare with the document: its heading may be another"))
    }
  }

  /// Names what belongs to no field.
  mutating func unplaced(_ account: Account) {
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
