@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Options of a validation.
///
/// ```swift
/// var options = ValidationOptions()
/// options.profiles = [.core, .se]
/// let report = try source.validate(options)
/// ```
public struct ValidationOptions: Sendable {
  /// The level from which findings make the verdict `invalid`.
  public var failOn = Report.FailOn.error
  /// Whether the report includes each input's digest and line ends, and how often each field is filled: this takes
  /// another look at every byte.
  public var isDetailed = false

  /// Which rules count, and how much each matters.
  public var rules = RuleSelection()

  /// The profiles whose rules are applied.
  public var profiles: Set<Rule.Profile> = [.core]

  /// The day taken as today by rules about time.
  public var asOf = CivilDate.today

  /// The report whose findings are known, and do not count; `nil` if none is.
  public var baseline: Baseline?

  /// How many days old the newest decision of a feed may be; `nil` if it does not matter.
  public var maximumAge: Int?

  /// Whether another run looks at other inputs with the same options.
  package var isPartial = false

  /// Whether records are judged without those that belong to them.
  var judgesRecordsAlone = false

  /// The defaults: errors make the verdict `invalid`, all rules count, and the report has no details.
  public init() {}

  /// Takes what a configuration says of a validation.
  ///
  /// - Parameter configuration: the configuration.
  /// - Throws: `FeedError` if its baseline cannot be read, or is no report.
  public mutating func apply(_ configuration: FeedConfiguration) throws(FeedError) {
    if configuration.profile == .se { profiles = [.core, .se] }
    rules.severities.merge(configuration.severities) { $1 }
    rules.exceptions += configuration.exceptions
    if let path = configuration.baseline { baseline = try Baseline(contentsOf: path) }
  }
}

extension FeedSource {
  /// Applies all rules in force, and reports everything that is wrong.
  ///
  /// ```swift
  /// let report = try FeedSource(text: text).validate()
  /// for finding in report.findings { print(finding.location.line ?? 0, finding.message.en) }
  /// ```
  ///
  /// - Throws: `FeedError` if bytes cannot be read, or if a rule is named that does not exist. Everything wrong with
  ///   the feed is in the report.
  public func validate(_ options: ValidationOptions = ValidationOptions()) throws(FeedError) -> Report {
    try Self.refuseUnknown(options.rules)
    return try FeedError.converting { () throws(IOFailure) in try check(options) }
  }

  /// Refuses names of rules that do not exist: they would silently have no effect.
  static func refuseUnknown(_ rules: RuleSelection) throws(FeedError) {
    let names = Set(Catalogue.names)
    let categories = Set(Catalogue.rules.map(\.id.category))
    let unknown =
      rules.only.subtracting(names).subtracting(categories)
      .union(
        rules.ignored.union(rules.ignoredIn.keys).union(rules.severities.keys).union(rules.exceptions.map(\.rule))
          .subtracting(names))
    guard let name = unknown.min() else { return }
    let near = WordSearch.nearest(to: name, among: Catalogue.names)
    let help: Message? =
      categories.contains(name)
      ? .init(sv: "det är en kategori; ange dess regler", en: "it is a category; name its rules")
      : near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
    throw FeedError(
      .value, at: Location(path: ""), .init(sv: "det finns ingen regel `\(name)`", en: "there is no rule `\(name)`"),
      help: help)
  }

  private func check(_ options: ValidationOptions) throws(IOFailure) -> Report {
    guard let loneTable else { return try check(options, onFinding: nil).report }
    var options = options
    options.rules = LoneRules.selection(options.rules)
    options.judgesRecordsAlone = true
    var report = try check(options, onFinding: nil).report
    report.notes.append(LoneRules.note(loneTable.name))
    report.inputs[0].records = [.init(name: loneTable.name, count: loneTable.rows ?? 0)]
    report.coverage.removeAll { !$0.field.hasPrefix(loneTable.name + ".") }
    return report
  }

  /// The report on a pass that has applied the rules.
  func report(
    _ outcome: inout FeedPass.Outcome, of handler: borrowing ValidationHandler, _ options: ValidationOptions
  ) -> Report {
    let acceptance = outcome.log.acceptance
    if acceptance != nil { _ = outcome.log.settle(before: .max) }
    var report = report(&outcome, failOn: options.failOn)
    report.describe(acceptance, options.baseline)
    report.asOf = options.asOf.string
    report.applied = Catalogue.applied(options.profiles, options.rules)
    report.skipped += handler.skipped.values.sorted { $0.rule.number < $1.rule.number }
    report.skipped.removeAll { options.rules.severity(of: $0.rule) == nil }
    return report
  }

  /// Applies all rules.
  ///
  /// - Parameters:
  ///   - options: the options of the validation.
  ///   - onFinding: called with every finding, also with those that are only counted; `nil` if nobody asks.
  /// - Returns: the report, and the outcome of the pass that it was made from.
  /// - Throws: `IOFailure` if bytes cannot be read, and the errors of `onFinding`.
  func check(
    _ options: ValidationOptions, onFinding: ((Finding) throws(IOFailure) -> Void)?
  ) throws(IOFailure) -> (report: Report, outcome: FeedPass.Outcome) {
    let isDetailed = options.isDetailed
    var pass = pass(FindingLog(limit: limits.findings, selection: options.rules, acceptance: options.acceptance))
    pass.onFinding = onFinding
    var handler = ValidationHandler(options)
    var outcome = try pass.run(&handler)
    // A file that changed while it was read does not represent any one moment.
    try checkUnchanged(&outcome)
    options.reportExceptions(
      &outcome.log, paths: outcome.paths, isWhole: outcome.isReadable && !outcome.isInterrupted)
    var report = report(&outcome, of: handler, options)
    guard isDetailed, !outcome.isInterrupted else { return (report, outcome) }
    report.coverage = handler.census.coverage
    if inputs.count == 1 {
      report.inputs[0].records = handler.census.recordCounts.map { .init(name: $0.table, count: $0.count) }
    }
    for (index, input) in inputs.enumerated() {
      let facts: ByteFacts
      do throws(IOFailure) {
        facts = try ByteFacts.of(input.input, stated: input.tables.encoding)
      } catch {
        // One that cannot be read does not hide the others, and a finding has reported it.
        guard inputs.count > 1, error.kind == .input else { throw error }
        continue
      }
      report.inputs[index].bytes = facts.bytes
      report.inputs[index].sha256 = facts.sha256.isEmpty ? nil : facts.sha256
      report.inputs[index].lineEnds = facts.lineEnds
      report.inputs[index].encoding = facts.encoding
      report.inputs[index].hasByteOrderMark = facts.hasByteOrderMark
      guard index < outcome.dialects.count, let dialects = outcome.dialects[index] else { continue }
      report.inputs[index].delimiter = dialects.delimiters.sorted().joined(separator: " ")
    }
    return (report, outcome)
  }
}
