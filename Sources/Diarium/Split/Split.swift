@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The outcome of splitting a feed into its good and its bad cases.
///
/// ```swift
/// let outcome = try source.split(into: "quarantine")
/// print(outcome.good, outcome.bad, outcome.unread, outcome.report.verdict)
/// ```
public struct SplitOutcome: Sendable {
  /// Everything that is wrong, as `FeedSource.validate` reports it.
  public var report: Report
  /// The number of cases in `good`.
  public var good = 0
  /// The number of cases in `bad`.
  public var bad = 0
  /// The number of bytes in `unread.txt`; 0 if there is no such file.
  public var unread = 0
  /// Whether `good` and `bad` were written.
  public var isWritten = false
  /// The reason why they were not, if it is not that nothing could be read.
  public var refusal: Message?
}

extension FeedSource {
  /// The name of the member of a bad case that lists its findings.
  public static let findingsMember = "x_diarium_findings"

  /// Checks the feed, and writes its good cases to one file and its bad ones to another.
  ///
  /// ```swift
  /// var options = ValidationOptions()
  /// options.failOn = .warning
  /// let outcome = try FeedSource(contentsOf: "feed.jsonl").split(into: "quarantine", replacing: true, options)
  /// if outcome.bad > 0 { print("mend quarantine/bad.jsonl") }
  /// ```
  ///
  /// A case is bad if a finding of the level `failOn` or above is placed in it, whether or not the finding is listed or
  /// follows from another; one on the head, on a whole column or on a file makes no case bad. `good` and `bad` have the
  /// format of the source, for several inputs of the first, and its head and registers; the order of the cases is kept,
  /// and everything else is as `convert(to:_:)` writes it. Both are always there, also without cases.
  ///
  /// In `bad` each case has an extension, `x_diarium_findings`: the texts of its findings, at most a hundred, without
  /// what no report may show. One that a case has already is replaced, and one in a good case stays.
  ///
  /// What could not be read is, byte for byte, in `unread.txt`, which is only there if it holds something: lines of JSON
  /// Lines, the rest of a JSON or YAML text after a fault, and rows of tables that belong to nothing or hold a cell
  /// without a place. If the head could not be read, or the input is not a feed, that is the whole input, and neither
  /// `good` nor `bad` is written.
  ///
  /// Each file appears complete or not at all, `good` last.
  ///
  /// - Parameters:
  ///   - folder: the folder for the outputs, which does not exist or is empty; its parent exists.
  ///   - replacing: whether the outputs of an earlier call may be replaced; nothing else may be in the folder.
  ///   - language: the language of the findings in the cases.
  ///   - options: the options of the validation.
  /// - Returns: the report, and how many cases went where.
  /// - Throws: `FeedError` if bytes cannot be read or written, if a rule is named that does not exist, or if the folder
  ///   is an input, is in one, or holds anything else.
  @discardableResult public func split(
    into folder: String, replacing: Bool = false, language: Language = .en,
    _ options: ValidationOptions = ValidationOptions()
  ) throws(FeedError) -> SplitOutcome {
    try Self.refuseUnknown(options.rules)
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try FeedError.converting { () throws(IOFailure) in
      let place = SplitFolder(folder, format, mayReplace: replacing, monitor)
      try place.check { isFile(at: $0) }
      return try split(into: place, language, options)
    }
  }

  /// The paths that `split(into:)` writes to in a folder.
  package func splitPaths(in folder: String) -> [String] { SplitFolder(folder, format, mayReplace: false, nil).paths }

  private func split(
    into place: SplitFolder, _ language: Language, _ options: ValidationOptions
  ) throws(IOFailure) -> SplitOutcome {
    let notes = CaseNotes(from: options.failOn, language, try ScratchFile())
    let (report, checked) = try check(options, onFinding: { (finding) throws(IOFailure) in try notes.add(finding) })
    var outcome = SplitOutcome(report: report)
    guard !report.isInterrupted else { return outcome }
    outcome.refusal = refusal(checked)
    guard outcome.refusal == nil else { return outcome }
    let run = SplitRun(source: self, faulty: try notes.finish(), place: place)
    var isNew = false
    do throws(IOFailure) {
      isNew = try place.make()
      try run.write(checked.unread, isFeed: !report.log.rules.contains { $0.rule == .notAFeed }, &outcome)
    } catch {
      if isNew { place.removeIfEmpty() }
      throw error
    }
    if isNew { place.removeIfEmpty() }
    return outcome
  }

  /// The reason why the feed cannot be split at all: it is several, or has cases that are not read.
  private func refusal(_ outcome: FeedPass.Outcome) -> Message? {
    if outcome.hasSeveralDatasets {
      return .init(sv: "indata är inte en och samma datamängd", en: "the inputs are not one feed")
    }
    if outcome.hasCasesInHead || outcome.hasCasesInLine && format.layout != .lines {
      return .init(
        sv: "ärenden står i huvudet till en ström, där de inte läses",
        en: "there are cases in the head of a stream, where they are not read")
    }
    return nil
  }
}
