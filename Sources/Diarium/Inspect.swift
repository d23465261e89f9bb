internal import DiariumCodecs

/// What a file is and holds.
public struct Inspection: Sendable {
  public var path: String
  public var form: Form
  public var bytes: Int
  public var sha256: String
  public var lineEnds: String
  public var hasByteOrderMark: Bool
  /// The schema version that the feed names, as it stands there.
  public var schemaVersion: String?
  public var title: String?
  public var records: [(table: String, count: Int)]
  public var coverage: [(field: String, share: Double)]
  public var codes: [(list: String, uses: [(code: String, count: Int)])]
  /// Cases that reach each level and no higher one.
  public var levels: [(level: Census.Level, count: Int)]
  /// Why reading stopped before the end, if it did.
  public var stopped: Finding?

  /// The cases.
  public var cases: Int { levels.reduce(0) { $0 + $1.count } }
  /// The level that all cases reach; nil without a case.
  public var level: Census.Level? { levels.first { $0.count > 0 }?.level }
}

extension FeedFile {
  /// Looks at the file without judging it: no rule is applied.
  ///
  /// - Throws: `IOFailure` where bytes cannot be had.
  public func inspect() throws(IOFailure) -> Inspection {
    let facts = try ByteFacts.of(source)
    var census = Census()
    var reader = FeedReader(source, form: form, limits: limits)
    var tape = Tape()
    var stopped: Finding?
    var version: String?
    var title: String?
    do throws(ReadFailure) {
      if try reader.head(onto: &tape) {
        census.head(tape)
        version = FeedMembers.text("diarium", in: tape)
        title = FeedMembers.text("dataset/title", in: tape)
      }
      while try reader.next(onto: &tape) { census.matter(tape) }
    } catch {
      switch error {
      case .input(let failure): throw failure
      case .syntax(let error): stopped = error.finding
      }
    }
    return Inspection(
      path: path, form: form, bytes: facts.bytes, sha256: facts.sha256, lineEnds: facts.lineEnds,
      hasByteOrderMark: facts.hasByteOrderMark, schemaVersion: version, title: title, records: census.recordCounts,
      coverage: census.coverage, codes: census.codeUse,
      levels: Census.Level.allCases.map { ($0, census.cases(at: $0)) }, stopped: stopped)
  }
}
