/// Initiative kind (initiativslag), the code list of `initiative.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = InitiativeKind.motion
/// print(code.code, InitiativeKind.list.codes.count)
/// ```
public enum InitiativeKind: Code {
  /// Motion (motion).
  case motion
  /// Citizen proposal (medborgarförslag).
  case citizenProposal
  /// Board proposal (styrelse-/nämndförslag).
  case boardProposal
  /// Initiative (initiativärende).
  case initiative
  /// Interpellation (interpellation).
  case interpellation
  /// Question (fråga).
  case question
  /// Written communication (skrivelse).
  case communication
  /// External referral (extern remiss).
  case externalReferral
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `initiative_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "initiative_kind", exhaustive: false, title: .init(sv: "Initiativslag", en: "Initiative kind"),
    codes: [
      .init("motion", sv: "motion", en: "Motion"),
      .init("citizen_proposal", sv: "medborgarförslag", en: "Citizen proposal", aliases: ["e-förslag"]),
      .init(
        "board_proposal", sv: "styrelse-/nämndförslag", en: "Board proposal",
        aliases: ["styrelseförslag", "nämndförslag"]),
      .init("initiative", sv: "initiativärende", en: "Initiative", aliases: ["nämndinitiativ", "ledamotsinitiativ"]),
      .init("interpellation", sv: "interpellation", en: "Interpellation"),
      .init("question", sv: "fråga", en: "Question", aliases: ["enkel fråga"]),
      .init("communication", sv: "skrivelse", en: "Written communication"),
      .init("external_referral", sv: "extern remiss", en: "External referral", aliases: ["remiss"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [InitiativeKind] = [
    .motion, .citizenProposal, .boardProposal, .initiative, .interpellation, .question, .communication,
    .externalReferral, .other,
  ]

  /// The code as written if it is not a listed initiative kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
