extension Endorsement {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .endorsement }

  /// What the schema says of a endorsement.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Endorsement>(
    type: .endorsement, plural: "endorsements", table: "endorsements", isEntity: true,
    owners: .records([.`case`]),
    oneOf: [.body, .signatories],
    title: .init(sv: "Tillstyrkan", en: "Endorsement"),
    documentation: .init(
      sv:
        "Stöd för eller motstånd mot ett förslag, från ett organ eller personer (\"yrkar bifall till\", \"yrkar avslag på\").",
      en:
        "Support for, or opposition to, a proposal, by a body or by people (\"yrkar bifall till\", \"yrkar avslag på\")."
    ),
    term: "dia:Endorsement",
    fields: [
      .id(.id, \.id),
      .init(
        .proposalID, \.proposalID, .reference(to: [.proposal]), .unlessDeleted, term: "dia:proposal",
        title: .init(sv: "Förslag (id)", en: "Proposal (id)"),
        documentation: .init(
          sv: "Förslaget.",
          en: "The proposal.")),
      .init(
        .body, \.body, .text, .conditional("body or signatories is present"), term: "dia:bodyName",
        title: .init(sv: "Organ", en: "Body"),
        documentation: .init(
          sv: "Det organ som tillstyrker eller avstyrker, i grundform.",
          en: "The body that endorses or opposes, in base form.")),
      .init(
        .bodyID, \.bodyID, .reference(to: [.body]), .optional, term: "dia:body",
        title: .init(sv: "Organ (id)", en: "Body (id)"),
        documentation: .init(
          sv: "Det organ som tillstyrker eller avstyrker.",
          en: "The body that endorses or opposes.")),
      .init(
        .signatories, \.signatories, .record, .conditional("body or signatories is present"), term: "dcterms:creator",
        title: .init(sv: "Undertecknare", en: "Signatories"),
        documentation: .init(
          sv: "Vilka som tillstyrker eller avstyrker, i dokumentets ordning.",
          en: "Who endorses or opposes, in the order of the document.")),
      .init(
        .decisionID, \.decisionID, .reference(to: [.decision]), .optional, term: "dia:decision",
        title: .init(sv: "Vid beslut (id)", en: "At decision (id)"),
        documentation: .init(
          sv: "Det beslut vid vilket det sades.",
          en: "The decision at which it was said.")),
      .init(
        .kind, \.kind, .code, .unlessDeleted, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Om det tillstyrker, instämmer, avstyrker eller avstår.",
          en: "Whether it endorses, concurs, opposes or abstains.")),
      .init(
        .wording, \.wording, .text, .optional, term: "dia:wording",
        title: .init(sv: "Ordalydelse", en: "Wording"),
        documentation: .init(
          sv: "De ord som används, ordagrant.",
          en: "The words used, verbatim.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
