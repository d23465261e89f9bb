@_spi(Engine) internal import DiariumTree

/// Findings as test results, in the XML of JUnit as servers for continuous integration read it: a suite for each input, and
/// in it a case for each rule.
///
/// A case fails if findings of its rule count against the verdict; findings that do not are its output. So the tests fail
/// if the verdict is `invalid`, and one has an error if it is `unknown`.
package struct JUnitReport: Sendable {
  /// The number of findings that a case lists; the rest are counted.
  package static let listedPerRule = 50

  private let report: Report
  private let words: ReportWords
  private let suites: [Suite]

  /// The test cases of an input.
  private struct Suite {
    var name: String
    var cases: [Case] = []

    func count(_ kind: (Case) -> Bool) -> Int { cases.count(where: kind) }
  }

  /// The findings of a rule in an input.
  private struct Case {
    var rule: RuleID
    var findings: [Int] = []
    /// The number of findings that are only counted.
    var unlisted: RuleTally?
    var isFailure = false
    /// Why the rule was not applied.
    var skipped: SkippedRule?
  }

  /// The findings of a report.
  package init(_ report: Report) {
    self.report = report
    words = ReportWords(language: report.language)
    suites = Self.suites(report)
  }

  private static func suites(_ report: Report) -> [Suite] {
    let names = report.inputs.isEmpty ? ["-"] : report.inputs.map(\.path)
    var findings: [[Int: [Int]]] = Array(repeating: [:], count: names.count)
    var inputs: [String: Int] = [:]
    for (index, finding) in report.log.findings.enumerated() {
      let path = finding.location.path
      let input = inputs[path] ?? report.input(of: path)
      inputs[path] = input
      findings[input][finding.rule.number, default: []].append(index)
    }
    let tallies = Dictionary(report.log.rules.map { ($0.rule.number, $0) }, uniquingKeysWith: { first, _ in first })
    let skipped = Dictionary(report.skipped.map { ($0.rule.number, $0) }, uniquingKeysWith: { first, _ in first })
    let rules = Set(report.applied + report.log.rules.map(\.rule) + report.skipped.map(\.rule))
      .sorted { $0.number < $1.number }
    var told: Set<Int> = []
    return names.indices.map { input in
      var suite = Suite(name: names[input])
      for rule in rules {
        var result = Case(rule: rule, findings: findings[input][rule.number] ?? [])
        result.isFailure = result.findings.contains { report.failsBecause(of: report.log.findings[$0].severity) }
        // A rule is counted over all inputs: the first with a finding of it tells how many are not listed.
        let isLast = input == names.count - 1
        if let tally = tallies[rule.number], tally.listed < tally.count, !result.findings.isEmpty || isLast,
          told.insert(rule.number).inserted
        {
          result.unlisted = tally
          result.isFailure = result.isFailure || report.failsBecause(of: tally.severity)
        }
        if tallies[rule.number] == nil { result.skipped = skipped[rule.number] }
        suite.cases.append(result)
      }
      return suite
    }
  }

  /// Calls `write` with the pieces of the document, in order.
  package func eachPiece(_ write: (String) throws -> Void) rethrows {
    var pieces = TextPieces()
    let isRead = report.isReadable
    let tests = suites.reduce(isRead ? 0 : 1) { $0 + $1.cases.count }
    let failures = suites.reduce(0) { $0 + $1.count(\.isFailure) }
    let skipped = suites.reduce(0) { $0 + $1.count { $0.skipped != nil } }
    pieces.text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="diarium" tests="\(tests)" failures="\(failures)" errors="\(isRead ? 0 : 1)" \
      skipped="\(skipped)">

      """
    if !isRead { pieces.text += unreadable }
    for suite in suites {
      pieces.text += "  <testsuite name=\(JUnitText.attribute(suite.name)) tests=\"\(suite.cases.count)\" "
      pieces.text += "failures=\"\(suite.count(\.isFailure))\" errors=\"0\" "
      pieces.text += "skipped=\"\(suite.count { $0.skipped != nil })\">\n"
      for result in suite.cases {
        pieces.text += testCase(result, in: suite)
        try pieces.flush(write)
      }
      pieces.text += "  </testsuite>\n"
    }
    pieces.text += "</testsuites>\n"
    try pieces.end(write)
  }

  /// The whole document.
  package func text() -> String {
    var text = ""
    eachPiece { text += $0 }
    return text
  }

  /// The suite that says that the verdict is unknown.
  private var unreadable: String {
    let message =
      report.isInterrupted
      ? words.say("körningen avbröts", "the run was stopped")
      : words.say("indata kunde inte läsas till slutet", "the input could not be read to its end")
    return """
        <testsuite name="diarium" tests="1" failures="0" errors="1" skipped="0">
          <testcase classname="diarium" name="readable">
            <error message=\(JUnitText.attribute(message)) type="unknown"/>
          </testcase>
        </testsuite>

      """
  }

  private func testCase(_ result: Case, in suite: Suite) -> String {
    var text = "    <testcase classname=\(JUnitText.attribute(suite.name)) name=\"\(result.rule.name)\""
    let first = result.findings.first.map { report.log.findings[$0] }
    if let place = first?.location, place.path != "-" {
      text += " file=\(JUnitText.attribute(place.path))"
      if let line = place.line, place.part == nil { text += " line=\"\(line)\"" }
    }
    if let skipped = result.skipped {
      let because = "\(skipped.because[report.language]) (\(skipped.count))"
      return text + ">\n      <skipped message=\(JUnitText.attribute(because))/>\n    </testcase>\n"
    }
    guard first != nil || result.unlisted != nil else { return text + "/>\n" }
    text += ">\n"
    let lines = self.lines(result)
    if result.isFailure {
      let message = first?.message[report.language] ?? result.unlisted.map(report.notListed) ?? ""
      text += "      <failure message=\(JUnitText.attribute(message)) type=\"\(result.rule.code)\">"
      text += "\(JUnitText.content(lines))</failure>\n"
    } else {
      text += "      <system-out>\(JUnitText.content(lines))</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  /// The findings of a case, a line each.
  private func lines(_ result: Case) -> String {
    var lines = result.findings.prefix(Self.listedPerRule).map { index in
      let finding = report.log.findings[index]
      var line =
        "\(finding.location.shownPlace): \(words.severity(finding.severity)): \(finding.message[report.language])"
      if let help = finding.help(for: report.audience) { line += "; \(help[report.language])" }
      if let cause = report.cause(of: index) { line += "; \(report.followsFrom(cause, after: finding))" }
      return Screen.clean(line)
    }
    let more = result.findings.count - lines.count
    if more > 0 { lines.append(words.say("\(more) till", "\(more) more")) }
    if let tally = result.unlisted { lines.append(report.notListed(tally)) }
    return lines.joined(separator: "\n")
  }
}

extension Report {
  /// The input that a path belongs to, by its place: the input itself, or a file in its folder; the first if it is none.
  func input(of path: String) -> Int {
    if let index = inputs.firstIndex(where: { $0.path == path }) { return index }
    return inputs.firstIndex { path.hasPrefix($0.path.hasSuffix("/") ? $0.path : "\($0.path)/") } ?? 0
  }

  /// Whether a finding of a severity makes the verdict `invalid`.
  func failsBecause(of severity: Severity) -> Bool {
    severity == .error || failOn.severity.map { severity >= $0 } ?? false
  }
}
