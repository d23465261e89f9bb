/// Determines once, and only on demand, whether anything in an input looks like the mark of a confidential case.
///
/// In a broken text nobody knows which case a part belongs to: the mark may be anywhere before it or after it. So if
/// there is a mark at all, no part of the text is shown.
@_spi(Engine) public final class SecretSearch {
  private let source: any ByteSource
  private var known: Bool?

  /// A search in a source.
  public init(_ source: any ByteSource) { self.source = source }

  /// Whether there is a mark in the source, or part of the source cannot be read.
  public var isMarked: Bool {
    if let known { return known }
    let found = look()
    known = found
    return found
  }

  private func look() -> Bool {
    let size = 1 << 18
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var offset = 0
    while true {
      guard let count = unsafe try? source.read(at: offset, into: buffer) else { return true }
      if unsafe SecretBytes.areMarked(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return true }
      if count < size { return false }
      // A mark may straddle the end of what was read.
      offset += size - 2 * SecretBytes.reach
    }
  }

  /// The error, without text of the input if there is a mark in it.
  public func withheld(_ error: SyntaxError) -> SyntaxError {
    guard
      error.finding.location.excerpt != nil || error.finding.related.contains(where: { $0.location.excerpt != nil }),
      isMarked
    else { return error }
    var finding = error.finding
    finding.location.withhold { _ in false }
    finding.veil()
    return SyntaxError(finding)
  }

  /// The failure, without text of the input if there is a mark in it.
  public func withheld(_ failure: ReadFailure) -> ReadFailure {
    guard case .syntax(let error) = failure else { return failure }
    return .syntax(withheld(error))
  }
}
