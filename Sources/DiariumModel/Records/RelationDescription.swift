extension Relation {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .relation }

  /// What the schema says of a relation.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Relation>(
    type: .relation, plural: "relations", table: "relations", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Samband", en: "Relation"),
    documentation: .init(
      sv: "Ett samband mellan två poster.",
      en: "A link between two entities."),
    term: "dia:Relation",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vad som förenar de två.",
          en: "What links the two.")),
      .init(
        .fromID, \.fromID, .reference(to: []), .unlessDeleted, term: "dia:from",
        title: .init(sv: "Från (id)", en: "From (id)"),
        documentation: .init(
          sv: "Den post som sambandet utgår från.",
          en: "The entity from which the link goes.")),
      .init(
        .toID, \.toID, .reference(to: [], scope: .feed), .unlessDeleted, term: "dia:to",
        title: .init(sv: "Till (id)", en: "To (id)"),
        documentation: .init(
          sv: "Den post som sambandet går till, i detta eller annat ärende.",
          en: "The entity to which the link goes, in this or another case.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
