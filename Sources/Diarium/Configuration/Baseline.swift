@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A report that was made before: its findings are known, and only others count.
///
/// A finding is known by its fingerprint, which is the same wherever in a file it is. So many findings with a fingerprint
/// are known as the report lists; one more is new.
///
/// ```swift
/// var options = ValidationOptions()
/// options.baseline = try Baseline(contentsOf: "known.json")
/// let report = try source.validate(options)
/// print(report.baseline?.known ?? 0, "known,", report.findings.filter { !$0.isKnown }.count, "new")
/// ```
public struct Baseline: Sendable {
  /// The path of the report.
  public let path: String
  /// The number of findings that it lists.
  public private(set) var findings = 0
  /// The number of findings that it counts and does not list: they are taken for new.
  public private(set) var unlisted = 0
  /// The number of findings that each fingerprint has.
  private(set) var fingerprints: [String: Int] = [:]

  /// Reads a report in JSON, or in JSON Lines if its name says so.
  ///
  /// - Parameter path: the path of the report.
  /// - Throws: `FeedError` if it cannot be read, and of the kind `syntax` if it is not well formed or is no report.
  public init(contentsOf path: String) throws(FeedError) {
    self.path = path
    let source = try FeedError.converting { () throws(IOFailure) in try FileSource(path) }
    let format = Format(fileName: path) == .jsonl ? Format.jsonl : .json
    // It is a file of the user's own, and as long as its findings are many.
    var limits = Limits()
    limits.bytes = Limits.largestBytes
    var reader = FeedReader(.init(.file(source), format: format), limits: limits)
    var tape = Tape()
    do throws(ReadFailure) {
      let isHead = try reader.readHead(onto: &tape)
      if format == .json {
        try read(report: tape)
      } else {
        // A first line that is no head is read again.
        if !isHead { guard try reader.next(onto: &tape) else { throw Self.isNone(tape) } }
        try readLines(&reader, &tape)
      }
    } catch {
      throw FeedError(error)
    }
    try FeedError.converting { () throws(IOFailure) in try source.checkUnchanged() }
  }

  private mutating func read(report tape: borrowing Tape) throws(ReadFailure) {
    guard tape.count > 0, tape[0].kind == .object, FeedMembers.node("diarium_report", in: tape) != nil,
      let list = FeedMembers.node("findings", in: tape), tape[list].kind == .array
    else { throw Self.isNone(tape) }
    var elements = ElementIterator(tape, list)
    while let element = elements.next(in: tape) { try add(element, in: tape) }
    count(0, in: tape)
  }

  private mutating func readLines(_ reader: inout FeedReader, _ tape: inout Tape) throws(ReadFailure) {
    var isComplete = false
    while true {
      if let summary = FeedMembers.node("summary", in: tape) {
        isComplete = true
        count(summary, in: tape)
      } else {
        try add(0, in: tape)
      }
      guard try reader.next(onto: &tape) else { break }
    }
    // The last line of a report is its summary.
    guard isComplete else { throw Self.isNone(tape) }
  }

  private mutating func add(_ finding: Int, in tape: borrowing Tape) throws(ReadFailure) {
    guard let node = FeedMembers.node("fingerprint", in: tape, finding), tape[node].kind == .text else {
      throw Self.isNone(tape)
    }
    // Behind a hyphen equal ones are numbered.
    let fingerprint = String(tape.string(node).prefix { $0 != "-" })
    fingerprints[fingerprint, default: 0] += 1
    findings += 1
  }

  /// Counts the findings that are not listed.
  private mutating func count(_ summary: Int, in tape: borrowing Tape) {
    guard let rules = FeedMembers.node("rules", in: tape, summary) else { return }
    var (total, elements) = (0, ElementIterator(tape, rules))
    while let rule = elements.next(in: tape) {
      for name in ["count", "known"] {
        guard let node = FeedMembers.node(name, in: tape, rule), let number = Int(tape.string(node)) else { continue }
        total &+= number
      }
    }
    unlisted = max(0, total - findings)
  }

  private static func isNone(_ tape: borrowing Tape) -> ReadFailure {
    .syntax(
      SyntaxError(
        Finding(
          .notAFeed,
          .init(sv: "det här är ingen rapport av diarium", en: "this is not a report of diarium"),
          help: .init(
            sv: "skriv en med `diarium validate … --report json=FIL`",
            en: "write one with `diarium validate … --report json=FILE`"),
          at: tape.count > 0 ? tape.location(0, excerpt: true) : Location(path: ""))))
  }
}
