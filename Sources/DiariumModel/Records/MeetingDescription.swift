extension Meeting {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .meeting }

  /// What the schema says of a meeting.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Meeting>(
    type: .meeting, plural: "meetings", table: "meetings", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Sammanträde", en: "Meeting"),
    documentation: .init(
      sv: "Ett organs sammanträde.",
      en: "A meeting of a body."),
    term: "besluit:Zitting",
    fields: [
      .id(.id, \.id),
      .init(
        .body, \.body, .text, .unlessDeleted, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som sammanträdde, i grundform.",
          en: "The body that met, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "besluit:isGehoudenDoor",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som sammanträdde.",
          en: "The body that met.")),
      .init(
        .date, \.date, .date, .unlessDeleted, term: "schema:startDate",
        title: .init(sv: "Datum", en: "Date"),
        documentation: .init(
          sv: "Sammanträdets dag.",
          en: "Day of the meeting.")),
      .init(
        .startsAt, \.startsAt, .clock, .optional, term: "schema:startTime",
        title: .init(sv: "Öppnades kl.", en: "Starts at"),
        documentation: .init(
          sv: "Klockslag då sammanträdet öppnades, lokal tid.",
          en: "Local time of day at which the meeting opened.")),
      .init(
        .endsAt, \.endsAt, .clock, .optional, term: "schema:endTime",
        title: .init(sv: "Avslutades kl.", en: "Ends at"),
        documentation: .init(
          sv: "Klockslag då sammanträdet avslutades, lokal tid.",
          en: "Local time of day at which the meeting closed.")),
      .init(
        .place, \.place, .text, .optional, term: "schema:location",
        title: .init(sv: "Plats", en: "Place"),
        documentation: .init(
          sv: "Var organet sammanträdde.",
          en: "Where the body met.")),
      .init(
        .number, \.number, .text, .optional, term: "dcterms:identifier",
        title: .init(sv: "Nummer", en: "Number"),
        documentation: .init(
          sv: "Sammanträdets nummer som det skrivits.",
          en: "The meeting's number as written.")),
      .init(
        .cancelled, \.cancelled, .boolean, .optional, term: "dia:cancelled",
        title: .init(sv: "Inställt", en: "Cancelled"),
        documentation: .init(
          sv: "Om sammanträdet ställdes in.",
          en: "Whether the meeting was cancelled.")),
      .init(
        .url, \.url, .iri, .optional, term: "schema:url",
        title: .init(sv: "Protokollets webbadress", en: "URL of the minutes"),
        documentation: .init(
          sv: "Var protokollet kan läsas.",
          en: "Where the minutes can be read.")),
      .init(
        .attendance, \.attendance, .record, .optional, term: "schema:attendee",
        title: .init(sv: "Närvaro", en: "Attendance"),
        documentation: .init(
          sv: "Vilka som deltog, i protokollets ordning.",
          en: "Who attended, in the order of the minutes.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
