@_spi(Engine) internal import DiariumTree

/// Findings as workflow commands of GitHub Actions, which become annotations at their lines.
package struct GitHubReport: Sendable {
  /// The most annotations of a level that GitHub keeps of a step.
  package static let mostOfLevel = 10

  private let report: Report

  /// The findings of a report.
  package init(_ report: Report) { self.report = report }

  /// The commands, a line each: the worst level first, and of each level at most `mostOfLevel`, of which the last counts
  /// those that have none.
  ///
  /// A mistake that is made again and again has one annotation, at its first place.
  package func text() -> String {
    let groups = FindingGroup.all(report)
    return Severity.allCases.reversed().map { severity in
      commands(groups.filter { report.log.findings[$0.first].severity == severity }, severity)
    }.joined()
  }

  private func commands(_ groups: [FindingGroup], _ severity: Severity) -> String {
    let total = report.log.count(severity)
    let listed = groups.reduce(0) { $0 + $1.findings.count }
    let isWhole = groups.count <= Self.mostOfLevel && listed >= total
    let shown = isWhole ? groups[...] : groups.prefix(Self.mostOfLevel - 1)
    var text = shown.map { command($0, severity) }.joined()
    let rest = total - shown.reduce(0) { $0 + $1.findings.count }
    if !isWhole, rest > 0 {
      text += Self.command(severity, [("title", "diarium")], self.rest(rest, of: total, severity))
    }
    return text
  }

  private func rest(_ rest: Int, of total: Int, _ severity: Severity) -> String {
    let words = ReportWords(language: report.language)
    let all: String =
      switch severity {
      case .error: words.errors(total)
      case .warning: words.warnings(total)
      case .info: words.notes(total)
      }
    return words.say(
      "\(rest) till har ingen anteckning; totalt \(all)", "\(rest) more have no annotation; \(all) in all")
  }

  private func command(_ group: FindingGroup, _ severity: Severity) -> String {
    let words = ReportWords(language: report.language)
    let finding = report.log.findings[group.first]
    let place = finding.location
    var text = finding.message[report.language]
    if let help = finding.help(for: report.audience) { text += "; \(help[report.language])" }
    let count = group.findings.count
    if count > 1 { text += words.say(" (\(count) gånger)", " (\(count) times)") }
    if !group.following.isEmpty {
      text += words.following(group.following.count)
    }
    var properties: [(String, String)] = []
    let isInside = place.part != nil
    if place.path != "-" {
      properties.append(("file", place.path))
      if !isInside {
        if let line = place.line { properties.append(("line", "\(line)")) }
        if let column = place.column { properties.append(("col", "\(column)")) }
      }
    }
    // What GitHub cannot show at its line has its place in words.
    if isInside || place.line == nil || place.path == "-" { text = "\(place.shownPlace): \(text)" }
    properties.append(("title", "\(finding.rule.code) \(finding.rule.name)"))
    return Self.command(severity, properties, text)
  }

  private static func command(_ severity: Severity, _ properties: [(String, String)], _ text: String) -> String {
    let level = severity == .info ? "notice" : severity.rawValue
    let listed = properties.map { "\($0)=\(escaped(Screen.clean($1), isProperty: true))" }.joined(separator: ",")
    return "::\(level) \(listed)::\(escaped(Screen.clean(text)))\n"
  }

  /// A text as the runner reads it: it takes `%25`, `%0D` and `%0A` apart, and in properties `%3A` and `%2C`.
  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
