extension Citation {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .citation }

  /// What the schema says of a citation.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Citation>(
    type: .citation, plural: "citations", table: "citations", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Hänvisning", en: "Citation"),
    documentation: .init(
      sv: "Ett utomstående verk som ärendet hänvisar till.",
      en: "An outside work that the case cites."),
    term: "schema:CreativeWork",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags verk det är.",
          en: "What sort of work it is.")),
      .init(
        .identifier, \.identifier, .text, .optional, term: "dcterms:identifier",
        title: .init(sv: "Beteckning", en: "Identifier"),
        documentation: .init(
          sv: "Verkets egen beteckning, ordagrant.",
          en: "The work's own number, verbatim.")),
      .init(
        .title, \.title, .text, .optional, term: "dcterms:title",
        title: .init(sv: "Titel", en: "Title"),
        documentation: .init(
          sv: "Verkets titel, eller de ord som används om det.",
          en: "Title of the work, or the words used for it.")),
      .init(
        .publisher, \.publisher, .text, .optional, term: "dcterms:publisher",
        title: .init(sv: "Utgivare", en: "Publisher"),
        documentation: .init(
          sv: "Vem som gett ut det, som det skrivits.",
          en: "Who issued it, as written.")),
      .init(
        .date, \.date, .date, .optional, term: "dcterms:date",
        title: .init(sv: "Datum", en: "Date"),
        documentation: .init(
          sv: "Verkets datum.",
          en: "Date of the work.")),
      .init(
        .due, \.due, .date, .optional, term: "dia:due",
        title: .init(sv: "Redovisas senast", en: "Due"),
        documentation: .init(
          sv: "Dag då uppdraget ska redovisas.",
          en: "Date on which the work is to report.")),
      .init(
        .url, \.url, .iri, .optional, term: "schema:url",
        title: .init(sv: "Webbadress", en: "URL"),
        documentation: .init(
          sv: "Var verket kan läsas.",
          en: "Where the work can be read.")),
      .init(
        .citedByIDs, \.citedByIDs, .reference(to: []), .optional, term: "dcterms:isReferencedBy",
        title: .init(sv: "Åberopas av (id)", en: "Cited by (id)"),
        documentation: .init(
          sv: "De poster i ärendet som åberopar verket.",
          en: "Entities of the case that cite the work.")),
      .init(
        .availability, \.availability, .code, .optional, term: "dcterms:accessRights",
        title: .init(sv: "Tillgänglighet", en: "Availability"),
        documentation: .init(
          sv: "Vad dokumentet säger om verket gick att finna.",
          en: "What the document says on whether the work could be found.")),
      .init(
        .checked, \.checked, .date, .optional, term: "dia:checked",
        title: .init(sv: "Kontrollerad", en: "Checked"),
        documentation: .init(
          sv: "Dag då det kontrollerades.",
          en: "Date on which that was checked.")),
      .init(
        .quote, \.quote, .text, .optional, term: "oa:exact",
        title: .init(sv: "Citat", en: "Quote"),
        documentation: .init(
          sv: "Ord som citeras ur verket, ordagrant.",
          en: "Words quoted from the work, verbatim.")),
      .init(
        .caveat, \.caveat, .text, .optional, term: "dia:caveat",
        title: .init(sv: "Förbehåll", en: "Caveat"),
        documentation: .init(
          sv: "Förbehåll om verkets värde.",
          en: "Doubt that the document states about the work.")),
      .init(
        .dataPoints, \.dataPoints, .record, .optional, term: "dia:dataPoints",
        title: .init(sv: "Uppgifter", en: "Data points"),
        documentation: .init(
          sv: "Siffror som ärendet hämtar ur verket.",
          en: "Figures that the case takes from the work.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
