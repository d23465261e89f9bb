extension Source {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .source }

  /// What the schema says of a source.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Source>(
    type: .source, plural: "sources", table: "sources", isEntity: true,
    owners: .records([.feed]),
    title: .init(sv: "Källtext", en: "Source text"),
    documentation: .init(
      sv: "En text som textställen pekar in i, bestämd av sin kontrollsumma.",
      en: "A text that spans point into, identified by its hash."),
    term: "prov:Entity",
    fields: [
      .id(.id, \.id),
      .init(
        .mediaType, \.mediaType, .mediaType, .unlessDeleted, term: "dcterms:format",
        title: .init(sv: "Mediatyp", en: "Media type"),
        documentation: .init(
          sv: "IANA-mediatyp för den lästa texten.",
          en: "IANA media type of the text that was read.")),
      .init(
        .url, \.url, .iri, .optional, term: "schema:url",
        title: .init(sv: "Webbadress", en: "URL"),
        documentation: .init(
          sv: "Varifrån texten hämtats.",
          en: "Where the text was fetched.")),
      .init(
        .retrieved, \.retrieved, .time, .optional, term: "dia:retrieved",
        title: .init(sv: "Hämtad", en: "Retrieved"),
        documentation: .init(
          sv: "När texten hämtades.",
          en: "When the text was fetched.")),
      .init(
        .sha256, \.sha256, .sha256, .unlessDeleted, term: "spdx:checksumValue",
        title: .init(sv: "Kontrollsumma", en: "SHA-256"),
        documentation: .init(
          sv: "SHA-256 över textens byte, med gemena hexadecimala siffror.",
          en: "SHA-256 of the bytes of the text, in lower-case hexadecimal.")),
      .init(
        .length, \.length, .integer, .unlessDeleted, term: "dia:length",
        title: .init(sv: "Längd", en: "Length"),
        documentation: .init(
          sv: "Textens längd i Unicode-skalärer.",
          en: "Length of the text in Unicode scalars.")),
      .init(
        .tool, \.tool, .text, .optional, term: "prov:wasAssociatedWith",
        title: .init(sv: "Verktyg", en: "Tool"),
        documentation: .init(
          sv: "Program som tog fram texten.",
          en: "Program that extracted the text.")),
      .init(
        .toolVersion, \.toolVersion, .text, .optional, term: "schema:softwareVersion",
        title: .init(sv: "Verktygets version", en: "Tool version"),
        documentation: .init(
          sv: "Programmets version.",
          en: "Version of that program.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
