internal import DiariumModel
internal import DiariumTree

/// What `datapackage.json` says of the way in which tables are written.
///
/// The standard has words for encoding, delimiter and decimal character. The member `diarium` says what it has none for:
/// `spreadsheetSafe`, `lossless` and `byteOrderMark`, all true or absent, and `titles`, the language of the headings. A field whose
/// heading is not the name of its column has that name as `column`.
struct PackageDialect {
  /// The name of the member.
  static let memberName = "diarium"

  private let options: TableWritingOptions

  init(_ options: TableWritingOptions) { self.options = options }

  /// The member; `nil` if the standard has words for everything.
  var member: JSONValue.Member? {
    var members: [JSONValue.Member] = []
    if options.isSpreadsheetSafe { members.append(.init("spreadsheetSafe", .boolean(true))) }
    if options.isLossless { members.append(.init("lossless", .boolean(true))) }
    if options.hasByteOrderMark { members.append(.init("byteOrderMark", .boolean(true))) }
    if let titles = options.titles { members.append(.init("titles", .string(titles.rawValue))) }
    return members.isEmpty ? nil : .init(Self.memberName, .object(members))
  }

  /// The dialect of a table.
  var dialect: JSONValue {
    .object([
      .init("header", .boolean(true)),
      .init("delimiter", .string(String(UnicodeScalar(options.delimiterByte)))),
      .init("lineTerminator", .string("\r\n")),
      .init("quoteChar", .string("\"")),
      .init("doubleQuote", .boolean(true)),
    ])
  }

  /// The encoding of a table; a byte-order mark is part of none.
  var encoding: String { options.encoding.rawValue }

  /// A field with what its cells need.
  func field(_ field: JSONValue) -> JSONValue {
    guard options.hasDecimalComma, case .object(var members) = field,
      PackageMerge.member("type", of: field) == .string("number")
    else { return field }
    members.append(.init("decimalChar", .string(",")))
    return .object(members)
  }

  /// The fields of the columns that only lossless tables have.
  func presenceFields(of table: TableDescription) -> [JSONValue] {
    guard options.isLossless else { return [] }
    return table.presenceColumns.map { .object([.init("name", .string($0)), .init("type", .string("string"))]) }
  }

  /// A document whose fields have the names of columns, with headings in words.
  func titled(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard let language = options.titles else { return members }
    return Self.renamed(members) { table, name in
      table.column(name).map { table.heading(of: table.columns[$0], in: language) }
    }
  }

  /// A document of tables in any dialect as one of plain tables: its fields have the names of columns, and those that
  /// only lossless tables have are not among them.
  static func plain(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard let own = members.first(where: { $0.name == memberName })?.value else { return members }
    var plain = members
    if PackageMerge.member("titles", of: own) != nil {
      plain = renamed(plain) { table, heading in table.match(heading)?.name }
    }
    return PackageMerge.member("lossless", of: own) == nil ? plain : withoutPresence(plain)
  }

  private static func withoutPresence(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let names = Set(TableDescription.all.flatMap(\.presenceColumns))
    func isPresence(_ field: JSONValue) -> Bool {
      guard case .string(let name)? = PackageMerge.member("name", of: field) else { return false }
      return names.contains(name)
    }
    func change(_ value: JSONValue, _ path: ArraySlice<String>) -> JSONValue {
      switch value {
      case .array(let elements) where path.isEmpty: .array(elements.filter { !isPresence($0) })
      case .array(let elements): .array(elements.map { change($0, path) })
      case .object(let members):
        .object(members.map { .init($0.name, $0.name == path.first ? change($0.value, path.dropFirst()) : $0.value) })
      default: value
      }
    }
    guard case .object(let changed) = change(.object(members), ["resources", "schema", "fields"]) else {
      return members
    }
    return changed
  }

  /// Renames the fields of tables, wherever a document names them.
  private static func renamed(
    _ members: [JSONValue.Member], _ rename: (TableDescription, String) -> String?
  ) -> [JSONValue.Member] {
    members.map { member in
      guard member.name == "resources", case .array(let resources) = member.value else { return member }
      return .init(member.name, .array(resources.map { Self.renamed($0, rename) }))
    }
  }

  private static func renamed(
    _ resource: JSONValue, _ rename: (TableDescription, String) -> String?
  ) -> JSONValue {
    guard case .object(let members) = resource, case .string(let name)? = PackageMerge.member("name", of: resource),
      let table = TableDescription.all.first(where: { $0.name == name })
    else { return resource }
    func names(_ value: JSONValue, _ table: TableDescription) -> JSONValue {
      switch value {
      case .string(let name): .string(rename(table, name) ?? name)
      case .array(let elements): .array(elements.map { names($0, table) })
      default: value
      }
    }
    func changed(_ value: JSONValue, _ change: (JSONValue.Member) -> JSONValue) -> JSONValue {
      guard case .object(let members) = value else { return value }
      return .object(members.map { .init($0.name, change($0)) })
    }
    func key(_ key: JSONValue) -> JSONValue {
      changed(key) { member in
        guard member.name == "reference" else { return names(member.value, table) }
        let target: TableDescription =
          if case .string(let other)? = PackageMerge.member("resource", of: member.value) {
            TableDescription.all.first { $0.name == other } ?? table
          } else {
            table
          }
        return changed(member.value) { $0.name == "fields" ? names($0.value, target) : $0.value }
      }
    }
    return .object(
      members.map { member in
        guard member.name == "schema" else { return member }
        return .init(
          "schema",
          changed(member.value) { part in
            switch (part.name, part.value) {
            case ("primaryKey", let value), ("uniqueKeys", let value): names(value, table)
            case ("foreignKeys", .array(let keys)): .array(keys.map(key))
            case ("fields", .array(let fields)): .array(fields.map { field($0, table, rename) })
            default: part.value
            }
          })
      })
  }

  private static func field(
    _ field: JSONValue, _ table: TableDescription, _ rename: (TableDescription, String) -> String?
  ) -> JSONValue {
    guard case .object(let members) = field, case .string(let name)? = PackageMerge.member("name", of: field),
      let other = rename(table, name), other != name
    else { return field }
    let isColumn = table.column(name) != nil
    var renamed = members.filter { $0.name != "column" }.map { member in
      member.name == "name" ? JSONValue.Member("name", .string(other)) : member
    }
    if isColumn { renamed.insert(.init("column", .string(name)), at: 1) }
    return .object(renamed)
  }
}
