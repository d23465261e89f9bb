/// A record and its fields, each said once: what its description, its `init(from:)` and its `encode(to:)` come from.
///
/// A class, so that whoever reads a record need not copy it.
final class RecordBinding<Record>: Sendable {
  let description: RecordDescription
  let names: MemberNames
  let fields: [FieldCoding<Record>]

  init(_ description: RecordDescription, _ fields: [FieldCoding<Record>]) {
    self.description = description
    self.fields = fields
    names = .init(description)
  }
}

extension RecordBinding where Record: SchemaRecord {
  convenience init(
    type: RecordType, plural: String?, table: String?, isEntity: Bool, owners: RecordDescription.Owners,
    oneOf: [Record.Field] = [], cellPrefix: String? = nil, title: Message, documentation: Message, term: String,
    fields: [FieldBinding<Record>]
  ) {
    self.init(
      .init(
        type: type, plural: plural, table: table, isEntity: isEntity, owners: owners, oneOf: oneOf.map(\.rawValue),
        cellPrefix: cellPrefix, title: title, documentation: documentation, term: term,
        fields: fields.map { $0.description }),
      fields.map { $0.coding })
  }

  /// Writes the record's members in canonical order; what is absent is left out.
  func encode(_ record: borrowing Record, to encoder: any Encoder) throws {
    var members = MemberEncoding(encoder)
    let (fields, names) = (fields, names.all)
    let (codings, words) = (fields.span, names.span)
    for index in codings.indices { try codings[index].encode(record, words[index], &members) }
    try members.encode(record.extensions)
  }
}
