@_spi(Engine) internal import DiariumTree

/// The verdict and a table of findings in GitHub Flavored Markdown: for a pull request, or the summary of a step.
package struct MarkdownReport: Sendable {
  /// The number of rows; the rest are counted.
  package static let rows = 50
  /// The number of different things said of a rule in one field; the rest are counted.
  static let perField = 5
  /// The number of places that a row names.
  static let places = 3
  /// The most bytes of the rows: a comment of GitHub holds 65,536 characters.
  static let size = 48_000

  private let report: Report
  private let words: ReportWords

  /// The findings of a report.
  package init(_ report: Report) {
    self.report = report
    words = ReportWords(language: report.language)
  }

  /// The text.
  package func text() -> String {
    let sorted = FindingsByRule(report)
    let paths = report.inputs.isEmpty ? ["-"] : report.inputs.map(\.path)
    var text = "### Diarium: \(paths.map(MarkdownText.code).joined(separator: ", "))\n\n"
    text += "**\(words.verdict(report))** \(words.counts(report)).\n"
    for note in report.notes { text += "\n\(MarkdownText.message(note[report.language]))\n" }
    if let first = sorted.first, report.log.total > 1 {
      let finding = report.log.findings[first.first]
      text += "\n**\(words.mendFirst):** \(place(finding.location)) \(said(finding))\n"
    }
    text += table(sorted)
    for skip in report.skipped {
      text += "\n\(words.say("Tillämpades inte", "Skipped")): \(MarkdownText.code(skip.rule.name)), "
      text += "\(MarkdownText.message(skip.because[report.language])) (\(skip.count))\n"
    }
    return text
  }

  private func table(_ sorted: FindingsByRule) -> String {
    let all = rows(sorted)
    guard !all.isEmpty else { return "" }
    var text = words.say(
      "\n| nivå | regel | fält | antal | var | vad |\n", "\n| severity | rule | field | count | where | what |\n")
    text += "|---|---|---|---:|---|---|\n"
    var (size, shown, counted) = (0, 0, 0)
    for row in all.prefix(Self.rows) {
      guard size + row.text.utf8.count <= Self.size else { break }
      text += row.text
      size += row.text.utf8.count
      shown += 1
      counted += row.count
    }
    let rest = all.reduce(0) { $0 + $1.count } - counted
    if shown < all.count {
      text += words.say("\n\(rest) till står inte i tabellen.\n", "\n\(rest) more are not in the table.\n")
    }
    return text
  }

  private func rows(_ sorted: FindingsByRule) -> [(text: String, count: Int)] {
    sorted.parts.filter { $0.count > 0 }.flatMap { part in
      part.fields.flatMap { field in
        var rows = field.groups.prefix(Self.perField).map { (row($0, field), $0.findings.count) }
        let rest = field.count - rows.reduce(0) { $0 + $1.1 }
        if rest > 0 { rows.append((self.rest(rest, part, field), rest)) }
        return rows
      }
    }
  }

  private func row(_ group: FindingGroup, _ field: FindingsByRule.FieldPart) -> String {
    let finding = report.log.findings[group.first]
    var places = group.findings.prefix(Self.places).map { place(report.log.findings[$0].location) }
    if group.findings.count > places.count { places.append("…") }
    var what = said(finding)
    if !group.following.isEmpty {
      what += words.following(group.following.count)
    }
    return cells(
      finding.severity, finding.rule, field.name, group.findings.count, places.joined(separator: ", "), what)
  }

  private func rest(_ rest: Int, _ part: FindingsByRule.Part, _ field: FindingsByRule.FieldPart) -> String {
    let what = words.say("fler av samma slag, \(field.count) totalt", "more of these, \(field.count) in all")
    return cells(part.severity, part.rule, field.name, rest, "", what)
  }

  private func cells(
    _ severity: Severity, _ rule: RuleID, _ field: String?, _ count: Int, _ places: String, _ what: String
  ) -> String {
    let field = field.map(MarkdownText.code) ?? ""
    return "| \(words.severity(severity)) | `\(rule.name)` | \(field) | \(count) | \(places) | \(what) |\n"
  }

  /// A place, without the path if that is the only one there is.
  private func place(_ location: Location) -> String {
    let numbers = location.shownNumbers
    let isOnly = report.inputs.count == 1 && location.shownPath == report.inputs[0].path && !numbers.isEmpty
    return MarkdownText.code(isOnly ? numbers : location.shownPlace)
  }

  /// What is wrong, and what to do.
  private func said(_ finding: Finding) -> String {
    var text = MarkdownText.message(finding.message[report.language])
    if let help = finding.help(for: report.audience) { text += "; \(MarkdownText.message(help[report.language]))" }
    return text
  }
}
