/// The sentences that reports repeat: each identifies the text after it, wherever it is.
enum ReportLeadIns {
  enum Kind: Sendable {
    /// The board's proposal to the council follows.
    case proposal
    /// The board's decision for its own part follows.
    case ownDecision
    /// The rapporteur's statement follows.
    case viewLead
    /// The bodies that were consulted.
    case referral
    /// The bodies that did not answer, and those whose office answered.
    case noReply, officeReply
    /// An office's report follows.
    case reportLead
    /// A board's decision follows.
    case boardDecision
    /// An office or a board makes a proposal to the council, within its statement.
    case statementProposal
    /// A reservation or statement is elsewhere.
    case pointer
    /// A reservation or statement follows.
    case dissent
    /// The proposal of the dissenters follows.
    case dissentLead
    /// The preparatory body, and the board, adopt the rapporteur's proposal.
    case endorsement, concurrence
  }

  struct Entry: Sendable {
    let kind: Kind
    let phrase: Phrase
    /// Whether it was seen in a document; the others are known only from descriptions.
    let isAttested: Bool
    /// The code for its meaning: a kind of statement, an endorsement.
    let code: String

    init(_ kind: Kind, _ phrase: String, _ code: String = "", attested: Bool = true) {
      self.kind = kind
      self.phrase = Phrase(phrase)
      self.code = code
      isAttested = attested
    }
  }

  /// Longest first: a reservation's lead-in contains the board's.
  static let table: [Entry] = [
    .init(.pointer, "reservation av <people> se reservationer m.m", "reservation"),
    .init(.pointer, "särskilt uttalande av <people> se reservationer m.m", "special_statement"),
    .init(.pointer, "ersättaryttrande av <people> se reservationer m.m", "substitute_statement"),
    .init(
      .dissentLead, "jag|vi föreslår (att) <proposer:body> föreslår (att) <decider:body> besluta|beslutar (om) följande"
    ),
    .init(.dissentLead, "jag|vi föreslår (att) <decider:body> besluta|beslutar (om) följande"),
    .init(.proposal, "<body> föreslår (att) <decider:body> (att) besluta|beslutar (om) följande"),
    .init(.ownDecision, "<body> beslutar för egen del följande"),
    .init(.viewLead, "föredragande borgarrådet|borgarråden <name:words> anför följande"),
    .init(.boardDecision, "<body> beslutade vid (sitt) sammanträde <date> följande"),
    .init(.boardDecision, "<body> beslutade vid (sitt) sammanträde <date> <section:words> följande"),
    .init(.boardDecision, "<body> behandlade ärendet vid (sitt) sammanträde <date> och beslutade följande"),
    .init(.boardDecision, "<body> beslutade <date> följande"),
    .init(.boardDecision, "<body> beslutade vid (sitt) sammanträde <date> att"),
    .init(.boardDecision, "<body> beslutade <date> att"),
    .init(.reportLead, "<body> (gemensamma) tjänsteutlåtande (daterat|av) <date> har (i) (huvudsak) följande lydelse"),
    .init(.reportLead, "<body> yttrande (daterat|av) <date> har (i) (huvudsak) följande lydelse"),
    .init(.reportLead, "<body> kontorsyttrande (daterat|av) <date> har (i) (huvudsak) följande lydelse"),
    .init(.statementProposal, "<body> föreslår (att) <decider:body> beslutar|besluta att"),
    .init(.endorsement, "<body> tillstyrker föredragande borgarrådets|borgarrådens|borgarråds förslag", "endorses"),
    .init(
      .concurrence,
      "<body> delar borgarrådsberedningens uppfattning och föreslår (att) <decider:body> (att) besluta|beslutar följande",
      "concurs", attested: false),
    .init(
      .concurrence,
      "<body> delar borgarrådsberedningens uppfattning och föreslår (att) <decider:body> besluta|beslutar enligt föredragande borgarrådets|borgarrådens|borgarråds förslag",
      "concurs"),
    .init(.referral, "<subject:words> har remitterats till <bodies:words>"),
    .init(.referral, "<subject:words> har skickats på remiss till <bodies:words>"),
    .init(.referral, "<subject:words> remitterades till <bodies:words>"),
    .init(.referral, "<subject:words> har av borgarrådsberedningen remitterats till <bodies:words>"),
    .init(.noReply, "<bodies:words> har inte inkommit med svar|yttrande|remissvar"),
    .init(.noReply, "<bodies:words> har inte svarat|yttrat"),
    .init(.officeReply, "<body> har inkommit med (ett) kontorsyttrande"),
    .init(.dissent, "reservation av <people> enligt följande", "reservation"),
    .init(.dissent, "särskilt uttalande av <people> enligt följande", "special_statement"),
    .init(.dissent, "ersättaryttrande av <people> enligt följande", "substitute_statement", attested: false),
    .init(.dissent, "särskilt yttrande av <people> enligt följande", "special_opinion"),
    .init(.dissent, "protokollsanteckning av <people> enligt följande", "minutes_note"),
    .init(
      .dissent, "reservation anfördes av <people> med hänvisning till <reason:words>", "reservation", attested: false),
    .init(.dissent, "reservation av <people> med hänvisning till <reason:words>", "reservation"),
    .init(.dissent, "reservation anfördes av <people> enligt följande", "reservation", attested: false),
    .init(.dissent, "särskilt uttalande gjordes av <people> enligt följande", "special_statement", attested: false),
    .init(.dissent, "ersättaryttrande gjordes av <people> enligt följande", "substitute_statement", attested: false),
    .init(.dissent, "reservation av <people>", "reservation"),
    .init(.dissent, "särskilt uttalande av <people>", "special_statement"),
    .init(.dissent, "särskilt yttrande av <people>", "special_opinion"),
    .init(.dissent, "ersättaryttrande av <people>", "substitute_statement", attested: false),
  ]

