/// A language of messages, help and pages.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Swedish.
  case sv
  /// English.
  case en
}
