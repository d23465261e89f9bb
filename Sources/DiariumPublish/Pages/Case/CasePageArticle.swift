internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A record of a case with all that belongs to it.
extension CasePage {
  /// Writes an entity as an article.
  mutating func article(_ entry: inout CasePageEntry, _ tape: borrowing Tape) {
    html.open("article", ["id": entry.id.map(PageText.anchor), "data-body-id": entry.bodyID])
    html.element("h3", text: entry.heading)
    content(&entry.record, tape)
    html.close("article")
    html.line()
  }

  /// Writes all that a record has: who signs, facts, texts, what is nested in it, and where it is from.
  mutating func content(_ record: inout PageRecord, _ tape: borrowing Tape) {
    let fields = record.outline.fields
    let isEntity = fields.first?.name == "id"
    let hasID = isEntity && record.peek(0) != nil
    let id = isEntity ? record.takeText(0, tape) : nil
    if let deleted = fields.firstIndex(where: { $0.name == "deleted" }), isDeleted(&record, deleted, tape) {
      html.element("p", ["class": "notice"], text: "Posten har tagits bort.")
    }
    nested(&record, tape) { $0 == .signatory }
    facts(&record, tape) { !$0.isTechnical && $0.name != "created" && $0.name != "modified" }
    prose(&record, tape)
    nested(&record, tape) { $0 != .span }
    technical(&record, tape)
    others(&record, tape)
    guard isEntity else { return }
    html.open("p", ["class": "record"])
    if hasID, let id { html.element("a", ["href": "#" + PageText.anchor(id)], text: id) }
    times(&record, tape)
    html.close("p")
    nested(&record, tape) { _ in true }
  }

  /// When a record was made and changed.
  private mutating func times(_ record: inout PageRecord, _ tape: borrowing Tape) {
    let fields = record.outline.fields
    for (index, field) in fields.enumerated() where field.name == "created" || field.name == "modified" {
      guard let node = record.take(index) else { continue }
      html.words(" · ")
      html.text(field.title)
      html.words(" ")
      value(node, field, tape)
    }
  }

  /// Facts of a file, which most readers pass over.
  private mutating func technical(_ record: inout PageRecord, _ tape: borrowing Tape) {
    let fields = record.outline.fields
    guard fields.indices.contains(where: { fields[$0].isTechnical && record.peek($0) != nil }) else { return }
    html.open("details")
    html.element("summary", text: "Om filen")
    facts(&record, tape) { $0.isTechnical }
    html.close("details")
  }

  /// Writes the texts of a record that have paragraphs, with their titles where there is more than one.
  mutating func prose(_ record: inout PageRecord, _ tape: borrowing Tape) {
    for (index, field) in record.outline.fields.enumerated() where field.value == .prose {
      guard let node = record.take(index) else { continue }
      html.open("div", ["class": "prose"])
      html.open("h4")
      html.text(field.title)
      note(field.basis, &record, tape)
      note(field.asGiven, &record, tape)
      html.close("h4")
      html.open("p", ["lang": context.language])
      value(node, field, tape)
      html.close("p")
      html.close("div")
    }
  }

  /// Writes what is said of a value beside it: the words of the source, or the ground on which it was chosen.
  mutating func note(_ index: Int, _ record: inout PageRecord, _ tape: borrowing Tape) {
    guard let node = record.take(index) else { return }
    let field = record.outline.fields[index]
    html.words(" ")
    if field.value == .code {
      html.open("span", ["class": "soft"])
      html.words("(")
      value(node, field, tape)
      note(field.asGiven, &record, tape)
      html.words(")")
      html.close("span")
    } else {
      html.open("q", ["lang": context.language])
      value(node, field, tape)
      html.close("q")
    }
  }

  /// Writes members that are no fields.
  mutating func others(_ record: inout PageRecord, _ tape: borrowing Tape) {
    let names = record.takeOthers()
    guard !names.isEmpty else { return }
    html.open("details")
    html.element("summary", text: "Utökningar")
    html.open("dl", ["class": "facts"])
    for name in names {
      html.open("div")
      html.open("dt")
      html.element("code", text: tape.string(name))
      html.close("dt")
      html.open("dd")
      html.element("code", text: TapeText.json(tape, name + 1))
      html.close("dd")
      html.close("div")
    }
    html.close("dl")
    html.close("details")
  }
}
