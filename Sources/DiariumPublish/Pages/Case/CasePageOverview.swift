internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The case as a whole: what it is, how it went, and what is known of its record.
extension CasePage {
  /// What the case is: number, kind, status, body, days; and whether it is confidential.
  mutating func caseFacts(_ record: inout PageRecord, _ tape: borrowing Tape) {
    if let node = record.peek(Case.Field.confidentiality), tape[node].kind == .object {
      _ = record.take(Case.Field.confidentiality)
      var confidentiality = PageRecord(.confidentiality, tape, node)
      html.open("div", ["class": "notice"])
      html.words("Ärendet omfattas av sekretess: ")
      inline(&confidentiality, tape)
      html.words(". Här står bara det som får visas. ")
      html.element("span", ["lang": "en"], text: "Confidential: only what may be shown stands here.")
      html.close("div")
    }
    facts(&record, tape) { $0.name != "created" && $0.name != "modified" }
    nested(&record, tape) { $0 == .subject }
    if let summary = record.take(Case.Field.summary) {
      html.open("p", ["class": "lead", "lang": context.language])
      value(summary, record.outline.fields[Case.Field.summary.position], tape)
      html.close("p")
    }
  }

  /// The longer account of the matter.
  mutating func description(_ record: inout PageRecord, _ tape: borrowing Tape) {
    guard let node = record.take(Case.Field.description) else { return }
    html.open("section", ["aria-labelledby": "_description"])
    heading("_description", "Ärendet", "The matter")
    html.open("p", ["class": "text", "lang": context.language])
    value(node, record.outline.fields[Case.Field.description.position], tape)
    html.close("p")
    html.close("section")
    html.line()
  }

  /// The course of the case in time: what has a day, in the order of the days.
  ///
  /// A reservation without a day of its own stands at that of the decision that it is against.
  mutating func course(_ opened: String?, _ closed: String?, _ parts: [Part], _ tape: borrowing Tape) {
    struct Event {
      let date: String
      let words: String
      var anchor: String?
      var result: String?
    }
    var events: [Event] = []
    var decided: [String: String] = [:]
    if let opened { events.append(Event(date: opened, words: "Ärendet kom in")) }
    for part in parts {
      for entry in part.entries {
        if part.type == .decision, let id = entry.id { decided[id] = entry.date }
        let isReservation = part.type == .reservation
        let against = isReservation ? tape.scalar(entry.record.peek(Reservation.Field.decisionID)) : nil
        guard let date = entry.date ?? against.flatMap({ decided[$0] }) else { continue }
        let anchor = entry.id.map { "#" + PageText.anchor($0) }
        events.append(Event(date: date, words: entry.label, anchor: anchor, result: entry.result))
      }
    }
    if let closed { events.append(Event(date: closed, words: "Ärendet avslutades")) }
    guard events.count > 1 else { return }
    // What happened on one day stays in the order of the parts, which is that in which a case goes.
    let sorted = events.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    html.open("section", ["aria-labelledby": "_course"])
    heading("_course", "Ärendets gång", "The course of the case")
    html.open("ol", ["class": "course"])
    for (_, event) in sorted {
      html.open("li")
      html.element("time", ["datetime": event.date], text: event.date)
      html.words(" ")
      html.open("span")
      link(event.anchor, event.words)
      if let result = event.result {
        html.words(" – ")
        html.element("b", text: result)
      }
      html.close("span")
      html.close("li")
    }
    html.close("ol")
    html.close("section")
    html.line()
  }

  /// What is known of the record: its address, when it was changed, where it is from, and all that has no other place.
  mutating func about(_ record: inout PageRecord, _ tape: borrowing Tape) {
    html.open("section", ["class": "about", "aria-labelledby": "_about"])
    heading("_about", "Om uppgifterna", "About the data")
    html.open("dl", ["class": "facts"])
    html.open("div")
    html.element("dt", text: "Id")
    html.open("dd")
    html.element("code", text: id)
    html.close("dd")
    html.close("div")
    html.open("div")
    html.element("dt", text: "Adress")
    html.open("dd")
    let address = context.publication.iri(CasePageName.path(of: id))
    link(address, address)
    html.close("dd")
    html.close("div")
    html.open("div")
    html.element("dt", text: "Licens")
    html.open("dd")
    link(PageText.web(context.license), context.publication.head.dataset.license.string)
    html.close("dd")
    html.close("div")
    html.close("dl")
    facts(&record, tape) { _ in true }
    prose(&record, tape)
    nested(&record, tape) { _ in true }
    others(&record, tape)
    sources()
    html.close("section")
    html.line()
  }

  /// The texts from which the case was read.
  private mutating func sources() {
    guard !usedSources.isEmpty else { return }
    html.element("h3", ["id": "_sources"], text: "Källtexter")
    html.open("ul")
    for id in usedSources {
      let source = context.registers.sources[id]
      html.open("li", ["data-id": id])
      link(source?.url.flatMap(PageText.web), source?.url ?? id)
      let facts = [source?.mediaType, source?.retrieved.map { "hämtad \($0)" }, source?.sha256.map { "SHA-256 \($0)" }]
      for fact in facts.compactMap(\.self) {
        html.words(", ")
        html.text(fact)
      }
      html.close("li")
    }
    html.close("ul")
  }
}
