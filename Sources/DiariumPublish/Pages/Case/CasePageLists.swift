internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Records that are nested in others, as lists.
extension CasePage {
  /// Writes the records that are nested in one, of the types that are wanted.
  mutating func nested(_ record: inout PageRecord, _ tape: borrowing Tape, _ wants: (RecordType) -> Bool) {
    for (index, field) in record.outline.fields.enumerated() {
      guard case .record(let type) = field.value, wants(type), let node = record.take(index) else { continue }
      guard isListOfRecords(node, tape) else {
        html.open("p", ["class": "label"])
        html.text(field.title)
        html.words(": ")
        value(node, field, tape)
        html.close("p")
        continue
      }
      var records = tape.records(type, node)
      switch type {
      case .signatory: signatories(&records, tape)
      case .item: items(&records, tape)
      case .vote: votes(&records, tape)
      case .span: spans(&records, tape)
      case .ballot:
        html.open("details")
        html.element("summary", text: "\(field.title) (\(PageText.grouped(records.count)))")
        list(&records, tape)
        html.close("details")
      default:
        html.element("p", ["class": "label"], text: field.title)
        list(&records, tape)
      }
    }
  }

  private func isListOfRecords(_ node: Int, _ tape: borrowing Tape) -> Bool {
    guard tape[node].kind == .array else { return tape[node].kind == .object }
    var elements = ElementIterator(tape, node)
    while let element = elements.next(in: tape) {
      if tape[element].kind != .object { return false }
    }
    return true
  }

  private mutating func list(_ records: inout [PageRecord], _ tape: borrowing Tape) {
    html.open("ul")
    for index in records.indices {
      html.open("li")
      inline(&records[index], tape)
      html.close("li")
    }
    html.close("ul")
  }

  /// Writes who signs, in the order of the source.
  private mutating func signatories(_ records: inout [PageRecord], _ tape: borrowing Tape) {
    html.open("ul", ["class": "signers"])
    for index in records.indices {
      html.open("li")
      inline(&records[index], tape)
      html.close("li")
    }
    html.close("ul")
  }

  /// Writes the points of a decision, a claim or a proposal: the number of each is its link.
  private mutating func items(_ records: inout [PageRecord], _ tape: borrowing Tape) {
    html.open("ol", ["class": "items"])
    for index in records.indices {
      let id = records[index].takeText(Item.Field.id, tape)
      let number = records[index].takeText(Item.Field.number, tape) ?? "\(index + 1)"
      html.open("li", ["id": id.map(PageText.anchor)])
      link(id.map { "#" + PageText.anchor($0) }, number)
      html.words(" ")
      if let text = records[index].take(Item.Field.text) {
        html.open("span", ["class": "text", "lang": context.language])
        value(text, records[index].outline.fields[Item.Field.text.position], tape)
        html.close("span")
        note(Item.Field.textBasis.position, &records[index], tape)
      }
      if isDeleted(&records[index], Item.Field.deleted.position, tape) { html.words(" Punkten har tagits bort.") }
      rest(&records[index], tape)
      html.close("li")
    }
    html.close("ol")
  }

  private mutating func votes(_ records: inout [PageRecord], _ tape: borrowing Tape) {
    for index in records.indices {
      let id = tape.scalar(records[index].peek(Vote.Field.id))
      html.open("div", ["class": "vote", "id": id.map(PageText.anchor)])
      html.element("h4", text: "\(records[index].outline.title) \(index + 1)")
      content(&records[index], tape)
      html.close("div")
    }
  }

  /// Writes where in source texts a record was read.
  private mutating func spans(_ records: inout [PageRecord], _ tape: borrowing Tape) {
    html.open("ul", ["class": "spans"])
    for index in records.indices {
      html.open("li")
      if let id = records[index].takeText(TextSpan.Field.sourceID, tape) {
        if !usedSources.contains(id) { usedSources.append(id) }
        html.element("a", ["href": "#_sources", "data-id": id], text: "Källtexten")
      } else {
        html.words("Källtexten")
      }
      let begins = records[index].takeText(TextSpan.Field.begins, tape) ?? "?"
      let ends = records[index].takeText(TextSpan.Field.ends, tape) ?? "?"
      html.text(", tecken \(begins)–\(ends)")
      note(TextSpan.Field.part.position, &records[index], tape)
      rest(&records[index], tape)
      html.close("li")
    }
    html.close("ul")
  }
}
