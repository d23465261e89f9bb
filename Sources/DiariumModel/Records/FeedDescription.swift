extension Feed {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .feed }

  /// What the schema says of a feed.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Feed>(
    type: .feed, plural: "feeds", table: nil, isEntity: false,
    owners: .records([]),
    title: .init(sv: "Flöde", en: "Feed"),
    documentation: .init(
      sv: "Ett helt flöde: huvud, register och ärenden.",
      en: "A whole feed: head, registers and cases."),
    term: "dcat:Dataset",
    fields: [
      .init(
        .schema, \.schema, .text, .optional, term: "dia:jsonSchema",
        title: .init(sv: "JSON Schema", en: "JSON Schema"),
        documentation: .init(
          sv: "Det JSON Schema som redigeringsprogram kontrollerar filen med; säger inget om flödet.",
          en: "The JSON Schema that editors check the file with; it says nothing of the feed.")),
      .init(
        .diarium, \.diarium, .schemaVersion, .always, term: "dcterms:conformsTo",
        title: .init(sv: "Schemaversion", en: "Schema version"),
        documentation: .init(
          sv: "Den version av schemat som flödet följer.",
          en: "The version of this schema that the feed follows.")),
      .init(
        .dataset, \.dataset, .record, .always, term: "dcat:dataset",
        title: .init(sv: "Datamängd", en: "Dataset"),
        documentation: .init(
          sv: "Vad flödet är, vem som publicerar det och med vilken licens.",
          en: "What the feed is, who publishes it and under which licence.")),
      .init(
        .bodies, \.bodies, .record, .optional, term: "dia:bodies",
        title: .init(sv: "Organ", en: "Bodies"),
        documentation: .init(
          sv: "Register över organ som agerar i ärendena.",
          en: "Register of bodies that act in the cases.")),
      .init(
        .parties, \.parties, .record, .optional, term: "dia:parties",
        title: .init(sv: "Partier", en: "Parties"),
        documentation: .init(
          sv: "Register över politiska partier.",
          en: "Register of political parties.")),
      .init(
        .persons, \.persons, .record, .optional, term: "dia:persons",
        title: .init(sv: "Personer", en: "Persons"),
        documentation: .init(
          sv: "Register över personer som har eller har haft offentliga roller.",
          en: "Register of people who hold or held a public role.")),
      .init(
        .memberships, \.memberships, .record, .optional, term: "dia:memberships",
        title: .init(sv: "Uppdrag", en: "Memberships"),
        documentation: .init(
          sv: "Register över vem som haft vilket uppdrag, var och när.",
          en: "Register of who served where, when and as what.")),
      .init(
        .meetings, \.meetings, .record, .optional, term: "dia:meetings",
        title: .init(sv: "Sammanträden", en: "Meetings"),
        documentation: .init(
          sv: "Register över sammanträden där beslut fattats.",
          en: "Register of meetings at which decisions were taken.")),
      .init(
        .sources, \.sources, .record, .optional, term: "dcterms:source",
        title: .init(sv: "Källtexter", en: "Source texts"),
        documentation: .init(
          sv: "Register över de texter som textställen pekar in i.",
          en: "Register of the texts that spans point into.")),
      .init(
        .cases, \.cases, .record, .optional, term: "dia:cases",
        title: .init(sv: "Ärenden", en: "Cases"),
        documentation: .init(
          sv: "Ärendena, i publicistens ordning.",
          en: "The cases, in the publisher's order.")),
    ])
}
