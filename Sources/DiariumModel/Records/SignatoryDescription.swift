extension Signatory {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .signatory }

  /// What the schema says of a signatory.
  public static let recordDescription = RecordDescription(
    type: .signatory, plural: "signatories", table: "signatories", isEntity: false,
    owners: .records([.document, .initiative, .statement, .proposal, .endorsement, .reservation]),
    title: .init(sv: "Undertecknare", en: "Signatory"),
    documentation: .init(
      sv: "Någon som undertecknar eller agerar, som skrivet och som uttytt.",
      en: "Someone who signs or acts, as written, and as resolved."),
    term: "prov:Association",
    fields: [
      .init(
        Field.name, .text, .always, term: "dia:nameAsGiven",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Namnet som det skrivits; för en grupp partibeteckningen som den skrivits.",
          en: "The name as written; of a group, the party label as written.")),
      .init(
        Field.kind, .code(SignatoryKind.list), .optional, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Person, partigrupp eller organ.",
          en: "Person, party group or body.")),
      .init(
        Field.party, .text, .optional, term: "dia:partyAsGiven",
        title: .init(sv: "Parti som skrivet", en: "Party as given"),
        documentation: .init(
          sv: "Partibeteckningen som den skrivits, aldrig härledd.",
          en: "The party label as written, never inferred.")),
      .init(
        Field.role, .text, .optional, term: "schema:roleName",
        title: .init(sv: "Roll som skriven", en: "Role as given"),
        documentation: .init(
          sv: "Rollen som den skrivits före eller efter namnet.",
          en: "The role as written before or after the name.")),
      .init(
        Field.personID, .reference(to: [.person]), .optional, term: "prov:agent",
        title: .init(sv: "Person (id)", en: "Person (id)"),
        documentation: .init(
          sv: "Personen, om uttydd.",
          en: "The person, if resolved.")),
      .init(
        Field.partyID, .reference(to: [.party]), .optional, term: "opengov:politicalGroup",
        title: .init(sv: "Parti (id)", en: "Party (id)"),
        documentation: .init(
          sv: "Partiet, om uttytt.",
          en: "The party, if resolved.")),
      .init(
        Field.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Organet, om undertecknaren är ett sådant.",
          en: "The body, if the signatory is one.")),
      .init(
        Field.othersUnnamed, .boolean, .optional, term: "dia:othersUnnamed",
        title: .init(sv: "M.fl.", en: "Others unnamed"),
        documentation: .init(
          sv: "Sant om fler undertecknar utan att namnges.",
          en: "True if further people sign without being named.")),
      .init(
        Field.concurs, .boolean, .optional, term: "dia:concurs",
        title: .init(sv: "Instämmer", en: "Concurs"),
        documentation: .init(
          sv: "Sant om personen endast instämmer.",
          en: "True if the person only concurs.")),
    ])
}
