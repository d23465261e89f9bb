/// Date basis (datumets grund), the code list of `decision.date_basis`.
///
/// Exhaustive, since the list describes the record itself.
///
/// ```swift
/// let code = DateBasis.stated
/// print(code.code, DateBasis.list.codes.count)
/// ```
public enum DateBasis: Code {
  /// Stated (angivet).
  case stated
  /// Date of the document (handlingens dag).
  case documentDate
  /// Date of the meeting (sammanträdets dag).
  case meetingDate
  /// Inferred (härlett).
  case inferred
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `date_basis`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "date_basis", exhaustive: true, title: .init(sv: "Datumets grund", en: "Date basis"),
    codes: [
      .init("stated", sv: "angivet", en: "Stated"),
      .init("document_date", sv: "handlingens dag", en: "Date of the document"),
      .init("meeting_date", sv: "sammanträdets dag", en: "Date of the meeting"),
      .init("inferred", sv: "härlett", en: "Inferred"),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [DateBasis] = [
    .stated, .documentDate, .meetingDate, .inferred,
  ]

  /// The code as written if it is not a listed date basis; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
