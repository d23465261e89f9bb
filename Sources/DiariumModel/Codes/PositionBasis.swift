/// Position basis (grund för ställningstagande), the code list of `statement.position_basis`.
///
/// Exhaustive: the list is about the record.
///
/// ```swift
/// let code = PositionBasis.explicit
/// print(code.code, PositionBasis.list.codes.count)
/// ```
public enum PositionBasis: Code {
  /// Explicit (uttalat).
  case explicit
  /// Interpreted (tolkat).
  case interpreted
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `position_basis`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "position_basis", exhaustive: true, title: .init(sv: "Grund för ställningstagande", en: "Position basis"),
    codes: [
      .init("explicit", sv: "uttalat", en: "Explicit"),
      .init("interpreted", sv: "tolkat", en: "Interpreted"),
    ])

  /// The cases that the list has, in its order.
  public static let known: [PositionBasis] = [
    .explicit, .interpreted,
  ]

  /// The code as it was written where it is no listed position basis, else nil.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
