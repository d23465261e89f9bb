package import DiariumModel
@_spi(Engine) internal import DiariumTree

extension Report {
  /// The most results in a SARIF report: GitHub refuses a run with more ("SARIF support for code scanning").
  package static let maximumSARIFResults = 25_000

  /// The report in SARIF 2.1.0 (OASIS), as one run.
  ///
  /// If there are more findings than `maximumSARIFResults`, errors come first, then warnings; the counts by rule in the
  /// properties of the run are exact in any case.
  package func sarif() -> JSONValue { SARIFReport(self).document() }
}

/// Makes the parts of a SARIF document.
///
/// Section numbers are those of SARIF 2.1.0. Braces in messages are not doubled, although §3.11.5 requires it: SARIF
/// viewers show a message without `arguments` verbatim.
struct SARIFReport {
  private let report: Report
  private let results: [Result]
  private let rules: [RuleID]
  private let places: SARIFPlaces

  init(_ report: Report) {
    self.report = report
    let all = report.fingerprinted
    let listed = Self.listed(
      all.enumerated().map { index, item in
        Result(
          finding: item.finding, fingerprint: item.fingerprint,
          cause: report.log.cause(of: index).map { (all[$0].finding, all[$0].fingerprint) })
      })
    results = listed
    rules = Set(listed.map(\.finding.rule)).sorted { $0.number < $1.number }
    places = SARIFPlaces(report, listed.flatMap { [$0.finding] + [$0.cause?.finding].compactMap(\.self) })
  }

  /// A finding that becomes a result.
  private struct Result {
    var finding: Finding
    var fingerprint: String
    /// The finding that it follows from, with its fingerprint.
    var cause: (finding: Finding, fingerprint: String)?
  }

  /// The findings that become results.
  private static func listed(_ findings: [Result]) -> [Result] {
    guard findings.count > Report.maximumSARIFResults else { return findings }
    let bySeverity = Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.finding.severity == severity }
    }
    return Array(bySeverity.prefix(Report.maximumSARIFResults))
  }

  func document() -> JSONValue {
    .object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")),
      .init("runs", .array([run()])),
    ])
  }

  private func run() -> JSONValue {
    let indices = Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return .object([
      .init("tool", .object([.init("driver", driver())])),
      .init("invocations", .array([invocation()])),
      .init("language", .string(report.language.rawValue)),
      .init("defaultEncoding", .string("UTF-8")),
      .init("columnKind", .string("unicodeCodePoints")),
      .init("artifacts", .array(places.artifacts())),
      .init("results", .array(results.map { result($0, indices[$0.finding.rule] ?? -1) })),
      .init("properties", properties()),
    ])
  }

  private func driver() -> JSONValue {
    .object([
      .init("name", .string("diarium")),
      .init("version", .string(report.version)),
      .init("semanticVersion", .string(report.version)),
      .init("language", .string(report.language.rawValue)),
      .init("rules", .array(rules.map { SARIFRule($0, report.language).descriptor() })),
    ])
  }

  private func properties() -> JSONValue {
    var members: [JSONValue.Member] = []
    if let asOf = report.asOf { members.append(.init("as_of", .string(asOf))) }
    members.append(.init("counts", .object(report.log.rules.map { .init($0.rule.code, .number("\($0.count)")) })))
    return .object(members)
  }

  /// A result (§3.27).
  ///
  /// One that follows from another keeps its level, since that is its level taken by itself. It names the place of its
  /// cause among its related locations, which viewers show, and the cause's fingerprint in a property, which programs
  /// match; a run fails because of its causes in any case, since none matters less than what follows from it.
  private func result(_ result: Result, _ index: Int) -> JSONValue {
    let finding = result.finding
    var text = finding.message[report.language]
    if let help = finding.help(for: report.audience) { text += "; \(help[report.language])" }
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.rule.code)), .init("ruleIndex", .number("\(index)")),
      .init("level", .string(finding.severity.sarifLevel)), .init("message", .sarifText(text)),
      .init("locations", .array([places.location(finding.location)])),
    ]
    var related = finding.related
    if let cause = result.cause?.finding {
      let message = Message(sv: "följer av detta: \(cause.message.sv)", en: "follows from this: \(cause.message.en)")
      related.append(.init(message: message, location: cause.location))
    }
    if !related.isEmpty {
      let locations = related.enumerated().map { places.location($1.location, id: $0 + 1, $1.message) }
      members.append(.init("relatedLocations", .array(locations)))
    }
    // §3.27.24: one has it if all do.
    if report.baseline != nil {
      members.append(.init("baselineState", .string(finding.isKnown ? "unchanged" : "new")))
    }
    members.append(.init("partialFingerprints", .object([.init("diarium/v1", .string(result.fingerprint))])))
    if let fix = places.fix(finding) { members.append(.init("fixes", .array([fix]))) }
    if let cause = result.cause?.fingerprint {
      members.append(.init("properties", .object([.init("caused_by", .string(cause))])))
    }
    return .object(members)
  }
}

/// Information about the run itself.
extension SARIFReport {
  private func invocation() -> JSONValue {
    var notifications: [JSONValue] = []
    if report.isInterrupted {
      notifications.append(
        notification(
          .init(
            sv: "körningen avbröts; detta är bara vad som hann hittas",
            en: "the run was stopped; this is only what it had found"), level: "warning"))
    }
    notifications += report.notes.map { notification($0) }
    notifications += report.skipped.map { skip in
      let because = Message(
        sv: "\(skip.rule.name): \(skip.because.sv) (\(skip.count))",
        en: "\(skip.rule.name): \(skip.because.en) (\(skip.count))")
      return notification(because, rule: skip.rule)
    }
    let cut = report.log.findings.count - results.count
    if cut > 0 {
      let most = Report.maximumSARIFResults
      notifications.append(
        notification(
          .init(
            sv: "\(cut) anmärkningar är inte med: en rapport i SARIF har högst \(most), felen först",
            en: "\(cut) findings are not listed: a report in SARIF has at most \(most), errors first")))
    }
    let unlisted = report.log.total - report.log.findings.count
    if unlisted > 0 {
      notifications.append(
        notification(
          .init(
            sv: "\(unlisted) anmärkningar är räknade men inte med; \(report.allFindings) tar med alla",
            en: "\(unlisted) findings are counted and not listed; \(report.allFindings) lists them all")))
    }
    return .object([
      .init("executionSuccessful", .boolean(report.isReadable)),
      .init("toolExecutionNotifications", .array(notifications)),
    ])
  }

  private func notification(_ message: Message, level: String = "note", rule: RuleID? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("level", .string(level)), .init("message", .sarifText(message[report.language])),
    ]
    if let rule { members.append(.init("associatedRule", .object([.init("id", .string(rule.code))]))) }
    return .object(members)
  }
}

extension Severity {
  /// The level of a result (§3.27.10).
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONValue {
  /// A message, or the content of an artifact: an object with a text.
  static func sarifText(_ text: String) -> JSONValue { .object([.init("text", .string(text))]) }
}
