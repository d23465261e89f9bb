/// Completeness (fullständighet), the code list of `document.completeness`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = TextCompleteness.complete
/// print(code.code, TextCompleteness.list.codes.count)
/// ```
public enum TextCompleteness: Code {
  /// Complete (fullständig).
  case complete
  /// Excerpt (i huvudsak).
  case excerpt
  /// Redacted (maskad).
  case redacted
  /// Not included (ej med).
  case notIncluded
  /// Unknown (okänd).
  case notKnown
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `completeness`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "completeness", exhaustive: true, title: .init(sv: "Fullständighet", en: "Completeness"),
    codes: [
      .init("complete", sv: "fullständig", en: "Complete"),
      .init("excerpt", sv: "i huvudsak", en: "Excerpt", aliases: ["utdrag"]),
      .init("redacted", sv: "maskad", en: "Redacted"),
      .init("not_included", sv: "ej med", en: "Not included", aliases: ["inte med"]),
      .init("unknown", sv: "okänd", en: "Unknown"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [TextCompleteness] = [
    .complete, .excerpt, .redacted, .notIncluded, .notKnown,
  ]

  /// The code as written if it is not a listed completeness; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
