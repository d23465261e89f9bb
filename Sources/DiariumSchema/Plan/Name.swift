/// The bytes of a name, for comparison with bytes of a source that can be read 8 bytes past their end.
@safe struct Name {
  let start: UnsafeRawPointer
  let count: Int
  let head: UInt64

  init(_ start: UnsafeRawPointer, count: Int) {
    unsafe self.start = start
    self.count = count
    head = unsafe Name.head(start, count)
  }

  @inline(__always) static func head(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let word = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & (1 << UInt64(truncatingIfNeeded: count &* 8) &- 1)
  }

  /// Whether the name equals the bytes, whose head is given.
  @inline(__always) func equals(_ bytes: UnsafeRawBufferPointer, head other: UInt64) -> Bool {
    guard bytes.count == count, head == other else { return false }
    var index = 8
    while index < count {
      if unsafe start.load(fromByteOffset: index, as: UInt8.self) != bytes[index] { return false }
      index += 1
    }
    return true
  }

  var string: String { unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self) }
}
