/// A finding in a report on differences: what has become of it, and where it is.
package struct FindingChange: Sendable {
  /// What has become of it.
  package var state: FindingChanges.State
  /// The name of its rule.
  package var rule: String
  /// The severity.
  package var severity: String
  /// The message, masked.
  package var message: String
  /// The place, as a report shows it.
  package var place: String

  /// A finding.
  package init(state: FindingChanges.State, rule: String, severity: String, message: String, place: String) {
    (self.state, self.rule, self.severity, self.message, self.place) = (state, rule, severity, message, place)
  }
}
