extension Party {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .party }

  /// What the schema says of a party.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Party>(
    type: .party, plural: "parties", table: "parties", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Parti", en: "Party"),
    documentation: .init(
      sv: "Ett politiskt parti, med den beteckning det använder.",
      en: "A political party, with the label it uses."),
    term: "schema:PoliticalParty",
    fields: [
      .id(.id, \.id),
      .init(
        .abbreviation, \.abbreviation, .text, .unlessDeleted, term: "skos:notation",
        title: .init(sv: "Partibeteckning", en: "Abbreviation"),
        documentation: .init(
          sv: "Beteckningen som används efter namn.",
          en: "The label used after names.")),
      .init(
        .name, \.name, .text, .optional, term: "skos:prefLabel",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Partiets fullständiga namn.",
          en: "Full name of the party.")),
      .init(
        .scope, \.scope, .code, .optional, term: "dia:scope",
        title: .init(sv: "Räckvidd", en: "Scope"),
        documentation: .init(
          sv: "Om partiet är rikstäckande, regionalt eller lokalt.",
          en: "Whether the party is national, regional or local.")),
      .init(
        .uri, \.uri, .iri, .optional, term: "schema:sameAs",
        title: .init(sv: "Webbidentitet", en: "URI"),
        documentation: .init(
          sv: "IRI som identifierar partiet på andra håll.",
          en: "IRI that identifies the party elsewhere.")),
      .init(
        .predecessorID, \.predecessorID, .reference(to: [.party]), .optional, term: "dcterms:replaces",
        title: .init(sv: "Föregångare (id)", en: "Predecessor (id)"),
        documentation: .init(
          sv: "Det parti som detta fortsätter under annan beteckning.",
          en: "The party that this one continues under another label.")),
      .init(
        .validFrom, \.validFrom, .date, .optional, term: "schema:validFrom",
        title: .init(sv: "Gäller från", en: "Valid from"),
        documentation: .init(
          sv: "Första dag som beteckningen användes.",
          en: "First date on which the label was used.")),
      .init(
        .validTo, \.validTo, .date, .optional, term: "schema:validThrough",
        title: .init(sv: "Gäller till", en: "Valid to"),
        documentation: .init(
          sv: "Sista dag som beteckningen användes.",
          en: "Last date on which the label was used.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
