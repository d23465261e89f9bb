@_spi(Engine) internal import DiariumTree

/// Findings for people: with the line, a caret under what is meant, and what to do.
package struct HumanReport: Sendable {
  /// The number of findings shown per rule, field and file; the rest are counted.
  package static let shownPerRule = 20
  /// The number of findings shown beneath their cause; the rest are counted.
  package static let shownPerCause = 5

  private let report: Report
  private let words: ReportWords
  private let isColoured: Bool
  private let width: Int

  /// A report to be shown with or without colours (SGR of ECMA-48).
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - isColoured: whether it has colours.
  ///   - width: the cells of a line, to which lines of inputs are fitted.
  package init(_ report: Report, isColoured: Bool, width: Int = 80) {
    self.report = report
    words = ReportWords(language: report.language)
    self.isColoured = isColoured
    self.width = min(max(width, 1), 10_000)
  }

  /// The findings.
  package func text() -> String {
    var text = ""
    var counter = ShownFindings()
    for group in FindingGroup.all(report) {
      counter.passOver(group.following.map { report.log.findings[$0] })
      guard counter.shows(report.log.findings[group.first]) else { continue }
      counter.passOver(group.findings.dropFirst().map { report.log.findings[$0] })
      let finding = report.log.findings[group.first]
      text += self.finding(finding, again: group.findings.dropFirst())
      text += following(group.following, cause: finding) + "\n"
    }
    for tally in report.log.rules {
      // One mistake made a thousand times is one line: the same rule in the same field.
      var rest = tally.count - counter.passed(tally.rule)
      for (field, count) in tally.fields.sorted(by: { $0.key < $1.key }) {
        let more = count - counter.passed(tally.rule, field)
        guard more > 0 else { continue }
        rest -= more
        text += headline(tally.rule, tally.severity)
        text += words.say(
          "\(more) till av samma slag i `\(Screen.clean(field))`, \(count) totalt\n",
          "\(more) more of these in `\(Screen.clean(field))`, \(count) in all\n")
      }
      if rest > 0 {
        text += headline(tally.rule, tally.severity)
        text += words.say(
          "\(rest) till av samma slag, \(tally.count) totalt\n", "\(rest) more of these, \(tally.count) in all\n")
      }
      if tally.listed < tally.count {
        text += words.say(
          "  = hjälp: \(report.allFindings) behåller alla för rapporterna i json\n",
          "  = help: \(report.allFindings) keeps them all for the reports in json\n")
      }
      if tally.count > counter.passed(tally.rule) { text += "\n" }
    }
    for skip in report.skipped {
      text += words.say("tillämpades inte", "skipped")
      text += ": \(skip.rule.name): \(skip.because[report.language]) (\(skip.count))\n"
    }
    return text
  }

  /// The verdict and the counts on one line, with any notes below it.
  ///
  /// - Parameter seconds: the duration of the run; mentioned only if it was long enough to be noticed.
  /// - Returns: lines without a final line end.
  package func summary(seconds: Double = 0) -> String {
    let inputs = report.inputs.map { Screen.clean($0.path) }.joined(separator: ", ")
    let time = seconds < 0.5 ? "" : " \(words.say("på", "in")) \(words.oneDecimal(seconds)) s"
    let verdict: String =
      switch report.verdict {
      case .valid: paint(words.say("giltig", "valid"), code: "32")
      case .invalid: paint(words.say("ogiltig", "invalid"), .error)
      case .unknown where report.isInterrupted:
        paint(words.say("okänt", "unknown"), .error)
          + words.say(
            ", körningen avbröts; detta är bara en del av resultatet", ", the run was stopped; this is only its part")
      case .unknown:
        paint(words.say("okänt", "unknown"), .error)
          + words.say(", indata kunde inte läsas till slutet", ", the input could not be read to its end")
      }
    let line = "\(inputs): \(verdict); \(words.counts(report))\(time)"
    return ([line] + report.notes.map { "  \(Screen.clean($0[report.language]))" }).joined(separator: "\n")
  }

  /// The severity and the rule.
  private func headline(_ rule: RuleID, _ severity: Severity) -> String {
    "\(paint(words.severity(severity), severity))[\(rule.name)]: "
  }

  /// A finding, and how often and where it recurs.
  private func finding(_ finding: Finding, again: ArraySlice<Int>) -> String {
    var lines = [headline(finding.rule, finding.severity) + bold(Screen.clean(finding.message[report.language]))]
    let location = finding.location
    let related = finding.related.filter { $0.location.shownLine != nil }
    let gutter = String(([location.shownLine] + related.map(\.location.shownLine)).compactMap { $0 }.max() ?? 1).count
    lines.append("\(space(gutter))\(dim("-->")) \(place(location))")
    lines += excerpt(location, mark: "^", label: nil, gutter, finding.severity)
    for other in related {
      lines.append(
        "\(space(gutter))\(dim(":::")) \(place(other.location))\(other.location.excerpt == nil ? " \(Screen.clean(other.message[report.language]))" : "")"
      )
      lines += excerpt(other.location, mark: "-", label: other.message[report.language], gutter, .info)
    }
    if let help = finding.help(for: report.audience) {
      lines.append(
        "\(space(gutter)) \(dim("=")) \(words.say("hjälp", "help")): \(Screen.clean(help[report.language]))")
    }
    if !again.isEmpty { lines.append("\(space(gutter)) \(dim("=")) \(places(again))") }
    let rule = words.say("regel: \(finding.rule.code), se", "rule: \(finding.rule.code), see")
    lines.append("\(space(gutter)) \(dim("=")) \(rule) `diarium explain \(finding.rule.name)`")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings that follow from one, one line each.
  private func following(_ following: [Int], cause: Finding) -> String {
    guard !following.isEmpty else { return "" }
    let gutter = space(
      String(([cause.location] + cause.related.map(\.location)).compactMap(\.shownLine).max() ?? 1).count)
    var text = ""
    for effect in following.prefix(Self.shownPerCause).map({ report.log.findings[$0] }) {
      let place = Screen.clean(effect.location.shownPlace)
      text += "\(gutter) \(dim("=")) \(words.say("därav", "hence")): \(place): "
      text +=
        "\(words.severity(effect.severity)): \(Screen.clean(effect.message[report.language])) [\(effect.rule.name)]\n"
    }
    let more = following.count - Self.shownPerCause
    if more > 0 {
      text += "\(gutter) \(dim("=")) \(words.say("därav \(more) till", "hence \(more) more"))\n"
    }
    return text
  }

  /// The other places of a finding: the first few, in the same file.
  private func places(_ again: ArraySlice<Int>) -> String {
    let places = again.prefix(FindingGroup.namedPlaces).map { index in
      let location = report.log.findings[index].location
      let numbers = [location.line, location.column].compactMap { $0.map(String.init) }.joined(separator: ":")
      return location.cell ?? (numbers.isEmpty ? location.pointer ?? "?" : numbers)
    }
    let more = again.count - places.count
    let parts = places.map(Screen.clean) + (more > 0 ? [words.say("\(more) till", "\(more) more")] : [])
    let and = words.say(" och ", " and ")
    let list = parts.count == 1 ? parts[0] : parts.dropLast().joined(separator: ", ") + and + (parts.last ?? "")
    return words.say("\(again.count + 1) gånger: här, och på \(list)", "\(again.count + 1) times: here, and at \(list)")
  }

  private func place(_ location: Location) -> String {
    let place = Screen.clean(location.shownPlace)
    let cell = words.cell(location)
    let inside = cell.isEmpty ? location.pointer ?? "" : cell
    return inside.isEmpty ? place : "\(place)   (\(Screen.clean(inside)))"
  }

  private func excerpt(
    _ location: Location, mark: String, label: String?, _ gutter: Int, _ severity: Severity
  ) -> [String] {
    if location.isWithheld {
      let words = words.say(
        "ärendet är, eller kan vara, hemligt: texten visas inte",
        "the case is, or may be, confidential: its text is not shown")
      return ["\(space(gutter)) \(dim("|")) \(words)"]
    }
    guard let excerpt = location.excerpt, let line = location.shownLine else { return [] }
    let scalars = excerpt.text.unicodeScalars
    func part(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      Screen.clean(String(String.UnicodeScalarView(scalars)))
    }
    let shown = ExcerptLine(
      before: part(scalars.prefix(excerpt.lead)),
      meant: part(scalars.dropFirst(excerpt.lead).prefix(excerpt.extent)),
      after: part(scalars.dropFirst(excerpt.lead + excerpt.extent)),
      isCutBefore: excerpt.isCutBefore, isCutAfter: excerpt.isCutAfter, width: width - gutter - 3)
    let number = String(line)
    let label = label.map { " \(Screen.clean($0))" } ?? ""
    let marks = paint(String(repeating: mark, count: shown.extent), severity) + label
    return [
      "\(space(gutter)) \(dim("|"))",
      "\(space(gutter - number.count))\(dim(number)) \(dim("|")) \(shown.text)",
      "\(space(gutter)) \(dim("|")) \(space(shown.lead))\(marks)",
    ]
  }

  private func space(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  private func dim(_ text: String) -> String { paint(text, code: "34") }
  private func bold(_ text: String) -> String { paint(text, code: "1") }

  private func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, code: "1;31")
    case .warning: paint(text, code: "1;33")
    case .info: paint(text, code: "1;36")
    }
  }

  private func paint(_ text: String, code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Limits the findings shown per rule and field in one file, except those that follow from another.
private struct ShownFindings {
  private struct Key: Hashable {
    var rule: Int
    var field: String?
    var path: String
  }

  private var shown: [Key: Int] = [:]
  private var ofRules: [Int: Int] = [:]
  private var ofFields: [Int: [String: Int]] = [:]

  /// Whether a finding is shown; counts it.
  mutating func shows(_ finding: Finding) -> Bool {
    let key = Key(rule: finding.rule.number, field: finding.field, path: finding.location.shownPath)
    guard shown[key, default: 0] < HumanReport.shownPerRule else { return false }
    shown[key, default: 0] += 1
    passOver([finding])
    return true
  }

  /// Counts findings about which nothing more is said: they were shown, or follow from another.
  mutating func passOver(_ findings: [Finding]) {
    for finding in findings {
      ofRules[finding.rule.number, default: 0] += 1
      if let field = finding.field { ofFields[finding.rule.number, default: [:]][field, default: 0] += 1 }
    }
  }

  func passed(_ rule: RuleID) -> Int { ofRules[rule.number] ?? 0 }
  func passed(_ rule: RuleID, _ field: String) -> Int { ofFields[rule.number]?[field] ?? 0 }
}
