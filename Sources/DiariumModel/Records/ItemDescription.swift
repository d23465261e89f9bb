extension Item {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .item }

  /// What the schema says of a item.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Item>(
    type: .item, plural: "items", table: "items", isEntity: true,
    owners: .records([.initiative, .statement, .proposal, .decision, .reservation]),
    title: .init(sv: "Punkt", en: "Item"),
    documentation: .init(
      sv: "En att-sats eller punkt i beslut, yrkande eller förslag.",
      en: "One point of a decision, claim or proposal."),
    term: "eli:LegalResourceSubdivision",
    fields: [
      .id(.id, \.id),
      .init(
        .number, \.number, .text, .optional, term: "eli:number",
        title: .init(sv: "Nummer", en: "Number"),
        documentation: .init(
          sv: "Punktens nummer eller bokstav, som den skrivits.",
          en: "The point's number or letter, as written.")),
      .init(
        .text, \.text, .text, .unlessDeleted, term: "schema:text",
        title: .init(sv: "Text", en: "Text"),
        documentation: .init(
          sv: "Punktens ord, ordagrant.",
          en: "The words of the point, verbatim.")),
      .init(
        .textBasis, \.textBasis, .code, .optional, term: "dia:textBasis",
        title: .init(sv: "Textens grund", en: "Text basis"),
        documentation: .init(
          sv: "Hur texten här förhåller sig till originalet.",
          en: "How the text here relates to the original.")),
      .init(
        .action, \.action, .code, .optional, term: "dia:action",
        title: .init(sv: "Handling", en: "Action"),
        documentation: .init(
          sv: "Vad punkten begär eller gör.",
          en: "What the point asks or does.")),
      .init(
        .targetIDs, \.targetIDs, .reference(to: [.initiative, .proposal, .document, .decision, .statement, .item]),
        .optional, term: "dia:targets",
        title: .init(sv: "Avser (id)", en: "Targets (id)"),
        documentation: .init(
          sv: "Det som punkten avser.",
          en: "What the point is about.")),
      .init(
        .assignee, \.assignee, .text, .optional, term: "dia:assignee",
        title: .init(sv: "Uppdragstagare", en: "Assignee"),
        documentation: .init(
          sv: "Vem som får uppdraget, som det skrivits.",
          en: "Who is asked to act, as written.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
