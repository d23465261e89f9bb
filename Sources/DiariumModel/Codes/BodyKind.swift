/// Body kind (organslag), the code list of `body.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = BodyKind.municipality
/// print(code.code, BodyKind.list.codes.count)
/// ```
public enum BodyKind: Code {
  /// Municipality (kommun).
  case municipality
  /// Region (region).
  case region
  /// Council (fullmäktige).
  case council
  /// Executive board (styrelse).
  case executiveBoard
  /// Committee (nämnd).
  case committee
  /// District committee (stadsdelsnämnd).
  case districtCommittee
  /// Subcommittee (utskott).
  case subcommittee
  /// Preparatory body (beredning).
  case preparatoryBody
  /// Administration (förvaltning/kontor).
  case administration
  /// Division (rotel).
  case division
  /// Company (bolag).
  case company
  /// Joint authority (kommunalförbund).
  case jointAuthority
  /// Advisory council (råd).
  case advisoryCouncil
  /// Party group (partigrupp).
  case partyGroup
  /// External (utomstående).
  case external
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `body_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "body_kind", exhaustive: false, title: .init(sv: "Organslag", en: "Body kind"),
    codes: [
      .init("municipality", sv: "kommun", en: "Municipality", aliases: ["stad"]),
      .init("region", sv: "region", en: "Region", aliases: ["landsting"]),
      .init("council", sv: "fullmäktige", en: "Council", aliases: ["kommunfullmäktige", "regionfullmäktige"]),
      .init("executive_board", sv: "styrelse", en: "Executive board", aliases: ["kommunstyrelse", "regionstyrelse"]),
      .init("committee", sv: "nämnd", en: "Committee"),
      .init("district_committee", sv: "stadsdelsnämnd", en: "District committee"),
      .init("subcommittee", sv: "utskott", en: "Subcommittee"),
      .init("preparatory_body", sv: "beredning", en: "Preparatory body"),
      .init("administration", sv: "förvaltning/kontor", en: "Administration", aliases: ["förvaltning", "kontor"]),
      .init("division", sv: "rotel", en: "Division"),
      .init("company", sv: "bolag", en: "Company", aliases: ["kommunalt bolag"]),
      .init("joint_authority", sv: "kommunalförbund", en: "Joint authority"),
      .init("advisory_council", sv: "råd", en: "Advisory council"),
      .init("party_group", sv: "partigrupp", en: "Party group"),
      .init("external", sv: "utomstående", en: "External", aliases: ["extern"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [BodyKind] = [
    .municipality, .region, .council, .executiveBoard, .committee, .districtCommittee, .subcommittee,
    .preparatoryBody, .administration, .division, .company, .jointAuthority, .advisoryCouncil, .partyGroup,
    .external, .other,
  ]

  /// The code as written if it is not a listed body kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
