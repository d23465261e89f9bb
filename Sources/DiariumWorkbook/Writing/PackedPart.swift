internal import DiariumArchive
@_spi(Engine) internal import DiariumTree

/// A part of a workbook that is packed as its bytes come: in memory, and beyond that in scratch space.
final class PackedPart {
  private var packed = PackedFile(.fast)
  private var waiting: [UInt8] = []
  private var scratch: (any ScratchSpace)?
  private let makeScratch: () throws(IOFailure) -> any ScratchSpace
  /// What an archive says of it, once it has ended.
  private(set) var numbers = ArchiveWriter.Numbers(size: 0, packedSize: 0, checksum: 0)

  /// The number of packed bytes that wait in memory.
  private static let inMemory = 1 << 16

  init(_ makeScratch: @escaping () throws(IOFailure) -> any ScratchSpace) { self.makeScratch = makeScratch }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    let made = try unsafe packed.write(bytes)
    // Most calls make nothing: zlib gathers.
    guard !made.isEmpty else { return }
    waiting += made
    guard waiting.count > Self.inMemory else { return }
    if scratch == nil { scratch = try makeScratch() }
    let space = scratch
    try unsafe Self.pass(waiting) { (bytes) throws(IOFailure) in try unsafe space?.append(bytes) }
    waiting.removeAll(keepingCapacity: true)
  }

  func end() throws(IOFailure) {
    let end = try packed.end()
    waiting += end.bytes
    numbers = end.numbers
  }

  /// Passes the packed bytes, in order.
  func eachPiece(_ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void) throws(IOFailure) {
    if let scratch {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.inMemory, alignment: 16)
      defer { unsafe buffer.deallocate() }
      var place = 0
      while true {
        let count = try unsafe scratch.read(at: place, into: buffer)
        if count == 0 { break }
        try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        place += count
      }
    }
    try unsafe Self.pass(waiting, body)
  }

  /// Passes bytes to what throws only failures of output.
  static func pass(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
