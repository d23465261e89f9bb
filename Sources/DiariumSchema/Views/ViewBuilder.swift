internal import DiariumModel

/// Puts the joins and columns of a view together.
struct ViewBuilder {
  private(set) var joins: [ViewDescription.Join] = []
  private(set) var columns: [ViewDescription.Column] = []
  private var titles: [Message] = []
  /// What the rows of a join are in words: "of the decision that `decision_id` names".
  private var words: [Message] = []

  /// The joins that every view begins with.
  static let (row, ofCase) = (0, 1)

  private static let lifecycle: Set<String> = ["created", "modified", "deleted"]

  /// Begins the view of a table: the case, then the columns of the table.
  init(_ name: String) {
    let table = Self.table(name)
    add(name, table, .own, title: table.record.title, words: .init(sv: "", en: ""))
    add(
      "case", Self.table("cases"), .ofCase, title: Case.recordDescription.title,
      words: .init(sv: "Gäller ärendet.", en: "Of the case."))
    cell(Self.ofCase, "id", as: "case_id")
    cell(Self.ofCase, "diary_number", as: "diary_number")
    for name in ["title", "kind"] { cell(Self.ofCase, name) }
    for (index, column) in table.columns.enumerated() {
      switch column.content {
      case .caseID, .extensions, .nested, .nestedExtensions: continue
      case .id, .owner, .ordinal, .field:
        guard !Self.lifecycle.contains(column.name) else { continue }
        columns.append(
          .init(
            name: column.name, title: table.title(of: column), documentation: table.documentation(of: column),
            value: .cell(join: Self.row, column: index), field: column.field, kind: column.kind))
      }
    }
  }

  /// Joins the record that a column names.
  ///
  /// - Parameters:
  ///   - name: what its columns begin with.
  ///   - table: its table.
  ///   - column: the column that names it.
  ///   - join: the join that the column is of.
  ///   - title: what the record is called.
  ///   - names: the fields that become columns.
  /// - Returns: the join.
  @discardableResult mutating func one(
    _ name: String, of table: String, by column: String, of join: Int = row, title: Message, _ names: [String]
  ) -> Int {
    let place = self.column(column, of: join)
    let named = join == Self.row ? column : "\(joins[join].name)_\(column)"
    let number = add(
      name, Self.table(table), .named(join: join, column: place), title: title,
      words: .init(sv: "Gäller den post som `\(named)` anger.", en: "Of the record that `\(named)` names."))
    for field in names { cell(number, field) }
    return number
  }

  /// Makes a row of the view of each record that names its record.
  mutating func each(
    _ name: String, of table: String, by column: String, title: Message, words: Message, _ names: [String]
  ) -> Int {
    let description = Self.table(table)
    let place = Self.column(column, of: description)
    let number = add(name, description, .each(join: Self.row, column: place), title: title, words: words)
    for field in names { cell(number, field) }
    return number
  }

  /// Joins all records that name the record of a join.
  mutating func all(
    _ name: String, of table: String, by column: String, of join: Int = row, title: Message, words: Message
  ) -> Int {
    let description = Self.table(table)
    let place = Self.column(column, of: description)
    return add(name, description, .all(join: join, column: place), title: title, words: words)
  }

  /// A column with a field of a join's record.
  mutating func cell(_ join: Int, _ field: String, as name: String? = nil) {
    let place = column(field, of: join)
    let column = joins[join].table.columns[place]
    let title = joins[join].table.title(of: column)
    let meaning = joins[join].table.documentation(of: column)
    append(
      name ?? "\(joins[join].name)_\(field)", join, title: inside(join, title), meaning,
      .cell(join: join, column: place), column)
  }

