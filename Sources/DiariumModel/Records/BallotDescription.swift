extension Ballot {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .ballot }

  /// What the schema says of a ballot.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Ballot>(
    type: .ballot, plural: "ballots", table: "ballots", isEntity: false,
    owners: .records([.vote]),
    title: .init(sv: "Röst", en: "Ballot"),
    documentation: .init(
      sv: "Hur en person eller grupp röstat.",
      en: "How one person or group voted."),
    term: "opengov:Vote",
    fields: signing + [
      .init(
        .option, \.option, .code, .always, term: "dia:option",
        title: .init(sv: "Val", en: "Option"),
        documentation: .init(
          sv: "Vad som röstats.",
          en: "What was voted.")),
      .init(
        .optionAsGiven, \.optionAsGiven, .text, .optional, term: "dia:optionAsGiven",
        title: .init(sv: "Val som skrivet", en: "Option as given"),
        documentation: .init(
          sv: "Rösten med dokumentets ord.",
          en: "The vote in the document's words.")),
      .init(
        .replaces, \.replaces, .text, .optional, term: "dia:replaces",
        title: .init(sv: "Ersätter", en: "Replaces"),
        documentation: .init(
          sv: "Vem en ersättare röstar för, som det skrivits.",
          en: "For whom a substitute votes, as written.")),
    ])

  private static var signing: [FieldBinding<Ballot>] {
    FieldBinding.signing(
      \.name, \.kind, \.party, \.role, \.personID, \.partyID, \.bodyID, \.othersUnnamed, \.concurs)
  }
}
