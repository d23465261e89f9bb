internal import DiariumModel

/// The schema as a codebook for people: every record, field and code, in Markdown.
public enum Codebook {
  /// The language of titles and descriptions.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case sv, en
  }

  /// The codebook in a language.
  public static func markdown(_ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(words.title) \(Schema.version.rawValue)", "", words.introduction, ""]
    for record in Schema.records { lines += section(record, words) }
    lines += ["## \(words.codeLists)", ""]
    for list in Schema.codeLists { lines += section(list, words) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ record: RecordDescription, _ words: Words) -> [String] {
    var lines = ["## `\(record.name)` – \(words.pick(record.title))", "", words.pick(record.documentation)]
    if let table = record.table { lines[2] += " \(words.table) `\(table)`." }
    lines += ["", "| \(words.columns.joined(separator: " | ")) |", "|---|---|---|---|---|"]
    for field in record.fields {
      let cells = [
        "`\(field.name)`", words.pick(field.title), type(field, words), requirement(field, record, words),
        words.pick(field.documentation),
      ]
      lines.append("| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |")
    }
    return lines + [""]
  }

  private static func section(_ list: CodeListDescription, _ words: Words) -> [String] {
    var lines = ["### `\(list.name)` – \(words.pick(list.title))", "", words.closedness(list.exhaustive), ""]
    lines += ["| \(words.codeColumns.joined(separator: " | ")) |", "|---|---|---|---|"]
    for code in list.codes {
      lines.append("| `\(code.code)` | \(code.title.sv) | \(code.title.en) | \(code.aliases.joined(separator: ", ")) |")
    }
    return lines + [""]
  }

  private static func type(_ field: FieldDescription, _ words: Words) -> String {
    let name: String =
      switch field.type {
      case .code(let list): "\(words.code) [`\(list.name)`](#\(anchor(list, words)))"
      case .reference(let types, let scope):
        "\(words.reference) "
          + (types.isEmpty ? words.anyRecord : types.map { "`\($0.rawValue)`" }.joined(separator: ", "))
          + (scope == .feed ? " (\(words.anyCase))" : "")
      case .record(let type): "`\(type.rawValue)`"
      default: words.typeName(field.type)
      }
    return field.isList ? "\(words.listOf) \(name)" : name
  }

  /// The anchor that Markdown renderers make of a heading: lower case, blanks to hyphens, punctuation dropped.
  private static func anchor(_ list: CodeListDescription, _ words: Words) -> String {
    "\(list.name)--\(words.pick(list.title))".lowercased().replacing(" ", with: "-")
  }

  private static func requirement(_ field: FieldDescription, _ record: RecordDescription, _ words: Words) -> String {
    switch field.requirement {
    case .optional: ""
    case .always: words.always
    case .unlessDeleted: words.unlessDeleted
    case .conditional: words.condition(field.name, record)
    }
  }
}
