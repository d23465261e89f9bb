/// Endorsement kind (tillstyrkans slag), the code list of `endorsement.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = EndorsementKind.endorses
/// print(code.code, EndorsementKind.list.codes.count)
/// ```
public enum EndorsementKind: Code {
  /// Endorses (tillstyrker).
  case endorses
  /// Concurs (instämmer).
  case concurs
  /// Opposes (avstyrker).
  case opposes
  /// Abstains (avstår).
  case abstains
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `endorsement_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "endorsement_kind", exhaustive: false, title: .init(sv: "Tillstyrkans slag", en: "Endorsement kind"),
    codes: [
      .init("endorses", sv: "tillstyrker", en: "Endorses"),
      .init("concurs", sv: "instämmer", en: "Concurs", aliases: ["delar uppfattningen"]),
      .init("opposes", sv: "avstyrker", en: "Opposes"),
      .init("abstains", sv: "avstår", en: "Abstains"),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [EndorsementKind] = [
    .endorses, .concurs, .opposes, .abstains, .other,
  ]

  /// The code as written if it is not a listed endorsement kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
