/// Confidentiality level (sekretessgrad), the code list of `confidentiality.level`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = ConfidentialityLevel.partlyConfidential
/// print(code.code, ConfidentialityLevel.list.codes.count)
/// ```
public enum ConfidentialityLevel: Code {
  /// Partly confidential (delvis hemligt).
  case partlyConfidential
  /// Confidential (hemligt).
  case confidential
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `confidentiality_level`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "confidentiality_level", exhaustive: false, title: .init(sv: "Sekretessgrad", en: "Confidentiality level"),
    codes: [
      .init("partly_confidential", sv: "delvis hemligt", en: "Partly confidential", aliases: ["delvis sekretess"]),
      .init("confidential", sv: "hemligt", en: "Confidential", aliases: ["sekretess"]),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [ConfidentialityLevel] = [
    .partlyConfidential, .confidential, .other,
  ]

  /// The code as written if it is not a listed confidentiality level; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
