@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The properties and contents of a file.
///
/// ```swift
/// let inspection = try source.inspect()
/// print(inspection.cases, inspection.encoding)
/// ```
public struct Inspection: Sendable {
  /// The path; `-` for standard input.
  public var path: String
  /// The format in which it was read.
  public var format: Format
  /// Its size in bytes.
  public var bytes: Int
  /// SHA-256 (FIPS 180-4) of its bytes, in lower-case hexadecimal; `nil` for a folder.
  public var sha256: String?
  /// Its encoding: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252` or `unknown`; for tables that differ `mixed`.
  public var encoding: String
  /// Which characters end its lines: `lf`, `crlf`, `cr`, `mixed` or `none`.
  public var lineEnds: String
  /// The delimiters of tables; several if they differ.
  public var delimiters: Set<String>
  /// The properties of a workbook; `nil` if it is none, or could not be read.
  public var workbook: WorkbookInspection?
  /// The properties of a database; `nil` if it is none, or could not be read.
  public var database: DatabaseInspection?
  /// Whether it, or a table of it, begins with a byte-order mark.
  public var hasByteOrderMark: Bool
  /// The schema version that the feed names, as written.
  public var schemaVersion: String?
  /// The title of the dataset, if there is one.
  public var title: String?
  /// The number of records of each type that has a table, by the name of the table; `Census.recordCounts`.
  public var records: [(table: String, count: Int)]
  /// The share of the records in which a field is filled, from 0 to 1; `Census.coverage`.
  public var coverage: [(field: String, share: Double)]
  /// How often each code of each list is used; `Census.codeUse`.
  public var codes: [(list: String, uses: [(code: String, count: Int)])]
  /// The number of cases that reach each level and no higher one.
  public var levels: [(level: CompletenessLevel, count: Int)]
  /// The number of rows and values of tables that could not be read or belong to nothing, and are not counted.
  public var leftOut: Int
  /// The reason why reading stopped before the end, if it did.
  public var stopped: Finding?

  /// The number of cases.
  public var cases: Int { levels.reduce(0) { $0 + $1.count } }
  /// The level that all cases reach; `nil` if there are none.
  public var level: CompletenessLevel? { levels.first { $0.count > 0 }?.level }
}

extension FeedSource {
  /// Examines the file, or the first of several inputs, without judging it: no rule is applied.
  ///
  /// - Throws: `FeedError` if bytes cannot be read.
  public func inspect() throws(FeedError) -> Inspection {
    try FeedError.converting { () throws(IOFailure) in try count() }
  }

  private func workbook(of input: FeedInput) -> WorkbookInspection? {
    guard case .folder(let folder as WorkbookFolder) = input, let contents = try? folder.read() else { return nil }
    return WorkbookInspection(contents)
  }

  private func database(of input: FeedInput) -> DatabaseInspection? {
    guard case .folder(let folder as DatabaseFolder) = input, let contents = try? folder.read() else { return nil }
    return DatabaseInspection(contents)
  }

  private func count() throws(IOFailure) -> Inspection {
    let input = inputs[0]
    let facts = try ByteFacts.of(input.input, stated: input.tables.encoding)
    var census = Census()
    var reader = FeedReader(input, limits: limits)
    var tape = Tape()
    var stopped: Finding?
    var version: String?
    var title: String?
    do throws(ReadFailure) {
      if try reader.readHead(onto: &tape) {
        census.countHead(tape)
        version = FeedMembers.text("diarium", in: tape)
        title = FeedMembers.text("dataset/title", in: tape)
      }
      while try reader.next(onto: &tape) { census.countCase(tape) }
    } catch {
      switch error {
      case .input(let failure): throw failure
      case .syntax(let error):
        stopped = error.finding
        if var location = stopped?.location {
          enterArchives(&location)
          stopped?.location = location
        }
        if error.finding.location.isWithheld { census.hideWords() }
      }
    }
    try checkUnchanged()
    let alone = loneTable?.name
    return Inspection(
      path: path, format: format, bytes: facts.bytes, sha256: facts.sha256.isEmpty ? nil : facts.sha256,
      encoding: facts.encoding, lineEnds: facts.lineEnds,
      delimiters: format.isWorkbook || format.isDatabase ? [] : reader.dialects?.delimiters ?? [],
      workbook: workbook(of: input.input), database: database(of: input.input),
      hasByteOrderMark: facts.hasByteOrderMark,
      schemaVersion: version, title: title, records: census.recordCounts.filter { alone == nil || $0.table == alone },
      coverage: census.coverage.filter { row in alone.map { row.field.hasPrefix("\($0).") } ?? true },
      codes: census.codeUse,
      levels: alone == nil ? CompletenessLevel.allCases.map { ($0, census.cases(at: $0)) } : [],
      leftOut: reader.losses.counts.values.reduce(0, +), stopped: stopped)
  }
}
