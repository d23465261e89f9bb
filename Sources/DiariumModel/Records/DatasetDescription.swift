extension Dataset {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .dataset }

  /// What the schema says of a dataset.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Dataset>(
    type: .dataset, plural: nil, table: nil, isEntity: false,
    owners: .records([.feed]),
    title: .init(sv: "Datamängd", en: "Dataset"),
    documentation: .init(
      sv: "Flödets huvud.",
      en: "The head of a feed."),
    term: "dcat:Dataset",
    fields: [
      .init(
        .id, \.id, .iri, .optional, term: "@id",
        title: .init(sv: "Identifierare", en: "Identifier"),
        documentation: .init(
          sv: "Datamängdens beständiga IRI.",
          en: "Stable IRI of the dataset.")),
      .init(
        .title, \.title, .text, .always, term: "dcterms:title",
        title: .init(sv: "Titel", en: "Title"),
        documentation: .init(
          sv: "Datamängdens namn på dess språk.",
          en: "Name of the dataset in its language.")),
      .init(
        .titleEn, \.titleEn, .text, .optional, term: "dcterms:title",
        title: .init(sv: "Titel på engelska", en: "Title in English"),
        documentation: .init(
          sv: "Datamängdens namn på engelska.",
          en: "Name of the dataset in English.")),
      .init(
        .description, \.description, .text, .optional, term: "dcterms:description",
        title: .init(sv: "Beskrivning", en: "Description"),
        documentation: .init(
          sv: "Vad datamängden innehåller, på dess språk.",
          en: "What the dataset holds, in its language.")),
      .init(
        .descriptionEn, \.descriptionEn, .text, .optional, term: "dcterms:description",
        title: .init(sv: "Beskrivning på engelska", en: "Description in English"),
        documentation: .init(
          sv: "Vad datamängden innehåller, på engelska.",
          en: "What the dataset holds, in English.")),
      .init(
        .publisher, \.publisher, .record, .always, term: "dcterms:publisher",
        title: .init(sv: "Publicist", en: "Publisher"),
        documentation: .init(
          sv: "Den organisation som svarar för datamängden.",
          en: "The organisation that answers for the dataset.")),
      .init(
        .license, \.license, .license, .always, term: "dcterms:license",
        title: .init(sv: "Licens", en: "Licence"),
        documentation: .init(
          sv: "Licensens SPDX-beteckning eller IRI.",
          en: "SPDX identifier or IRI of the licence.")),
      .init(
        .language, \.language, .language, .always, term: "dcterms:language",
        title: .init(sv: "Språk", en: "Language"),
        documentation: .init(
          sv: "Texternas språk som BCP 47-kod.",
          en: "BCP 47 tag of the language of the texts.")),
      .init(
        .source, \.source, .text, .optional, term: "dcterms:provenance",
        title: .init(sv: "Ursprung", en: "Origin"),
        documentation: .init(
          sv: "System eller samling som uppgifterna hämtats ur.",
          en: "System or collection that the data were taken from.")),
      .init(
        .generated, \.generated, .time, .optional, term: "prov:generatedAtTime",
        title: .init(sv: "Framställd", en: "Generated"),
        documentation: .init(
          sv: "När detta flöde framställdes.",
          en: "When this feed was made.")),
      .init(
        .since, \.since, .time, .optional, term: "dia:since",
        title: .init(sv: "Ändringar sedan", en: "Changes since"),
        documentation: .init(
          sv: "Om angiven är flödet en delta med poster ändrade från denna tidpunkt.",
          en: "If present, the feed is a delta with entities changed at or after this time.")),
      .init(
        .next, \.next, .iri, .optional, term: "hydra:next",
        title: .init(sv: "Nästa sida", en: "Next page"),
        documentation: .init(
          sv: "IRI till flödets nästa sida.",
          en: "IRI of the feed's next page.")),
      .init(
        .completeness, \.completeness, .record, .optional, term: "dia:completeness",
        title: .init(sv: "Fullständighet", en: "Completeness"),
        documentation: .init(
          sv: "Vad datamängden täcker och vad den utelämnar.",
          en: "What the dataset covers and what it leaves out.")),
    ])
}
