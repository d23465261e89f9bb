@_spi(Engine) internal import DiariumTree

extension Report {
  /// The findings, one per line: `file:line:col: severity: message [category/rule]`; in a workbook `file!sheet!cell: …`.
  ///
  /// Message and help are in the language of the report; severity and rule, which programs match, are the same in both.
  /// A finding that follows from another comes after it and says so: `…; follows from 6:11 [category/rule]`.
  package func concise() -> String {
    var text = ""
    for (cause, following) in log.byCause {
      text += line(log.findings[cause])
      for effect in following { text += line(log.findings[effect], cause: log.findings[cause]) }
    }
    // A rule is counted over all inputs, which no line about one of them could say.
    let paths = inputs.isEmpty ? "-" : inputs.map(\.path).joined(separator: ", ")
    for tally in log.rules where tally.listed < tally.count {
      let count = tally.count - tally.listed
      let more = Message(sv: "\(count) till redovisas inte här", en: "\(count) more are not listed")
      text +=
        "\(Screen.clean(paths)): \(tally.severity.rawValue): \(more[language]) [\(tally.rule.name)]\n"
    }
    return text
  }

  private func line(_ finding: Finding, cause: Finding? = nil) -> String {
    var line = "\(Screen.clean(finding.location.shownPlace)): \(finding.severity.rawValue): "
    line += Screen.clean(finding.message[language])
    if let help = finding.help(for: audience) { line += "; \(Screen.clean(help[language]))" }
    if let cause { line += "; \(followsFrom(cause, after: finding))" }
    return line + " [\(finding.rule.name)]\n"
  }
}
