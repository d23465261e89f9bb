/// Signatory kind (undertecknarens slag), the code list of `signatory.kind`, `attendance.kind`, `ballot.kind`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = SignatoryKind.person
/// print(code.code, SignatoryKind.list.codes.count)
/// ```
public enum SignatoryKind: Code {
  /// Person (person).
  case person
  /// Party group (partigrupp).
  case partyGroup
  /// Body (organ).
  case body
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `signatory_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "signatory_kind", exhaustive: true, title: .init(sv: "Undertecknarens slag", en: "Signatory kind"),
    codes: [
      .init("person", sv: "person", en: "Person"),
      .init("party_group", sv: "partigrupp", en: "Party group"),
      .init("body", sv: "organ", en: "Body"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [SignatoryKind] = [
    .person, .partyGroup, .body,
  ]

  /// The code as written if it is not a listed signatory kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
