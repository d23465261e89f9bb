extension Decision {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .decision }

  /// What the schema says of a decision.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Decision>(
    type: .decision, plural: "decisions", table: "decisions", isEntity: true,
    owners: .records([.`case`]),
    oneOf: [.outcome, .items],
    title: .init(sv: "Beslut", en: "Decision"),
    documentation: .init(
      sv: "Ett organs beslut.",
      en: "A decision of a body."),
    term: "besluit:Besluit",
    fields: [
      .id(.id, \.id),
      .init(
        .body, \.body, .text, .optional, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som beslutat, i grundform.",
          en: "The body that decided, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "eli:passed_by",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som beslutat.",
          en: "The body that decided.")),
      .init(
        .meetingID, \.meetingID, .reference(to: [.meeting]), .optional, term: "dia:meeting",
        title: .init(sv: "Sammanträde (id)", en: "Meeting (id)"),
        documentation: .init(
          sv: "Det sammanträde då det beslutades.",
          en: "The meeting at which it was decided.")),
      .init(
        .section, \.section, .text, .optional, term: "dia:section",
        title: .init(sv: "Paragraf", en: "Section"),
        documentation: .init(
          sv: "Paragrafen i protokollet, som den skrivits.",
          en: "The § of the minutes, as written.")),
      .init(
        .date, \.date, .date, .optional, term: "eli:date_document",
        title: .init(sv: "Datum", en: "Date"),
        documentation: .init(
          sv: "Beslutets datum.",
          en: "Date of the decision.")),
      .init(
        .dateBasis, \.dateBasis, .code, .optional, term: "dia:dateBasis",
        title: .init(sv: "Datumets grund", en: "Date basis"),
        documentation: .init(
          sv: "Varifrån datumet hämtats.",
          en: "Where the date was taken from.")),
      .init(
        .outcome, \.outcome, .code, .conditional("outcome or items is present"), term: "opengov:result",
        title: .init(sv: "Utgång", en: "Outcome"),
        documentation: .init(
          sv: "Vad som beslutades för ärendet, som kod.",
          en: "What was decided for the case, as a code.")),
      .init(
        .outcomeAsGiven, \.outcomeAsGiven, .text, .optional, term: "dia:outcomeAsGiven",
        title: .init(sv: "Utgång som skriven", en: "Outcome as given"),
        documentation: .init(
          sv: "Utgången med dokumentets ord.",
          en: "The outcome in the document's words.")),
      .init(
        .postponedTo, \.postponedTo, .date, .optional, term: "dia:postponedTo",
        title: .init(sv: "Uppskjutet till", en: "Postponed to"),
        documentation: .init(
          sv: "Dag till vilken ärendet sköts upp.",
          en: "Date to which the matter was postponed.")),
      .init(
        .targetItemIDs, \.targetItemIDs, .reference(to: [.item]), .optional, term: "dia:targetItems",
        title: .init(sv: "Berörda punkter (id)", en: "Target items (id)"),
        documentation: .init(
          sv: "De punkter som det gäller, om inte alla: den del av ett ärende som bordlagts, till exempel.",
          en: "The items that it is about, if not all: the part of a matter that was tabled, say.")),
      .init(
        .delegatedTo, \.delegatedTo, .text, .optional, term: "dia:delegatedTo",
        title: .init(sv: "Delegerat till", en: "Delegated to"),
        documentation: .init(
          sv: "Vem som fått rätt att besluta, som det skrivits.",
          en: "Who was given the power to decide, as written.")),
      .init(
        .sentTo, \.sentTo, .text, .optional, term: "dia:sentTo",
        title: .init(sv: "Skickas till", en: "Sent to"),
        documentation: .init(
          sv: "Vilka beslutet skickas till, som det skrivits.",
          en: "To whom the decision is sent, as written.")),
      .init(
        .confirmedImmediately, \.confirmedImmediately, .boolean, .optional, term: "dia:confirmedImmediately",
        title: .init(sv: "Omedelbart justerat", en: "Confirmed immediately"),
        documentation: .init(
          sv: "Sant om paragrafen justerats omedelbart.",
          en: "True if the minutes of it were confirmed at once (omedelbart justerad).")),
      .init(
        .items, \.items, .record, .conditional("outcome or items is present"), term: "eli:has_part",
        title: .init(sv: "Punkter", en: "Items"),
        documentation: .init(
          sv: "De numrerade punkterna, i ordning.",
          en: "The numbered points, in order.")),
      .init(
        .votes, \.votes, .record, .optional, term: "dia:votes",
        title: .init(sv: "Omröstningar", en: "Votes"),
        documentation: .init(
          sv: "Omröstningar inför beslutet, i ordning.",
          en: "Votes taken before the decision, in order.")),
      .init(
        .appointments, \.appointments, .record, .optional, term: "dia:appointments",
        title: .init(sv: "Val och entlediganden", en: "Appointments"),
        documentation: .init(
          sv: "Vilka som valts, avsagt sig eller entledigats genom det, i ordning.",
          en: "Who was elected, resigned or was dismissed by it, in order.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
