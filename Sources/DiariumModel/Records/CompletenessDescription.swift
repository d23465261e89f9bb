extension Completeness {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .completeness }

  /// What the schema says of a completeness.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Completeness>(
    type: .completeness, plural: nil, table: nil, isEntity: false,
    owners: .records([.dataset]),
    title: .init(sv: "Fullständighet", en: "Completeness"),
    documentation: .init(
      sv: "Vad en datamängd täcker.",
      en: "What a dataset covers."),
    term: "dia:Completeness",
    fields: [
      .init(
        .scope, \.scope, .code, .always, term: "dia:scope",
        title: .init(sv: "Omfattning", en: "Scope"),
        documentation: .init(
          sv: "Vad datamängden täcker.",
          en: "What the dataset covers.")),
      .init(
        .note, \.note, .text, .optional, term: "rdfs:comment",
        title: .init(sv: "Anmärkning", en: "Note"),
        documentation: .init(
          sv: "Vad som utelämnats och varför.",
          en: "What is left out and why.")),
    ])
}
