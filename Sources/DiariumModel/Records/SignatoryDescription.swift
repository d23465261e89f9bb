extension Signatory {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .signatory }

  /// What the schema says of a signatory.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Signatory>(
    type: .signatory, plural: "signatories", table: "signatories", isEntity: false,
    owners: .records([.document, .initiative, .statement, .proposal, .endorsement, .reservation]),
    title: .init(sv: "Undertecknare", en: "Signatory"),
    documentation: .init(
      sv: "Någon som undertecknar eller agerar, som skrivet och som uttytt.",
      en: "Someone who signs or acts, as written, and as resolved."),
    term: "prov:Association",
    fields: FieldBinding.signing(
      \.name, \.kind, \.party, \.role, \.personID, \.partyID, \.bodyID, \.othersUnnamed, \.concurs))
}

/// The names of the fields that say who someone is: as written, and as resolved.
protocol NamingField: RecordField {
  static var name: Self { get }
  static var kind: Self { get }
  static var party: Self { get }
  static var role: Self { get }
  static var personID: Self { get }
  static var partyID: Self { get }
}

/// The names of a signatory's fields, which a record that says more of one has first.
protocol SigningField: NamingField {
  static var bodyID: Self { get }
  static var othersUnnamed: Self { get }
  static var concurs: Self { get }
}

extension Signatory.Field: SigningField {}
extension Attendance.Field: SigningField {}
extension Ballot.Field: SigningField {}
extension Appointment.Field: NamingField {}

extension FieldBinding where Record: SchemaRecord, Record.Field: NamingField {
  /// The fields that say who someone is, bound to the properties of a record that has them.
  @inline(__always) static func naming(
    _ name: KeyPath<Record, Text>, _ kind: WritableKeyPath<Record, SignatoryKind?>,
    _ party: WritableKeyPath<Record, Text?>, _ role: WritableKeyPath<Record, Text?>,
    _ personID: WritableKeyPath<Record, ID?>, _ partyID: WritableKeyPath<Record, ID?>
  ) -> [Self] {
    [
      .init(
        .name, name, .text, .always, term: "dia:nameAsGiven",
        title: .init(sv: "Namn", en: "Name"),
        documentation: .init(
          sv: "Namnet som det skrivits; för en grupp partibeteckningen som den skrivits.",
          en: "The name as written; of a group, the party label as written.")),
      .init(
        .kind, kind, .code, .optional, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Person, partigrupp eller organ.",
          en: "Person, party group or body.")),
      .init(
        .party, party, .text, .optional, term: "dia:partyAsGiven",
        title: .init(sv: "Parti som skrivet", en: "Party as given"),
        documentation: .init(
          sv: "Partibeteckningen som den skrivits, aldrig härledd.",
          en: "The party label as written, never inferred.")),
      .init(
        .role, role, .text, .optional, term: "schema:roleName",
        title: .init(sv: "Roll som skriven", en: "Role as given"),
        documentation: .init(
          sv: "Rollen som den skrivits före eller efter namnet.",
          en: "The role as written before or after the name.")),
      .init(
        .personID, personID, .reference(to: [.person]), .optional, term: "prov:agent",
        title: .init(sv: "Person (id)", en: "Person (id)"),
        documentation: .init(
          sv: "Personen, om uttydd.",
          en: "The person, if resolved.")),
      .init(
        .partyID, partyID, .reference(to: [.party]), .optional, term: "opengov:politicalGroup",
        title: .init(sv: "Parti (id)", en: "Party (id)"),
        documentation: .init(
          sv: "Partiet, om uttytt.",
          en: "The party, if resolved.")),
    ]
  }
}

extension FieldBinding where Record: SchemaRecord, Record.Field: SigningField {
  /// The fields of a signatory, bound to the properties of a record that has them.
  @inline(__always) static func signing(
    _ name: KeyPath<Record, Text>, _ kind: WritableKeyPath<Record, SignatoryKind?>,
    _ party: WritableKeyPath<Record, Text?>, _ role: WritableKeyPath<Record, Text?>,
    _ personID: WritableKeyPath<Record, ID?>, _ partyID: WritableKeyPath<Record, ID?>,
    _ bodyID: WritableKeyPath<Record, ID?>, _ othersUnnamed: WritableKeyPath<Record, Bool?>,
    _ concurs: WritableKeyPath<Record, Bool?>
  ) -> [Self] {
    naming(name, kind, party, role, personID, partyID) + [
      .init(
        .bodyID, bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Organet, om undertecknaren är ett sådant.",
          en: "The body, if the signatory is one.")),
      .init(
        .othersUnnamed, othersUnnamed, .boolean, .optional, term: "dia:othersUnnamed",
        title: .init(sv: "M.fl.", en: "Others unnamed"),
        documentation: .init(
          sv: "Sant om fler undertecknar utan att namnges.",
          en: "True if further people sign without being named.")),
      .init(
        .concurs, concurs, .boolean, .optional, term: "dia:concurs",
        title: .init(sv: "Instämmer", en: "Concurs"),
        documentation: .init(
          sv: "Sant om personen endast instämmer.",
          en: "True if the person only concurs.")),
    ]
  }
}
