extension Confidentiality {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .confidentiality }

  /// What the schema says of a confidentiality.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Confidentiality>(
    type: .confidentiality, plural: nil, table: nil, isEntity: false,
    owners: .records([.`case`]),
    cellPrefix: "confidentiality_",
    title: .init(sv: "Sekretess", en: "Confidentiality"),
    documentation: .init(
      sv: "Sekretess som gäller för ärendet.",
      en: "Secrecy that covers the case."),
    term: "dia:Confidentiality",
    fields: [
      .init(
        .level, \.level, .code, .always, term: "dia:level",
        title: .init(sv: "Grad", en: "Level"),
        documentation: .init(
          sv: "Hur mycket av ärendet som är hemligt.",
          en: "How much of the case is secret.")),
      .init(
        .statute, \.statute, .text, .optional, term: "dia:statute",
        title: .init(sv: "Lagrum", en: "Statute"),
        documentation: .init(
          sv: "Lagrum, som det skrivits.",
          en: "Legal ground, as written.")),
      .init(
        .note, \.note, .text, .optional, term: "rdfs:comment",
        title: .init(sv: "Anmärkning", en: "Note"),
        documentation: .init(
          sv: "Annat som kan sägas om den.",
          en: "Anything else that may be said of it.")),
    ])
}
