/// Position basis (grund för ställningstagande), the code list of `statement.position_basis`.
///
/// Exhaustive: the list is about the record.
public enum PositionBasis: Code {
  /// Explicit (uttalat).
  case explicit
  /// Interpreted (tolkat).
  case interpreted
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  public static let list = CodeListDescription(
    name: "position_basis", exhaustive: true, title: .init(sv: "Grund för ställningstagande", en: "Position basis"),
    codes: [
      .init("explicit", sv: "uttalat", en: "Explicit"),
      .init("interpreted", sv: "tolkat", en: "Interpreted"),
    ])

  public static let known: [PositionBasis] = [
    .explicit, .interpreted,
  ]

  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
