/// A format of reports on differences, under the name that the command uses.
///
/// ```swift
/// let comparison = try source.compared(with: FeedSource(contentsOf: "old.json"))
/// try comparison.render(as: .human) { print($0, terminator: "") }
/// ```
public enum DifferenceFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: by case, with what was and what is.
  case human
  /// One JSON document (`schemas/diff.schema.json`).
  case json
  /// One JSON object per line: a difference or a finding each, the summary last.
  case jsonl
  /// A page: one file, without scripts, to mail or to print.
  case html
}
