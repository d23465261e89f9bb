@_spi(Engine) public import DiariumTree

/// What one run found, ready to be shown in any format.
///
/// ```swift
/// let report = try FeedSource(contentsOf: "feed.json").validate()
/// print(report.verdict, report.count(.error))
/// for finding in report.findings { print(finding.location.line ?? 0, finding.rule.name, finding.message.en) }
/// ```
public struct Report: Sendable {
  /// The verdict on the input.
  public enum Verdict: String, Hashable, Sendable {
    /// Nothing at or above the level that fails.
    case valid
    /// Findings at or above it.
    case invalid
    /// The input could not be read far enough to judge.
    case unknown
  }

  /// The level from which findings fail a run.
  public enum FailOn: String, Hashable, Sendable, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// An input, and what it is.
  public struct Input: Hashable, Sendable {
    /// The path; `-` is standard input.
    public package(set) var path: String
    /// The form in which it was read, as the command names it: `json`, `jsonl`.
    public package(set) var format: String
    /// Its size in bytes; 0 where no report asks for it.
    public package(set) var bytes: Int
    /// In lower-case hexadecimal; nil where no report asks for it.
    public package(set) var sha256: String?
    /// Which characters end its lines: `lf`, `crlf`, `cr`, `mixed` or `none`.
    public package(set) var lineEnds: String?
    /// What stands between the cells of tables; nil where it is no table, or where no report asks for it.
    public package(set) var delimiter: String?
    /// The records that it holds, by table.
    public package(set) var records: [Count] = []

    /// An input of which no more is known yet.
    package init(path: String, format: String, bytes: Int) {
      self.path = path
      self.format = format
      self.bytes = bytes
    }
  }

  /// A number with its name.
  public struct Count: Hashable, Sendable {
    /// What was counted.
    public var name: String
    /// How many there are.
    public var count: Int

    /// A number with its name.
    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// The version of the program that made the report.
  public package(set) var version: String
  /// The day that rules about time take for today, `YYYY-MM-DD`; nil where no such rule ran.
  public package(set) var asOf: String?
  /// The language of messages and help.
  public var language = Language.en
  /// Who reads the report.
  package var audience = Audience.library
  /// The inputs, in the order of the command.
  public package(set) var inputs: [Input]
  /// The findings: all counted, some kept.
  package var log: FindingLog
  /// Whether every input could be read to its end.
  public package(set) var isReadable: Bool
  /// The level from which findings make the verdict `invalid`.
  public var failOn: FailOn
  /// Whether the run was told to stop, so that this is what it had found until then.
  public package(set) var isInterrupted = false
  /// What else is to be said of the run: begins in lower case, no full stop.
  public package(set) var notes: [Message] = []
  /// Rules that were not applied.
  public package(set) var skipped: [SkippedRule] = []
  /// The share of records in which a field is filled, by `table.field`.
  public package(set) var coverage: [(field: String, share: Double)] = []

  /// A report of a run; what a run need not have starts empty.
  package init(version: String, inputs: [Input], log: FindingLog, isReadable: Bool, failOn: FailOn) {
    self.version = version
    self.inputs = inputs
    self.log = log
    self.isReadable = isReadable
    self.failOn = failOn
  }

  /// The findings that are listed, in the order of their places: of each rule and input as many as `Limits.findings` says.
  public var findings: [Finding] { log.findings }

  /// How often each rule was broken, listed or not, in the order of the rules' codes.
  public var tallies: [RuleTally] { log.rules }

  /// How many findings of a severity were made, listed or not; those that follow from another do not count.
  public func count(_ severity: Severity) -> Int { log.count(severity) }

  /// The finding that another follows from.
  ///
  /// - Parameter index: the place of the other in `findings`.
  /// - Returns: the cause; nil where it follows from none.
  public func cause(of index: Int) -> Finding? { log.cause(of: index).map { log.findings[$0] } }

  /// The verdict, by what could be read, the findings and the level that fails.
  public var verdict: Verdict {
    guard isReadable else { return .unknown }
    return log.count(.error) > 0 || fails ? .invalid : .valid
  }

  /// Whether something was found at or above the level that fails a run.
  ///
  /// It is false, too, where the input could not be read far enough to find anything: `verdict` tells the two apart.
  public var fails: Bool {
    guard let least = failOn.severity else { return false }
    return Severity.allCases.contains { $0 >= least && log.count($0) > 0 }
  }
}

extension Report {
  /// What lists all findings.
  var allFindings: String { audience == .command ? "--max-findings 0" : "`Limits.findings` 0" }
}
