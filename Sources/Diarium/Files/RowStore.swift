@_spi(Engine) internal import DiariumTree

/// Keeps the rows of sheets or tables: small ones in memory, the others in scratch space.
final class RowStore {
  private let path: String
  private let monitor: RunMonitor?
  private var scratch: ScratchFile?
  private var bytes: [UInt8] = []
  /// Where the current rows begin in scratch space; negative while they are in memory.
  private var start = -1
  /// The number of bytes of the current rows.
  private(set) var size = 0
  /// The number of bytes in memory, of all rows.
  private var held = 0

  /// The number of bytes in memory that it may come to.
  private let limit: Int

  /// The number of bytes in memory of a sheet or a table, and of all together.
  private static let inMemory = 1 << 18
  private static let allInMemory = 8 << 20

  /// - Parameters:
  ///   - path: the path of what the rows are of.
  ///   - monitor: tells when to stop.
  ///   - stores: how many stores there are, which share what may be in memory.
  init(_ path: String, _ monitor: RunMonitor?, oneOf stores: Int = 1) {
    (self.path, self.monitor) = (path, monitor)
    limit = Self.allInMemory / stores
  }

  /// Other rows begin.
  func begin() throws(IOFailure) {
    try monitor?.goOn(path)
    bytes = []
    (start, size) = (-1, 0)
  }

  /// The next bytes of the rows.
  func take(_ rows: UnsafeRawBufferPointer) throws(IOFailure) {
    try monitor?.goOn(path)
    if start < 0, size + rows.count <= min(Self.inMemory, limit - held) {
      unsafe bytes.append(contentsOf: rows)
    } else {
      let file: ScratchFile
      if let scratch { file = scratch } else { file = try ScratchFile() }
      scratch = file
      if start < 0 {
        start = file.size
        try file.append(bytes)
        bytes = []
      }
      try unsafe file.append(rows)
    }
    size += rows.count
  }

  /// The rows end.
  ///
  /// - Parameter place: the path of what holds them, as findings name it.
  /// - Returns: the rows.
  func end(at place: String) -> any ByteSource {
    if start >= 0, let scratch {
      return ScratchPart(path: place, scratch: scratch, start: start, size: size, monitor: monitor)
    }
    held += bytes.count
    return BytesSource(bytes, path: place)
  }
}

/// A part of scratch space.
struct ScratchPart: ByteSource {
  let path: String
  let scratch: ScratchFile
  let start: Int
  let size: Int
  let monitor: RunMonitor?

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try monitor?.goOn(path)
    guard offset < size else { return 0 }
    let wanted = min(buffer.count, size - offset)
    let count = try unsafe scratch.read(
      at: start + offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
    monitor?.didRead(count)
    return count
  }
}
