/// A language of messages, help and pages.
///
/// ```swift
/// print(finding.message[Language.sv])
/// ```
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Swedish.
  case sv
  /// English.
  case en
}
