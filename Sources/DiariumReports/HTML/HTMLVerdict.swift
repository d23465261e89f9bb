internal import DiariumHTML
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// The top of the page: the verdict, and what to mend first.
extension HTMLReport {
  /// The verdict in a sentence, and the counts.
  func verdict(_ page: inout HTMLWriter) {
    let kind: String =
      switch report.verdict {
      case .valid: report.log.total == 0 ? "good" : "remarks"
      case .invalid: "bad"
      case .unknown: "unknown"
      }
    page.element("section", ["class": "verdict \(kind)", "aria-labelledby": "verdict"]) { page in
      page.element("h2", ["id": "verdict"], text: words.verdict(report))
      page.element("ul", ["class": "counts"]) { page in
        for severity in Severity.allCases.reversed() {
          let count = report.log.count(severity)
          page.element("li", ["class": count == 0 ? "none" : severity.rawValue]) { page in
            page.element("b", text: words.grouped(count))
            page.text(" " + words.severities(severity, count: count))
          }
        }
      }
      var extent = words.say("I ", "In ") + words.extent(report) + "."
      if report.log.following > 0 {
        let count = words.grouped(report.log.following)
        extent += words.say(
          " \(count) till följer av dem och försvinner när de har rättats.",
          " \(count) more follow from them, and vanish once those are mended.")
      }
      page.element("p", text: extent)
    }
    page.line()
  }

  /// What to mend first, if there is more than one thing to mend.
  func mendFirst(_ page: inout HTMLWriter) {
    guard let first = sorted.first else { return }
    let finding = report.log.findings[first.first]
    page.element("section", ["class": "first \(finding.severity.rawValue)", "aria-labelledby": "first"]) { page in
      page.element("h2", ["id": "first"], text: words.mendFirst)
      page.element("p", ["class": "what"]) { $0.sentence(finding.message[report.language]) }
      place(finding.location, &page)
      help(finding, &page)
      page.element("p", ["class": "why"]) { page in
        page.text(whyFirst(first))
        page.element("a", ["href": "#\(Self.id(finding.rule))"]) { $0.text(title(finding.rule)) }
      }
    }
    page.line()
  }

  /// Why it comes first, and a word before the link to its rule.
  private func whyFirst(_ first: FindingGroup) -> String {
    let rule = words.say("Regeln: ", "The rule: ")
    if !report.isReadable {
      return words.say("Utan det kan resten inte läsas. ", "Without it the rest cannot be read. ") + rule
    }
    if !first.following.isEmpty {
      let count = words.grouped(first.following.count)
      return words.say("\(count) andra anmärkningar följer av det. ", "\(count) other findings follow from it. ") + rule
    }
    guard first.findings.count > 1 else { return rule }
    let count = words.grouped(first.findings.count)
    return words.say("Samma sak står på \(count) ställen. ", "The same stands in \(count) places. ") + rule
  }

  /// The anchor of a rule.
  static func id(_ rule: RuleID) -> String { rule.name.replacing("/", with: "-") }

  /// What a rule is about.
  func title(_ rule: RuleID) -> String { Catalogue.rule(rule.code)?.title[report.language] ?? rule.name }
}
