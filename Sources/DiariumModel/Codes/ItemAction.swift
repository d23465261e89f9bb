/// Item action (punktens handling), the code list of `item.action`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = ItemAction.grant
/// print(code.code, ItemAction.list.codes.count)
/// ```
public enum ItemAction: Code {
  /// Grant (bifalla).
  case grant
  /// Reject (avslå).
  case reject
  /// Support (tillstyrka).
  case support
  /// Oppose (avstyrka).
  case oppose
  /// Answer (besvara).
  case answer
  /// Deem answered (anse besvarad).
  case deemAnswered
  /// Approve (godkänna).
  case approve
  /// Note (anteckna).
  case note
  /// Return (återremittera).
  case `return`
  /// Table (bordlägga).
  case table
  /// Commission (uppdra).
  case commission
  /// Amend (ändra).
  case amend
  /// Add (lägga till).
  case add
  /// State (anföra).
  case state
  /// Elect (välja).
  case elect
  /// Dismiss (entlediga).
  case dismiss
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `item_action`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "item_action", exhaustive: false, title: .init(sv: "Punktens handling", en: "Item action"),
    codes: [
      .init("grant", sv: "bifalla", en: "Grant", aliases: ["bifall"]),
      .init("reject", sv: "avslå", en: "Reject", aliases: ["avslag"]),
      .init("support", sv: "tillstyrka", en: "Support"),
      .init("oppose", sv: "avstyrka", en: "Oppose"),
      .init("answer", sv: "besvara", en: "Answer", aliases: ["besvaras"]),
      .init("deem_answered", sv: "anse besvarad", en: "Deem answered", aliases: ["anse besvarat"]),
      .init("approve", sv: "godkänna", en: "Approve", aliases: ["fastställa", "anta"]),
      .init("note", sv: "anteckna", en: "Note", aliases: ["lägga till handlingarna"]),
      .init("return", sv: "återremittera", en: "Return", aliases: ["återremiss"]),
      .init("table", sv: "bordlägga", en: "Table", aliases: ["bordläggning"]),
      .init("commission", sv: "uppdra", en: "Commission", aliases: ["ge i uppdrag"]),
      .init("amend", sv: "ändra", en: "Amend", aliases: ["ändringsyrkande"]),
      .init("add", sv: "lägga till", en: "Add", aliases: ["tilläggsyrkande"]),
      .init("state", sv: "anföra", en: "State", aliases: ["därutöver anföra"]),
      .init("elect", sv: "välja", en: "Elect", aliases: ["väljs", "utse", "utses", "val"]),
      .init("dismiss", sv: "entlediga", en: "Dismiss", aliases: ["entledigas", "entledigande"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [ItemAction] = [
    .grant, .reject, .support, .oppose, .answer, .deemAnswered, .approve, .note, .return, .table, .commission,
    .amend, .add, .state, .elect, .dismiss, .other,
  ]

  /// The code as written if it is not a listed item action; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
