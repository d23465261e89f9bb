@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Instructions in `datapackage.json` for reading a table that are not followed.
extension PackageReader {
  /// Reports the parts of a resource that are not applied.
  func sayNotApplied(_ node: Int, _ table: ReadTable, _ log: inout FindingLog) {
    for (name, property, meant) in hints(node, table) {
      guard log.wants(.notApplied) else { continue }
      log.append(
        Finding(
          .notApplied,
          .init(
            sv: "`\(name)` för \(table.file) i datapackage.json tillämpas inte: \(meant.sv)",
            en: "`\(name)` of \(table.file) in datapackage.json is not applied: \(meant.en)"),
          help: .init(
            sv: "gör om tabellen så att det stämmer, och ta bort uppgiften",
            en: "change the table so that this is right, and remove the member"), at: location(property)))
    }
  }

  private typealias Hint = (name: String, node: Int, meant: Message)

  private func hints(_ resource: Int, _ table: ReadTable) -> [Hint] {
    var hints = dialectHints(resource, table)
    let actual = table.contents.text.encoding.encoding
    if let stated = text("encoding", resource), CharacterEncoding(label: stated.text) != actual,
      // A table that is not in the UTF-8 that is stated is reported for it.
      CharacterEncoding(label: stated.text) != .utf8
    {
      hints.append(
        (
          "encoding", stated.node,
          .init(sv: "tabellen är i \(actual.name)", en: "the table is in \(actual.name)")
        ))
    }
    if let hash = text("hash", resource), !hash.text.lowercased().hasPrefix("sha256:") {
      hints.append(("hash", hash.node, .init(sv: "bara `sha256:` jämförs", en: "only `sha256:` is compared")))
    }
    guard let schema = FeedMembers.node("schema", in: tape, resource), tape[schema].kind == .object else {
      return hints
    }
    for field in FeedMembers.node("fields", in: tape, schema).map({ tape.elements(of: $0) }) ?? [] {
      hints += fieldHints(field)
    }
    return hints
  }

  private func dialectHints(_ resource: Int, _ table: ReadTable) -> [Hint] {
    guard let dialect = FeedMembers.node("dialect", in: tape, resource) else { return [] }
    guard tape[dialect].kind == .object else {
      return [
        ("dialect", dialect, .init(sv: "en annan fil än tabellen läses inte", en: "no file but the table is read"))
      ]
    }
    // The stated value, and what it must be to be right; `nil` if any value is irrelevant.
    let delimiter = String(UnicodeScalar(table.contents.opening.delimiter))
    let rules: [(name: String, right: [String], meant: Message)] = [
      ("header", ["true"], .init(sv: "rad 1 är rubrikraden", en: "line 1 is the header")),
      ("headerRows", ["[1]"], .init(sv: "rad 1 är rubrikraden", en: "line 1 is the header")),
      (
        // If the claimed delimiter is a comma and the actual one is not, the table is reported for it.
        "delimiter", [delimiter, ","],
        .init(sv: "avgränsaren lästes ur rubrikraden", en: "the delimiter was told from the header")
      ),
      ("quoteChar", ["\""], .init(sv: "citattecknet är \"", en: "the quote is \"")),
      ("doubleQuote", ["true"], .init(sv: "citattecken skrivs dubbelt", en: "quotes are written twice")),
      ("escapeChar", [], .init(sv: "citattecken skrivs dubbelt", en: "quotes are written twice")),
      ("commentChar", [], .init(sv: "tabeller har inga kommentarer", en: "tables have no comments")),
      ("commentRows", ["[]"], .init(sv: "tabeller har inga kommentarer", en: "tables have no comments")),
      ("nullSequence", [""], .init(sv: "bara en tom cell saknar värde", en: "only an empty cell is absent")),
      ("skipInitialSpace", ["false"], .init(sv: "mellanslag är en del av cellen", en: "blanks are part of a cell")),
    ]
    return rules.compactMap { rule in
      guard let node = FeedMembers.node(rule.name, in: tape, dialect), tape[node].kind != .null else { return nil }
      return rule.right.contains(spelling(node)) ? nil : ("dialect.\(rule.name)", node, rule.meant)
    }
  }

  private func fieldHints(_ field: Int) -> [Hint] {
    var hints = missingValues(field)
    let rules: [(name: String, right: [String], meant: Message)] = [
      (
        "decimalChar", [".", ","], .init(sv: "decimaltecknet är punkt eller komma", en: "it is a full stop or a comma")
      ),
      ("groupChar", [""], .init(sv: "tal skrivs utan grupper", en: "numbers have no groups")),
      ("bareNumber", ["true"], .init(sv: "tal skrivs utan annat runt om", en: "numbers have nothing around them")),
      ("trueValues", ["[true]"], .init(sv: "sant skrivs `true`", en: "true is written `true`")),
      ("falseValues", ["[false]"], .init(sv: "falskt skrivs `false`", en: "false is written `false`")),
      ("format", ["default", "any"], .init(sv: "schemat anger formen", en: "the schema says the form")),
    ]
    for rule in rules {
      guard let node = FeedMembers.node(rule.name, in: tape, field), tape[node].kind != .null,
        !rule.right.contains(spelling(node))
      else { continue }
      let column = text("name", field)?.text ?? ""
      hints.append(("\(column).\(rule.name)", node, rule.meant))
    }
    return hints
  }

  /// Cells declared to mean absence, other than empty ones.
  private func missingValues(_ object: Int) -> [Hint] {
    guard let values = FeedMembers.node("missingValues", in: tape, object) else { return [] }
    let texts = tape.elements(of: values).map { value in
      FeedMembers.node("value", in: tape, value).map { tape.string($0) }
        ?? (tape[value].kind.isContainer ? "…" : tape.string(value))
    }
    guard let first = texts.first(where: { !$0.isEmpty }) else { return [] }
    return [
      (
        "missingValues", values,
        .init(
          sv: "en cell med \(Words.quoted(first)) är text; bara en tom cell saknar värde",
          en: "a cell with \(Words.quoted(first)) is text; only an empty cell is absent")
      )
    ]
  }

  private func text(_ name: String, _ object: Int) -> (text: String, node: Int)? {
    FeedMembers.node(name, in: tape, object).flatMap { tape[$0].kind == .text ? (tape.string($0), $0) : nil }
  }

  /// A value as text; a list in brackets.
  private func spelling(_ node: Int) -> String {
    if tape[node].kind == .array {
      return "[" + tape.elements(of: node).map { spelling($0) }.joined(separator: ",") + "]"
    }
    return tape[node].kind == .object ? "{}" : tape.string(node)
  }
}
