internal import DiariumModel
internal import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reports on a comparison, in pieces: with many differences, the whole is never in memory.
extension FeedComparison {
  /// Calls `write` with the pieces of a report, in order.
  ///
  /// For people (`human`, `html`) personal numbers and private contacts are masked, and of confidential cases no values are
  /// shown; for programs (`json`, `jsonl`) values are as they are in the feeds.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether the format for people has colours.
  ///   - write: receives the pieces.
  /// - Throws: `FeedError` if scratch space cannot be read, and the errors of `write`.
  public func render(
    as format: DifferenceFormat, isColoured: Bool = false, _ write: (String) throws -> Void
  ) throws {
    switch format {
    case .human: try renderHuman(isColoured, write)
    case .json: try renderJSON(write)
    case .jsonl: try renderLines(write)
    case .html: try renderPage(write)
    }
  }

  /// The report as text.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether the format for people has colours.
  /// - Returns: the text.
  /// - Throws: `FeedError` if scratch space cannot be read.
  public func rendered(as format: DifferenceFormat, isColoured: Bool = false) throws(FeedError) -> String {
    var text = ""
    do { try render(as: format, isColoured: isColoured) { text += $0 } } catch {
      throw FeedError(error) ?? FeedError(.input, at: Location(path: ""), Message(verbatim: "\(error)"))
    }
    return text
  }

  /// What a report says beside the differences.
  package var report: DifferenceReport {
    func input(_ side: ComparedSide) -> Report.Input {
      side.report.inputs.first ?? Report.Input(path: side.source.path, format: side.source.format.name, bytes: 0)
    }
    var report = DifferenceReport(
      version: DiariumVersion.package, verdict: verdict.rawValue, old: input(old), new: input(new), counts: counts)
    report.findings = findings
    report.asOf = options.comparesFindings ? options.validation.asOf.string : nil
    report.language = options.language
    for side in [old, new] { report.notes += notes(side) }
    return report
  }

  private func notes(_ side: ComparedSide) -> [Message] {
    let path = Mask.masked(side.source.path)
    var notes: [Message] = []
    if !side.isComparable {
      notes.append(
        .init(
          sv: "\(path) kunde inte läsas så långt att den kan jämföras",
          en: "\(path) could not be read far enough to be compared"))
    } else if side.leavesOut {
      notes.append(
        .init(
          sv: "\(path) har celler eller rader utan plats i en datamängd; de har inte jämförts",
          en: "\(path) has cells or rows without a place in a feed; they were not compared"))
    }
    return notes
  }

  /// The line with the verdict and the counts, without its end.
  package func summary(isColoured: Bool) -> String { HumanDifferences(report, isColoured: isColoured).summary() }

  /// Calls `body` with each finding that is listed: of each rule and state as many as `Limits.findings` says, or fewer.
  private func eachFinding(
    limit: Int, _ body: (FindingMerge.Step) throws -> Void, beyond: (String, Int) throws -> Void = { _, _ in }
  ) throws {
    // Of a feed that could not be read not all findings are known.
    guard isComparable, let olds = old.findings, let news = new.findings else { return }
    var merge = try FeedError.converting { () throws(IOFailure) in try FindingMerge(olds, news) }
    var code = ""
    var listed: [FindingChanges.State: Int] = [:]
    var (rule, left) = ("", 0)
    while let step = try FeedError.converting({ () throws(IOFailure) in try merge.next() }) {
      if step.code != code {
        if left > 0 { try beyond(rule, left) }
        (code, left, listed) = (step.code, 0, [:])
      }
      if limit > 0, listed[step.state, default: 0] >= limit {
        if step.state != .persisting { left += 1 }
        rule = step.change.rule
        continue
      }
      listed[step.state, default: 0] += 1
      try body(step)
    }
    if left > 0 { try beyond(rule, left) }
  }

  private func renderHuman(_ isColoured: Bool, _ write: (String) throws -> Void) throws {
    let human = HumanDifferences(report, isColoured: isColoured)
    try forEachGroup { try write(human.text($0)) }
    var isThere = false
    try eachFinding(limit: HumanDifferences.shownPerRule) { step in
      guard step.state != .persisting else { return }
      isThere = true
      try write(human.text(step.change))
    } beyond: { rule, count in
      try write(human.more(count, rule: rule))
    }
    if isThere { try write("\n") }
  }

  private static func value(_ step: FindingMerge.Step) -> JSONValue {
    .object([.init("state", .string(step.state.rawValue)), .init("finding", step.value)])
  }

  private var limit: Int { new.source.limits.findings }

  private func renderLines(_ write: (String) throws -> Void) throws {
    try forEachGroup { group in
      for difference in group.differences {
        try write(JSONText.line(DifferenceReport.value(difference, of: group)))
      }
    }
    try eachFinding(limit: limit) { try write(JSONText.line(Self.value($0))) }
    try write(JSONText.line(.object([.init("summary", .object(report.members))])))
  }

  private func renderJSON(_ write: (String) throws -> Void) throws {
    // The last line of the document closes it; the differences are before that.
    let head = JSONText.indented(.object(report.members)).dropLast(3)
    try write(String(head))
    try write(",\n  \"differences\": [")
    var separator = ""
    func element(_ value: JSONValue) throws {
      try write("\(separator)\n    \(JSONText.nested(value, level: 2))")
      separator = ","
    }
    try forEachGroup { group in
      for difference in group.differences { try element(DifferenceReport.value(difference, of: group)) }
    }
    try write(separator.isEmpty ? "]" : "\n  ]")
    if findings != nil {
      separator = ""
      try write(",\n  \"findings\": [")
      try eachFinding(limit: limit) { try element(Self.value($0)) }
      try write(separator.isEmpty ? "]" : "\n  ]")
    }
    try write("\n}\n")
  }

  private func renderPage(_ write: (String) throws -> Void) throws {
    var page = HTMLDifferences(report)
    try write(page.beginning())
    try forEachGroup { try write(page.piece($0)) }
    try write(page.middle())
    try eachFinding(limit: HTMLDifferences.findings) { try write(page.piece($0.change)) }
    try write(page.ending())
  }
}
