internal import DiariumSchema
public import DiariumTree

/// One pass over a feed: every case is read, checked, handed on, and forgotten.
public struct FeedPass: ~Copyable {
  /// What came of a pass.
  public struct Outcome: Sendable {
    /// All findings.
    public var log: FindingLog
    /// Whether the text could be read to its end; otherwise the verdict is unknown.
    public var isReadable = true
    /// Cases that were read.
    public var cases = 0
    /// Comments that were met, which are no data.
    public var comments = 0
    /// Rules that were not applied.
    public var skipped: [SkippedRule] = []
    /// Whether line 1 of JSON Lines holds cases, which have a place there in no form.
    public var hasCasesInLine = false
    /// Whether a record gives a member twice, which no output can hold.
    public var hasDuplicateMembers: Bool { log.rules.contains { $0.rule == .duplicateKey } }
  }

  private let source: any ByteSource
  private let form: Form
  private let limits: Limits
  private var check: StructuralCheck
  private var outcome: Outcome
  private var head = Tape()
  private var tape = Tape()

  /// A pass over a source, whose findings join those of the log.
  public init(_ source: any ByteSource, form: Form, limits: Limits, log: FindingLog) {
    self.source = source
    self.form = form
    self.limits = limits
    check = StructuralCheck(of: source, log: log)
    outcome = Outcome(log: log)
  }

  /// Runs the pass.
  ///
  /// - Parameters:
  ///   - onHead: takes the head, before any case; `hasHead` tells whether the feed has one.
  ///   - onCase: takes a case.
  ///   - onEnd: takes the head again, behind the last case; not called where the feed cannot be written.
  /// - Returns: the findings, and what was read.
  /// - Throws: `IOFailure` where bytes cannot be had, and what the closures throw.
  public consuming func run(
    onHead: (inout Tape, _ hasHead: Bool) throws(IOFailure) -> Void,
    onCase: (inout Tape) throws(IOFailure) -> Void,
    onEnd: (borrowing Tape, _ hasHead: Bool) throws(IOFailure) -> Void
  ) throws(IOFailure) -> Outcome {
    var reader = FeedReader(source, form: form, limits: limits)
    var hasHead = true
    do throws(ReadFailure) {
      hasHead = try reader.head(onto: &head)
    } catch {
      guard try resumes(error, reader.canResume) else { return finish(&reader) }
      head.reset()
      hasHead = false
    }
    take(&reader)
    if hasHead {
      check.head(head, isLine: form == .jsonl)
      check.ambiguous(reader.ambiguous, head, number: nil)
      outcome.hasCasesInLine = form == .jsonl && FeedMembers.has("cases", in: head)
    } else if outcome.isReadable {
      check.noHead(first: head.location(0, excerpt: true))
    }
    try onHead(&head, hasHead)
    var isOpen = hasHead ? head[0].kind == .object : true
    while isOpen {
      do throws(ReadFailure) {
        guard try reader.next(onto: &tape) else { break }
        let number = form == .jsonl ? nil : reader.cases - 1
        check.matter(tape, number: number)
        check.ambiguous(reader.ambiguous, tape, number: number)
        outcome.cases += 1
      } catch {
        isOpen = try resumes(error, reader.canResume)
        continue
      }
      take(&reader)
      try onCase(&tape)
    }
    take(&reader)
    if outcome.isReadable, form != .jsonl, hasHead, reader.cases == 0, Self.hasStreamedList(head) {
      check.noCases(head: head)
    }
    if outcome.isReadable { try lookUp() }
    outcome.log = check.log
    // What is not whole is not ended as if it were.
    if outcome.isReadable, !outcome.hasDuplicateMembers { try onEnd(head, hasHead) }
    return finish(&reader)
  }

  /// Reads the cases once more, where a case refers to what is inside another.
  private mutating func lookUp() throws(IOFailure) {
    guard check.beginLookUp() else { return }
    var reader = FeedReader(source, form: form, limits: limits)
    do throws(ReadFailure) {
      _ = try reader.head(onto: &tape)
      while try reader.next(onto: &tape) { check.lookUp(tape, number: form == .jsonl ? nil : reader.cases - 1) }
    } catch {
      guard case .input(let failure) = error else { return }
      throw failure
    }
  }

  /// Takes text that is not well formed into the log; tells whether reading goes on behind it.
  private mutating func resumes(_ failure: ReadFailure, _ canResume: Bool) throws(IOFailure) -> Bool {
    switch failure {
    case .input(let failure): throw failure
    case .syntax(let error):
      check.log.add(error.finding)
      outcome.isReadable = false
      return canResume && error.finding.rule != .sizeLimit
    }
  }

  private mutating func take(_ reader: inout FeedReader) {
    for finding in reader.takeFindings() { check.log.add(finding) }
  }

  private consuming func finish(_ reader: inout FeedReader) -> Outcome {
    take(&reader)
    if outcome.isReadable { check.finish() } else { check.abandon() }
    outcome.comments = reader.comments
    outcome.skipped = check.skipped
    outcome.log = check.log
    return outcome
  }

  private static func hasStreamedList(_ head: borrowing Tape) -> Bool {
    (0..<head.count).contains { head[$0].flags.contains(.streamed) }
  }
}
