/// Vote side (omröstningens sida), the code list of `vote.finding`, `vote.result`.
///
/// Exhaustive: the list is about the record.
///
/// ```swift
/// let code = VoteSide.yes
/// print(code.code, VoteSide.list.codes.count)
/// ```
public enum VoteSide: Code {
  /// Yes (ja).
  case yes
  /// No (nej).
  case no
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `vote_side`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "vote_side", exhaustive: true, title: .init(sv: "Omröstningens sida", en: "Vote side"),
    codes: [
      .init("yes", sv: "ja", en: "Yes"),
      .init("no", sv: "nej", en: "No"),
    ])

  /// The cases that the list has, in its order.
  public static let known: [VoteSide] = [
    .yes, .no,
  ]

  /// The code as it was written where it is no listed vote side, else nil.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
