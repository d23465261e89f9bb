@_spi(Engine) public import DiariumTree

/// How two feeds are compared.
///
/// ```swift
/// var options = ComparisonOptions()
/// options.comparesFindings = false
/// print(try source.compared(with: FeedSource(contentsOf: "old.json"), options).counts.changedCases)
/// ```
public struct ComparisonOptions: Sendable {
  /// Whether the rules are applied to both feeds, and their findings compared.
  public var comparesFindings = true
  /// Which rules are applied, and how.
  public var validation = ValidationOptions()
  /// The language of the findings.
  public var language = Language.en
  /// The audience of the findings.
  package var audience = DiariumTree.Audience.library

  /// The defaults: findings are compared, too, in English.
  public init() {}
}
