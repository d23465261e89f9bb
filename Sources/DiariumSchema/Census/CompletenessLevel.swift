/// The completeness of a case.
///
/// ```swift
/// let inspection = try source.inspect()
/// if inspection.level == .full { print("all cases say how they came about") }
/// ```
public enum CompletenessLevel: String, Hashable, Sendable, CaseIterable {
  /// Not even the requirements of `core`.
  case none
  /// An id, a title, and a decision with its body, its date and its text.
  case core
  /// Also who acted: an initiative, a proposal or a statement, where each of those and each reservation says by whom.
  case politics
  /// Also how it came about: a referral, a vote or a citation, and spans that say where values were read.
  case full
}
