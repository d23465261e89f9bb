/// Bytes on their way out, in memory that is kept from one taking to the next.
@safe struct OutputBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { unsafe start.deallocate() }

  /// The bytes.
  var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: start, count: count) }

  /// Forgets the bytes.
  mutating func clear() { count = 0 }

  @inline(__always) mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    if count &+ bytes.count > capacity { grow(count + bytes.count) }
    unsafe (start + count).copyMemory(from: source, byteCount: bytes.count)
    count &+= bytes.count
  }

  @inline(__always) mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append(UnsafeRawBufferPointer($0)) }
  }

  /// Puts bytes between those that there are.
  mutating func insert(_ bytes: [UInt8], at place: Int) {
    let behind = unsafe Array(self.bytes[place...])
    count = place
    append(bytes)
    append(behind)
  }

  private mutating func grow(_ wanted: Int) {
    let larger = max(wanted, 2 * capacity)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    unsafe bytes.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = bytes
    capacity = larger
  }
}
