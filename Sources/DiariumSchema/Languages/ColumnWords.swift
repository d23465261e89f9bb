public import DiariumModel

/// The titles and meanings of table columns, including keys and extensions.
extension TableDescription {
  /// The title of a column, unique within its table.
  public func title(of column: Column) -> Message {
    func name(_ field: FieldDescription?) -> Message { field?.title ?? .init(sv: column.name, en: column.name) }
    func inside(_ outer: Int, _ inner: Message) -> Message {
      let around = record.fields[outer].title
      return .init(sv: "\(around.sv): \(inner.sv.lowercased())", en: "\(around.en): \(inner.en.lowercased())")
    }
    switch column.content {
    case .caseID:
      let record = Case.recordDescription.title
      return .init(sv: "\(record.sv) (id)", en: "\(record.en) (id)")
    case .owner(let type?):
      let owner = type.description.title
      return .init(sv: "\(owner.sv) (id)", en: "\(owner.en) (id)")
    case .owner(nil): return .init(sv: "Post (id)", en: "Entity (id)")
    case .ordinal: return .init(sv: "Ordningstal", en: "Ordinal")
    case .id, .field: return name(column.field)
    case .nested(let outer, _): return inside(outer, name(column.field))
    case .extensions: return .init(sv: "Tillägg", en: "Extensions")
    case .nestedExtensions(let outer): return inside(outer, .init(sv: "Tillägg", en: "Extensions"))
    }
  }

  /// The meaning of a column.
  public func documentation(of column: Column) -> Message {
    if let field = column.field { return field.documentation }
    switch column.content {
    case .caseID:
      return .init(sv: "Id för det ärende som posten hör till.", en: "Id of the case that the record is in.")
    case .owner(let type?):
      let owner = type.description.title
      return .init(
        sv: "Id för den post (\(owner.sv.lowercased())) som raden hör till.",
        en: "Id of the \(owner.en.lowercased()) that the record is in.")
    case .owner(nil):
      return .init(
        sv: "Id för den post av valfritt slag som raden hör till.", en: "Id of the record that it is in, of any type.")
    case .ordinal:
      return .init(
        sv: "Postens plats i sin lista, från 1.", en: "Place in the list that the record is in, from 1.")
    default:
      return .init(
        sv: "Fält utanför schemat, `x_<utgivare>_<namn>`, som ett JSON-objekt.",
        en: "Members outside the schema, `x_<publisher>_<name>`, as a JSON object.")
    }
  }
}
