/// Position (ställningstagande), the code list of `statement.position`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = Position.support
/// print(code.code, Position.list.codes.count)
/// ```
public enum Position: Code {
  /// Supports (tillstyrker).
  case support
  /// Partly supports (tillstyrker delvis).
  case partlySupport
  /// No objection (ingen erinran).
  case noObjection
  /// Opposes (avstyrker).
  case oppose
  /// Partly opposes (avstyrker delvis).
  case partlyOppose
  /// Deems it answered (anser besvarad).
  case deemAnswered
  /// Cannot take a position (kan ej ta ställning).
  case noPosition
  /// Declines to comment (avstår från att yttra sig).
  case declined
  /// No reply (inget svar).
  case noReply
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `position`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "position", exhaustive: false, title: .init(sv: "Ställningstagande", en: "Position"),
    codes: [
      .init("support", sv: "tillstyrker", en: "Supports"),
      .init("partly_support", sv: "tillstyrker delvis", en: "Partly supports"),
      .init("no_objection", sv: "ingen erinran", en: "No objection", aliases: ["inget att erinra", "inga synpunkter"]),
      .init("oppose", sv: "avstyrker", en: "Opposes"),
      .init("partly_oppose", sv: "avstyrker delvis", en: "Partly opposes"),
      .init("deem_answered", sv: "anser besvarad", en: "Deems it answered", aliases: ["anser motionen besvarad"]),
      .init("no_position", sv: "kan ej ta ställning", en: "Cannot take a position", aliases: ["kan inte ta ställning"]),
      .init("declined", sv: "avstår från att yttra sig", en: "Declines to comment", aliases: ["avstår"]),
      .init("no_reply", sv: "inget svar", en: "No reply", aliases: ["har inte inkommit med svar"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [Position] = [
    .support, .partlySupport, .noObjection, .oppose, .partlyOppose, .deemAnswered, .noPosition, .declined, .noReply,
    .other,
  ]

  /// The code as written if it is not a listed position; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
