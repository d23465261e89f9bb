/// Outcome (utgång), the code list of `proposal.proposed_outcome`, `decision.outcome`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = Outcome.granted
/// print(code.code, Outcome.list.codes.count)
/// ```
public enum Outcome: Code {
  /// Granted (bifall).
  case granted
  /// Partly granted (delvis bifall).
  case partlyGranted
  /// Rejected (avslag).
  case rejected
  /// Answered (besvaras).
  case answered
  /// Deemed answered (anses besvarad).
  case deemedAnswered
  /// Written off (avskrivs).
  case writtenOff
  /// Noted (läggs till handlingarna).
  case noted
  /// Returned (återremiss).
  case returned
  /// Returned by a minority (minoritetsåterremiss).
  case returnedByMinority
  /// Tabled (bordläggning).
  case tabled
  /// Approves the statement as its answer (godkänner som svar).
  case approvesStatement
  /// Refers to the official report (hänvisar till tjänsteutlåtande).
  case refersToStatement
  /// Proposes to the council (föreslår fullmäktige).
  case proposesToCouncil
  /// Approved (godkänner).
  case approved
  /// Adopted (antar).
  case adopted
  /// Referred (remitterar).
  case referred
  /// Supports (tillstyrker).
  case supports
  /// Opposes (avstyrker).
  case opposes
  /// Commissions (uppdrar).
  case commissions
  /// Election (val).
  case election
  /// Removed from the agenda (utgår).
  case removed
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `outcome`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "outcome", exhaustive: false, title: .init(sv: "Utgång", en: "Outcome"),
    codes: [
      .init("granted", sv: "bifall", en: "Granted", aliases: ["bifalls", "bifaller"]),
      .init("partly_granted", sv: "delvis bifall", en: "Partly granted", aliases: ["bifalls delvis"]),
      .init("rejected", sv: "avslag", en: "Rejected", aliases: ["avslås", "avslår"]),
      .init("answered", sv: "besvaras", en: "Answered", aliases: ["besvarad"]),
      .init(
        "deemed_answered", sv: "anses besvarad", en: "Deemed answered",
        aliases: ["anses besvarat", "anses därmed besvarad"]),
      .init("written_off", sv: "avskrivs", en: "Written off", aliases: ["avskriven"]),
      .init(
        "noted", sv: "läggs till handlingarna", en: "Noted",
        aliases: ["antecknas", "noteras", "läggs till handlingarna/antecknas"]),
      .init("returned", sv: "återremiss", en: "Returned", aliases: ["återremitteras"]),
      .init("returned_by_minority", sv: "minoritetsåterremiss", en: "Returned by a minority"),
      .init("tabled", sv: "bordläggning", en: "Tabled", aliases: ["bordläggs"]),
      .init(
        "approves_statement", sv: "godkänner som svar", en: "Approves the statement as its answer",
        aliases: ["godkänner som yttrande"]),
      .init(
        "refers_to_statement", sv: "hänvisar till tjänsteutlåtande", en: "Refers to the official report",
        aliases: ["hänvisar till förvaltningens tjänsteutlåtande"]),
      .init(
        "proposes_to_council", sv: "föreslår fullmäktige", en: "Proposes to the council",
        aliases: ["föreslår kommunfullmäktige"]),
      .init("approved", sv: "godkänner", en: "Approved", aliases: ["godkänns"]),
      .init("adopted", sv: "antar", en: "Adopted", aliases: ["antas", "fastställs", "fastställer"]),
      .init(
        "referred", sv: "remitterar", en: "Referred",
        aliases: ["remitteras", "överlämnar", "överlämnas", "hänskjuter", "hänskjuts"]),
      .init("supports", sv: "tillstyrker", en: "Supports", aliases: ["tillstyrks"]),
      .init("opposes", sv: "avstyrker", en: "Opposes", aliases: ["avstyrks"]),
      .init("commissions", sv: "uppdrar", en: "Commissions", aliases: ["ger i uppdrag"]),
      .init("election", sv: "val", en: "Election", aliases: ["väljer", "utser"]),
      .init("removed", sv: "utgår", en: "Removed from the agenda"),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [Outcome] = [
    .granted, .partlyGranted, .rejected, .answered, .deemedAnswered, .writtenOff, .noted, .returned,
    .returnedByMinority, .tabled, .approvesStatement, .refersToStatement, .proposesToCouncil, .approved, .adopted,
    .referred, .supports, .opposes, .commissions, .election, .removed, .other,
  ]

  /// The code as written if it is not a listed outcome; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
