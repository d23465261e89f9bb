extension Count {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .count }

  /// What the schema says of a count.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Count>(
    type: .count, plural: "counts", table: "counts", isEntity: false,
    owners: .records([.vote]),
    title: .init(sv: "Röstetal", en: "Count"),
    documentation: .init(
      sv: "Antal röster för ett alternativ.",
      en: "Number of votes for an option."),
    term: "opengov:Count",
    fields: [
      .init(
        .option, \.option, .code, .always, term: "dia:option",
        title: .init(sv: "Val", en: "Option"),
        documentation: .init(
          sv: "Det alternativ som räknats.",
          en: "The option counted.")),
      .init(
        .count, \.count, .integer, .always, term: "rdf:value",
        title: .init(sv: "Antal", en: "Count"),
        documentation: .init(
          sv: "Antal röster.",
          en: "Number of votes.")),
    ])
}
