/// Document kind (handlingsslag), the code list of `document.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = DocumentKind.motion
/// print(code.code, DocumentKind.list.codes.count)
/// ```
public enum DocumentKind: Code {
  /// Motion (motion).
  case motion
  /// Report (utlåtande).
  case report
  /// Official report (tjänsteutlåtande).
  case officialReport
  /// Opinion (yttrande).
  case opinion
  /// Minutes (protokoll).
  case minutes
  /// Agenda (föredragningslista).
  case agenda
  /// Notice (kallelse).
  case notice
  /// Letter (skrivelse).
  case letter
  /// Referral letter (remissmissiv).
  case referralLetter
  /// Attachment (bilaga).
  case attachment
  /// Proposal (yrkande).
  case proposal
  /// Voting list (voteringslista).
  case votingList
  /// Reservation (reservation).
  case reservation
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `document_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "document_kind", exhaustive: false, title: .init(sv: "Handlingsslag", en: "Document kind"),
    codes: [
      .init("motion", sv: "motion", en: "Motion"),
      .init("report", sv: "utlåtande", en: "Report"),
      .init("official_report", sv: "tjänsteutlåtande", en: "Official report", aliases: ["tjänsteskrivelse"]),
      .init("opinion", sv: "yttrande", en: "Opinion", aliases: ["remissvar"]),
      .init("minutes", sv: "protokoll", en: "Minutes", aliases: ["protokollsutdrag"]),
      .init("agenda", sv: "föredragningslista", en: "Agenda", aliases: ["dagordning"]),
      .init("notice", sv: "kallelse", en: "Notice"),
      .init("letter", sv: "skrivelse", en: "Letter"),
      .init("referral_letter", sv: "remissmissiv", en: "Referral letter", aliases: ["missiv"]),
      .init("attachment", sv: "bilaga", en: "Attachment"),
      .init("proposal", sv: "yrkande", en: "Proposal", aliases: ["tilläggsyrkande", "ändringsyrkande"]),
      .init("voting_list", sv: "voteringslista", en: "Voting list"),
      .init("reservation", sv: "reservation", en: "Reservation"),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [DocumentKind] = [
    .motion, .report, .officialReport, .opinion, .minutes, .agenda, .notice, .letter, .referralLetter, .attachment,
    .proposal, .votingList, .reservation, .other,
  ]

  /// The code as written if it is not a listed document kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
