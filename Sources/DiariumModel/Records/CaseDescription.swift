extension Case {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .`case` }

  /// What the schema says of a case.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Case>(
    type: .`case`, plural: "cases", table: "cases", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Ärende", en: "Case"),
    documentation: .init(
      sv: "Ett ärende i en kommun, med allt som hör till det.",
      en: "A matter before a municipality, with everything about it."),
    term: "eli-dl:Process",
    fields: [
      .id(.id, \.id),
      .init(
        .diaryNumber, \.diaryNumber, .text, .optional, term: "dcterms:identifier",
        title: .init(sv: "Diarienummer", en: "Diary number"),
        documentation: .init(
          sv: "Diarienumret, ordagrant.",
          en: "The registration number, verbatim.")),
      .init(
        .title, \.title, .text,
        .conditional("absent only in a tombstone or where confidentiality.level is confidential"),
        term: "dcterms:title",
        title: .init(sv: "Ärendemening", en: "Title"),
        documentation: .init(
          sv: "Ärendemeningen, ordagrant.",
          en: "The matter in words, verbatim.")),
      .init(
        .kind, \.kind, .code, .optional, term: "dcterms:type",
        title: .init(sv: "Ärendeslag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags ärende det är.",
          en: "What sort of matter it is.")),
      .init(
        .kindAsGiven, \.kindAsGiven, .text, .optional, term: "dia:kindAsGiven",
        title: .init(sv: "Ärendeslag som skrivet", en: "Kind as given"),
        documentation: .init(
          sv: "Ärendeslaget med dokumentets ord.",
          en: "The sort of matter in the document's words.")),
      .init(
        .status, \.status, .code, .optional, term: "dia:status",
        title: .init(sv: "Status", en: "Status"),
        documentation: .init(
          sv: "Hur långt ärendet har kommit.",
          en: "How far the case has come.")),
      .init(
        .body, \.body, .text, .optional, term: "dia:bodyName",
        title: .init(sv: "Ansvarigt organ", en: "Responsible body"),
        documentation: .init(
          sv: "Det organ som ansvarar för ärendet, i grundform.",
          en: "The body responsible for the case, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Ansvarigt organ (id)", en: "Responsible body (id)"),
        documentation: .init(
          sv: "Det organ som ansvarar för ärendet.",
          en: "The body responsible for the case.")),
      .init(
        .division, \.division, .text, .optional, term: "dia:division",
        title: .init(sv: "Rotel", en: "Division"),
        documentation: .init(
          sv: "Roteln, som den skrivits.",
          en: "The commissioner's division, as written.")),
      .init(
        .opened, \.opened, .date, .optional, term: "schema:startDate",
        title: .init(sv: "Inkommet", en: "Opened"),
        documentation: .init(
          sv: "Dag då ärendet inkom eller upprättades.",
          en: "Date on which the case was opened.")),
      .init(
        .closed, \.closed, .date, .optional, term: "schema:endDate",
        title: .init(sv: "Avslutat", en: "Closed"),
        documentation: .init(
          sv: "Dag då ärendet avslutades.",
          en: "Date on which the case was closed.")),
      .init(
        .summary, \.summary, .text, .optional, term: "dcterms:abstract",
        title: .init(sv: "Sammanfattning", en: "Summary"),
        documentation: .init(
          sv: "Dokumentets egen sammanfattning av ärendet.",
          en: "The document's own summary of the case.")),
      .init(
        .description, \.description, .text, .optional, term: "dcterms:description",
        title: .init(sv: "Ärendet", en: "Description"),
        documentation: .init(
          sv: "Dokumentets längre redogörelse för ärendet.",
          en: "The document's longer account of the case.")),
      .init(
        .subjects, \.subjects, .record, .optional, term: "dcterms:subject",
        title: .init(sv: "Ämnen", en: "Subjects"),
        documentation: .init(
          sv: "Ärendets ämnen ur publicerade ordlistor.",
          en: "Subjects of the case from published vocabularies.")),
      .init(
        .confidentiality, \.confidentiality, .record, .optional, term: "dia:confidentiality",
        title: .init(sv: "Sekretess", en: "Confidentiality"),
        documentation: .init(
          sv: "Om ärendet omfattas av sekretess och på vilken grund.",
          en: "Whether the case is confidential and on what ground.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .init(
        .documents, \.documents, .record, .optional, term: "dcterms:hasPart",
        title: .init(sv: "Handlingar", en: "Documents"),
        documentation: .init(
          sv: "Ärendets handlingar.",
          en: "Documents of the case.")),
      .init(
        .initiatives, \.initiatives, .record, .optional, term: "dia:initiatives",
        title: .init(sv: "Initiativ", en: "Initiatives"),
        documentation: .init(
          sv: "Motioner, medborgarförslag och andra initiativ som väckt ärendet.",
          en: "Motions, citizen proposals and other initiatives that raised the case.")),
      .init(
        .referrals, \.referrals, .record, .optional, term: "dia:referrals",
        title: .init(sv: "Remisser", en: "Referrals"),
        documentation: .init(
          sv: "Omgångar då ärendet sänts på remiss.",
          en: "Rounds in which the case was sent for comment.")),
      .init(
        .statements, \.statements, .record, .optional, term: "dia:statements",
        title: .init(sv: "Yttranden", en: "Statements"),
        documentation: .init(
          sv: "Remissvar, tjänsteutlåtanden, synpunkter och särskilda uttalanden.",
          en: "Answers, reports, views and special statements.")),
      .init(
        .proposals, \.proposals, .record, .optional, term: "dia:proposals",
        title: .init(sv: "Förslag till beslut", en: "Proposals"),
        documentation: .init(
          sv: "Förslag till beslut, på varje nivå.",
          en: "Proposed decisions, at each level.")),
      .init(
        .endorsements, \.endorsements, .record, .optional, term: "dia:endorsements",
        title: .init(sv: "Tillstyrkanden", en: "Endorsements"),
        documentation: .init(
          sv: "Organ och personer som tillstyrker eller avstyrker ett förslag.",
          en: "Bodies and people who endorse or oppose a proposal.")),
      .init(
        .decisions, \.decisions, .record, .optional, term: "dia:decisions",
        title: .init(sv: "Beslut", en: "Decisions"),
        documentation: .init(
          sv: "Beslut i ärendet, av vilket organ som helst.",
          en: "Decisions taken in the case, by any body.")),
      .init(
        .reservations, \.reservations, .record, .optional, term: "dia:reservations",
        title: .init(sv: "Reservationer", en: "Reservations"),
        documentation: .init(
          sv: "Reservationer mot beslut.",
          en: "Reservations against decisions.")),
      .init(
        .citations, \.citations, .record, .optional, term: "dcterms:references",
        title: .init(sv: "Hänvisningar", en: "Citations"),
        documentation: .init(
          sv: "Utomstående verk som ärendet hänvisar till.",
          en: "Outside works that the case cites.")),
      .init(
        .relations, \.relations, .record, .optional, term: "dcterms:relation",
        title: .init(sv: "Samband", en: "Relations"),
        documentation: .init(
          sv: "Samband mellan poster i detta eller andra ärenden.",
          en: "Links between entities of this or other cases.")),
      .spans(.spans, \.spans),
    ])
}
