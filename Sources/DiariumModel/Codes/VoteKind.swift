/// Vote kind (omröstningens slag), the code list of `vote.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = VoteKind.main
/// print(code.code, VoteKind.list.codes.count)
/// ```
public enum VoteKind: Code {
  /// Main vote (huvudvotering).
  case main
  /// Counter-proposal (motförslag).
  case counterProposal
  /// Amendment (tillägg eller ändring).
  case amendment
  /// Procedural (formell fråga).
  case procedural
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `vote_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "vote_kind", exhaustive: false, title: .init(sv: "Omröstningens slag", en: "Vote kind"),
    codes: [
      .init("main", sv: "huvudvotering", en: "Main vote", aliases: ["huvudomröstning"]),
      .init("counter_proposal", sv: "motförslag", en: "Counter-proposal", aliases: ["kontrapropositionsvotering"]),
      .init(
        "amendment", sv: "tillägg eller ändring", en: "Amendment", aliases: ["tilläggsyrkande", "ändringsyrkande"]),
      .init("procedural", sv: "formell fråga", en: "Procedural", aliases: ["återremiss", "bordläggning"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [VoteKind] = [
    .main, .counterProposal, .amendment, .procedural, .other,
  ]

  /// The code as written if it is not a listed vote kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
