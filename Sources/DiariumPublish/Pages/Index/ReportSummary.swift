/// What the validator said of a published feed, in short.
package struct ReportSummary: Hashable, Sendable {
  /// The verdict.
  package enum Verdict: Hashable, Sendable {
    case valid
    case invalid
    /// The feed could not be read to its end.
    case unknown
  }

  package var verdict: Verdict
  package var errors: Int
  package var warnings: Int
  package var infos: Int

  package init(verdict: Verdict, errors: Int, warnings: Int, infos: Int) {
    (self.verdict, self.errors, self.warnings, self.infos) = (verdict, errors, warnings, infos)
  }
}
