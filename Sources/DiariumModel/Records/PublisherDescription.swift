extension Publisher {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .publisher }

  /// What the schema says of a publisher.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Publisher>(
    type: .publisher, plural: nil, table: nil, isEntity: false,
    owners: .records([.dataset]),
    title: .init(sv: "Publicist", en: "Publisher"),
    documentation: .init(
      sv: "Den organisation som svarar för en datamängd.",
      en: "The organisation that answers for a dataset."),
    term: "foaf:Organization",
    fields: [
      .init(
        .name, \.name, .text, .always, term: "foaf:name",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Organisationens officiella namn.",
          en: "Official name of the organisation.")),
      .init(
        .organisationNumber, \.organisationNumber, .organisationNumber, .optional, term: "dcterms:identifier",
        title: .init(sv: "Organisationsnummer", en: "Organisation number"),
        documentation: .init(
          sv: "Svenskt organisationsnummer, som det skrivits.",
          en: "Swedish organisation number, kept as written.")),
      .init(
        .municipalityCode, \.municipalityCode, .municipalityCode, .optional, term: "schema:identifier",
        title: .init(sv: "Kommunkod", en: "Municipality code"),
        documentation: .init(
          sv: "Fyra siffror för en kommun, två för en region.",
          en: "Four digits for a municipality, two for a region.")),
      .init(
        .uri, \.uri, .iri, .optional, term: "@id",
        title: .init(sv: "Webbidentitet", en: "URI"),
        documentation: .init(
          sv: "IRI som identifierar organisationen.",
          en: "IRI that identifies the organisation.")),
      .init(
        .email, \.email, .emailAddress, .optional, term: "vcard:hasEmail",
        title: .init(sv: "E-post", en: "E-mail"),
        documentation: .init(
          sv: "Funktionsadress för frågor om uppgifterna, aldrig en privat.",
          en: "Functional address for questions about the data, never a private one.")),
    ])
}
