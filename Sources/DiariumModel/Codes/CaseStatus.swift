/// Case status (ärendestatus), the code list of `case.status`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = CaseStatus.registered
/// print(code.code, CaseStatus.list.codes.count)
/// ```
public enum CaseStatus: Code {
  /// Registered (inkommet).
  case registered
  /// In preparation (under beredning).
  case inPreparation
  /// Out for comment (på remiss).
  case referred
  /// Awaiting the executive board (inför styrelse).
  case awaitingBoard
  /// Awaiting the council (inför fullmäktige).
  case awaitingCouncil
  /// Tabled (bordlagt).
  case tabled
  /// Returned for further preparation (återremitterat).
  case returned
  /// Decided (avgjort).
  case decided
  /// Withdrawn (återkallat).
  case withdrawn
  /// Closed (avslutat).
  case closed
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `case_status`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "case_status", exhaustive: false, title: .init(sv: "Ärendestatus", en: "Case status"),
    codes: [
      .init("registered", sv: "inkommet", en: "Registered", aliases: ["registrerat", "upprättat"]),
      .init("in_preparation", sv: "under beredning", en: "In preparation", aliases: ["bereds"]),
      .init("referred", sv: "på remiss", en: "Out for comment", aliases: ["remitterat"]),
      .init(
        "awaiting_board", sv: "inför styrelse", en: "Awaiting the executive board", aliases: ["inför kommunstyrelsen"]),
      .init(
        "awaiting_council", sv: "inför fullmäktige", en: "Awaiting the council", aliases: ["inför kommunfullmäktige"]),
      .init("tabled", sv: "bordlagt", en: "Tabled", aliases: ["bordlagd"]),
      .init("returned", sv: "återremitterat", en: "Returned for further preparation", aliases: ["återremitterad"]),
      .init("decided", sv: "avgjort", en: "Decided", aliases: ["beslutat"]),
      .init("withdrawn", sv: "återkallat", en: "Withdrawn", aliases: ["återtaget"]),
      .init("closed", sv: "avslutat", en: "Closed"),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [CaseStatus] = [
    .registered, .inPreparation, .referred, .awaitingBoard, .awaitingCouncil, .tabled, .returned, .decided,
    .withdrawn, .closed, .other,
  ]

  /// The code as written if it is not a listed case status; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
