extension Referral {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .referral }

  /// What the schema says of a referral.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Referral>(
    type: .referral, plural: "referrals", table: "referrals", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Remiss", en: "Referral"),
    documentation: .init(
      sv: "En omgång då organ tillfrågats om sin uppfattning.",
      en: "A round in which bodies were asked for their view."),
    term: "eli-dl:Activity",
    fields: [
      .id(.id, \.id),
      .init(
        .subjectIDs, \.subjectIDs, .reference(to: [.initiative, .document, .proposal]), .optional,
        term: "dia:referralSubjects",
        title: .init(sv: "Avser (id)", en: "Subjects (id)"),
        documentation: .init(
          sv: "Det som sänts på remiss.",
          en: "What was sent for comment.")),
      .init(
        .sender, \.sender, .text, .optional, term: "dia:sender",
        title: .init(sv: "Avsändare", en: "Sender"),
        documentation: .init(
          sv: "Vem som sänt den, som det skrivits.",
          en: "Who sent it, as written.")),
      .init(
        .sent, \.sent, .date, .optional, term: "dcterms:issued",
        title: .init(sv: "Utsänd", en: "Sent"),
        documentation: .init(
          sv: "Dag då den sändes.",
          en: "Date on which it was sent.")),
      .init(
        .due, \.due, .date, .optional, term: "dia:due",
        title: .init(sv: "Svarsdag", en: "Due"),
        documentation: .init(
          sv: "Sista dag för svar.",
          en: "Last date for answers.")),
      .init(
        .recipients, \.recipients, .record, .unlessDeleted, term: "dia:recipients",
        title: .init(sv: "Remissinstanser", en: "Recipients"),
        documentation: .init(
          sv: "De organ som tillfrågats.",
          en: "Bodies that were asked.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