  /// The lead-in that begins with a word, and its sentence.
  static func match(_ words: [Word], at begin: Int, before end: Int) -> (entry: Entry, match: Phrase.Match)? {
    guard begin < end, words[begin].isCapital else { return nil }
    let stop = min(end, begin + 160)
    for entry in table {
      if let match = entry.phrase.match(words, at: begin, before: stop) { return (entry, match) }
    }
    return nil
  }

  /// Whether no text runs on from a line.
  static func standsAlone(_ words: [Word]) -> Bool {
    guard let first = words.first, first.isCapital else { return false }
    if let (entry, match) = match(words, at: 0, before: words.count), match.words.upperBound == words.count {
      switch entry.kind {
      case .dissent: return isWhole(words, match)
      case .statementProposal, .referral, .noReply, .officeReply: return false
      case .boardDecision: return words.last?.key == "följande"
      default: return true
      }
    }
    return Signature.place(words) != nil || ReportPresenter.isLabel(words)
  }

  /// Whether a line begins something that no text runs into.
  static func begins(_ words: [Word]) -> Bool {
    guard let first = words.first, first.isCapital else { return false }
    if let (entry, _) = match(words, at: 0, before: words.count) {
      switch entry.kind {
      case .statementProposal, .referral, .noReply, .officeReply: return false
      default: return true
      }
    }
    if table.contains(where: { [.boardDecision, .reportLead].contains($0.kind) && $0.phrase.isBegun(words) }) {
      return true
    }
    if let second = words.dropFirst().first?.key {
      let start = "\(first.key) \(second)"
      if ["reservation av", "särskilt uttalande", "kommunstyrelsen föreslår", "kommunstyrelsen delar"].contains(start) {
        return true
      }
    }
    return Signature.place(words) != nil || ReportPresenter.isLabel(words)
  }

  /// Whether the heading of a dissent is complete: it ends with a party or a full stop.
  private static func isWhole(_ words: [Word], _ match: Phrase.Match) -> Bool {
    words.last?.hasStop == true || words.last?.text.hasSuffix(")") == true
  }
}
