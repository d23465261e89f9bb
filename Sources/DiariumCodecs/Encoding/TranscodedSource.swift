@_spi(Engine) public import DiariumTree

/// A text in another encoding, read as UTF-8.
///
/// Nothing of it is kept: a look at the whole text notes where every 32 KiB of it begin in UTF-8, and bytes that are
/// asked for are decoded from there. A byte, or half a surrogate pair, that is no character becomes bytes that are not
/// UTF-8 either, so that whoever reads the text meets the fault in its place.
@_spi(Engine) public final class TranscodedSource: ByteSource {
  /// The path of the text.
  public let path: String
  /// The encoding of the text.
  public let encoding: CharacterEncoding
  /// The text as it is in its file.
  public let source: any ByteSource
  private let decoder: PieceDecoder
  /// Where the pieces begin, and at last where they end.
  private let steps: [Step]

  private struct Step {
    /// Bytes of UTF-8 before the piece.
    var decoded: Int
    /// Bytes of the text before it.
    var original: Int
  }

  private static let piece = 1 << 15

  /// Looks at the whole text.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - encoding: its encoding, other than UTF-8.
  /// - Throws: `IOFailure` if bytes cannot be read.
  public init(_ source: any ByteSource, from encoding: CharacterEncoding) throws(IOFailure) {
    path = source.path
    self.source = source
    self.encoding = encoding
    let decoder = PieceDecoder(encoding)
    self.decoder = decoder
    var steps = [Step(decoded: 0, original: 0)]
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var text: [UInt8] = []
    while true {
      let start = steps[steps.count - 1]
      let count = try unsafe source.read(at: start.original, into: buffer)
      if count == 0 { break }
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      text.removeAll(keepingCapacity: true)
      let used = unsafe decoder.decode(bytes, isLast: count < Self.piece, onto: &text)
      steps.append(Step(decoded: start.decoded + text.count, original: start.original + used))
    }
    self.steps = steps
  }

  /// Reads UTF-8 into the buffer from the offset, and returns the number of bytes: fewer than asked for only at the end.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    var filled = 0
    var step = step(at: offset)
    var text: [UInt8] = []
    while filled < buffer.count, step + 1 < steps.count {
      try decode(step, onto: &text)
      let skipped = offset + filled - steps[step].decoded
      let part = text[min(max(0, skipped), text.count)...].prefix(buffer.count - filled)
      unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: part)
      filled += part.count
      step += 1
    }
    return filled
  }

  /// Where in the text a place of its UTF-8 is, in bytes from the start.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  public func originalOffset(of offset: Int) throws(IOFailure) -> Int {
    let step = step(at: offset)
    guard step + 1 < steps.count else { return steps[steps.count - 1].original }
    var text: [UInt8] = []
    try decode(step, onto: &text)
    let before = text.prefix(max(0, offset - steps[step].decoded))
    let lengths = String(decoding: before, as: UTF8.self).unicodeScalars.lazy.map { [encoding] in encoding.bytes(of: $0)
    }
    return min(steps[step].original + lengths.reduce(0, +), steps[step + 1].original)
  }

  /// The piece that a place of the UTF-8 is in.
  private func step(at offset: Int) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func decode(_ step: Int, onto text: inout [UInt8]) throws(IOFailure) {
    let (start, end) = (steps[step].original, steps[step + 1].original)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, end - start), alignment: 16)
    defer { unsafe buffer.deallocate() }
    let count = try unsafe source.read(at: start, into: buffer)
    text.removeAll(keepingCapacity: true)
    _ = unsafe decoder.decode(
      UnsafeRawBufferPointer(rebasing: buffer[..<min(count, end - start)]), isLast: true, onto: &text)
  }
}

/// Decodes pieces of a text in another encoding.
private struct PieceDecoder: Sendable {
  private let encoding: CharacterEncoding
  /// The UTF-8 of each byte, if every character is one.
  private let characters: [[UInt8]]

  init(_ encoding: CharacterEncoding) {
    self.encoding = encoding
    let bytes = encoding.isSingleByte ? Array(UInt8.min...UInt8.max) : []
    characters = bytes.map { byte in encoding.scalar(of: byte).map { Array(String($0).utf8) } ?? [byte] }
  }

  /// Appends the UTF-8 of a piece.
  ///
  /// - Parameters:
  ///   - bytes: the piece.
  ///   - isLast: whether nothing follows it, so that it is decoded to its end.
  ///   - text: receives the UTF-8.
  /// - Returns: how many bytes were decoded: a character may go on in the next piece.
  func decode(_ bytes: UnsafeRawBufferPointer, isLast: Bool, onto text: inout [UInt8]) -> Int {
    guard !encoding.isSingleByte else {
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        if byte < 0x80 { text.append(byte) } else { text += characters[Int(byte)] }
      }
      return bytes.count
    }
    let high = encoding == .utf16BigEndian ? 0 : 1
    func unit(_ place: Int) -> UInt16 { unsafe UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high]) }
    var place = 0
    while place + 1 < bytes.count {
      let first = unit(place)
      guard UTF16.isLeadSurrogate(first) else {
        append(UInt32(first), onto: &text)
        place += 2
        continue
      }
      guard place + 3 < bytes.count else {
        if !isLast, place > 0 { return place }
        append(UInt32(first), onto: &text)
        place += 2
        continue
      }
      let second = unit(place + 2)
      guard UTF16.isTrailSurrogate(second) else {
        append(UInt32(first), onto: &text)
        place += 2
        continue
      }
      append(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF, onto: &text)
      place += 4
    }
    if place < bytes.count, isLast {
      // Half a unit: a byte that is in no UTF-8.
      text.append(0xFF)
      place += 1
    }
    return place
  }

  /// Appends the bytes of a code point; those of half a surrogate pair are not UTF-8.
  private func append(_ code: UInt32, onto text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code >> shift) & 0x3F) }
    switch code {
    case 0..<0x80: text.append(UInt8(truncatingIfNeeded: code))
    case 0x80..<0x800: text += [UInt8(truncatingIfNeeded: 0xC0 | code >> 6), tail(0)]
    case 0x800..<0x10000: text += [UInt8(truncatingIfNeeded: 0xE0 | code >> 12), tail(6), tail(0)]
    default: text += [UInt8(truncatingIfNeeded: 0xF0 | code >> 18), tail(12), tail(6), tail(0)]
    }
  }
}
