extension Document {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .document }

  /// What the schema says of a document.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Document>(
    type: .document, plural: "documents", table: "documents", isEntity: true,
    owners: .records([.`case`]),
    title: .init(sv: "Handling", en: "Document"),
    documentation: .init(
      sv: "En handling i ärendet, vare sig texten finns med eller inte.",
      en: "A document of the case, whether or not its text is included."),
    term: "schema:DigitalDocument",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vilket slags handling det är.",
          en: "What sort of document it is.")),
      .init(
        .kindAsGiven, \.kindAsGiven, .text, .optional, term: "dia:kindAsGiven",
        title: .init(sv: "Slag som skrivet", en: "Kind as given"),
        documentation: .init(
          sv: "Handlingens slag med dokumentets ord.",
          en: "The sort of document in the document's words.")),
      .init(
        .title, \.title, .text, .optional, term: "dcterms:title",
        title: .init(sv: "Rubrik", en: "Title"),
        documentation: .init(
          sv: "Handlingens rubrik.",
          en: "Heading of the document.")),
      .init(
        .number, \.number, .text, .optional, term: "schema:position",
        title: .init(sv: "Nummer", en: "Number"),
        documentation: .init(
          sv: "Handlingens nummer i en serie, ordagrant.",
          en: "The document's number in a series, verbatim.")),
      .init(
        .diaryNumber, \.diaryNumber, .text, .optional, term: "dcterms:identifier",
        title: .init(sv: "Diarienummer", en: "Diary number"),
        documentation: .init(
          sv: "Handlingens eget diarienummer, ordagrant.",
          en: "The document's own registration number, verbatim.")),
      .init(
        .body, \.body, .text, .optional, term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som det kommer från, i grundform.",
          en: "The body that it comes from, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som det kommer från.",
          en: "The body that it comes from.")),
      .init(
        .signatories, \.signatories, .record, .optional, term: "dcterms:creator",
        title: .init(sv: "Undertecknare", en: "Signatories"),
        documentation: .init(
          sv: "Vilka som undertecknar, i dokumentets ordning.",
          en: "Who signs, in the order of the document.")),
      .init(
        .date, \.date, .date, .optional, term: "dcterms:date",
        title: .init(sv: "Datum", en: "Date"),
        documentation: .init(
          sv: "Handlingens datum.",
          en: "Date of the document.")),
      .init(
        .place, \.place, .text, .optional, term: "schema:locationCreated",
        title: .init(sv: "Ort", en: "Place"),
        documentation: .init(
          sv: "Var handlingen undertecknats.",
          en: "Where the document was signed.")),
      .init(
        .attachedToID, \.attachedToID, .reference(to: [.document]), .optional, term: "dcterms:isPartOf",
        title: .init(sv: "Bilaga till (id)", en: "Attached to (id)"),
        documentation: .init(
          sv: "Den handling som denna är bilaga till.",
          en: "The document that this one is attached to.")),
      .init(
        .label, \.label, .text, .optional, term: "rdfs:label",
        title: .init(sv: "Bilagebeteckning", en: "Label"),
        documentation: .init(
          sv: "Hur bilagan betecknas.",
          en: "How the attachment is labelled.")),
      .init(
        .url, \.url, .iri, .optional, term: "schema:url",
        title: .init(sv: "Webbadress", en: "URL"),
        documentation: .init(
          sv: "Var handlingen kan läsas.",
          en: "Where the document can be read.")),
      .init(
        .sourceID, \.sourceID, .reference(to: [.source]), .optional, term: "prov:hadPrimarySource",
        title: .init(sv: "Källtext (id)", en: "Source text (id)"),
        documentation: .init(
          sv: "Den text som lästs ur handlingen.",
          en: "The text that was read from the document.")),
      .init(
        .mediaType, \.mediaType, .mediaType, .optional, term: "dcterms:format",
        title: .init(sv: "Mediatyp", en: "Media type"),
        documentation: .init(
          sv: "Filens IANA-mediatyp.",
          en: "IANA media type of the file.")),
      .init(
        .bytes, \.bytes, .integer, .optional, term: "dcat:byteSize",
        title: .init(sv: "Storlek", en: "Bytes"),
        documentation: .init(
          sv: "Filens storlek i byte.",
          en: "Size of the file in bytes.")),
      .init(
        .sha256, \.sha256, .sha256, .optional, term: "spdx:checksumValue",
        title: .init(sv: "Kontrollsumma", en: "SHA-256"),
        documentation: .init(
          sv: "SHA-256 över filen, med gemena hexadecimala siffror.",
          en: "SHA-256 of the file, in lower-case hexadecimal.")),
      .init(
        .license, \.license, .license, .optional, term: "dcterms:license",
        title: .init(sv: "Licens", en: "Licence"),
        documentation: .init(
          sv: "Handlingens licens, om den skiljer sig från datamängdens.",
          en: "Licence of this document, where it differs from the dataset's.")),
      .init(
        .availability, \.availability, .code, .optional, term: "dcterms:accessRights",
        title: .init(sv: "Tillgänglighet", en: "Availability"),
        documentation: .init(
          sv: "Om allmänheten kan läsa handlingen.",
          en: "Whether the public can read the document.")),
      .init(
        .statute, \.statute, .text, .optional, term: "dia:statute",
        title: .init(sv: "Lagrum", en: "Statute"),
        documentation: .init(
          sv: "Lagrum för att den inte lämnas ut.",
          en: "Legal ground for withholding it.")),
      .init(
        .completeness, \.completeness, .code, .optional, term: "dia:completeness",
        title: .init(sv: "Fullständighet", en: "Completeness"),
        documentation: .init(
          sv: "Hur mycket av handlingens text som finns med här.",
          en: "How much of the document's text is included here.")),
      .init(
        .completenessAsGiven, \.completenessAsGiven, .text, .optional, term: "dia:completenessAsGiven",
        title: .init(sv: "Fullständighet som skriven", en: "Completeness as given"),
        documentation: .init(
          sv: "Dokumentets ord för hur fullständig texten är.",
          en: "The document's words for how complete the text is.")),
      .init(
        .text, \.text, .text, .optional, term: "schema:text",
        title: .init(sv: "Text", en: "Text"),
        documentation: .init(
          sv: "Texten, byte för byte.",
          en: "The text, to the byte.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
