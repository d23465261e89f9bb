@_spi(Engine) internal import DiariumConversion
internal import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// One of two feeds in a comparison, after a pass over it.
struct ComparedSide: Sendable {
  let source: FeedSource
  /// What is wrong with it, as far as rules were applied.
  let report: Report
  /// Whether it could be read far enough to be compared.
  let isComparable: Bool
  /// Whether something of it has no place in a feed and is not compared: cells of columns that no table has, rows that
  /// belong to nothing.
  let leavesOut: Bool
  /// Whether a record has the same member twice.
  let hasDuplicateMembers: Bool
  /// The head in canonical form, as a line of JSON Lines without its end; `nil` if there is none.
  let head: [UInt8]?
  /// The number of cases.
  let caseCount: Int
  /// The cases, by id.
  let cases: SortedRecords
  /// The lines of the cases in canonical form, if they were kept.
  let text: ScratchFile?
  /// All findings, by rule and fingerprint; `nil` if no rules were applied.
  let findings: SortedRecords?
  /// What the rules have shown; `nil` if they were not applied, or not all to every case.
  let judged: JudgedFeed?
  /// The number of records of each table, if they were counted (`ValidationOptions.isDetailed`).
  let recordCounts: [(table: String, count: Int)]
  /// How many records have each field, if they were counted.
  let coverage: [(field: String, share: Double)]
}

extension FeedSource {
  /// Reads the feed for a comparison.
  ///
  /// - Parameters:
  ///   - options: how it is compared.
  ///   - keepsText: whether the lines of all cases are kept in scratch space.
  /// - Returns: what is known of it.
  /// - Throws: `IOFailure` if bytes cannot be read, or if there is no scratch space.
  func read(for options: ComparisonOptions, keepsText: Bool) throws(IOFailure) -> ComparedSide {
    guard options.comparesFindings else { return try read(nil, notes: nil, keepsText: keepsText) }
    return try read(options.validation, notes: FindingNotes(self, options), keepsText: keepsText)
  }

  /// Reads the feed, and keeps its head, an index of its cases, and their text on request.
  ///
  /// - Parameters:
  ///   - validation: the rules that are applied; `nil` for none.
  ///   - notes: collects the findings; `nil` if nobody asks for them afterwards.
  ///   - keepsText: whether the lines of all cases are kept in scratch space.
  /// - Returns: what is known of it.
  /// - Throws: `IOFailure` if bytes cannot be read, or if there is no scratch space.
  func read(
    _ validation: ValidationOptions?, notes: FindingNotes?, keepsText: Bool
  ) throws(IOFailure) -> ComparedSide {
    var pass = pass(
      FindingLog(
        limit: limits.findings, selection: validation?.rules ?? RuleSelection(), acceptance: validation?.acceptance))
    if let notes { pass.onFinding = { (finding) throws(IOFailure) in try notes.add(finding) } }
    // What could be read is compared, though some of it has no place elsewhere.
    pass.endsAnyway = true
    var handler = ComparisonHandler(validation, text: keepsText ? try ScratchFile() : nil)
    var outcome = try pass.run(&handler)
    try checkUnchanged(&outcome)
    let isFeed = !outcome.log.rules.contains { $0.rule == .notAFeed }
    let leavesOut = !outcome.losses.counts.isEmpty
    let isWhole =
      outcome.isReadable && !outcome.isInterrupted && !outcome.hasSeveralDatasets && !outcome.hasCasesInHead
      && !outcome.hasCasesInLine && isFeed
    let hasDuplicates = outcome.hasDuplicateMembers
    var report = report(&outcome)
    report.isReadable = report.isReadable && isWhole
    if let validation {
      report.asOf = validation.asOf.string
      report.failOn = validation.failOn
    }
    return ComparedSide(
      source: self, report: report, isComparable: isWhole, leavesOut: leavesOut, hasDuplicateMembers: hasDuplicates,
      head: handler.head, caseCount: handler.cases, cases: try handler.index.finish(), text: handler.text,
      findings: try notes.map { (notes) throws(IOFailure) in try notes.finish() },
      judged: validation != nil && handler.validation.skipped.isEmpty
        ? JudgedFeed(facts: handler.validation.facts, cases: handler.withFindings) : nil,
      recordCounts: handler.validation.census.recordCounts, coverage: handler.validation.census.coverage)
  }
}
