internal import DiariumDatabase
@_spi(Engine) internal import DiariumTree

/// The bytes of a database for tests.
package enum SampleDatabase {
  /// The database that statements of SQL make.
  package static func bytes(_ statements: String) throws -> [UInt8] {
    let memory = MemoryBytes([])
    do {
      let database = try Database.writing(memory, memory: 1 << 20)
      try database.run(statements)
    }
    return memory.bytes
  }

  /// The rows that a statement gives for a database, each with its cells as texts.
  package static func rows(_ statement: String, in bytes: [UInt8]) throws -> [[String]] {
    let database = try Database.writing(MemoryBytes(bytes), memory: 1 << 20)
    let asked = try database.prepare(statement)
    var rows: [[String]] = []
    while try asked.step() {
      rows.append((0..<asked.columns).map { asked.content($0) == .null ? "NULL" : asked.text($0) })
    }
    return rows
  }
}

/// A database in memory.
private final class MemoryBytes: DatabaseBytes {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func size() -> Int { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = max(0, min(buffer.count, bytes.count - offset))
    for index in 0..<count { unsafe buffer[index] = bytes[offset + index] }
    return count
  }

  func write(_ part: UnsafeRawBufferPointer, at offset: Int) {
    if bytes.count < offset + part.count {
      bytes += repeatElement(0, count: offset + part.count - bytes.count)
    }
    for index in 0..<part.count { unsafe bytes[offset + index] = part[index] }
  }
}
