/// Role kind (rollslag), the code list of `membership.role_kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = RoleKind.chair
/// print(code.code, RoleKind.list.codes.count)
/// ```
public enum RoleKind: Code {
  /// Chair (ordförande).
  case chair
  /// First vice chair (förste vice ordförande).
  case firstViceChair
  /// Second vice chair (andre vice ordförande).
  case secondViceChair
  /// Member (ledamot).
  case member
  /// Substitute (ersättare).
  case substitute
  /// Serving substitute (tjänstgörande ersättare).
  case servingSubstitute
  /// Commissioner (borgarråd/kommunalråd).
  case commissioner
  /// Opposition commissioner (oppositionsborgarråd).
  case oppositionCommissioner
  /// Rapporteur (föredragande).
  case rapporteur
  /// Minutes adjuster (justerare).
  case minutesAdjuster
  /// Secretary (sekreterare).
  case secretary
  /// Official (tjänsteperson).
  case official
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `role_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "role_kind", exhaustive: false, title: .init(sv: "Rollslag", en: "Role kind"),
    codes: [
      .init("chair", sv: "ordförande", en: "Chair"),
      .init(
        "first_vice_chair", sv: "förste vice ordförande", en: "First vice chair",
        aliases: ["1:e vice ordförande", "1:e vice ordf."]),
      .init(
        "second_vice_chair", sv: "andre vice ordförande", en: "Second vice chair",
        aliases: ["2:e vice ordförande", "2:e vice ordf."]),
      .init("member", sv: "ledamot", en: "Member"),
      .init("substitute", sv: "ersättare", en: "Substitute", aliases: ["suppleant"]),
      .init("serving_substitute", sv: "tjänstgörande ersättare", en: "Serving substitute"),
      .init("commissioner", sv: "borgarråd/kommunalråd", en: "Commissioner", aliases: ["borgarråd", "kommunalråd"]),
      .init(
        "opposition_commissioner", sv: "oppositionsborgarråd", en: "Opposition commissioner",
        aliases: ["oppositionsråd"]),
      .init("rapporteur", sv: "föredragande", en: "Rapporteur"),
      .init("minutes_adjuster", sv: "justerare", en: "Minutes adjuster", aliases: ["justerande"]),
      .init("secretary", sv: "sekreterare", en: "Secretary"),
      .init("official", sv: "tjänsteperson", en: "Official", aliases: ["tjänsteman"]),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [RoleKind] = [
    .chair, .firstViceChair, .secondViceChair, .member, .substitute, .servingSubstitute, .commissioner,
    .oppositionCommissioner, .rapporteur, .minutesAdjuster, .secretary, .official, .other,
  ]

  /// The code as written if it is not a listed role kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
