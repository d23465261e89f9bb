@_spi(Engine) public import DiariumTree

/// The encoding of a text, told from all of its bytes and never from some of them.
///
/// A byte-order mark decides; without one the text is UTF-16 if its first character is plain and every byte of the text
/// fits, else UTF-8 if all of it is well formed, else Windows-1252 if more of its bytes are no UTF-8 than sequences are
/// and each has a character there. What remains is damaged UTF-8.
@_spi(Engine) public struct FoundEncoding: Hashable, Sendable {
  /// The encoding.
  public var encoding: CharacterEncoding
  /// Whether the text begins with a byte-order mark.
  public var hasMark = false
  /// Whether all bytes are characters of the encoding.
  public var isWhole = true

  /// The number of bytes read at once.
  private static let piece = 1 << 18

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - stated: the encoding that it is said to be in, which counts; `nil` to find it out.
  /// - Throws: `IOFailure` if bytes cannot be read.
  public init(of source: any ByteSource, stated: CharacterEncoding? = nil) throws(IOFailure) {
    let mark = Self.mark(of: try source.bytes(at: 0, count: 4))
    if let stated {
      self.init(encoding: stated, hasMark: mark == stated)
      // What has no character in another encoding is found when it is decoded.
      if stated == .utf8 { isWhole = try Self.isUTF8(source) }
      return
    }
    if let mark, mark != .utf8 {
      self.init(encoding: mark, hasMark: true)
      return
    }
    if mark == nil, let wide = try Self.wide(source) {
      self.init(encoding: wide)
      return
    }
    self.init(encoding: .utf8, hasMark: mark == .utf8)
    if try Self.isUTF8(source) { return }
    let census = try Self.census(source)
    if mark == nil, census.encoding == .windows1252, census.unassigned == 0 {
      encoding = .windows1252
    } else {
      isWhole = false
    }
  }

  /// UTF-8, all of it well formed, as this package makes it.
  public static let utf8 = FoundEncoding(encoding: .utf8)

  private init(encoding: CharacterEncoding, hasMark: Bool = false) {
    self.encoding = encoding
    self.hasMark = hasMark
  }

  private static func mark(of start: [UInt8]) -> CharacterEncoding? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if start.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return start.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
  }

  /// UTF-16 without a mark: the first character is one of the first 256, so that one of its bytes is 0, which no text
  /// in UTF-8 holds.
  private static func wide(_ source: any ByteSource) throws(IOFailure) -> CharacterEncoding? {
    let start = try source.bytes(at: 0, count: 2)
    guard start.count == 2, (start[0] == 0) != (start[1] == 0) else { return nil }
    let encoding: CharacterEncoding = start[0] == 0 ? .utf16BigEndian : .utf16LittleEndian
    let high = start[0] == 0 ? 0 : 1
    var isAfterHalf = false
    var isRight = true
    try unsafe eachPiece(of: source) { bytes in
      guard bytes.count % 2 == 0 else {
        isRight = false
        return
      }
      for place in stride(from: 0, to: bytes.count, by: 2) where isRight {
        let unit = unsafe UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
        isRight = unit != 0 && UTF16.isTrailSurrogate(unit) == isAfterHalf
        isAfterHalf = UTF16.isLeadSurrogate(unit)
      }
    }
    return isRight && !isAfterHalf ? encoding : nil
  }

  private static func isUTF8(_ source: any ByteSource) throws(IOFailure) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece + Block.padding, alignment: 16)
    defer { unsafe buffer.deallocate() }
    guard let base = buffer.baseAddress else { return true }
    var (offset, kept) = (0, 0)
    while true {
      let free = unsafe UnsafeMutableRawBufferPointer(start: base + kept, count: piece - kept)
      let count = try unsafe source.read(at: offset, into: free)
      offset += count
      let filled = kept + count
      // A character may go on in the next piece.
      let end = count < free.count ? filled : unsafe filled - CharacterEncoding.unfinishedBytes(of: buffer[..<filled])
      guard unsafe ByteScanner.isUTF8(base, base + end) else { return false }
      if count < free.count { return true }
      kept = filled - end
      unsafe base.copyMemory(from: base + end, byteCount: kept)
    }
  }

  private static func census(_ source: any ByteSource) throws(IOFailure) -> EncodingCensus {
    var census = EncodingCensus()
    try unsafe eachPiece(of: source) { unsafe census.take($0) }
    census.finish()
    return census
  }

  private static func eachPiece(
    of source: any ByteSource, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(IOFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var offset = 0
    while true {
      let count = try unsafe source.read(at: offset, into: buffer)
      offset += count
      if count > 0 { unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      if count < piece { return }
    }
  }
}
