/// Party scope (partiets räckvidd), the code list of `party.scope`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = PartyScope.national
/// print(code.code, PartyScope.list.codes.count)
/// ```
public enum PartyScope: Code {
  /// National (rikstäckande).
  case national
  /// Regional (regional).
  case regional
  /// Local (lokal).
  case local
  /// None (independent) (partilös).
  case none
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `party_scope`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "party_scope", exhaustive: false, title: .init(sv: "Partiets räckvidd", en: "Party scope"),
    codes: [
      .init("national", sv: "rikstäckande", en: "National", aliases: ["riksparti"]),
      .init("regional", sv: "regional", en: "Regional"),
      .init("local", sv: "lokal", en: "Local", aliases: ["lokalt parti"]),
      .init("none", sv: "partilös", en: "None (independent)", aliases: ["obunden", "oberoende"]),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [PartyScope] = [
    .national, .regional, .local, .none, .other,
  ]

  /// The code as written if it is not a listed party scope; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
