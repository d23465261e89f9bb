internal import CLibZ

/// Owns one stream of zlib that packs as deflate without a header (RFC 1951), and is the only file that touches its
/// pointers.
///
/// What it makes depends on the bytes alone, and not on the pieces in which they come: zlib is given whole blocks.
@safe struct Deflater: ~Copyable {
  private static let block = 1 << 16

  private let level: Int32
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer
  private var waiting: [UInt8] = []
  private var made: [UInt8] = []
  private var isStoring = false
  /// The number of bytes taken and made.
  private(set) var size = 0
  private(set) var packedSize = 0

  init(level: PackingLevel) {
    self.level = level.rawValue
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe output = .allocate(byteCount: Self.block, alignment: 16)
    _ = unsafe deflateInit2_(
      stream, level.rawValue, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
    unsafe output.deallocate()
  }

  /// Packs bytes; what it makes of them is in `made`.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(OutOfMemory) {
    var taken = 0
    while taken < bytes.count {
      let count = min(bytes.count - taken, Self.block - waiting.count)
      unsafe waiting.append(contentsOf: bytes[taken..<taken + count])
      taken += count
      guard waiting.count == Self.block else { continue }
      try pack(Z_NO_FLUSH)
      try chooseLevel()
    }
  }

  /// Packs what is waiting, and ends the stream.
  mutating func end() throws(OutOfMemory) { try pack(Z_FINISH) }

  /// Takes the packed bytes that have been made.
  mutating func take() -> [UInt8] {
    defer { made = [] }
    return made
  }

  private mutating func pack(_ flush: Int32) throws(OutOfMemory) {
    size += waiting.count
    var input: [UInt8] = []
    swap(&input, &waiting)
    let isDone = unsafe input.withUnsafeBufferPointer { buffer in
      // zlib only reads from it.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: buffer.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(buffer.count)
      return unsafe drain { stream in unsafe deflate(stream, flush) }
    }
    guard isDone else { throw OutOfMemory() }
    input.removeAll(keepingCapacity: true)
    waiting = input
  }

  /// Calls zlib until it has nothing more to give; false if it fails, which it does only without memory.
  private mutating func drain(_ call: (UnsafeMutablePointer<z_stream>) -> Int32) -> Bool {
    while true {
      unsafe stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
      unsafe stream.pointee.avail_out = UInt32(Self.block)
      let code = unsafe call(stream)
      let count = unsafe Self.block - Int(stream.pointee.avail_out)
      unsafe made.append(contentsOf: output[..<count])
      packedSize += count
      guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code) else { return false }
      if count < Self.block { return true }
    }
  }

  /// Stores what would be packed so small that no reader takes it for tables.
  private mutating func chooseLevel() throws(OutOfMemory) {
    let isExtreme = size >= ArchiveLimits.smallEntry / 2 && size / (ArchiveLimits.ratio / 2) > packedSize
    guard isExtreme != isStoring else { return }
    isStoring = isExtreme
    let level = isExtreme ? 0 : self.level
    guard unsafe drain({ stream in unsafe deflateParams(stream, level, Z_DEFAULT_STRATEGY) }) else {
      throw OutOfMemory()
    }
  }
}

/// How hard bytes are packed, fixed for each use, so that the same bytes are packed the same.
package enum PackingLevel: Int32 {
  /// A quarter of the work of the usual level for a sixth more bytes, where most of them are tags that come again and
  /// again; level 1 saves a seventh of that work for a tenth more bytes.
  case fast = 3
  /// Texts are a fiftieth larger than at the usual level for two thirds of its work, and tables whose rows are alike a
  /// tenth for less than half.
  case normal = 5
}

/// zlib has no memory for its work.
struct OutOfMemory: Error {}
