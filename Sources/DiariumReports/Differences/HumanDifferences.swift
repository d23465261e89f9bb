internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Differences for people: by case, with what was and what is, long texts shortened to what changed.
///
/// Personal numbers and private contacts are masked, and of confidential cases no values are shown.
package struct HumanDifferences: Sendable {
  /// The most differences of a case that are shown.
  package static let shownPerGroup = 50
  /// The most findings of a rule that are shown.
  package static let shownPerRule = 20

  private let report: DifferenceReport
  private let words: DifferenceWords
  private let isColoured: Bool

  /// A report with or without colours (SGR of ECMA-48).
  package init(_ report: DifferenceReport, isColoured: Bool) {
    self.report = report
    words = DifferenceWords(language: report.language)
    self.isColoured = isColoured
  }

  /// The differences of the head or of a case, and an empty line.
  package func text(_ group: DifferenceGroup) -> String {
    let name =
      group.isHead ? words.head : group.caseID.map { Screen.shown($0) } ?? words.noID
    var lines = [
      paint("\(words.mark(group.kind)) \(name)", group.kind, isBold: true)
        + (group.isConfidential ? "" : group.title.map { "  \(shown($0))" } ?? "")
    ]
    if group.kind != .changed, let difference = group.differences.first { lines[0] += "  \(places(difference))" }
    if group.isAmbiguous { lines.append("    \(dim("= \(words.ambiguous)"))") }
    if group.isConfidential { lines.append("    \(dim("= \(words.withheld)"))") }
    guard group.kind == .changed else { return lines.joined(separator: "\n") + "\n\n" }
    for difference in group.differences.prefix(Self.shownPerGroup) { lines.append(line(difference, of: group)) }
    let more = group.differences.count - Self.shownPerGroup
    if more > 0 { lines.append("  \(words.more(more))") }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func line(_ difference: Difference, of group: DifferenceGroup) -> String {
    let isCase = difference.record == RecordType.case.rawValue || difference.record == RecordType.feed.rawValue
    var name = isCase ? "" : "\(difference.record) \(difference.id.map { Screen.shown($0) } ?? "")"
    if let field = difference.field { name += (name.isEmpty ? "" : " · ") + Screen.shown(field) }
    let mark = paint(words.mark(difference.kind), difference.kind)
    let change = group.isConfidential ? "" : self.change(difference)
    return "  \(mark) \(name)\(change.isEmpty ? "" : ": \(change)")  \(places(difference))"
  }

  private func change(_ difference: Difference) -> String {
    switch (difference.kind, difference.old, difference.new) {
    case (.reordered, let old?, let new?):
      "\(words.otherOrder): \(shown(ShownValue.text(old))) → \(shown(ShownValue.text(new)))"
    case (.reordered, _, _): words.otherOrder
    case (.changed, let old?, let new?): between(old, new)
    case (_, let old?, nil): paint(shown(ShownValue.text(old)), .removed)
    case (_, nil, let new?): paint(shown(ShownValue.text(new)), .added)
    default: ""
    }
  }

  private func between(_ old: JSONValue, _ new: JSONValue) -> String {
    let (one, other) = (ShownValue.text(old), ShownValue.text(new))
    // A value that is a text in one and something else in the other differs though it looks the same.
    if one == other { return "\(kind(old)) \(shown(one)) → \(kind(new)) \(shown(other))" }
    if ShownValue.areShort(one, other) {
      return "\(paint(Screen.shown(one), .removed)) → \(paint(Screen.shown(other), .added))"
    }
    return TextChange(Mask.masked(one), Mask.masked(other)).parts.map { part in
      switch part {
      case .same(let text): Self.visible(text)
      case .removed(let text): paint("[-\(Self.visible(text))-]", .removed)
      case .added(let text): paint("{+\(Self.visible(text))+}", .added)
      case .cut(let count): dim("…(\(words.characters(count)))…")
      }
    }.joined()
  }

  private func kind(_ value: JSONValue) -> String {
    switch value {
    case .string: words.say("text", "text")
    case .number: words.say("tal", "number")
    default: words.say("värde", "value")
    }
  }

  private func shown(_ text: String) -> String {
    Self.visible(TextChange.shortened(Mask.masked(text), to: ShownValue.longest))
  }

  /// A text on one line, with everything visible.
  private static func visible(_ text: String) -> String {
    Screen.clean(text.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎"))
  }

  private func places(_ difference: Difference) -> String {
    let places = [difference.oldLocation, difference.newLocation].compactMap { $0 }.map {
      Screen.shown($0.shownPlace)
    }
    return places.isEmpty ? "" : dim("(\(places.joined(separator: " → ")))")
  }

  /// A finding that is new or fixed, on one line.
  package func text(_ finding: FindingChange) -> String {
    let kind: Difference.Kind = finding.state == .new ? .added : .removed
    let place = finding.place.isEmpty ? "" : "  \(dim("(\(Screen.clean(finding.place)))"))"
    return "  \(paint("\(words.mark(kind)) \(words.state(finding.state))", kind)) "
      + "\(severity(finding.severity))[\(finding.rule)]: \(Screen.clean(finding.message))\(place)\n"
  }

  private func severity(_ severity: String) -> String {
    Severity(rawValue: severity).map { ReportWords(language: report.language).severity($0) } ?? severity
  }

  /// How many findings of a rule are not shown.
  package func more(_ count: Int, rule: String) -> String { "  \(words.more(count)) [\(rule)]\n" }

  /// The verdict and the counts, on one line without its end, with remarks on lines of their own.
  package func summary() -> String {
    let (old, new) = (Screen.shown(report.old.path), Screen.shown(report.new.path))
    let verdict: String =
      switch report.verdict {
      case "equal": paint(words.say("lika", "equal"), .added)
      case "different": paint(words.say("olika", "different"), .changed)
      default: paint(words.say("okänt", "unknown"), .removed)
      }
    var line = "\(old) → \(new): \(verdict)"
    if report.verdict != "unknown" || report.counts.unchangedCases > 0 {
      line += "; \(words.cases(report.counts))"
      if report.counts.isHeadChanged { line += "; \(words.say("huvudet ändrat", "head changed"))" }
    }
    if let findings = report.findings { line += "; \(words.findings(findings))" }
    return ([line] + report.notes.map { "  \(Screen.clean($0[report.language]))" }).joined(separator: "\n")
  }

  private func dim(_ text: String) -> String { colour(text, "2") }

  private func paint(_ text: String, _ kind: Difference.Kind, isBold: Bool = false) -> String {
    let code: String =
      switch kind {
      case .added: "32"
      case .removed: "31"
      case .changed, .reordered: "33"
      }
    return colour(text, isBold ? "1;\(code)" : code)
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
