internal import DiariumTree

extension Report {
  /// The findings, one a line: `file:line:col: severity: message [category/rule]`.
  ///
  /// Message and help are in the language of the report; severity and rule, which programs match, are the same in all.
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
      let count = tally.count - tally.listed
      let more = Message(sv: "\(count) till redovisas inte här", en: "\(count) more are not listed")
      text +=
        "\(inputs.first?.path ?? "-"): \(tally.severity.rawValue): \(more[language]) [\(tally.rule.name)]\n"
    }
    return text
  }
}
