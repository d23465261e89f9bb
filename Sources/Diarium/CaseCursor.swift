@_spi(Engine) internal import DiariumConversion
public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a feed one after another, in order; whoever has seen enough stops asking.
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
  /// Takes what the reader finds on its way, as of a row that belongs to nothing.
  private var check = StructuralCheck(log: FindingLog(limit: 1))

  init(_ source: FeedSource) { self.source = source }

  /// Reads the next case.
  ///
  /// - Returns: the case; nil behind the last.
  /// - Throws: `FeedError` where bytes cannot be had, the text is not well formed, or a value of the case is not as the
  ///   schema says; also of tables where a row has no place in a case. `FeedSource.validate` tells of all that is wrong,
  ///   not only the first.
  public mutating func next() throws(FeedError) -> Case? {
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
  /// Where its head is not as the schema says, its cases may not be all of them.
  private mutating func readHead() throws(FeedError) {
    let next = source.inputs[input]
    var opened = FeedReader(next.input, format: next.format, limits: source.limits)
    let hasHead: Bool
    do throws(ReadFailure) { hasHead = try opened.readHead(onto: &tape) } catch { throw FeedError(error) }
    if hasHead, opened.isHeadWhole { _ = try tape.decodedHead(of: opened.sources, stream: opened.stream) }
    _ = check.add(opened.sources)
    reader = consume opened
  }

  /// Goes to the next case of the input; false where it has no other.
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
  /// - Parameter body: takes a case; what it throws ends the reading.
  /// - Throws: `FeedError` as `CaseCursor.next` does, and what the function throws.
  public func forEachCase(_ body: (Case) throws -> Void) throws {
    var cases = cases()
    while let record = try cases.next() { try body(record) }
  }
}
