/// How a feed is validated.
public struct ValidationOptions: Sendable {
  /// The level from which findings make the verdict `invalid`.
  public var failOn = Report.FailOn.error
  /// Whether the report shall say of each input its digest and line ends, and of the fields how often they are filled:
  /// this takes another look at every byte.
  public var isDetailed = false

  /// The defaults: errors make the verdict `invalid`, and the report has no details.
  public init() {}
}

extension FeedFile {
  /// Applies all rules in force, and reports everything that is wrong.
  ///
  /// - Throws: `IOFailure` where bytes cannot be had. Whatever is wrong with them is in the report.
  public func validate(_ options: ValidationOptions = ValidationOptions()) throws(IOFailure) -> Report {
    var census = Census()
    let isDetailed = options.isDetailed
    let pass = FeedPass(source, form: form, limits: limits, log: FindingLog(limit: limits.findings))
    var outcome = try pass.run(
      onHead: { (head, hasHead) throws(IOFailure) in
        if isDetailed, hasHead { census.head(head) }
      },
      onCase: { (tape) throws(IOFailure) in
        if isDetailed { census.matter(tape) }
      },
      onEnd: { (_, _) throws(IOFailure) in })
    outcome.log.sort(inputs: [path])
    var input = Report.Input(path: path, form: form.rawValue, bytes: 0)
    input.records =
      isDetailed
      ? census.recordCounts.map { .init(name: $0.table, count: $0.count) }
      : [.init(name: "cases", count: outcome.cases)]
    if isDetailed {
      let facts = try ByteFacts.of(source)
      (input.bytes, input.sha256, input.lineEnds) = (facts.bytes, facts.sha256, facts.lineEnds)
    }
    var report = Report(
      version: DiariumVersion.package, inputs: [input], log: outcome.log, isReadable: outcome.isReadable,
      failOn: options.failOn)
    report.skipped = outcome.skipped
    if isDetailed { report.coverage = census.coverage }
    return report
  }
}
