/// Relation kind (sambandsslag), the code list of `relation.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = RelationKind.respondsTo
/// print(code.code, RelationKind.list.codes.count)
/// ```
public enum RelationKind: Code {
  /// Responds to (besvarar).
  case respondsTo
  /// Supersedes (ersätter).
  case supersedes
  /// Corrects (rättar).
  case corrects
  /// Redacted version of (maskad version av).
  case redactedVersionOf
  /// Follows (följer på).
  case follows
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `relation_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "relation_kind", exhaustive: false, title: .init(sv: "Sambandsslag", en: "Relation kind"),
    codes: [
      .init("responds_to", sv: "besvarar", en: "Responds to"),
      .init("supersedes", sv: "ersätter", en: "Supersedes"),
      .init("corrects", sv: "rättar", en: "Corrects"),
      .init("redacted_version_of", sv: "maskad version av", en: "Redacted version of"),
      .init("follows", sv: "följer på", en: "Follows"),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [RelationKind] = [
    .respondsTo, .supersedes, .corrects, .redactedVersionOf, .follows, .other,
  ]

  /// The code as written if it is not a listed relation kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
