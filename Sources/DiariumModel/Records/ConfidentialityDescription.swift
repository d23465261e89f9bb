extension Confidentiality {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .confidentiality }

  /// What the schema says of a confidentiality.
  public static let recordDescription = RecordDescription(
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
        Field.level, .code(ConfidentialityLevel.list), .always, term: "dia:level",
        title: .init(sv: "Grad", en: "Level"),
        documentation: .init(
          sv: "Hur mycket av ärendet som är hemligt.",
          en: "How much of the case is secret.")),
      .init(
        Field.statute, .text, .optional, term: "dia:statute",
        title: .init(sv: "Lagrum", en: "Statute"),
        documentation: .init(
          sv: "Lagrum, som det skrivits.",
          en: "Legal ground, as written.")),
      .init(
        Field.note, .text, .optional, term: "rdfs:comment",
        title: .init(sv: "Anmärkning", en: "Note"),
        documentation: .init(
          sv: "Annat som kan sägas om den.",
          en: "Anything else that may be said of it.")),
    ])
}
