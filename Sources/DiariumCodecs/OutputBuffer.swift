/// Bytes on their way out: a plain buffer that doubles when it is full.
@safe public struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  /// Bytes that are waiting.
  public private(set) var count = 0

  /// An empty buffer with room for `capacity` bytes, at least 64.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    unsafe start = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe start.deallocate() }

  /// The bytes that are waiting.
  public var bytes: UnsafeRawBufferPointer { unsafe .init(start: start, count: count) }

  @inline(__always) mutating func append(_ byte: UInt8) {
    if count == capacity { grow(1) }
    unsafe (start + count).storeBytes(of: byte, as: UInt8.self)
    count &+= 1
  }

  @inline(__always) mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let from = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(bytes.count) }
    unsafe (start + count).copyMemory(from: from, byteCount: bytes.count)
    count &+= bytes.count
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Takes the last bytes back.
  mutating func takeBack(_ bytes: Int) { count = max(0, count - bytes) }

  mutating func clear() { count = 0 }

  /// Takes the bytes that are waiting; room that one large value needed is not kept.
  mutating func take() -> [UInt8] {
    let taken = unsafe Array(bytes)
    count = 0
    if capacity > Self.kept {
      unsafe start.deallocate()
      unsafe start = .allocate(byteCount: Self.kept, alignment: 16)
      capacity = Self.kept
    }
    return taken
  }

  /// The largest room that is kept.
  private static let kept = 1 << 22

  private mutating func grow(_ wanted: Int) {
    let larger = max(capacity * 2, count + wanted)
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    unsafe fresh.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = fresh
    capacity = larger
  }
}
