public import DiariumModel

/// One of the fixed tables: the records of one type as rows.
///
/// Tables and columns are the same for every feed of a schema version, and none is ever named after data.
@_spi(Engine) public struct TableDescription: Sendable {
  /// The contents of a column's cells.
  public enum Content: Hashable, Sendable {
    /// The id of the record.
    case id
    /// The id of the case that the record is in.
    case caseID
    /// The id of the record that it is nested in, if that is of the type; `nil` for a column that allows any type.
    case owner(RecordType?)
    /// The position in the owner's list, from 1.
    case ordinal
    /// A field of the record, by its index in the description.
    case field(Int)
    /// A field of a record that occurs once in this one: the indices of both.
    case nested(Int, Int)
    /// The extensions of the record, as a JSON object.
    case extensions
    /// The extensions of a record that occurs once in this one.
    case nestedExtensions(Int)
  }

  /// A column.
  public struct Column: Sendable {
    /// The heading: the name of the field, `snake_case`.
    public let name: String
    /// The contents of the cells.
    public let content: Content
    /// The field that the column represents; `nil` for keys and extensions.
    public let field: FieldDescription?
    /// When a cell must be filled; `optional` for ids that may be left out and minted.
    public let requirement: FieldDescription.Requirement
  }

  /// The name of the table, and of its file without `.csv`.
  public let name: String
  /// The records that are its rows.
  public let type: RecordType
  /// The columns, in order.
  public let columns: [Column]
  /// Whether the rows belong to registers rather than to cases.
  public let isRegister: Bool
  /// The types of record that the rows are nested in, each with a column for its id; none if the case, or the feed, is
  /// the owner.
  public let owners: [RecordType]
  /// Whether the rows are nested in entities of any type.
  public let hasAnyOwner: Bool
  /// The fields of the columns of presence of lossless tables, as indices in the description of the record.
  let presenceFields: [Int]

  /// The column with a name.
  public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The description of the records.
  public var record: RecordDescription { type.description }

  /// Whether the ids of the records may be left out, and are then minted from owner, kind and ordinal.
  public var mintsIDs: Bool { TableDescription.minted.contains(type) }

  /// Whether the rows have a position in their owner's list: all except cases and registers.
  public var hasOrdinal: Bool { column("ordinal") != nil }

  /// The names of the columns that distinguish a row from all others.
  public var primaryKey: [String] {
    if record.isEntity { return ["id"] }
    let owners = columns.filter { $0.isOwner }.map(\.name)
    return (owners.isEmpty ? ["case_id"] : owners) + ["ordinal"]
  }

  /// The column probably meant by a heading that names none: by its name, or by the titles of its field in Swedish and
  /// English.
  ///
  /// - Parameters:
  ///   - heading: the heading.
  ///   - names: the columns that may be meant, likely ones first.
  /// - Returns: one of the names; `nil` if none is near enough.
  public func columnMeant(by heading: String, among names: [String]) -> String? {
    columnsMeant(by: [heading], among: names)[0]
  }

  /// The columns that headings probably meant, each as `columnMeant(by:among:)` has it.
  public func columnsMeant(by headings: [String], among names: [String]) -> [String?] {
    let fields = names.map { name in FieldNames.Names(name, column(name).flatMap { columns[$0].field }) }
    return headings.map { FieldNames.meant($0, among: fields).map { names[$0] } }
  }

  /// The table whose records a name probably meant: by its name, or by the titles in Swedish and English.
  public static func meant(by name: String) -> TableDescription? {
    let lists = Schema.records.flatMap(\.fields).filter { if case .record = $0.type { $0.isList } else { false } }
    let fields = all.map { table in FieldNames.Names(table.name, lists.first { $0.name == table.name }) }
    return FieldNames.meant(name, among: fields).map { all[$0] }
  }

  /// The columns that name the record that a row is nested in, each with the table of such records.
  public var ownerColumns: [(column: String, table: String)] {
    owners.compactMap { owner in owner.description.table.map { ("\(owner.rawValue)_id", $0) } }
  }

  /// The type of the records that are its rows, by its wire name.
  public var recordName: String { record.name }

  /// The noun for a row in messages.
  public var noun: String { record.name.split(separator: "_").joined(separator: " ") }

  private static let minted: Set<RecordType> = [.item, .vote, .endorsement]

