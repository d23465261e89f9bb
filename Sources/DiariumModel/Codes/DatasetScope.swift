/// Dataset scope (datamängdens omfattning), the code list of `completeness.scope`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = DatasetScope.allCases
/// print(code.code, DatasetScope.list.codes.count)
/// ```
public enum DatasetScope: Code {
  /// All cases (alla ärenden).
  case allCases
  /// A selection of cases (urval).
  case selection
  /// A single case (ett ärende).
  case singleCase
  /// A single document (en handling).
  case singleDocument
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `dataset_scope`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "dataset_scope", exhaustive: false, title: .init(sv: "Datamängdens omfattning", en: "Dataset scope"),
    codes: [
      .init("all_cases", sv: "alla ärenden", en: "All cases"),
      .init("selection", sv: "urval", en: "A selection of cases"),
      .init("single_case", sv: "ett ärende", en: "A single case"),
      .init("single_document", sv: "en handling", en: "A single document"),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [DatasetScope] = [
    .allCases, .selection, .singleCase, .singleDocument, .other,
  ]

  /// The code as written if it is not a listed dataset scope; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
