/// Citation availability (verkets tillgänglighet), the code list of `citation.availability`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = CitationAvailability.available
/// print(code.code, CitationAvailability.list.codes.count)
/// ```
public enum CitationAvailability: Code {
  /// Available (tillgängligt).
  case available
  /// Not found (ej funnet).
  case notFound
  /// Not checked (ej kontrollerat).
  case notChecked
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `citation_availability`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "citation_availability", exhaustive: true,
    title: .init(sv: "Verkets tillgänglighet", en: "Citation availability"),
    codes: [
      .init("available", sv: "tillgängligt", en: "Available"),
      .init("not_found", sv: "ej funnet", en: "Not found", aliases: ["finns inte tillgänglig", "inte nåbar"]),
      .init("not_checked", sv: "ej kontrollerat", en: "Not checked"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [CitationAvailability] = [
    .available, .notFound, .notChecked,
  ]

  /// The code as written if it is not a listed citation availability; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
