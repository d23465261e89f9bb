extension Proposal {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .proposal }

  /// What the schema says of a proposal.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Proposal>(
    type: .proposal, plural: "proposals", table: "proposals", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Förslag till beslut", en: "Proposal"),
    documentation: .init(
      sv: "Ett förslag till beslut.",
      en: "A proposed decision."),
    term: "dia:Proposal",
    fields: [
      .id(.id, \.id),
      .init(
        .level, \.level, .code, .unlessDeleted, term: "dia:level",
        title: .init(sv: "Nivå", en: "Level"),
        documentation: .init(
          sv: "Vem som föreslår, som nivå i beredningen.",
          en: "Who proposes, as a level of the preparation.")),
      .init(
        .rank, \.rank, .integer, .optional, term: "dia:rank",
        title: .init(sv: "Rang", en: "Rank"),
        documentation: .init(
          sv: "Platsen bland en persons eller grupps yrkanden: 1 för det de yrkar i första hand.",
          en: "Its place among the claims of one person or group: 1 for what they ask for first (i första hand).")),
      .init(
        .body, \.body, .text, .optional, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som det kommer från, i grundform.",
          en: "The body that it comes from, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som det kommer från.",
          en: "The body that it comes from.")),
      .init(
        .signatories, \.signatories, .record, .optional, term: "dcterms:creator",
        title: .init(sv: "Undertecknare", en: "Signatories"),
        documentation: .init(
          sv: "Vilka som undertecknar, i dokumentets ordning.",
          en: "Who signs, in the order of the document.")),
      .init(
        .decidingBody, \.decidingBody, .text, .optional, term: "dia:decidingBodyName",
        title: .init(sv: "Beslutande organ", en: "Deciding body"),
        documentation: .init(
          sv: "Det organ som ska besluta, i grundform.",
          en: "The body that is to decide, in base form.")),
      .init(
        .decidingBodyID, \.decidingBodyID, .reference(to: [.body]), .optional, term: "dia:decidingBody",
        title: .init(sv: "Beslutande organ (id)", en: "Deciding body (id)"),
        documentation: .init(
          sv: "Det organ som ska besluta.",
          en: "The body that is to decide.")),
      .init(
        .proposedOutcome, \.proposedOutcome, .code, .optional, term: "dia:proposedOutcome",
        title: .init(sv: "Föreslagen utgång", en: "Proposed outcome"),
        documentation: .init(
          sv: "Den utgång som förslaget begär, inte hur det gick.",
          en: "The outcome that the proposal asks for, not what became of it.")),
      .init(
        .proposedOutcomeAsGiven, \.proposedOutcomeAsGiven, .text, .optional, term: "dia:proposedOutcomeAsGiven",
        title: .init(sv: "Föreslagen utgång som skriven", en: "Proposed outcome as given"),
        documentation: .init(
          sv: "Den föreslagna utgången med dokumentets ord.",
          en: "The proposed outcome in the document's words.")),
      .init(
        .madeByID, \.madeByID, .reference(to: [.decision]), .optional, term: "dia:madeBy",
        title: .init(sv: "Lagt genom beslut (id)", en: "Made by (id)"),
        documentation: .init(
          sv: "Det beslut genom vilket organet lade förslaget.",
          en: "The decision by which the body made the proposal.")),
      .init(
        .decisionID, \.decisionID, .reference(to: [.decision]), .optional, term: "dia:decision",
        title: .init(sv: "Ställt under beslut (id)", en: "Decision (id)"),
        documentation: .init(
          sv: "Det beslut där förslaget ställdes under proposition.",
          en: "The decision at which the proposal was put.")),
      .init(
        .result, \.result, .code, .optional, term: "opengov:result",
        title: .init(sv: "Utfall", en: "Result"),
        documentation: .init(
          sv: "Hur det gick för förslaget vid det beslutet.",
          en: "What became of the proposal at that decision.")),
      .init(
        .documentID, \.documentID, .reference(to: [.document]), .optional, term: "dia:document",
        title: .init(sv: "Handling (id)", en: "Document (id)"),
        documentation: .init(
          sv: "Den handling där det finns.",
          en: "The document that holds it.")),
      .init(
        .date, \.date, .date, .optional, term: "dcterms:date",
        title: .init(sv: "Datum", en: "Date"),
        documentation: .init(
          sv: "Förslagets datum, där det anges.",
          en: "Date of the proposal, where it is stated.")),
      .init(
        .summary, \.summary, .text, .optional, term: "dcterms:abstract",
        title: .init(sv: "Sammanfattning", en: "Summary"),
        documentation: .init(
          sv: "Vad det rör, där lydelsen inte återges.",
          en: "What it is about, where its wording is not given.")),
      .init(
        .sameAsID, \.sameAsID, .reference(to: [.proposal]), .optional, term: "owl:sameAs",
        title: .init(sv: "Samma som (id)", en: "Same as (id)"),
        documentation: .init(
          sv: "Det förslag vars lydelse detta övertar.",
          en: "The proposal whose wording this one takes over.")),
      .init(
        .reasons, \.reasons, .text, .optional, term: "dia:reasons",
        title: .init(sv: "Skäl", en: "Reasons"),
        documentation: .init(
          sv: "Skäl som anges för förslaget.",
          en: "Reasons given for the proposal.")),
      .init(
        .items, \.items, .record, .optional, term: "eli:has_part",
        title: .init(sv: "Punkter", en: "Items"),
        documentation: .init(
          sv: "De numrerade punkterna, i ordning.",
          en: "The numbered points, in order.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
