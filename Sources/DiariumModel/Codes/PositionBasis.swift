/// Position basis (grund för ställningstagande), the code list of `statement.position_basis`.
///
/// Exhaustive, since the list describes the record itself.
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

  /// The cases of the listed codes, in order.
  public static let known: [PositionBasis] = [
    .explicit, .interpreted,
  ]

  /// The code as written if it is not a listed position basis; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
