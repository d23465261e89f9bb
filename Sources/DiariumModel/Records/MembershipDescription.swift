extension Membership {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .membership }

  /// What the schema says of a membership.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Membership>(
    type: .membership, plural: "memberships", table: "memberships", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Uppdrag", en: "Membership"),
    documentation: .init(
      sv: "Att en person haft uppdrag i ett organ eller för ett parti.",
      en: "That a person served in a body, or stood for a party."),
    term: "org:Membership",
    fields: [
      .id(.id, \.id),
      .init(
        .personID, \.personID, .reference(to: [.person]), .unlessDeleted, term: "org:member",
        title: .init(sv: "Person (id)", en: "Person (id)"),
        documentation: .init(
          sv: "Personen.",
          en: "The person.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "org:organization",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ där personen haft uppdraget.",
          en: "The body in which the person served.")),
      .init(
        .partyID, \.partyID, .reference(to: [.party]), .optional, term: "opengov:onBehalfOf",
        title: .init(sv: "Parti (id)", en: "Party (id)"),
        documentation: .init(
          sv: "Det parti som personen företrätt.",
          en: "The party on whose behalf the person served.")),
      .init(
        .role, \.role, .text, .optional, term: "schema:roleName",
        title: .init(sv: "Roll som skriven", en: "Role as given"),
        documentation: .init(
          sv: "Rollen med dokumentets ord.",
          en: "The role in the document's words.")),
      .init(
        .roleKind, \.roleKind, .code, .optional, term: "org:role",
        title: .init(sv: "Rollslag", en: "Role kind"),
        documentation: .init(
          sv: "Rollen, som kod.",
          en: "The role, as a code.")),
      .init(
        .startDate, \.startDate, .date, .optional, term: "schema:validFrom",
        title: .init(sv: "Från och med", en: "Start date"),
        documentation: .init(
          sv: "Uppdragets första dag.",
          en: "First date of the membership.")),
      .init(
        .endDate, \.endDate, .date, .optional, term: "schema:validThrough",
        title: .init(sv: "Till och med", en: "End date"),
        documentation: .init(
          sv: "Uppdragets sista dag.",
          en: "Last date of the membership.")),
      .init(
        .observed, \.observed, .date, .optional, term: "dia:observed",
        title: .init(sv: "Iakttaget", en: "Observed"),
        documentation: .init(
          sv: "En dag då uppdraget iakttagits, när perioden är okänd.",
          en: "A date on which the membership was seen, when the interval is unknown.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
