internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// "I andra hand" without "i första hand": a claim was lost, or its rank is that of the list and not of the claimant.
  static let rankGap = CheckedRule(
    7055, "dom/rank-gap", .warning,
    sv: "Yrkande som saknas i rangordningen", en: "A claim missing from the ranking",
    explanation: .init(
      sv: """
        Den som yrkar något i andra hand (`rank` 2) har också yrkat något i första hand. Rangordningen räknas för var och \
        en för sig, från 1. Har ett yrkande fallit bort, lägg till det; har yrkandena numrerats genom hela ärendet, \
        börja om från 1 för nästa person.
        """,
      en: """
        Whoever claims something in the second place (`rank` 2) has also claimed something in the first. Ranks are \
        counted for each claimant, from 1. If a claim was lost, add it; if the claims were numbered throughout the \
        case, begin again at 1 for the next claimant.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "proposals": [
          {"id": "ks-1/proposal/1", "level": "member", "rank": 1, "summary": "Återremiss.",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]},
          {"id": "ks-1/proposal/2", "level": "member", "rank": 2, "summary": "Bifall.",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]},
          {"id": "ks-1/proposal/3", "level": "member", "rank": 1, "summary": "Avslag.",
           "signatories": [{"name": "Bo Berg", "party": "NP"}]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "proposals": [
            {"id": "ks-1/proposal/1", "level": "member", "rank": ↓2, "summary": "Bifall.",
             "signatories": [{"name": "Eva Ek", "party": "EP"}]},
            {"id": "ks-1/proposal/2", "level": "member", "rank": 1, "summary": "Avslag.",
             "signatories": [{"name": "Bo Berg", "party": "NP"}]}
          ]
          """#),
        says: .init(
          sv: "yrkandet har rang 2, men inget yrkande av samma har rang 1",
          en: "the claim has rank 2, but none of the same claimant has rank 1")),
      .init(
        Sample.caseFeed(
          #"""
          "proposals": [
            {"id": "ks-1/proposal/1", "level": "member", "rank": ↓0, "summary": "Bifall.",
             "signatories": [{"name": "Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(sv: "yrkandet har rang 0, men den första är 1", en: "the claim has rank 0, but the first is 1")),
    ]
  ) { records, report in
    guard records.has(Proposal.self) else { return }
    var claims: [(claimant: [String], rank: Int, view: RecordView<Proposal>)] = []
    records.each(Proposal.self) { proposal in
      guard proposal.has(.rank), let rank = proposal.integer(.rank), !proposal.isTrue(.deleted) else { return }
      claims.append((claimant(proposal), rank, proposal))
    }
    let ranks = Dictionary(grouping: claims, by: \.claimant).mapValues { Set($0.map(\.rank)) }
    for (claimant, rank, view) in claims
    where rank < 1 || rank > 1 && ranks[claimant]?.contains(rank - 1) != true {
      report(
        rank < 1
          ? .init(
            sv: "yrkandet har rang \(rank), men den första är 1", en: "the claim has rank \(rank), but the first is 1")
          : .init(
            sv: "yrkandet har rang \(rank), men inget yrkande av samma har rang \(rank - 1)",
            en: "the claim has rank \(rank), but none of the same claimant has rank \(rank - 1)"),
        help: .init(
          sv: "räkna från 1 för var och en som yrkar; har ett yrkande fallit bort?",
          en: "count from 1 for each claimant; was a claim lost?"), at: view, .rank)
    }
  }

  /// Who claims it, at which decision: those who sign, or else the body.
  private static func claimant(_ proposal: RecordView<Proposal>) -> [String] {
    let decision = proposal.text(.decisionID) ?? ""
    let signatories = proposal.list(.signatories, of: Signatory.self).map {
      $0.text(.personID) ?? ($0.text(.name) ?? "").comparedForm
    }
    guard signatories.isEmpty else { return [decision] + signatories.sorted() }
    return [decision, proposal.text(.bodyID) ?? (proposal.text(.body) ?? "").comparedForm]
  }
}
