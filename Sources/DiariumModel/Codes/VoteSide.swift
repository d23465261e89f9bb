/// Vote side (omröstningens sida), the code list of `vote.finding`, `vote.result`.
///
/// Exhaustive, since the list describes the record itself.
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

  /// The cases of the listed codes, in order.
  public static let known: [VoteSide] = [
    .yes, .no,
  ]

  /// The code as written if it is not a listed vote side; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