  fileprivate init(_ type: RecordType) {
    let record = type.description
    self.type = type
    name = record.table ?? record.name
    presenceFields = record.fields.indices.filter { place in
      if case .record = record.fields[place].type { true } else { false }
    }
    var owners: [RecordType] = []
    switch record.owners {
    case .anyEntity: hasAnyOwner = true
    case .records(let types):
      hasAnyOwner = false
      owners = types.filter { $0 != .feed && $0 != .case }
    }
    self.owners = owners
    let isOfFeed = record.owners == .records([.feed])
    isRegister = type != .case && (isOfFeed || owners == [.meeting])
    var columns: [Column] = []
    if record.isEntity, let id = record.fields.first(where: { $0.name == "id" }) {
      columns.append(
        .init(name: "id", content: .id, field: id, requirement: Self.minted.contains(type) ? .optional : .always))
    }
    if !isRegister, type != .case {
      columns.append(
        .init(name: "case_id", content: .caseID, field: nil, requirement: hasAnyOwner ? .optional : .always))
    }
    for owner in owners {
      columns.append(
        .init(
          name: "\(owner.rawValue)_id", content: .owner(owner), field: nil,
          requirement: owners.count == 1 ? .always : .optional))
    }
    if hasAnyOwner {
      columns.append(.init(name: "entity_id", content: .owner(nil), field: nil, requirement: .always))
    }
    if type != .case, !isOfFeed {
      columns.append(.init(name: "ordinal", content: .ordinal, field: nil, requirement: .always))
    }
    for (place, field) in record.fields.enumerated() where field.name != "id" {
      guard case .record(let nested) = field.type else {
        columns.append(
          .init(name: field.name, content: .field(place), field: field, requirement: field.requirement))
        continue
      }
      // Lists of records have a table of their own.
      guard !field.isList, let prefix = nested.description.cellPrefix else { continue }
      for (inner, member) in nested.description.fields.enumerated() {
        columns.append(
          .init(name: prefix + member.name, content: .nested(place, inner), field: member, requirement: .optional))
      }
      columns.append(
        .init(name: "\(prefix)extensions", content: .nestedExtensions(place), field: nil, requirement: .optional))
    }
    columns.append(.init(name: "extensions", content: .extensions, field: nil, requirement: .optional))
    self.columns = columns
  }

  /// The simple sheet, whose columns its headings tell.
  private init(sheet name: String) {
    self.name = name
    type = .case
    (columns, isRegister, owners, hasAnyOwner, presenceFields) = ([], false, [], false, [])
  }

  /// The simple sheet: rows of one case are records of several types.
  public static let simpleSheet = TableDescription(sheet: "simple")

  fileprivate static let order: [RecordType] = [
    .body, .party, .person, .membership, .meeting, .attendance, .source, .case, .subject, .document, .initiative,
    .referral, .recipient, .statement, .proposal, .endorsement, .decision, .vote, .count, .ballot, .appointment,
    .reservation,
    .citation, .dataPoint, .relation, .item, .signatory, .span,
  ]
}

extension TableDescription.Column {
  /// What a column holds, as far as its cells are written in different ways.
  public enum Kind: Sendable { case text, integer, decimal }

  /// What the column holds.
  public var kind: Kind {
    if content == .ordinal { return .integer }
    switch field?.type {
    case .integer: return .integer
    case .decimal: return .decimal
    default: return .text
    }
  }

  /// The list whose codes its cells hold, one each; `nil` for other columns.
  public var codeList: CodeListDescription? {
    guard let field, !field.isList, case .code(let list) = field.type else { return nil }
    return list
  }

  /// Whether a cell must be filled, in all rows or in some.
  public var isRequired: Bool { requirement != .optional }

  /// Whether a cell must be filled in all rows.
  public var isAlwaysFilled: Bool { requirement == .always }

  /// Whether the column names the record that a row is nested in.
  public var isOwner: Bool {
    switch content {
    case .owner: true
    default: false
    }
  }
}

extension TableDescription {
  /// The tables, in the order in which they are written.
  public static let all: [TableDescription] = order.map(TableDescription.init)

  /// The number of tables.
  public static let count = order.count

  /// The names of the tables, in that order.
  public static let names: [String] = all.map(\.name)

  /// Whether a file's name is that of a table, in any letter case, since some disks change it.
  public static func isTable(file name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") && names.contains(String(name.dropLast(4)))
  }

  /// The name of the table's file.
  public var fileName: String { name + ".csv" }
}

extension Schema {
  /// The tables, in the order in which they are written.
  @_spi(Engine) public static var tables: [TableDescription] { TableDescription.all }
}
