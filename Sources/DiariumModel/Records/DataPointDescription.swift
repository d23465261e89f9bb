extension DataPoint {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .dataPoint }

  /// What the schema says of a data point.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<DataPoint>(
    type: .dataPoint, plural: "data_points", table: "data_points", isEntity: false,
    owners: .records([.citation]),
    title: .init(sv: "Uppgift", en: "Data point"),
    documentation: .init(
      sv: "En siffra som ärendet hämtar ur ett verk.",
      en: "A figure that the case takes from a work."),
    term: "schema:PropertyValue",
    fields: [
      .init(
        .label, \.label, .text, .always, term: "schema:name",
        title: .init(sv: "Benämning", en: "Label"),
        documentation: .init(
          sv: "Vad siffran avser, med dokumentets ord.",
          en: "What the figure counts, in the document's words.")),
      .init(
        .value, \.value, .decimal, .always, term: "schema:value",
        title: .init(sv: "Värde", en: "Value"),
        documentation: .init(
          sv: "Siffran.",
          en: "The figure.")),
      .init(
        .unit, \.unit, .text, .optional, term: "schema:unitText",
        title: .init(sv: "Enhet", en: "Unit"),
        documentation: .init(
          sv: "Siffrans enhet.",
          en: "Unit of the figure.")),
    ])
}
