internal import DiariumModel

/// The tables, compiled: which cell is which member, and which rows are nested in which.
struct TablePlan: Sendable {
  static let shared = TablePlan()

  /// The way in which a member of a record is read from a row, and written to it.
  enum Step: Sendable {
    /// A cell is the value.
    case cell(field: Int, column: Int)
    /// The rows of another table are the elements.
    case rows(field: Int, table: Int)
    /// Cells of the row are a record of their own.
    case nested(field: Int, cells: [(field: Int, column: Int)], extensions: Int)
  }

  /// One table: a class, so that accessing it copies nothing.
  final class Table: Sendable {
    let description: TableDescription
    /// The record in a row, as an index of `RecordType.allCases`.
    let type: Int
    /// The members in the order of the description.
    let steps: [Step]
    let idColumn: Int
    let caseColumn: Int
    let ordinalColumn: Int
    let extensionsColumn: Int
    /// The columns that name the owner, with its type; -1 for an owner of any type.
    let owners: [(type: Int, column: Int)]

    init(
      description: TableDescription, type: Int, steps: [Step], idColumn: Int, caseColumn: Int, ordinalColumn: Int,
      extensionsColumn: Int, owners: [(type: Int, column: Int)]
    ) {
      self.description = description
      self.type = type
      self.steps = steps
      self.idColumn = idColumn
      self.caseColumn = caseColumn
      self.ordinalColumn = ordinalColumn
      self.extensionsColumn = extensionsColumn
      self.owners = owners
    }
  }

  let tables: [Table]
  /// The table of the cases.
  let cases: Int
  /// The table of spans.
  let spans: Int

  private init() {
    let descriptions = Schema.tables
    let indices = Dictionary(uniqueKeysWithValues: zip(descriptions.map(\.type), descriptions.indices))
    tables = descriptions.map { Self.table($0, indices) }
    cases = indices[.case] ?? 0
    spans = indices[.span] ?? 0
  }

  private static func table(_ description: TableDescription, _ indices: [RecordType: Int]) -> Table {
    func column(_ content: TableDescription.Content) -> Int {
      description.columns.firstIndex { $0.content == content } ?? -1
    }
    var steps: [Step] = []
    for (place, field) in description.record.fields.enumerated() {
      if case .record(let nested) = field.type {
        if field.isList {
          if let table = indices[nested] { steps.append(.rows(field: place, table: table)) }
        } else {
          let cells = nested.description.fields.indices.map { (field: $0, column: column(.nested(place, $0))) }
          steps.append(.nested(field: place, cells: cells, extensions: column(.nestedExtensions(place))))
        }
      } else {
        steps.append(.cell(field: place, column: field.name == "id" ? column(.id) : column(.field(place))))
      }
    }
    var owners = description.owners.map { (type: $0.index, column: column(.owner($0))) }
    if description.hasAnyOwner { owners.append((-1, column(.owner(nil)))) }
    return Table(
      description: description, type: description.type.index, steps: steps, idColumn: column(.id),
      caseColumn: column(.caseID), ordinalColumn: column(.ordinal), extensionsColumn: column(.extensions),
      owners: owners)
  }
}
