@_spi(Engine) public import DiariumTree

/// The result of one run, ready to be shown in any format.
///
/// ```swift
/// let report = try FeedSource(contentsOf: "feed.json").validate()
/// print(report.verdict, report.count(.error))
/// for finding in report.findings { print(finding.location.line ?? 0, finding.rule.name, finding.message.en) }
/// ```
public struct Report: Sendable {
  /// The verdict on the input.
  public enum Verdict: String, Hashable, Sendable {
    /// No findings at or above the failing level.
    case valid
    /// Findings at or above the failing level.
    case invalid
    /// The input could not be read far enough to judge it.
    case unknown
  }

  /// The level from which findings fail a run.
  public enum FailOn: String, Hashable, Sendable, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// An input, with its properties.
  public struct Input: Hashable, Sendable {
    /// The path; `-` for standard input.
    public package(set) var path: String
    /// The format in which it was read, as the command names it: `json`, `jsonl`.
    public package(set) var format: String
    /// Its size in bytes; 0 if no report needs it.
    public package(set) var bytes: Int
    /// The digest in lower-case hexadecimal; `nil` if no report needs it.
    public package(set) var sha256: String?
    /// Its encoding, as read: `utf-8`, `windows-1252`; `unknown` for damaged UTF-8, `mixed` for tables that differ, and
    /// `nil` if no report needs it.
    public package(set) var encoding: String?
    /// Whether it, or a table of it, begins with a byte-order mark.
    public package(set) var hasByteOrderMark = false
    /// Which characters end its lines: `lf`, `crlf`, `cr`, `mixed` or `none`.
    public package(set) var lineEnds: String?
    /// The delimiter of tables; `nil` if it is not a table, or if no report needs it.
    public package(set) var delimiter: String?
    /// The number of its records, by table.
    public package(set) var records: [Count] = []

    /// An input about which nothing more is known yet.
    package init(path: String, format: String, bytes: Int) {
      self.path = path
      self.format = format
      self.bytes = bytes
    }
  }

  /// A count with a name.
  public struct Count: Hashable, Sendable {
    /// The name of the things counted.
    public var name: String
    /// The number.
    public var count: Int

    /// A count with a name.
    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// What became of the findings of a baseline.
  public struct BaselineUse: Hashable, Sendable {
    /// The path of the report that is the baseline.
    public var path: String
    /// How many of its findings are still there.
    public var known: Int
    /// How many of its findings are gone; `nil` if not all of the feed was looked at.
    public var gone: Int?

    /// What became of them.
    package init(path: String, known: Int, gone: Int?) { (self.path, self.known, self.gone) = (path, known, gone) }
  }

  /// An exception from a rule, and how many findings do not count because of it.
  public struct ExceptionUse: Hashable, Sendable {
    /// The exception.
    public var exception: RuleException
    /// The number of findings.
    public var count: Int

    /// A use of an exception.
    package init(_ exception: RuleException, count: Int) { (self.exception, self.count) = (exception, count) }
  }

  /// The version of the program that made the report.
  public package(set) var version: String
  /// The day taken as today by rules about time, `YYYY-MM-DD`; `nil` if no such rule ran.
  public package(set) var asOf: String?
  /// The language of messages and help.
  public var language = Language.en
  /// The audience of the report.
  package var audience = Audience.library
  /// The inputs, in the order of the command.
  public package(set) var inputs: [Input]
  /// The findings: all of them counted, some kept.
  package var log: FindingLog
  /// Whether every input could be read to its end.
  public package(set) var isReadable: Bool
  /// The level from which findings make the verdict `invalid`.
  public var failOn: FailOn
  /// Whether the run was told to stop, so that the report covers only what it had found by then.
  public package(set) var isInterrupted = false
  /// Notes about the run: each begins in lower case, no full stop.
  public package(set) var notes: [Message] = []
  /// What became of the findings of the baseline; `nil` if there is none.
  public package(set) var baseline: BaselineUse?
  /// The exceptions from rules that were needed, in the order of the configuration.
  public package(set) var excepted: [ExceptionUse] = []
  /// Rules that were not applied.
  public package(set) var skipped: [SkippedRule] = []
  /// The rules that were applied, by number; empty if the run is no validation.
  package var applied: [RuleID] = []
  /// The share of records in which a field is filled, by `table.field`.
  public package(set) var coverage: [(field: String, share: Double)] = []

  /// A report of a run; optional parts start empty.
  package init(version: String, inputs: [Input], log: FindingLog, isReadable: Bool, failOn: FailOn) {
    self.version = version
    self.inputs = inputs
    self.log = log
    self.isReadable = isReadable
    self.failOn = failOn
  }

  /// The findings that are listed, in the order of their places: up to `Limits.findings` for each rule and input.
  public var findings: [Finding] { log.findings }

  /// How often each rule was broken, listed or not, in the order of the rules' codes.
  public var tallies: [RuleTally] { log.rules }

  /// The number of findings of a severity, listed or not, without those that follow from another.
  public func count(_ severity: Severity) -> Int { log.count(severity) }

  /// The finding that another follows from.
  ///
  /// - Parameter index: the index of the other in `findings`.
  /// - Returns: the cause; `nil` if it does not follow from another.
  public func cause(of index: Int) -> Finding? { log.cause(of: index).map { log.findings[$0] } }

  /// The verdict, based on readability, the findings and the failing level.
  public var verdict: Verdict {
    guard isReadable else { return .unknown }
    return log.count(.error) > 0 || fails ? .invalid : .valid
  }

  /// Whether there are findings at or above the failing level.
  ///
  /// It is also false if the input could not be read far enough to find anything: `verdict` tells the two apart.
  public var fails: Bool {
    guard let least = failOn.severity else { return false }
    return Severity.allCases.contains { $0 >= least && log.count($0) > 0 }
  }
}

extension Report {
  /// The option that lists all findings.
  package var allFindings: String { audience == .command ? "--max-findings 0" : "`Limits.findings` 0" }
}
