/// How complete a case is.
///
/// ```swift
/// let inspection = try source.inspect()
/// if inspection.level == .full { print("all cases say how they came about") }
/// ```
public enum CompletenessLevel: String, Hashable, Sendable, CaseIterable {
  /// Not even what `core` asks for.
  case none
  /// An id, a title, and a decision with its body, its date and its words.
  case core
  /// Also who acted: an initiative, a proposal or a statement, and each of those and each reservation says by whom.
  case politics
  /// Also how it came about: a referral, a vote or a citation, and spans that say where things were read.
  case full
}
