extension Subject {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .subject }

  /// What the schema says of a subject.
  public static let recordDescription = RecordDescription(
    type: .subject, plural: "subjects", table: "subjects", isEntity: false,
    owners: .records([.`case`]),
    oneOf: ["code", "label"],
    title: .init(sv: "Ämne", en: "Subject"),
    documentation: .init(
      sv: "Ett ämne ur en ordlista.",
      en: "A subject from a vocabulary."),
    term: "skos:Concept",
    fields: [
      .init(
        Field.scheme, .text, .optional, term: "skos:inScheme",
        title: .init(sv: "Ordlista", en: "Scheme"),
        documentation: .init(
          sv: "Ordlistans namn eller IRI.",
          en: "Name or IRI of the vocabulary.")),
      .init(
        Field.code, .text, .conditional, term: "skos:notation",
        title: .init(sv: "Kod", en: "Code"),
        documentation: .init(
          sv: "Ämnets kod i den.",
          en: "The subject's code in it."),
        when: "code or label is present"),
      .init(
        Field.label, .text, .conditional, term: "skos:prefLabel",
        title: .init(sv: "Benämning", en: "Label"),
        documentation: .init(
          sv: "Ämnet i ord.",
          en: "The subject in words."),
        when: "code or label is present"),
    ])
}
