internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The page of a case: as people read it, from motion to decision.
///
/// The interface is Swedish, with the English words in the headings of its parts. What a part does not place itself is shown
/// with the titles of the schema, so every member of the case is on its page.
struct CasePage {
  /// A part of a case on its page.
  struct Part {
    let type: RecordType
    let anchor: String
    let title: String
    let english: String
    var entries: [CasePageEntry] = []
  }

  var html = HTMLWriter(unitesLineEnds: true)
  let context: CasePageContext
  /// The names of the records of this case, by their ids.
  var labels: [String: String] = [:]
  /// The id of the case.
  var id = ""
  /// The source texts that spans name, in the order in which they do.
  var usedSources: [String] = []
  /// A buffer for texts that are written with escapes.
  var scratch: [UInt8] = []

  init(_ context: CasePageContext) {
    self.context = context
    html.reserve(1 << 16)
  }

  /// Writes the page.
  mutating func write(_ tape: borrowing Tape) {
    var record = PageRecord(.case, tape, 0)
    id = record.takeText(Case.Field.id, tape) ?? ""
    let isDeleted = isDeleted(&record, Case.Field.deleted.position, tape)
    var parts = parts(&record, tape)
    nameRecords(parts, tape)
    labels[id] = "Ärendet"
    let title = record.takeText(Case.Field.title, tape)
    let diaryNumber = tape.scalar(record.peek(Case.Field.diaryNumber))
    let opened = day(record.peek(Case.Field.opened), tape)
    let closed = day(record.peek(Case.Field.closed), tape)
    let heading =
      title ?? (isDeleted ? "Borttaget ärende" : diaryNumber.map { "Ärende \($0)" } ?? "Ärende utan offentlig rubrik")
    html.documentType()
    html.open("html", ["lang": "sv"])
    html.line()
    head(heading, isDeleted: isDeleted, record, parts, tape)
    html.open("body")
    html.element("a", ["class": "skip", "href": "#_main"], text: "Hoppa till innehållet")
    banner()
    html.open("main", ["id": "_main", "tabindex": "-1"])
    html.open("h1", ["id": id.isEmpty ? nil : PageText.anchor(id), "lang": title == nil ? nil : context.language])
    html.text(heading)
    html.close("h1")
    if isDeleted { tombstone(record, tape) }
    caseFacts(&record, tape)
    contents(parts)
    course(opened, closed, parts, tape)
    description(&record, tape)
    for index in parts.indices { write(&parts[index], tape) }
    about(&record, tape)
    html.close("main")
    footer()
    html.close("body")
    html.close("html")
    html.line()
  }

  /// The date at a node; `nil` if it is none.
  private func day(_ node: Int?, _ tape: borrowing Tape) -> String? {
    tape.scalar(node).flatMap { CivilDate($0)?.string }
  }

  /// Whether a record is a tombstone; the mark is then said in words by whoever asks.
  mutating func isDeleted(_ record: inout PageRecord, _ field: Int, _ tape: borrowing Tape) -> Bool {
    guard let node = record.peek(field), tape[node].kind == .true else { return false }
    _ = record.take(field)
    return true
  }

  private mutating func write(_ part: inout Part, _ tape: borrowing Tape) {
    guard !part.entries.isEmpty else { return }
    html.open("section", ["aria-labelledby": part.anchor])
    heading(part.anchor, part.title, part.english)
    for index in part.entries.indices { article(&part.entries[index], tape) }
    html.close("section")
    html.line()
  }

  /// The heading of a part, with the English words beside the Swedish ones.
  mutating func heading(_ anchor: String, _ title: String, _ english: String) {
    html.open("h2", ["id": anchor])
    html.text(title)
    html.words(" ")
    html.element("span", ["class": "en", "lang": "en"], text: english)
    html.close("h2")
    html.line()
  }

  private mutating func banner() {
    html.open("header")
    html.open("p", ["class": "kicker"])
    html.element("a", ["href": "../index.html"]) { [context] page in
      page.element("span", ["lang": context.language], text: context.publication.head.dataset.title.string)
    }
    html.words(" · ")
    html.element("span", ["class": "given"], text: context.publication.head.dataset.publisher.name.string)
    html.close("p")
    html.close("header")
    html.line()
  }

  private mutating func tombstone(_ record: PageRecord, _ tape: borrowing Tape) {
    let time = tape.scalar(record.peek(Case.Field.modified))
    html.open("p", ["class": "notice"])
    html.words("Ärendet har tagits bort ur datamängden")
    if let time {
      html.words(" ")
      html.text(time)
    }
    html.words(". ")
    html.element("span", ["lang": "en"], text: "This case has been removed.")
    html.close("p")
  }

  private mutating func contents(_ parts: [Part]) {
    let filled = parts.filter { !$0.entries.isEmpty }
    guard filled.count > 1 else { return }
    html.open("nav", ["aria-label": "På sidan"])
    html.open("ul")
    for part in filled {
      html.open("li")
      html.element("a", ["href": "#" + part.anchor], text: part.title)
      html.words(" ")
      html.element("span", ["class": "count"], text: String(part.entries.count))
      html.close("li")
    }
    html.close("ul")
    html.close("nav")
    html.line()
  }
}
