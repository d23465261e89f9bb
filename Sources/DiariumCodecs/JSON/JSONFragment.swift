@_spi(Engine) public import DiariumTree

/// Parses JSON values embedded in other text, such as a cell of a table.
@_spi(Engine) public struct JSONFragment: ~Copyable {
  private let parser: JSONParser
  private let limits: Limits

  /// A parser with the limits of a document.
  public init(limits: Limits) {
    parser = JSONParser(limits: limits)
    self.limits = limits
  }

  /// Parses the value that fills a range of a block, with blanks around it allowed.
  ///
  /// - Parameters:
  ///   - block: the bytes.
  ///   - range: where the value is.
  ///   - depth: how deeply it is nested in what it belongs to.
  ///   - tape: receives the nodes; its last source is the block.
  /// - Throws: `SyntaxError` at the first fault.
  public func value(in block: Block, _ range: Range<Int>, depth: Int = 0, onto tape: inout Tape) throws(SyntaxError) {
    let outcome = try parser.value(
      in: block, from: range.lowerBound, to: range.upperBound, isLast: true, depth: depth,
      onto: &tape)
    guard case .value(let end) = outcome else { return }
    if let rest = (end..<range.upperBound).first(where: { unsafe !ByteScanner.isBlank(block.bytes[$0]) }) {
      throw JSONFaults(block: block, start: range.lowerBound, end: range.upperBound, limits: limits).trailing(at: rest)
    }
  }
}
