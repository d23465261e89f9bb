/// Appointment action (uppdragets ändring), the code list of `appointment.action`.
///
/// Closed in a schema version; `other` is there for what the world adds.
///
/// ```swift
/// let code = AppointmentAction.elected
/// print(code.code, AppointmentAction.list.codes.count)
/// ```
public enum AppointmentAction: Code {
  /// Elected (vald).
  case elected
  /// Resigned (avsagd).
  case resigned
  /// Dismissed (entledigad).
  case dismissed
  /// Other (annat).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `appointment_action`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "appointment_action", exhaustive: false, title: .init(sv: "Uppdragets ändring", en: "Appointment action"),
    codes: [
      .init("elected", sv: "vald", en: "Elected", aliases: ["valda", "väljs", "utsedd", "utses"]),
      .init("resigned", sv: "avsagd", en: "Resigned", aliases: ["avsägelse", "avsäger sig"]),
      .init("dismissed", sv: "entledigad", en: "Dismissed", aliases: ["entledigas", "entledigande"]),
      .init("other", sv: "annat", en: "Other", aliases: ["övrigt"]),
    ])

  /// The cases that the list has, in its order.
  public static let known: [AppointmentAction] = [
    .elected, .resigned, .dismissed, .other,
  ]

  /// The code as it was written where it is no listed appointment action, else nil.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
