extension Person {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .person }

  /// What the schema says of a person.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Person>(
    type: .person, plural: "persons", table: "persons", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Person", en: "Person"),
    documentation: .init(
      sv: "En person som har eller har haft en offentlig roll.",
      en: "A person who holds or held a public role."),
    term: "foaf:Person",
    fields: [
      .id(.id, \.id),
      .init(
        .name, \.name, .text, .unlessDeleted, term: "foaf:name",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Fullständigt namn som det brukar skrivas.",
          en: "Full name as usually written.")),
      .init(
        .givenName, \.givenName, .text, .optional, term: "foaf:givenName",
        title: .init(sv: "Förnamn", en: "Given name"),
        documentation: .init(
          sv: "Förnamn, om det är känt för sig.",
          en: "Given name, if known apart.")),
      .init(
        .familyName, \.familyName, .text, .optional, term: "foaf:familyName",
        title: .init(sv: "Efternamn", en: "Family name"),
        documentation: .init(
          sv: "Efternamn, om det är känt för sig.",
          en: "Family name, if known apart.")),
      .init(
        .uri, \.uri, .iri, .optional, term: "schema:sameAs",
        title: .init(sv: "Webbidentitet", en: "URI"),
        documentation: .init(
          sv: "IRI som identifierar personen på andra håll (Wikidata, riksdagen), aldrig personnummer.",
          en: "IRI that identifies the person elsewhere (Wikidata, Riksdag), never a personal identity number.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
