/// Reservation form (reservationens form), the code list of `reservation.form`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = ReservationForm.written
/// print(code.code, ReservationForm.list.codes.count)
/// ```
public enum ReservationForm: Code {
  /// Written (skriftlig).
  case written
  /// Oral (muntlig).
  case oral
  /// Blank (blank).
  case blank
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `reservation_form`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "reservation_form", exhaustive: true, title: .init(sv: "Reservationens form", en: "Reservation form"),
    codes: [
      .init("written", sv: "skriftlig", en: "Written"),
      .init("oral", sv: "muntlig", en: "Oral"),
      .init("blank", sv: "blank", en: "Blank"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [ReservationForm] = [
    .written, .oral, .blank,
  ]

  /// The code as written if it is not a listed reservation form; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
