/// Vote method (omröstningssätt), the code list of `vote.method`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = VoteMethod.acclamation
/// print(code.code, VoteMethod.list.codes.count)
/// ```
public enum VoteMethod: Code {
  /// Acclamation (acklamation).
  case acclamation
  /// Rising (uppresning).
  case rising
  /// Counted vote (omröstning).
  case counted
  /// Roll call (namnupprop).
  case rollCall
  /// Electronic (elektronisk).
  case electronic
  /// Secret ballot (sluten).
  case secret
  /// By lot (lottning).
  case lot
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `vote_method`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "vote_method", exhaustive: false, title: .init(sv: "Omröstningssätt", en: "Vote method"),
    codes: [
      .init("acclamation", sv: "acklamation", en: "Acclamation"),
      .init("rising", sv: "uppresning", en: "Rising"),
      .init("counted", sv: "omröstning", en: "Counted vote", aliases: ["votering"]),
      .init("roll_call", sv: "namnupprop", en: "Roll call"),
      .init("electronic", sv: "elektronisk", en: "Electronic", aliases: ["voteringsanläggning"]),
      .init("secret", sv: "sluten", en: "Secret ballot", aliases: ["sluten omröstning"]),
      .init("lot", sv: "lottning", en: "By lot"),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [VoteMethod] = [
    .acclamation, .rising, .counted, .rollCall, .electronic, .secret, .lot, .other,
  ]

  /// The code as written if it is not a listed vote method; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
