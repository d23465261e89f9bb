internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Values of fields in words.
extension CasePage {
  /// Writes the fields of a record that are values, and not records or long texts, as a list of titles and values.
  mutating func facts(_ record: inout PageRecord, _ tape: borrowing Tape, _ wants: (FieldOutline) -> Bool) {
    var isOpen = false
    for (index, field) in record.outline.fields.enumerated() where field.value != .prose {
      if case .record = field.value { continue }
      if field.prose >= 0, record.peek(field.prose) != nil { continue }
      guard wants(field), let node = record.take(index) else { continue }
      if !isOpen { html.open("dl", ["class": "facts"]) }
      isOpen = true
      html.open("div")
      html.element("dt", text: field.title)
      html.open("dd")
      fact(node, field, &record, tape)
      html.close("dd")
      html.close("div")
    }
    if isOpen { html.close("dl") }
  }

  /// Writes a value with what is said of it beside it.
  mutating func fact(_ node: Int, _ field: FieldOutline, _ record: inout PageRecord, _ tape: borrowing Tape) {
    if let id = record.takeText(field.resolved, tape) {
      html.open("span", ["data-id": id])
      value(node, field, tape)
      html.close("span")
    } else {
      value(node, field, tape)
    }
    // The words of the source are said if they are others.
    let words = tape.scalar(node).map { field.terms[$0] ?? $0 }
    if words != nil, tape.scalar(record.peek(field.asGiven)) == words { _ = record.take(field.asGiven) }
    note(field.asGiven, &record, tape)
    note(field.basis, &record, tape)
  }

  /// Writes a value, or the values of a list.
  mutating func value(_ node: Int, _ field: FieldOutline, _ tape: borrowing Tape) {
    switch tape[node].kind {
    case .array:
      var elements = ElementIterator(tape, node)
      var isFirst = true
      while let element = elements.next(in: tape) {
        if !isFirst { html.words("; ") }
        isFirst = false
        scalar(element, field, tape)
      }
    default: scalar(node, field, tape)
    }
  }

  private mutating func scalar(_ node: Int, _ field: FieldOutline, _ tape: borrowing Tape) {
    switch tape[node].kind {
    case .array, .object: return html.element("code", text: TapeText.json(tape, node))
    case .true: return html.words("ja")
    case .false: return html.words("nej")
    case .null: return
    case .text, .plain, .number: break
    }
    if field.value == .plain || field.value == .prose {
      return unsafe tape.withText(node, &scratch) { unsafe html.text(utf8: $0) }
    }
    let text = tape.string(node)
    switch field.value {
    case .code:
      html.element("span", ["data-code": text], text: field.terms[text] ?? text)
    case .iri: link(PageText.web(text), text)
    case .reference: reference(text)
    case .boolean: html.text(text == "true" ? "ja" : text == "false" ? "nej" : text)
    default: html.text(text)
    }
  }

  /// Writes a text as a link, if there is an address.
  mutating func link(_ address: String?, _ text: String) {
    if let address { html.element("a", ["href": address], text: text) } else { html.text(text) }
  }

  /// Writes what an id refers to: a record of this case, one of the registers, or one of another case.
  mutating func reference(_ id: String) {
    let registers = context.registers
    if let label = labels[id] {
      html.element("a", ["href": "#" + PageText.anchor(id)], text: label)
    } else if let meeting = registers.meetings[id] {
      html.open("span", ["data-id": id])
      link(meeting.url.flatMap(PageText.web), meeting.words.isEmpty ? id : meeting.words)
      html.close("span")
    } else if let name = registers.name(id) {
      html.element("span", ["data-id": id], text: name)
    } else if let source = registers.sources[id] {
      html.open("span", ["data-id": id])
      link(source.url.flatMap(PageText.web), source.url ?? id)
      html.close("span")
    } else if let page = context.page(ofRecord: id) {
      html.element("a", ["href": page], text: id)
    } else {
      html.element("code", text: id)
    }
  }
}
