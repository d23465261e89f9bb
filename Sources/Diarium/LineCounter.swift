@_spi(Engine) internal import DiariumTree

/// Counts lines of a source from its start.
enum LineCounter {
  /// The line of an offset, from 1; `nil` if the source cannot be read that far.
  static func line(of offset: Int, in source: any ByteSource) -> Int? { anchor(of: offset, in: source)?.line }

  /// The line and column of an offset, from 1; `nil` if the source cannot be read that far.
  static func anchor(of offset: Int, in source: any ByteSource) -> Block.Anchor? {
    var anchor = Block.Anchor.start
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while anchor.offset < offset {
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, offset - anchor.offset)])
      guard let count = try? unsafe source.read(at: anchor.offset, into: part), count > 0 else { return nil }
      unsafe anchor.advance(over: UnsafeRawBufferPointer(rebasing: part[..<count]))
    }
    return anchor
  }
}
