package import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings as GitLab's code quality reports have them: what its documentation ("Code Quality report format") asks for, and
/// nothing else.
package struct GitLabReport: Sendable {
  private let report: Report

  /// The findings of a report.
  package init(_ report: Report) { self.report = report }

  /// Calls `body` with one issue after another.
  ///
  /// Equal fingerprints are one issue to GitLab, so they are told apart; a place without a line is in the first one, since
  /// an issue has to have a line.
  package func eachIssue(_ body: (JSONValue) throws -> Void) rethrows {
    for (index, item) in report.fingerprinted.enumerated() {
      let finding = item.finding
      var text = finding.message[report.language]
      if let help = finding.help(for: report.audience) { text += "; \(help[report.language])" }
      if let cause = report.log.cause(of: index) {
        text += "; \(report.followsFrom(report.log.findings[cause], after: finding))"
      }
      let place = finding.location
      // Lines of an entry are not those of its archive, and a sheet has none.
      let isInside = place.part != nil
      if isInside { text = "\(place.shownPlace): \(text)" }
      try body(
        issue(
          text, finding.rule, item.fingerprint, finding.severity, path: place.path, line: isInside ? nil : place.line))
    }
    for tally in report.log.rules where tally.listed < tally.count {
      let path = report.inputs.first?.path ?? "-"
      let fingerprint = "\(tally.rule.code.lowercased())-not-listed"
      try body(issue(report.notListed(tally), tally.rule, fingerprint, tally.severity, path: path, line: nil))
    }
  }

  private func issue(
    _ text: String, _ rule: RuleID, _ fingerprint: String, _ severity: Severity, path: String, line: Int?
  ) -> JSONValue {
    .object([
      .init("description", .string(text)), .init("check_name", .string(rule.name)),
      .init("fingerprint", .string(fingerprint)), .init("severity", .string(Self.level(severity))),
      .init(
        "location",
        .object([
          .init("path", .string(Self.path(path))),
          .init("lines", .object([.init("begin", .number("\(line ?? 1)"))])),
        ])),
    ])
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }

  /// A path as GitLab compares it with those of the repository: without a `./` before it.
  private static func path(_ path: String) -> String {
    if path == "-" { return "stdin" }
    let steps = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/\(steps)" : steps.isEmpty ? "." : steps
  }
}
