/// The identity of a rule: its number, its name and how much it matters.
///
/// ```swift
/// if finding.rule.name == "str/unknown-field" { print(finding.rule.code) }
/// ```
public struct RuleID: Hashable, Sendable {
  /// The number in the code: 4003 for `DIA4003`.
  public let number: Int
  /// The name, `category/defect`: `str/unknown-field`.
  public let name: String
  /// The default severity.
  public let severity: Severity

  /// A rule with its number, its name (`category/defect`) and its severity.
  @_spi(Engine) public init(_ number: Int, _ name: String, _ severity: Severity) {
    self.number = number
    self.name = name
    self.severity = severity
  }

  /// The code, stable for ever: `DIA4003`.
  public var code: String { "DIA\(number)" }
  /// The category, the part of the name before the slash.
  public var category: String { String(name.prefix { $0 != "/" }) }

  /// Whether two are the same rule, compared by number.
  public static func == (one: RuleID, other: RuleID) -> Bool { one.number == other.number }
  /// Hashes the number, which is all that `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
