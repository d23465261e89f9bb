extension Reservation {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .reservation }

  /// What the schema says of a reservation.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Reservation>(
    type: .reservation, plural: "reservations", table: "reservations", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Reservation", en: "Reservation"),
    documentation: .init(
      sv: "En antecknad skiljaktig mening mot ett beslut som kallas reservation.",
      en: "A recorded dissent from a decision that calls itself a reservation."),
    term: "dia:Reservation",
    fields: [
      .id(.id, \.id),
      .init(
        .body, \.body, .text, .unlessDeleted, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ där den anmäldes, i grundform.",
          en: "The body in which it was made, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ där den anmäldes.",
          en: "The body in which it was made.")),
      .init(
        .decisionID, \.decisionID, .reference(to: [.decision]), .optional, term: "dia:against",
        title: .init(sv: "Mot beslut (id)", en: "Against decision (id)"),
        documentation: .init(
          sv: "Det beslut som den riktar sig mot.",
          en: "The decision that it is against.")),
      .init(
        .targetItemIDs, \.targetItemIDs, .reference(to: [.item]), .optional, term: "dia:againstItems",
        title: .init(sv: "Mot punkter (id)", en: "Against items (id)"),
        documentation: .init(
          sv: "De beslutspunkter som den riktar sig mot, om inte alla.",
          en: "The items of the decision that it is against, if not all.")),
      .init(
        .signatories, \.signatories, .record, .unlessDeleted, term: "dcterms:creator",
        title: .init(sv: "Undertecknare", en: "Signatories"),
        documentation: .init(
          sv: "Vilka som undertecknar, i dokumentets ordning.",
          en: "Who signs, in the order of the document.")),
      .init(
        .form, \.form, .code, .optional, term: "dia:form",
        title: .init(sv: "Form", en: "Form"),
        documentation: .init(
          sv: "Hur reservationen gjordes, endast där det anges.",
          en: "How the reservation was made, only where it is stated.")),
      .init(
        .formAsGiven, \.formAsGiven, .text, .optional, term: "dia:formAsGiven",
        title: .init(sv: "Form som skriven", en: "Form as given"),
        documentation: .init(
          sv: "De ord som anger hur och till förmån för vad den gjordes.",
          en: "The words for how and in whose favour it was made.")),
      .init(
        .lead, \.lead, .text, .optional, term: "dia:lead",
        title: .init(sv: "Inledning", en: "Lead"),
        documentation: .init(
          sv: "Den mening som inleder det egna förslaget, ordagrant.",
          en: "The sentence that leads in to its own proposal, verbatim.")),
      .init(
        .items, \.items, .record, .optional, term: "eli:has_part",
        title: .init(sv: "Punkter", en: "Items"),
        documentation: .init(
          sv: "De numrerade punkterna, i ordning.",
          en: "The numbered points, in order.")),
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
        .absentText, \.absentText, .code, .optional, term: "dia:absentText",
        title: .init(sv: "Skäl till att text saknas", en: "Absent text"),
        documentation: .init(
          sv: "Varför text saknas.",
          en: "Why there is no text.")),
      .init(
        .inFavourOfIDs, \.inFavourOfIDs, .reference(to: [.proposal, .item, .initiative]), .optional,
        term: "dia:inFavourOf",
        title: .init(sv: "Till förmån för (id)", en: "In favour of (id)"),
        documentation: .init(
          sv: "De förslag eller yrkanden som den är till förmån för.",
          en: "The proposals or claims that it is in favour of.")),
      .init(
        .refersToID, \.refersToID, .reference(to: [.document, .statement, .reservation, .proposal]), .optional,
        term: "dcterms:references",
        title: .init(sv: "Hänvisar till (id)", en: "Refers to (id)"),
        documentation: .init(
          sv: "Det som reservationen hänvisar till i stället för egen text.",
          en: "What the reservation refers to instead of a text of its own.")),
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
          sv: "Reservationens datum, där det anges.",
          en: "Date of the reservation, where it is stated.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
