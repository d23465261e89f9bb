/// Document availability (handlingens tillgänglighet), the code list of `document.availability`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = DocumentAvailability.public
/// print(code.code, DocumentAvailability.list.codes.count)
/// ```
public enum DocumentAvailability: Code {
  /// Public (offentlig).
  case `public`
  /// Partly redacted (delvis maskad).
  case partlyRedacted
  /// Secret (hemlig).
  case secret
  /// Not included (ej med).
  case notIncluded
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `document_availability`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "document_availability", exhaustive: false,
    title: .init(sv: "Handlingens tillgänglighet", en: "Document availability"),
    codes: [
      .init("public", sv: "offentlig", en: "Public"),
      .init("partly_redacted", sv: "delvis maskad", en: "Partly redacted"),
      .init("secret", sv: "hemlig", en: "Secret", aliases: ["sekretess"]),
      .init("not_included", sv: "ej med", en: "Not included", aliases: ["inte med"]),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [DocumentAvailability] = [
    .public, .partlyRedacted, .secret, .notIncluded, .other,
  ]

  /// The code as written if it is not a listed document availability; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
