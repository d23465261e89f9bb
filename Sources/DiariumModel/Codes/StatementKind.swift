/// Statement kind (yttrandeslag), the code list of `statement.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = StatementKind.referralReply
/// print(code.code, StatementKind.list.codes.count)
/// ```
public enum StatementKind: Code {
  /// Referral reply (remissvar).
  case referralReply
  /// Official report (tjänsteutlåtande).
  case officialReport
  /// Office reply (kontorsyttrande).
  case officeReply
  /// Rapporteur's view (föredragandes synpunkter).
  case rapporteurView
  /// Special statement (särskilt uttalande).
  case specialStatement
  /// Special opinion (särskilt yttrande).
  case specialOpinion
  /// Substitute's statement (ersättaryttrande).
  case substituteStatement
  /// Note to the minutes (protokollsanteckning).
  case minutesNote
  /// Does not take part in the decision (deltar ej i beslutet).
  case nonParticipation
  /// Recusal (jäv).
  case recusal
  /// Answer (svar).
  case answer
  /// Speech (anförande).
  case speech
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `statement_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "statement_kind", exhaustive: false, title: .init(sv: "Yttrandeslag", en: "Statement kind"),
    codes: [
      .init("referral_reply", sv: "remissvar", en: "Referral reply"),
      .init("official_report", sv: "tjänsteutlåtande", en: "Official report", aliases: ["tjänsteskrivelse"]),
      .init("office_reply", sv: "kontorsyttrande", en: "Office reply"),
      .init(
        "rapporteur_view", sv: "föredragandes synpunkter", en: "Rapporteur's view",
        aliases: ["föredragande borgarrådets synpunkter", "mina synpunkter"]),
      .init("special_statement", sv: "särskilt uttalande", en: "Special statement"),
      .init("special_opinion", sv: "särskilt yttrande", en: "Special opinion"),
      .init("substitute_statement", sv: "ersättaryttrande", en: "Substitute's statement"),
      .init("minutes_note", sv: "protokollsanteckning", en: "Note to the minutes", aliases: ["anteckning"]),
      .init(
        "non_participation", sv: "deltar ej i beslutet", en: "Does not take part in the decision",
        aliases: ["deltar inte i beslutet"]),
      .init("recusal", sv: "jäv", en: "Recusal", aliases: ["anmäler jäv"]),
      .init("answer", sv: "svar", en: "Answer", aliases: ["interpellationssvar"]),
      .init("speech", sv: "anförande", en: "Speech", aliases: ["yttrar sig"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [StatementKind] = [
    .referralReply, .officialReport, .officeReply, .rapporteurView, .specialStatement, .specialOpinion,
    .substituteStatement, .minutesNote, .nonParticipation, .recusal, .answer, .speech, .other,
  ]

  /// The code as written if it is not a listed statement kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
