extension TextSpan {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .span }

  /// What the schema says of a span.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<TextSpan>(
    type: .span, plural: "spans", table: "spans", isEntity: false,
    owners: .anyEntity,
    title: .init(sv: "Textställe", en: "Span"),
    documentation: .init(
      sv: "Det ställe i en källtext som en post lästs ur.",
      en: "The place in a source text that an entity was read from."),
    term: "oa:TextPositionSelector",
    fields: [
      .init(
        .sourceID, \.sourceID, .reference(to: [.source]), .always, term: "oa:hasSource",
        title: .init(sv: "Källtext (id)", en: "Source text (id)"),
        documentation: .init(
          sv: "Den text som pekas in i.",
          en: "The text pointed into.")),
      .init(
        .begins, \.begins, .integer, .always, term: "oa:start",
        title: .init(sv: "Början", en: "Begins"),
        documentation: .init(
          sv: "Läge för första Unicode-skalären, från 0.",
          en: "Offset of the first Unicode scalar, from 0.")),
      .init(
        .ends, \.ends, .integer, .always, term: "oa:end",
        title: .init(sv: "Slut", en: "Ends"),
        documentation: .init(
          sv: "Läge efter sista Unicode-skalären.",
          en: "Offset after the last Unicode scalar.")),
      .init(
        .part, \.part, .code, .optional, term: "dia:part",
        title: .init(sv: "Del", en: "Part"),
        documentation: .init(
          sv: "Vad av posten som står där.",
          en: "What of the entity stands there.")),
    ])
}
