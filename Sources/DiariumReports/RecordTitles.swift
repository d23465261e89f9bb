internal import DiariumModel

/// What people call the records of a table, and its fields.
enum RecordTitles {
  /// The title of a table: what a list of its records is called in the schema.
  static func title(of table: String) -> Message { tables[table] ?? Message(verbatim: table) }

  /// The title of a field; `nil` if the table has none of that name.
  static func title(of field: String, in table: String) -> Message? {
    records[table]?.fields.first { $0.name == field }?.title
  }

  private static let records = Dictionary(
    Schema.records.compactMap { record in record.table.map { ($0, record) } }, uniquingKeysWith: { first, _ in first })

  private static let tables: [String: Message] = {
    var titles: [String: Message] = [:]
    for field in Schema.records.flatMap(\.fields) where field.isList {
      guard case .record = field.type, titles[field.name] == nil else { continue }
      titles[field.name] = field.title
    }
    return titles
  }()
}
