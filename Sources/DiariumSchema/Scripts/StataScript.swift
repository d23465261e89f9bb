/// A do-file of Stata: a frame for each table.
struct StataScript {
  private let tables: [ScriptTable]
  private let words: ScriptWords

  init(_ tables: [ScriptTable], _ words: ScriptWords) {
    self.tables = tables
    self.words = words
  }

  var lines: [String] {
    let head = words.head.map { $0.isEmpty ? "*" : "* \($0)" }
    return head + ["version 16", "args folder", "if `\"`folder'\"' == \"\" local folder \".\""] + tables.flatMap(lines)
  }

  private func lines(_ table: ScriptTable) -> [String] {
    let file = "`\"`folder'/\(table.name).csv\"'"
    var inner = [
      "import delimited using \(file), clear delimiters(\",\") varnames(1) case(preserve) stringcols(_all) ///",
      "    bindquote(strict) maxquotedrows(unlimited) encoding(\"utf-8\")",
    ]
    inner += table.codes.flatMap { define($0, \.code) }
    for column in table.columns { inner += typed(column) }
    // Variables are coded by the codes; now these can give way to their labels.
    inner += table.codes.flatMap { define($0, \.label, " modify") }
    inner += table.columns.map { "label variable \($0.name) \(ScriptQuoting.stata($0.label))" }
    return [
      "", "capture confirm file \(file)", "if !_rc {", "    capture frame create \(table.name)",
      "    frame \(table.name) {", "        clear",
    ] + inner.map { "        " + $0 } + ["    }", "}"]
  }

  private func define(
    _ codes: ScriptCodes, _ text: (_ entry: (code: String, label: String)) -> String, _ option: String = ""
  ) -> [String] {
    let entries = codes.entries.enumerated().map { "    \($0.offset + 1) \(ScriptQuoting.stata(text($0.element)))" }
    let all = ["label define \(codes.name)"] + entries
    return all.enumerated().map { place, line in
      place < all.count - 1 ? line + " ///" : option.isEmpty ? line : "\(line),\(option)"
    }
  }

  /// The column as what it is; it is read as text.
  private func typed(_ column: ScriptTable.Column) -> [String] {
    let name = column.name
    switch column.kind {
    case .text, .decimal: return []
    case .integer: return ["destring \(name), replace"]
    case .code(let codes):
      return ["encode \(name), generate(diarium_typed) label(\(codes.name))"] + replaced(name)
    case .boolean:
      let (no, yes) = (words.pick("nej", "no"), words.pick("ja", "yes"))
      return [
        "label define boolean 0 \"\(no)\" 1 \"\(yes)\", replace",
        "generate byte diarium_typed = cond(\(name) == \"true\", 1, cond(\(name) == \"false\", 0, .))",
        "label values diarium_typed boolean",
      ] + replaced(name)
    }
  }

  /// A new variable in the place of the one that was read.
  private func replaced(_ name: String) -> [String] {
    ["order diarium_typed, after(\(name))", "drop \(name)", "rename diarium_typed \(name)"]
  }
}
