@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Keeps the rows of sheets: small ones in memory, the others in scratch space.
final class SheetStore: SheetReceiver {
  private(set) var sheets: [ReadSheet] = []
  private let path: String
  private let monitor: RunMonitor?
  private var scratch: ScratchFile?
  private var name: SheetName?
  private var bytes: [UInt8] = []
  private var start = 0
  private var size = 0
  /// The number of bytes in memory, of all sheets.
  private var held = 0

  private static let inMemory = 1 << 18
  private static let allInMemory = 8 << 20

  init(_ path: String, _ monitor: RunMonitor?) { (self.path, self.monitor) = (path, monitor) }

  func begin(_ sheet: SheetName) throws(IOFailure) {
    try monitor?.goOn(path)
    name = sheet
    bytes = []
    (start, size) = (-1, 0)
  }

  func take(_ rows: UnsafeRawBufferPointer) throws(IOFailure) {
    try monitor?.goOn(path)
    if start < 0, size + rows.count <= min(Self.inMemory, Self.allInMemory - held) {
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

  func end(_ facts: SheetFacts) throws(IOFailure) {
    guard let name else { return }
    let place = Location.path(of: name.name, in: path)
    let source: any ByteSource
    if start >= 0, let scratch {
      source = ScratchPart(path: place, scratch: scratch, start: start, size: size, monitor: monitor)
    } else {
      held += bytes.count
      source = BytesSource(bytes, path: place)
    }
    let role = try ReadSheet.Role(name.name, source)
    sheets.append(
      ReadSheet(name: name, source: SheetRows(path: place, sheet: name.name, bytes: source), facts: facts, role: role))
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