  /// A column with a field of all records of a join.
  mutating func cells(_ join: Int, _ field: String, as name: String, separator: Character, keepsEmpty: Bool = false) {
    let place = column(field, of: join)
    let column = joins[join].table.columns[place]
    var meaning = joins[join].table.documentation(of: column)
    let between = Self.name(of: separator)
    meaning.sv += " Flera: \(between.sv) emellan, i ordning\(keepsEmpty ? ", och tomt där det saknas" : "")."
    meaning.en += " Several: with \(between.en) between them, in order\(keepsEmpty ? ", empty where absent" : "")."
    append(
      name, join, title: inside(join, joins[join].table.title(of: column)), meaning,
      .cells(join: join, column: place, separator: separator, keepsEmpty: keepsEmpty), column)
  }

  /// A column with the number of records of a join.
  mutating func count(_ join: Int, as name: String) {
    columns.append(
      .init(
        name: name,
        title: inside(join, .init(sv: "Antal", en: "Number")),
        documentation: of(join, .init(sv: "Antal poster.", en: "Number of records.")),
        value: .count(join: join), field: nil, kind: .integer))
  }

  /// A column with a field of the first record of a join that has a code in another.
  mutating func cell(_ join: Int, _ field: String, where other: String, is code: String, as name: String) {
    let (place, condition) = (column(field, of: join), column(other, of: join))
    let column = joins[join].table.columns[place]
    let meaning = joins[join].table.documentation(of: column)
    let term: Message =
      if case .code(let list)? = joins[join].table.columns[condition].field?.type {
        list.codes.first { $0.code == code }?.title ?? .init(sv: code, en: code)
      } else { .init(sv: code, en: code) }
    columns.append(
      .init(
        name: name, title: inside(join, term),
        documentation: of(
          join,
          .init(sv: "\(meaning.sv) Där `\(other)` är `\(code)`.", en: "\(meaning.en) Where `\(other)` is `\(code)`.")),
        value: .cellWhere(join: join, column: condition, is: code, in: place), field: column.field, kind: column.kind))
  }

  /// More of the case, which every view ends with.
  mutating func addCase() {
    for name in ["status", "body", "body_id", "opened", "closed", "confidentiality_level"] { cell(Self.ofCase, name) }
  }

  @discardableResult private mutating func add(
    _ name: String, _ table: TableDescription, _ rows: ViewDescription.Join.Rows, title: Message, words: Message
  ) -> Int {
    let number = TableDescription.all.firstIndex { $0.name == table.name } ?? 0
    joins.append(.init(name: name, table: table, number: number, idColumn: table.column("id") ?? -1, rows: rows))
    titles.append(title)
    self.words.append(words)
    return joins.count - 1
  }

  private mutating func append(
    _ name: String, _ join: Int, title: Message, _ meaning: Message, _ value: ViewDescription.Column.Value,
    _ column: TableDescription.Column
  ) {
    let kind: TableDescription.Column.Kind = if case .cell = value { column.kind } else { .text }
    columns.append(
      .init(
        name: name, title: title, documentation: of(join, meaning), value: value, field: column.field, kind: kind))
  }

  private func inside(_ join: Int, _ title: Message) -> Message {
    .init(
      sv: "\(titles[join].sv): \(title.sv.lowercased())", en: "\(titles[join].en): \(title.en.lowercased())")
  }

  private func of(_ join: Int, _ meaning: Message) -> Message {
    .init(
      sv: [meaning.sv, words[join].sv].filter { !$0.isEmpty }.joined(separator: " "),
      en: [meaning.en, words[join].en].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func column(_ name: String, of join: Int) -> Int { Self.column(name, of: joins[join].table) }

  private static func column(_ name: String, of table: TableDescription) -> Int {
    guard let column = table.column(name) else {
      preconditionFailure("the table `\(table.name)` has no column `\(name)`")
    }
    return column
  }

  private static func table(_ name: String) -> TableDescription {
    guard let table = TableDescription.all.first(where: { $0.name == name }) else {
      preconditionFailure("no table `\(name)`")
    }
    return table
  }

  private static func name(of separator: Character) -> Message {
    separator == "\n"
      ? .init(sv: "en radbrytning", en: "a line feed") : .init(sv: "`\(separator)`", en: "`\(separator)`")
  }
}
