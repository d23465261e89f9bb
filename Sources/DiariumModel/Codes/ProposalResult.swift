/// Proposal result (förslagets utfall), the code list of `proposal.result`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = ProposalResult.granted
/// print(code.code, ProposalResult.list.codes.count)
/// ```
public enum ProposalResult: Code {
  /// Granted (bifallet).
  case granted
  /// Partly granted (delvis bifallet).
  case partlyGranted
  /// Rejected (avslaget).
  case rejected
  /// Lapsed (förfallet).
  case lapsed
  /// Not put (ej ställt under proposition).
  case notPut
  /// Withdrawn (återtaget).
  case withdrawn
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `proposal_result`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "proposal_result", exhaustive: false, title: .init(sv: "Förslagets utfall", en: "Proposal result"),
    codes: [
      .init("granted", sv: "bifallet", en: "Granted", aliases: ["bifall"]),
      .init("partly_granted", sv: "delvis bifallet", en: "Partly granted", aliases: ["delvis bifall"]),
      .init("rejected", sv: "avslaget", en: "Rejected", aliases: ["avslag"]),
      .init("lapsed", sv: "förfallet", en: "Lapsed", aliases: ["förfaller"]),
      .init("not_put", sv: "ej ställt under proposition", en: "Not put", aliases: ["ej prövat"]),
      .init("withdrawn", sv: "återtaget", en: "Withdrawn", aliases: ["återkallat"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [ProposalResult] = [
    .granted, .partlyGranted, .rejected, .lapsed, .notPut, .withdrawn, .other,
  ]

  /// The code as written if it is not a listed proposal result; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
