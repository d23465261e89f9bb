/// Text basis (textens grund), the code list of `statement.text_basis`, `reservation.text_basis`, `item.text_basis`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = TextBasis.verbatim
/// print(code.code, TextBasis.list.codes.count)
/// ```
public enum TextBasis: Code {
  /// Verbatim (ordagrant).
  case verbatim
  /// Excerpt (i huvudsak följande lydelse).
  case excerpt
  /// Paraphrase (återgiven).
  case paraphrase
  /// Summary (sammanfattning).
  case summary
  /// Machine extracted (maskinell).
  case machineExtracted
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `text_basis`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "text_basis", exhaustive: true, title: .init(sv: "Textens grund", en: "Text basis"),
    codes: [
      .init("verbatim", sv: "ordagrant", en: "Verbatim", aliases: ["ordagrann"]),
      .init("excerpt", sv: "i huvudsak följande lydelse", en: "Excerpt", aliases: ["utdrag"]),
      .init("paraphrase", sv: "återgiven", en: "Paraphrase"),
      .init("summary", sv: "sammanfattning", en: "Summary", aliases: ["sammanfattad"]),
      .init("machine_extracted", sv: "maskinell", en: "Machine extracted"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [TextBasis] = [
    .verbatim, .excerpt, .paraphrase, .summary, .machineExtracted,
  ]

  /// The code as written if it is not a listed text basis; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
