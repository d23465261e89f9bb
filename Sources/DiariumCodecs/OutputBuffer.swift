/// Bytes on their way out: a plain buffer that doubles when it is full, or sets pieces aside beyond a quarter of a
/// mebibyte; they are handed on as they are, where one long buffer would have to be copied.
@_spi(Engine) @safe public struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  /// The number of waiting bytes, without the pieces set aside.
  public private(set) var count = 0
  /// The pieces set aside, which precede the bytes.
  private var spilled: [[UInt8]] = []
  private let spills: Bool

  /// The number of waiting bytes in all.
  public var total: Int { spilled.reduce(count) { $0 + $1.count } }

  /// An empty buffer with a capacity of at least 64 bytes.
  ///
  /// - Parameters:
  ///   - capacity: the initial capacity in bytes.
  ///   - spills: whether pieces are set aside, so that only `take` gives all output.
  init(capacity: Int = 1 << 16, spills: Bool = false) {
    self.capacity = max(64, capacity)
    self.spills = spills
    unsafe start = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe start.deallocate() }

  /// The waiting bytes, without the pieces set aside.
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

  /// Appends blanks.
  @inline(__always) mutating func appendBlanks(_ blanks: Int) {
    // Eight at a time, so there is space for up to seven more than are needed.
    if capacity - count < blanks + 8 { grow(blanks + 8) }
    var place = 0
    while place < blanks {
      unsafe (start + count + place).storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
      place += 8
    }
    count &+= blanks
  }

  /// Removes the last bytes.
  mutating func takeBack(_ bytes: Int) { count = max(0, count - bytes) }

  mutating func clear() { count = 0 }

  /// Takes the waiting bytes, in pieces; memory that one large value needed is not kept.
  mutating func take() -> [[UInt8]] {
    var taken = spilled
    if count > 0 { unsafe taken.append(Array(bytes)) }
    spilled = []
    count = 0
    if capacity > 2 * Self.piece {
      unsafe start.deallocate()
      unsafe start = .allocate(byteCount: Self.piece, alignment: 16)
      capacity = Self.piece
    }
    return taken
  }

  /// The size of a piece in bytes.
  private static let piece = 1 << 18
  /// The number of bytes that may be removed again.
  private static let tail = 64

  /// Sets the waiting bytes aside, except for the end.
  private mutating func spill() {
    let kept = Self.tail
    unsafe spilled.append(Array(UnsafeRawBufferPointer(start: start, count: count - kept)))
    unsafe start.copyMemory(from: start + (count - kept), byteCount: kept)
    count = kept
  }

  private mutating func grow(_ wanted: Int) {
    if spills, count >= Self.piece {
      spill()
      if capacity - count >= wanted { return }
    }
    let larger = max(capacity * 2, count + wanted)
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    unsafe fresh.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = fresh
    capacity = larger
  }
}
