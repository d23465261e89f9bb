/// How much a finding matters.
///
/// ```swift
/// let errors = report.findings.filter { $0.severity == .error }
/// ```
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case info, warning, error

  /// Whether one matters less than another: info before warning, warning before error.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
