@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The parts of the inputs that nothing was made of, byte for byte.
struct UnreadText {
  private var parts: [FeedPass.SourcePart] = []

  /// The parts of each source in order, each byte once; places in text of another encoding become those in the file.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  init(_ all: [FeedPass.SourcePart]) throws(IOFailure) {
    var order: [String: Int] = [:]
    for part in all where order[part.source.path] == nil { order[part.source.path] = order.count }
    let sorted = all.sorted {
      (order[$0.source.path] ?? 0, $0.bytes.lowerBound) < (order[$1.source.path] ?? 0, $1.bytes.lowerBound)
    }
    for part in sorted {
      if let last = parts.last, last.source.path == part.source.path, last.bytes.upperBound >= part.bytes.lowerBound {
        parts[parts.count - 1].bytes =
          last.bytes.lowerBound..<max(last.bytes.upperBound, part.bytes.upperBound)
      } else {
        parts.append(part)
      }
    }
    for index in parts.indices {
      guard let source = parts[index].source as? TranscodedSource else { continue }
      let bytes = parts[index].bytes
      let begin = try source.originalOffset(of: bytes.lowerBound)
      let end = bytes.upperBound == .max ? .max : try source.originalOffset(of: bytes.upperBound)
      parts[index].source = source.source
      parts[index].bytes = begin..<max(begin, end)
    }
  }

  /// Whether there is nothing.
  var isEmpty: Bool { parts.isEmpty }

  /// Writes the parts; one that does not end with a line end gets one, so that the next begins a line.
  ///
  /// - Returns: the number of bytes.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func write(to file: inout OutputFile) throws(IOFailure) -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var total = 0
    var last: UInt8 = 0x0A
    for part in parts {
      var place = part.bytes.lowerBound
      if last != 0x0A, last != 0x0D {
        unsafe buffer[0] = 0x0A
        try unsafe file.write(UnsafeRawBufferPointer(rebasing: buffer[..<1]))
        total += 1
      }
      while place < part.bytes.upperBound {
        let wanted = min(buffer.count, part.bytes.upperBound - place)
        let count = try unsafe part.source.read(
          at: place, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        if count == 0 { break }
        try unsafe file.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        last = unsafe buffer[count - 1]
        (place, total) = (place + count, total + count)
      }
    }
    return total
  }
}
