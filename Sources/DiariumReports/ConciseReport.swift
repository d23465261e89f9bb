internal import DiariumTree

extension Report {
  /// The findings, one a line: `file:line:col: severity: message [category/rule]`.
  public func concise() -> String {
    var text = ""
    for finding in log.findings {
      let numbers = [finding.location.line, finding.location.column].compactMap { $0.map(String.init) }
      let place = [Screen.clean(finding.location.path)] + numbers
      text +=
        "\(place.joined(separator: ":")): \(finding.severity.rawValue): \(Screen.clean(finding.message[language]))"
      if let help = finding.help { text += "; \(Screen.clean(help[language]))" }
      text += " [\(finding.rule.name)]\n"
    }
    for tally in log.rules where tally.listed < tally.count {
      text +=
        "\(inputs.first?.path ?? "-"): \(tally.severity.rawValue): \(tally.count - tally.listed) more are not listed [\(tally.rule.name)]\n"
    }
    return text
  }
}
