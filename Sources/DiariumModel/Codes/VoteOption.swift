/// Vote option (röstalternativ), the code list of `ballot.option`, `count.option`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = VoteOption.yes
/// print(code.code, VoteOption.list.codes.count)
/// ```
public enum VoteOption: Code {
  /// Yes (ja).
  case yes
  /// No (nej).
  case no
  /// Abstains (avstår).
  case abstain
  /// Absent (frånvarande).
  case absent
  /// Does not take part (deltar ej).
  case notParticipating
  /// Recused (jäv).
  case recused
  /// Paired: stays away by agreement with somebody of the other side (kvittad).
  case paired
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `vote_option`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "vote_option", exhaustive: false, title: .init(sv: "Röstalternativ", en: "Vote option"),
    codes: [
      .init("yes", sv: "ja", en: "Yes"),
      .init("no", sv: "nej", en: "No"),
      .init("abstain", sv: "avstår", en: "Abstains"),
      .init("absent", sv: "frånvarande", en: "Absent"),
      .init("not_participating", sv: "deltar ej", en: "Does not take part", aliases: ["deltar inte"]),
      .init("recused", sv: "jäv", en: "Recused", aliases: ["jävig"]),
      .init("paired", sv: "kvittad", en: "Paired", aliases: ["kvittning"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [VoteOption] = [
    .yes, .no, .abstain, .absent, .notParticipating, .recused, .paired, .other,
  ]

  /// The code as written if it is not a listed vote option; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
