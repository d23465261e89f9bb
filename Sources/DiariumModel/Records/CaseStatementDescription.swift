extension CaseStatement {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .statement }

  /// What the schema says of a statement.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<CaseStatement>(
    type: .statement, plural: "statements", table: "statements", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Yttrande", en: "Statement"),
    documentation: .init(
      sv: "Vad ett organ, ett kontor eller en person yttrar i ärendet och som inte är en reservation.",
      en: "What a body, an office or a person states on the record, other than a reservation."),
    term: "dia:Statement",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags yttrande det är.",
          en: "What sort of statement it is.")),
      .init(
        .kindAsGiven, \.kindAsGiven, .text, .optional, term: "dia:kindAsGiven",
        title: .init(sv: "Slag som skrivet", en: "Kind as given"),
        documentation: .init(
          sv: "Yttrandets slag med dokumentets ord.",
          en: "The sort of statement in the document's words.")),
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
        .referralID, \.referralID, .reference(to: [.referral]), .optional, term: "dia:referral",
        title: .init(sv: "Remiss (id)", en: "Referral (id)"),
        documentation: .init(
          sv: "Den remiss som det besvarar.",
          en: "The referral that it answers.")),
      .init(
        .aboutID, \.aboutID, .reference(to: [.decision, .document, .proposal, .initiative]), .optional,
        term: "dcterms:subject",
        title: .init(sv: "Rör (id)", en: "About (id)"),
        documentation: .init(
          sv: "Det beslut, den handling, det förslag eller initiativ som kommenteras.",
          en: "The decision, document, proposal or initiative commented on.")),
      .init(
        .refersToID, \.refersToID, .reference(to: [.document, .statement, .reservation, .proposal]), .optional,
        term: "dcterms:references",
        title: .init(sv: "Hänvisar till (id)", en: "Refers to (id)"),
        documentation: .init(
          sv: "Det som yttrandet hänvisar till i stället för egen text.",
          en: "What the statement refers to instead of a text of its own.")),
      .init(
        .partOfID, \.partOfID, .reference(to: [.statement]), .optional, term: "dcterms:isPartOf",
        title: .init(sv: "Del av (id)", en: "Part of (id)"),
        documentation: .init(
          sv: "Det yttrande som det ingår i, som ett tjänsteutlåtande i en nämnds svar.",
          en: "The statement it stands inside, as an office report in a board's answer.")),
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
          sv: "Yttrandets datum.",
          en: "Date of the statement.")),
      .init(
        .adoption, \.adoption, .code, .optional, term: "dia:adoption",
        title: .init(sv: "Antaget genom", en: "Adoption"),
        documentation: .init(
          sv: "Hur organet gjort det till sitt.",
          en: "How the body made it its own.")),
      .init(
        .adoptedByID, \.adoptedByID, .reference(to: [.decision]), .optional, term: "dia:adoptedBy",
        title: .init(sv: "Antaget med beslut (id)", en: "Adopted by (id)"),
        documentation: .init(
          sv: "Det beslut som antog det.",
          en: "The decision that adopted it.")),
      .init(
        .position, \.position, .code, .optional, term: "dia:position",
        title: .init(sv: "Ställningstagande", en: "Position"),
        documentation: .init(
          sv: "Hur organet ställer sig till förslaget.",
          en: "Where the body stands on the proposal.")),
      .init(
        .positionAsGiven, \.positionAsGiven, .text, .optional, term: "dia:positionAsGiven",
        title: .init(sv: "Ställningstagande som skrivet", en: "Position as given"),
        documentation: .init(
          sv: "Ställningstagandet med dokumentets ord.",
          en: "The stand in the document's words.")),
      .init(
        .positionBasis, \.positionBasis, .code, .optional, term: "dia:positionBasis",
        title: .init(sv: "Grund för ställningstagande", en: "Position basis"),
        documentation: .init(
          sv: "Om ställningstagandet är uttalat eller tolkat.",
          en: "Whether the position is stated or interpreted.")),
      .init(
        .summary, \.summary, .text, .optional, term: "dcterms:abstract",
        title: .init(sv: "Sammanfattning", en: "Summary"),
        documentation: .init(
          sv: "Sammanfattning som ges i dokumentet.",
          en: "Summary given in the document.")),
      .init(
        .text, \.text, .text, .optional, term: "schema:text",
        title: .init(sv: "Text", en: "Text"),
        documentation: .init(
          sv: "Texten, byte för byte.",
          en: "The text, to the byte.")),
      .init(
        .textBasis, \.textBasis, .code, .optional, term: "dia:textBasis",
        title: .init(sv: "Textens grund", en: "Text basis"),
        documentation: .init(
          sv: "Hur texten här förhåller sig till originalet.",
          en: "How the text here relates to the original.")),
      .init(
        .textBasisAsGiven, \.textBasisAsGiven, .text, .optional, term: "dia:textBasisAsGiven",
        title: .init(sv: "Textens grund som skriven", en: "Text basis as given"),
        documentation: .init(
          sv: "Dokumentets ord för hur texten förhåller sig till originalet.",
          en: "The document's words for how the text relates to the original.")),
      .init(
        .absentText, \.absentText, .code, .optional, term: "dia:absentText",
        title: .init(sv: "Skäl till att text saknas", en: "Absent text"),
        documentation: .init(
          sv: "Varför text saknas.",
          en: "Why there is no text.")),
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
