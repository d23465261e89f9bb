/// The fields that every entity has.
extension FieldBinding where Record: Entity {
  @inline(__always) static func id(
    _ field: Record.Field, _ property: KeyPath<Record, ID>
  ) -> Self {
    .init(
      field, property, .id, .always, term: "@id", title: .init(sv: "Id", en: "Id"),
      documentation: .init(
        sv: "Identifierare, unik i flödet över alla tabeller, bildad ur innehållet.",
        en: "Identifier, unique in the feed over all tables, minted from content."))
  }

  @inline(__always) static func created(
    _ field: Record.Field, _ property: WritableKeyPath<Record, Timestamp?>
  ) -> Self {
    .init(
      field, property, .time, .optional, term: "dcterms:created", title: .init(sv: "Skapad", en: "Created"),
      documentation: .init(sv: "När posten först skapades.", en: "When the record was first made."))
  }

  @inline(__always) static func modified(
    _ field: Record.Field, _ property: WritableKeyPath<Record, Timestamp?>
  ) -> Self {
    .init(
      field, property, .time, .optional, term: "dcterms:modified", title: .init(sv: "Ändrad", en: "Modified"),
      documentation: .init(sv: "När posten senast ändrades.", en: "When the record last changed."))
  }

  @inline(__always) static func deleted(
    _ field: Record.Field, _ property: WritableKeyPath<Record, Bool>
  ) -> Self {
    .init(
      field, MemberType.boolean.type, list: false, .optional, term: "dia:deleted",
      title: .init(sv: "Borttagen", en: "Deleted"),
      documentation: .init(
        sv: "Sant i en gravsten; skrivs aldrig som falskt.", en: "True in a tombstone; never written when false."),
      since: .v1, .tombstone(StoredProperty(property)))
  }

  @inline(__always) static func spans(
    _ field: Record.Field, _ property: WritableKeyPath<Record, [TextSpan]>
  ) -> Self {
    .init(
      field, property, .record, .optional, term: "oa:hasSelector", title: .init(sv: "Textställen", en: "Spans"),
      documentation: .init(
        sv: "Ställen i källtexter som posten lästs ur.", en: "Places in source texts that the record was read from."))
  }
}
