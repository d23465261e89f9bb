extension Body {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .body }

  /// What the schema says of a body.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Body>(
    type: .body, plural: "bodies", table: "bodies", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Organ", en: "Body"),
    documentation: .init(
      sv: "Fullmäktige, styrelse, nämnd, förvaltning, bolag eller utomstående.",
      en: "A council, board, committee, office, company or outside body."),
    term: "org:Organization",
    fields: [
      .id(.id, \.id),
      .init(
        .name, \.name, .text, .unlessDeleted, term: "skos:prefLabel",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Organets namn.",
          en: "Name of the body.")),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "org:classification",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags organ det är.",
          en: "What sort of body it is.")),
      .init(
        .parentID, \.parentID, .reference(to: [.body]), .optional, term: "org:subOrganizationOf",
        title: .init(sv: "Överordnat organ (id)", en: "Parent body (id)"),
        documentation: .init(
          sv: "Det organ som detta är en del av.",
          en: "The body that this one is part of.")),
      .init(
        .servesID, \.servesID, .reference(to: [.body]), .optional, term: "dia:serves",
        title: .init(sv: "Tjänar (id)", en: "Serves (id)"),
        documentation: .init(
          sv: "Den nämnd som förvaltningen arbetar åt.",
          en: "The committee that this administration works for.")),
      .init(
        .preparesForID, \.preparesForID, .reference(to: [.body]), .optional, term: "dia:preparesFor",
        title: .init(sv: "Bereder åt (id)", en: "Prepares for (id)"),
        documentation: .init(
          sv: "Det organ vars ärenden detta bereder.",
          en: "The body whose matters this one prepares.")),
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
        .uri, \.uri, .iri, .optional, term: "schema:sameAs",
        title: .init(sv: "Webbidentitet", en: "URI"),
        documentation: .init(
          sv: "IRI som identifierar organet på andra håll.",
          en: "IRI that identifies the body elsewhere.")),
      .init(
        .validFrom, \.validFrom, .date, .optional, term: "schema:validFrom",
        title: .init(sv: "Gäller från", en: "Valid from"),
        documentation: .init(
          sv: "Första dag som organet fanns under detta namn.",
          en: "First date on which the body existed under this name.")),
      .init(
        .validTo, \.validTo, .date, .optional, term: "schema:validThrough",
        title: .init(sv: "Gäller till", en: "Valid to"),
        documentation: .init(
          sv: "Sista dag som organet fanns under detta namn.",
          en: "Last date on which the body existed under this name.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
