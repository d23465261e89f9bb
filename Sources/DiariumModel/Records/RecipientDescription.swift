extension Recipient {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .recipient }

  /// What the schema says of a recipient.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Recipient>(
    type: .recipient, plural: "recipients", table: "recipients", isEntity: false,
    owners: .records([.referral]),
    title: .init(sv: "Remissinstans", en: "Recipient"),
    documentation: .init(
      sv: "Ett organ som tillfrågats.",
      en: "A body that was asked for its view."),
    term: "eli-dl:Participation",
    fields: [
      .init(
        .body, \.body, .text, .always, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det tillfrågade organet, i grundform.",
          en: "The body asked, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det tillfrågade organet.",
          en: "The body asked.")),
      .init(
        .reply, \.reply, .code, .optional, term: "dia:reply",
        title: .init(sv: "Svar", en: "Reply"),
        documentation: .init(
          sv: "Om och hur det svarade.",
          en: "Whether and how it answered.")),
    ])
}
