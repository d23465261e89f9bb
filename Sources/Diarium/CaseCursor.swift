@_spi(Engine) internal import DiariumConversion
public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a feed one after another, in order; a caller that has seen enough stops asking.
///
/// ```swift
/// var cases = try FeedSource(contentsOf: "feed.json").cases()
/// while let record = try cases.next() {
///   if record.kind == .motion { print(record.id); break }
/// }
/// ```
public struct CaseCursor: ~Copyable {
  private let source: FeedSource
  private var reader: FeedReader?
  private var input = 0
  private var tape = Tape()
  /// Takes the reader's findings along the way, for instance about a row that belongs to nothing.
  private var check = StructuralCheck(log: FindingLog(limit: 1))

  init(_ source: FeedSource) { self.source = source }

  /// Reads the next case.
  ///
  /// - Returns: the case; `nil` after the last.
  /// - Throws: `FeedError` if bytes cannot be read, the text is not well formed, or a value of the case does not
  ///   conform to the schema; for tables also if a row has no place in a case. `FeedSource.validate` reports everything
  ///   that is wrong, not only the first error.
  public mutating func next() throws(FeedError) -> Case? {
    do throws(FeedError) { return try read() } catch { throw error.entering(source) }
  }

  private mutating func read() throws(FeedError) -> Case? {
    if source.hasPartOfCases { throw FeedError.isPart(source.path) }
    while input < source.inputs.count {
      if reader == nil { try readHead() }
      let hasCase: Bool
      do throws(ReadFailure) { hasCase = try advance() } catch { throw FeedError(error) }
      if let fault = check.log.findings.first(where: { $0.severity == .error }) { throw FeedError(.syntax, fault) }
      if hasCase {
        return try tape.decoded(Case.self, of: reader?.sources ?? []) { $0.checkCase($1, number: reader?.number) }
      }
      reader = nil
      input += 1
    }
    do throws(IOFailure) { try source.checkUnchanged() } catch { throw FeedError(error) }
    return nil
  }

  /// Opens the next input.
  ///
  /// If its head does not conform to the schema, its cases may not be complete.
  private mutating func readHead() throws(FeedError) {
    let next = source.inputs[input]
    var opened = FeedReader(next, limits: source.limits)
    let hasHead: Bool
    do throws(ReadFailure) { hasHead = try opened.readHead(onto: &tape) } catch { throw FeedError(error) }
    if hasHead, opened.isHeadWhole { _ = try tape.decodedHead(of: opened.sources, stream: opened.stream) }
    _ = check.add(opened.sources)
    reader = consume opened
  }

  /// Moves to the next case of the input; false if there is none.
  private mutating func advance() throws(ReadFailure) -> Bool {
    let hasCase = try reader?.next(onto: &tape) ?? false
    reader?.giveFindings(to: &check)
    return hasCase
  }

}

extension FeedSource {
  /// The cases, in the order of the inputs.
  public func cases() -> CaseCursor { CaseCursor(self) }

  /// Calls a function with every case, in the order of the inputs.
  ///
  /// - Parameter body: receives a case; an error that it throws ends the reading.
  /// - Throws: `FeedError` as `CaseCursor.next` does, and the errors of the function.
  public func forEachCase(_ body: (Case) throws -> Void) throws {
    var cases = cases()
    while let record = try cases.next() { try body(record) }
  }
}
