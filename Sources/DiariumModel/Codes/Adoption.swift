/// Adoption (antagande), the code list of `statement.adoption`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = Adoption.own
/// print(code.code, Adoption.list.codes.count)
/// ```
public enum Adoption: Code {
  /// Own text (eget).
  case own
  /// By reference (genom hänvisning).
  case byReference
  /// Approved (godkänt).
  case approved
  /// By delegation (på delegation).
  case delegated
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `adoption`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "adoption", exhaustive: false, title: .init(sv: "Antagande", en: "Adoption"),
    codes: [
      .init("own", sv: "eget", en: "Own text", aliases: ["eget yttrande"]),
      .init("by_reference", sv: "genom hänvisning", en: "By reference"),
      .init("approved", sv: "godkänt", en: "Approved", aliases: ["godkänner"]),
      .init("delegated", sv: "på delegation", en: "By delegation", aliases: ["delegerat"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [Adoption] = [
    .own, .byReference, .approved, .delegated, .other,
  ]

  /// The code as written if it is not a listed adoption; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
