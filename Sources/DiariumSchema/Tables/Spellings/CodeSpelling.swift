internal import DiariumModel
internal import DiariumTree

/// Codes as people write them: in other letters, or as the term of the code in Swedish or its title in English.
enum CodeSpelling {
  /// The codes of a list by their names and titles, in lower case.
  ///
  /// Other words for a code, which documents use, are only suggested: each is a judgement of somebody.
  static func words(_ codes: [CodeListDescription.Entry]) -> [String: [String]] {
    var words: [String: [String]] = [:]
    for entry in codes {
      for word in Set([entry.code, entry.title.sv, entry.title.en].map { $0.lowercased() }) {
        words[word, default: []].append(entry.code)
      }
    }
    return words
  }

  /// The words of the code of each field, by `FieldPlan.number`.
  private static let ofFields: [[String: [String]]] = {
    let lists = Dictionary(uniqueKeysWithValues: Schema.codeLists.map { ($0.name, words($0.codes)) })
    return Schema.records.flatMap(\.fields).map { field in
      guard case .code(let list) = field.type else { return [:] }
      return lists[list.name] ?? [:]
    }
  }()

  /// What a text, as `CellText.words` makes it, can mean as a code of a field.
  static func reading(_ words: String, _ field: FieldPlan) -> CellReading {
    CellSpelling.other.reading(ofFields[field.number][words] ?? [])
  }
}
