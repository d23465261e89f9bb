/// Reply (svar på remiss), the code list of `recipient.reply`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = Reply.answered
/// print(code.code, Reply.list.codes.count)
/// ```
public enum Reply: Code {
  /// Answered (besvarad).
  case answered
  /// Answered by the office (besvarad av kontoret).
  case answeredByOffice
  /// Not answered (ej besvarad).
  case notAnswered
  /// Unknown (okänt).
  case notKnown
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `reply`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "reply", exhaustive: true, title: .init(sv: "Svar på remiss", en: "Reply"),
    codes: [
      .init("answered", sv: "besvarad", en: "Answered", aliases: ["svarat"]),
      .init(
        "answered_by_office", sv: "besvarad av kontoret", en: "Answered by the office", aliases: ["kontorsyttrande"]),
      .init("not_answered", sv: "ej besvarad", en: "Not answered", aliases: ["har inte inkommit med svar"]),
      .init("unknown", sv: "okänt", en: "Unknown"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [Reply] = [
    .answered, .answeredByOffice, .notAnswered, .notKnown,
  ]

  /// The code as written if it is not a listed reply; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
