package import DiariumModel
@_spi(Engine) package import DiariumTree

extension Report {
  /// The report as JSON, in the shape of `schemas/report.schema.json`.
  package func json() -> JSONValue {
    .object(membersBeforeFindings + [.init("findings", .array(findingValues()))] + membersAfterFindings)
  }

  /// The report as JSON Lines: each finding on a line of its own, then everything else as the member `summary`.
  package func lines() -> [JSONValue] {
    findingValues() + [summaryLine]
  }

  /// The last line of the report as JSON Lines: everything but the findings.
  package var summaryLine: JSONValue {
    .object([.init("summary", .object(membersBeforeFindings + membersAfterFindings))])
  }

  /// The members of the report before its findings.
  package var membersBeforeFindings: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("diarium_report", .string("1.0")),
      .init("tool", .object([.init("name", .string("diarium")), .init("version", .string(version))])),
      .init("verdict", .string(verdict.rawValue)),
    ]
    if let asOf { members.append(.init("as_of", .string(asOf))) }
    members += [
      .init("inputs", .array(inputs.map(Self.input))),
      .init("counts", counts()),
      .init("rules", .array(log.rules.map(Self.tally))),
    ]
    if let baseline { members.append(.init("baseline", Self.baseline(baseline))) }
    if !excepted.isEmpty { members.append(.init("ignored", .array(excepted.map(Self.exception)))) }
    return members
  }

  /// The members of the report after its findings.
  package var membersAfterFindings: [JSONValue.Member] {
    [
      .init("skipped", .array(skipped.map(skip))),
      .init("coverage", .object(coverage.map { .init($0.field, .number(Self.share($0.share))) })),
    ]
  }

  /// The number of findings of each severity, and of those that follow from one of them.
  private func counts() -> JSONValue {
    let counts = Severity.allCases.reversed().map { ($0.rawValue, log.count($0)) } + [("following", log.following)]
    return .object(counts.map { .init($0.0, .number("\($0.1)")) })
  }

  private static func input(_ input: Input) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(input.path)), .init("form", .string(input.format)),
      .init("bytes", .number("\(input.bytes)")),
    ]
    if let sha256 = input.sha256 { members.append(.init("sha256", .string(sha256))) }
    if let encoding = input.encoding { members.append(.init("encoding", .string(encoding))) }
    if input.hasByteOrderMark { members.append(.init("byte_order_mark", .boolean(true))) }
    if let delimiter = input.delimiter { members.append(.init("delimiter", .string(delimiter))) }
    if let lineEnds = input.lineEnds { members.append(.init("line_ends", .string(lineEnds))) }
    members.append(.init("records", .object(input.records.map { .init($0.name, .number("\($0.count)")) })))
    return .object(members)
  }

  private static func baseline(_ baseline: BaselineUse) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(baseline.path)), .init("known", .number("\(baseline.known)")),
    ]
    if let gone = baseline.gone { members.append(.init("gone", .number("\(gone)"))) }
    return .object(members)
  }

  private static func exception(_ use: ExceptionUse) -> JSONValue {
    let exception = use.exception
    var members: [JSONValue.Member] = [.init("rule", .string(exception.rule))]
    if let files = exception.files { members.append(.init("files", .string(files.description))) }
    if let id = exception.entityID { members.append(.init("entity_id", .string(id))) }
    members.append(.init("reason", .string(exception.reason)))
    if let until = exception.until { members.append(.init("until", .string(until))) }
    return .object(members + [.init("count", .number("\(use.count)"))])
  }

  private static func tally(_ tally: RuleTally) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("rule", .string(tally.rule.name)), .init("code", .string(tally.rule.code)),
      .init("severity", .string(tally.severity.rawValue)), .init("count", .number("\(tally.count)")),
      .init("listed", .number("\(tally.listed)")),
    ]
    if tally.known > 0 { members.append(.init("known", .number("\(tally.known)"))) }
    if tally.following > 0 { members.append(.init("following", .number("\(tally.following)"))) }
    if !tally.fields.isEmpty {
      let fields = tally.fields.sorted { $0.key < $1.key }
      members.append(.init("fields", .object(fields.map { .init($0.key, .number("\($0.value)")) })))
    }
    return .object(members)
  }

  private func skip(_ skip: SkippedRule) -> JSONValue {
    .object([
      .init("rule", .string(skip.rule.name)), .init("because", .string(skip.because[language])),
      .init("count", .number("\(skip.count)")),
    ])
  }

  private func findingValues() -> [JSONValue] {
    var findings: [JSONValue] = []
    eachFinding { findings.append($0) }
    return findings
  }

  /// Calls `body` with one finding after another, so that a long report need not be in memory as a tree.
  package func eachFinding(_ body: (JSONValue) throws -> Void) rethrows {
    let prints = fingerprinted.map(\.fingerprint)
    for (index, item) in log.findings.enumerated() {
      try body(finding(item, prints[index], cause: log.cause(of: index).map { prints[$0] }))
    }
  }

  /// A finding by itself, without what it follows from.
  package func value(of finding: Finding, fingerprint: String) -> JSONValue {
    self.finding(finding, fingerprint, cause: nil)
  }

  private func finding(_ finding: Finding, _ fingerprint: String, cause: String?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("rule", .string(finding.rule.name)), .init("code", .string(finding.rule.code)),
      .init("severity", .string(finding.severity.rawValue)), .init("message", .string(finding.message[language])),
    ]
    if let help = finding.help(for: audience) { members.append(.init("help", .string(help[language]))) }
    if let suggestion = finding.suggestion { members.append(.init("suggestion", .string(suggestion))) }
    members.append(.init("fixable", .string(finding.fixable.rawValue)))
    members.append(.init("fingerprint", .string(fingerprint)))
    if finding.isKnown { members.append(.init("known", .boolean(true))) }
    if let cause { members.append(.init("caused_by", .string(cause))) }
    if let id = finding.entityID { members.append(.init("entity_id", .string(id))) }
    members.append(.init("location", Self.location(finding.location)))
    if !finding.related.isEmpty {
      let related = finding.related.map {
        JSONValue.object([
          .init("message", .string($0.message[language])), .init("location", Self.location($0.location)),
        ])
      }
      members.append(.init("related", .array(related)))
    }
    return .object(members)
  }

  /// A place.
  package static func location(_ location: Location) -> JSONValue {
    var members: [JSONValue.Member] = [.init("path", .string(location.path))]
    func add(_ name: String, _ number: Int?) {
      if let number { members.append(.init(name, .number("\(number)"))) }
    }
    func add(_ name: String, _ text: String?) {
      if let text { members.append(.init(name, .string(text))) }
    }
    add("entry", location.entry)
    add("sheet", location.sheet)
    add("line", location.line)
    add("column", location.column)
    add("offset", location.offset)
    add("length", location.length)
    add("pointer", location.pointer)
    add("table", location.table)
    add("record", location.record)
    add("column_name", location.columnName)
    add("cell", location.cell)
    add("excerpt", location.excerpt?.text)
    if location.isWithheld { members.append(.init("withheld", .boolean(true))) }
    return .object(members)
  }

  /// A share with at most four decimals, without trailing zeros.
  private static func share(_ share: Double) -> String {
    let tenThousandths = Int((share * 10_000).rounded())
    if tenThousandths % 10_000 == 0 { return "\(tenThousandths / 10_000)" }
    var digits = String(tenThousandths % 10_000)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(tenThousandths / 10_000).\(digits)"
  }
}
