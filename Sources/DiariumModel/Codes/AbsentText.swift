/// Absent text (skäl till att text saknas), the code list of `statement.absent_text`, `reservation.absent_text`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = AbsentText.inOtherDocument
/// print(code.code, AbsentText.list.codes.count)
/// ```
public enum AbsentText: Code {
  /// In another document (i annan handling).
  case inOtherDocument
  /// Not given (ej angiven).
  case notGiven
  /// Secret (hemlig).
  case secret
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `absent_text`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "absent_text", exhaustive: false, title: .init(sv: "Skäl till att text saknas", en: "Absent text"),
    codes: [
      .init("in_other_document", sv: "i annan handling", en: "In another document"),
      .init("not_given", sv: "ej angiven", en: "Not given", aliases: ["ingen text"]),
      .init("secret", sv: "hemlig", en: "Secret", aliases: ["sekretess"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [AbsentText] = [
    .inOtherDocument, .notGiven, .secret, .other,
  ]

  /// The code as written if it is not a listed absent text; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
