extension Attendance {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .attendance }

  /// What the schema says of a attendance.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Attendance>(
    type: .attendance, plural: "attendance", table: "attendance", isEntity: false,
    owners: .records([.meeting]),
    title: .init(sv: "Närvaro", en: "Attendance"),
    documentation: .init(
      sv: "Någons närvaro vid ett sammanträde.",
      en: "Someone's presence at a meeting."),
    term: "schema:ParticipateAction",
    fields: signing + [
      .init(
        .presence, \.presence, .code, .always, term: "dia:presence",
        title: .init(sv: "Närvaro", en: "Presence"),
        documentation: .init(
          sv: "På vilket sätt personen deltog.",
          en: "In what way the person attended.")),
      .init(
        .fromSection, \.fromSection, .text, .optional, term: "dia:fromSection",
        title: .init(sv: "Från paragraf", en: "From section"),
        documentation: .init(
          sv: "Första paragraf då personen var närvarande.",
          en: "First § at which the person was present.")),
      .init(
        .toSection, \.toSection, .text, .optional, term: "dia:toSection",
        title: .init(sv: "Till paragraf", en: "To section"),
        documentation: .init(
          sv: "Sista paragraf då personen var närvarande.",
          en: "Last § at which the person was present.")),
      .init(
        .replaces, \.replaces, .text, .optional, term: "dia:replaces",
        title: .init(sv: "Ersätter", en: "Replaces"),
        documentation: .init(
          sv: "Den ledamot vars plats personen tar, som det skrivits.",
          en: "The member whose place the person takes, as written.")),
    ])

  private static var signing: [FieldBinding<Attendance>] {
    FieldBinding.signing(
      \.name, \.kind, \.party, \.role, \.personID, \.partyID, \.bodyID, \.othersUnnamed, \.concurs)
  }
}
