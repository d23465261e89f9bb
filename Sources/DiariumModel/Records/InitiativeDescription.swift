extension Initiative {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .initiative }

  /// What the schema says of a initiative.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Initiative>(
    type: .initiative, plural: "initiatives", table: "initiatives", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Initiativ", en: "Initiative"),
    documentation: .init(
      sv: "En motion, ett medborgarförslag, en fråga eller annat initiativ.",
      en: "A motion, citizen proposal, question or other initiative."),
    term: "opengov:Motion",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags initiativ det är.",
          en: "What sort of initiative it is.")),
      .init(
        .kindAsGiven, \.kindAsGiven, .text, .optional, term: "dia:kindAsGiven",
        title: .init(sv: "Slag som skrivet", en: "Kind as given"),
        documentation: .init(
          sv: "Initiativets slag med dokumentets ord.",
          en: "The sort of initiative in the document's words.")),
      .init(
        .number, \.number, .text, .optional, term: "dcterms:identifier",
        title: .init(sv: "Nummer", en: "Number"),
        documentation: .init(
          sv: "Initiativets nummer, ordagrant.",
          en: "The initiative's number, verbatim.")),
      .init(
        .diaryNumber, \.diaryNumber, .text, .optional, term: "adms:identifier",
        title: .init(sv: "Diarienummer", en: "Diary number"),
        documentation: .init(
          sv: "Initiativets eget diarienummer, ordagrant.",
          en: "The initiative's own registration number, verbatim.")),
      .init(
        .title, \.title, .text, .optional, term: "dcterms:title",
        title: .init(sv: "Rubrik", en: "Title"),
        documentation: .init(
          sv: "Initiativets rubrik.",
          en: "Heading of the initiative.")),
      .init(
        .submitted, \.submitted, .date, .optional, term: "dcterms:dateSubmitted",
        title: .init(sv: "Inlämnat", en: "Submitted"),
        documentation: .init(
          sv: "Dag då det lämnades in.",
          en: "Date on which it was submitted.")),
      .init(
        .submittedTo, \.submittedTo, .text, .optional, term: "dia:submittedTo",
        title: .init(sv: "Ställt till", en: "Submitted to"),
        documentation: .init(
          sv: "Det organ eller den förtroendevalda som det är ställt till, som det skrivits.",
          en: "The body or office-holder that it is put to, as written.")),
      .init(
        .signatories, \.signatories, .record, .unlessDeleted, term: "dcterms:creator",
        title: .init(sv: "Undertecknare", en: "Signatories"),
        documentation: .init(
          sv: "Vilka som undertecknar, i dokumentets ordning.",
          en: "Who signs, in the order of the document.")),
      .init(
        .documentID, \.documentID, .reference(to: [.document]), .optional, term: "dia:document",
        title: .init(sv: "Handling (id)", en: "Document (id)"),
        documentation: .init(
          sv: "Den handling där det finns.",
          en: "The document that holds it.")),
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
