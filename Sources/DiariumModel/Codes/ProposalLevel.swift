/// Proposal level (förslagsnivå), the code list of `proposal.level`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = ProposalLevel.initiator
/// print(code.code, ProposalLevel.list.codes.count)
/// ```
public enum ProposalLevel: Code {
  /// Initiator (initiativtagare).
  case initiator
  /// Administration (förvaltning).
  case administration
  /// Rapporteur (föredragande).
  case rapporteur
  /// Preparatory body (beredning).
  case preparatory
  /// Committee (nämnd).
  case committee
  /// Executive board (styrelse).
  case executiveBoard
  /// Member (claim at the meeting) (ledamot).
  case member
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `proposal_level`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "proposal_level", exhaustive: false, title: .init(sv: "Förslagsnivå", en: "Proposal level"),
    codes: [
      .init("initiator", sv: "initiativtagare", en: "Initiator", aliases: ["motionär"]),
      .init("administration", sv: "förvaltning", en: "Administration", aliases: ["kontor"]),
      .init("rapporteur", sv: "föredragande", en: "Rapporteur"),
      .init("preparatory", sv: "beredning", en: "Preparatory body"),
      .init("committee", sv: "nämnd", en: "Committee"),
      .init("executive_board", sv: "styrelse", en: "Executive board", aliases: ["kommunstyrelse"]),
      .init("member", sv: "ledamot", en: "Member (claim at the meeting)", aliases: ["yrkande"]),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [ProposalLevel] = [
    .initiator, .administration, .rapporteur, .preparatory, .committee, .executiveBoard, .member, .other,
  ]

  /// The code as written if it is not a listed proposal level; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
