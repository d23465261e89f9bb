internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// What the help of a simple sheet says, in one language, as its kinds of rows have it.
struct SheetWords {
  private let language: Language
  private let words: TemplateWords

  init(_ language: Language) {
    self.language = language
    words = TemplateWords(language)
  }

  private func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// What begins the first row of help.
  var beginning: String {
    words.beginning
      + pick(
        " Ta bort # och blanksteget efter i exemplen för att pröva dem.",
        " Take # and its blank away from the examples to try them.")
  }

  /// What a cell of a column of the long layout holds.
  func what(_ column: SheetColumn) -> String {
    let meaning = words.pick(column.documentation)
    if column == .record {
      return with(SheetRecordKind.all.map { $0.title[language] }.joined(separator: ", "), meaning)
    }
    // Groups with the same codes are named together.
    var lists: [(list: CodeListDescription, groups: [SheetRecordKind.Group])] = []
    for group in SheetRecordKind.groups {
      guard let list = group.kind.codes(in: column) else { continue }
      if let index = lists.firstIndex(where: { $0.list == list }) {
        lists[index].groups.append(group)
      } else {
        lists.append((list, [group]))
      }
    }
    if lists.count == 1, let list = lists.first?.list { return with(words.codes(list, withCodes: false), meaning) }
    let said = lists.map { list, groups in
      pick("På ", "On ") + "\(names(groups)): \(words.codes(list, withCodes: false))."
    }
    return ([meaning] + said).joined(separator: " ")
  }

  /// What a cell of a column of the wide layout holds.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - kind: the kind of record that it is of; `nil` for the case.
  /// - Returns: the help.
  func what(_ column: SheetColumn, of kind: SheetRecordKind?) -> String {
    let meaning = words.pick(column.documentation)
    guard let kind else { return "\(meaning) \(words.required)" }
    var parts = [kind.codes(in: column).map { with(words.codes($0, withCodes: false), meaning) } ?? meaning]
    if kind.required.contains(column) {
      let name = kind.title[language]
      parts.append(
        pick(
          "Måste fyllas i när en annan cell för \(name) är ifylld.", "Must be filled if another cell of the \(name) is."
        ))
    }
    return parts.joined(separator: " ")
  }

  /// A meaning, with the words that a cell may be behind it.
  private func with(_ list: String, _ meaning: String) -> String { "\(meaning.dropLast()): \(list)." }

  /// On which rows a column must be filled, and on which alone it can be.
  func when(_ column: SheetColumn) -> String {
    switch column {
    case .diaryNumber:
      return pick(
        "Måste fyllas i på varje rad. Rader med samma nummer är samma ärende.",
        "Must be filled on every row. Rows with the same number are one case.")
    case .title:
      return pick(
        "Måste fyllas i, men det räcker på en av ärendets rader.", "Must be filled, but on one row of the case only.")
    case .record: return pick("Måste fyllas i på varje rad.", "Must be filled on every row.")
    default: break
    }
    let used = SheetRecordKind.groups.filter { $0.kind.uses[column] != nil }
    let required = used.filter { $0.kind.required.contains(column) }
    var parts: [String] = []
    if !required.isEmpty { parts.append(pick("Måste fyllas i på ", "Must be filled on ") + "\(names(required)).") }
    var choices: [[SheetColumn]] = []
    for group in used where group.kind.oneOf.contains(column) && !choices.contains(group.kind.oneOf) {
      choices.append(group.kind.oneOf)
    }
    for choice in choices {
      let groups = names(used.filter { $0.kind.oneOf == choice })
      let headings = choice.map { $0.title[language] }.joined(separator: pick(" eller ", " or "))
      parts.append(pick("På \(groups) måste \(headings) fyllas i.", "On \(groups) \(headings) must be filled."))
    }
    if !used.isEmpty, used.count <= 3, used.count > required.count {
      parts.append(pick("Bara på ", "Only on ") + "\(names(used)).")
    }
    return parts.joined(separator: " ")
  }

  private func names(_ groups: [SheetRecordKind.Group]) -> String { groups.map(name).joined(separator: ", ") }

  /// A group by its first kind.
  private func name(_ group: SheetRecordKind.Group) -> String {
    let first = group.kind.title[language]
    return group.kinds.count == 1 ? first : first + pick(" m.fl.", " and its like")
  }
}
