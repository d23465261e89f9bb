/// Span part (textställets del), the code list of `span.part`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = SpanPart.text
/// print(code.code, SpanPart.list.codes.count)
/// ```
public enum SpanPart: Code {
  /// Text (text).
  case text
  /// Mention (omnämnande).
  case mention
  /// Heading (rubrik).
  case heading
  /// Summary (sammanfattning).
  case summary
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `span_part`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "span_part", exhaustive: true, title: .init(sv: "Textställets del", en: "Span part"),
    codes: [
      .init("text", sv: "text", en: "Text"),
      .init("mention", sv: "omnämnande", en: "Mention"),
      .init("heading", sv: "rubrik", en: "Heading"),
      .init("summary", sv: "sammanfattning", en: "Summary"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [SpanPart] = [
    .text, .mention, .heading, .summary,
  ]

  /// The code as written if it is not a listed span part; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
