extension Vote {
  /// Which record it is, without a look at the description.
  public static var recordType: RecordType { .vote }

  /// What the schema says of a vote.
  public static var recordDescription: RecordDescription { binding.description }

  static let binding = RecordBinding<Vote>(
    type: .vote, plural: "votes", table: "votes", isEntity: true,
    owners: .records([.decision]),
    title: .init(sv: "Omröstning", en: "Vote"),
    documentation: .init(
      sv: "En proposition inför beslutet, avgjord med acklamation eller genom rösträkning.",
      en: "A question put before the decision, answered by acclamation or by a count."),
    term: "opengov:VoteEvent",
    fields: [
      .id(.id, \.id),
      .init(
        .kind, \.kind, .code, .optional, term: "dcterms:type",
        title: .init(sv: "Slag", en: "Kind"),
        documentation: .init(
          sv: "Vad omröstningen avgör: huvudsaken, ett motförslag, ett tillägg eller en formell fråga.",
          en: "What the vote decides: the matter, a counter-proposal, an amendment or procedure.")),
      .init(
        .method, \.method, .code, .optional, term: "dia:method",
        title: .init(sv: "Sätt", en: "Method"),
        documentation: .init(
          sv: "Hur omröstningen gick till.",
          en: "How the vote was taken.")),
      .init(
        .question, \.question, .text, .optional, term: "schema:text",
        title: .init(sv: "Proposition", en: "Question"),
        documentation: .init(
          sv: "Den ställda propositionen, ordagrant.",
          en: "The question put, verbatim.")),
      .init(
        .yesMeans, \.yesMeans, .text, .optional, term: "dia:yesMeans",
        title: .init(sv: "Ja innebär", en: "Yes means"),
        documentation: .init(
          sv: "Vad ett ja innebär, som det skrivits.",
          en: "What a yes stands for, as written.")),
      .init(
        .yesID, \.yesID, .reference(to: [.proposal]), .optional, term: "dia:yesCarries",
        title: .init(sv: "Ja bär (id)", en: "Yes carries (id)"),
        documentation: .init(
          sv: "Det förslag som ett ja bär; saknas där ett ja innebär rent avslag.",
          en: "The proposal that a yes carries; absent where a yes means plain rejection.")),
      .init(
        .noMeans, \.noMeans, .text, .optional, term: "dia:noMeans",
        title: .init(sv: "Nej innebär", en: "No means"),
        documentation: .init(
          sv: "Vad ett nej innebär, som det skrivits.",
          en: "What a no stands for, as written.")),
      .init(
        .noID, \.noID, .reference(to: [.proposal]), .optional, term: "dia:noCarries",
        title: .init(sv: "Nej bär (id)", en: "No carries (id)"),
        documentation: .init(
          sv: "Det förslag som ett nej bär; saknas där ett nej innebär rent avslag.",
          en: "The proposal that a no carries; absent where a no means plain rejection.")),
      .init(
        .finding, \.finding, .code, .optional, term: "dia:finding",
        title: .init(sv: "Ordförandens bedömning", en: "Finding"),
        documentation: .init(
          sv: "Den sida som ordföranden fann ha vunnit före omröstningen.",
          en: "The side that the chair found to carry before the vote.")),
      .init(
        .result, \.result, .code, .optional, term: "opengov:result",
        title: .init(sv: "Utfall", en: "Result"),
        documentation: .init(
          sv: "Den sida som vann, endast där det anges.",
          en: "The side that carried, only where it is stated.")),
      .init(
        .castingVote, \.castingVote, .boolean, .optional, term: "dia:castingVote",
        title: .init(sv: "Utslagsröst", en: "Casting vote"),
        documentation: .init(
          sv: "Sant om ordförandens utslagsröst avgjorde.",
          en: "True if the chair's casting vote decided.")),
      .init(
        .documentID, \.documentID, .reference(to: [.document]), .optional, term: "dia:document",
        title: .init(sv: "Voteringslista (id)", en: "Voting list (id)"),
        documentation: .init(
          sv: "Den handling som är voteringslistan.",
          en: "The document that lists the votes.")),
      .init(
        .counts, \.counts, .record, .optional, term: "opengov:count",
        title: .init(sv: "Röstetal", en: "Counts"),
        documentation: .init(
          sv: "Röster per alternativ, för alla röstande.",
          en: "Votes per option, for all who voted.")),
      .init(
        .ballots, \.ballots, .record, .optional, term: "opengov:vote",
        title: .init(sv: "Röster", en: "Ballots"),
        documentation: .init(
          sv: "Vem som röstat hur.",
          en: "Who voted what.")),
      .created(.created, \.created),
      .modified(.modified, \.modified),
      .deleted(.deleted, \.deleted),
      .spans(.spans, \.spans),
    ])
}
