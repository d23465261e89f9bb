extension Appointment {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .appointment }

  /// What the schema says of an appointment.
  public static var recordDescription: RecordDescription { binding.description }

  // Of the fields of a signatory, `body_id` means the body of the office here, and nobody concurs.
  static let binding = RecordBinding<Appointment>(
    type: .appointment, plural: "appointments", table: "appointments", isEntity: false,
    owners: .records([.decision]),
    title: .init(sv: "Val eller entledigande", en: "Appointment"),
    documentation: .init(
      sv: "Någon som väljs till ett uppdrag, eller lämnar det, genom ett beslut.",
      en: "Someone who is elected to an office, or leaves it, by a decision."),
    term: "dia:Appointment",
    fields: naming + [
      .init(
        .othersUnnamed, \.othersUnnamed, .boolean, .optional, term: "dia:othersUnnamed",
        title: .init(sv: "M.fl.", en: "Others unnamed"),
        documentation: .init(
          sv: "Sant om fler avses utan att namnges.",
          en: "True if further people are meant without being named.")),
      .init(
        .action, \.action, .code, .always, term: "dia:action",
        title: .init(sv: "Ändring", en: "Action"),
        documentation: .init(
          sv: "Om personen får uppdraget eller lämnar det.",
          en: "Whether the person comes to the office or leaves it.")),
      .init(
        .office, \.office, .text, .optional, term: "org:role",
        title: .init(sv: "Uppdrag", en: "Office"),
        documentation: .init(
          sv: "Uppdraget, som det skrivits: ledamot, ersättare, ordförande.",
          en: "The office, as written: ledamot, ersättare, ordförande.")),
      .init(
        .body, \.body, .text, .optional, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som uppdraget finns i, i grundform.",
          en: "The body of the office, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som uppdraget finns i.",
          en: "The body of the office.")),
      .init(
        .startDate, \.startDate, .date, .optional, term: "schema:validFrom",
        title: .init(sv: "Från", en: "Start date"),
        documentation: .init(
          sv: "Uppdragets första dag, eller månaden eller året.",
          en: "The first day of the office, or the month, or the year.")),
      .init(
        .endDate, \.endDate, .date, .optional, term: "schema:validThrough",
        title: .init(sv: "Till", en: "End date"),
        documentation: .init(
          sv: "Uppdragets sista dag, eller månaden eller året.",
          en: "The last day of the office, or the month, or the year.")),
      .init(
        .replaces, \.replaces, .text, .optional, term: "dia:replaces",
        title: .init(sv: "Efter", en: "Replaces"),
        documentation: .init(
          sv: "Efter vem personen väljs, som det skrivits.",
          en: "After whom the person is elected, as written.")),
    ])

  private static var naming: [FieldBinding<Appointment>] {
    FieldBinding.naming(\.name, \.kind, \.party, \.role, \.personID, \.partyID)
  }
}
