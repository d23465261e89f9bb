extension Subject {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .subject }

  /// What the schema says of a subject.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Subject>(
    type: .subject, plural: "subjects", table: "subjects", isEntity: false,
    owners: .records([.`case`]),
    oneOf: [.code, .label],
    title: .init(sv: "Ämne", en: "Subject"),
    documentation: .init(
      sv: "Ett ämne ur en ordlista.",
      en: "A subject from a vocabulary."),
    term: "skos:Concept",
    fields: [
      .init(
        .scheme, \.scheme, .text, .optional, term: "skos:inScheme",
        title: .init(sv: "Ordlista", en: "Scheme"),
        documentation: .init(
          sv: "Ordlistans namn eller IRI.",
          en: "Name or IRI of the vocabulary.")),
      .init(
        .code, \.code, .text, .conditional("code or label is present"), term: "skos:notation",
        title: .init(sv: "Kod", en: "Code"),
        documentation: .init(
          sv: "Ämnets kod i den.",
          en: "The subject's code in it.")),
      .init(
        .label, \.label, .text, .conditional("code or label is present"), term: "skos:prefLabel",
        title: .init(sv: "Benämning", en: "Label"),
        documentation: .init(
          sv: "Ämnet i ord.",
          en: "The subject in words.")),
    ])
}
