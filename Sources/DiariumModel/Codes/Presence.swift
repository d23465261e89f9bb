/// Presence (närvaro), the code list of `attendance.presence`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = Presence.present
/// print(code.code, Presence.list.codes.count)
/// ```
public enum Presence: Code {
  /// Present (närvarande).
  case present
  /// Absent (frånvarande).
  case absent
  /// Substitute present, not serving (ej tjänstgörande ersättare).
  case substitutePresent
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `presence`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "presence", exhaustive: false, title: .init(sv: "Närvaro", en: "Presence"),
    codes: [
      .init("present", sv: "närvarande", en: "Present", aliases: ["tjänstgörande"]),
      .init("absent", sv: "frånvarande", en: "Absent"),
      .init(
        "substitute_present", sv: "ej tjänstgörande ersättare", en: "Substitute present, not serving",
        aliases: ["närvarande ersättare"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [Presence] = [
    .present, .absent, .substitutePresent, .other,
  ]

  /// The code as written if it is not a listed presence; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
