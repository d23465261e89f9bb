internal import DiariumDatabase
@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A database that is being written: in the output itself, if that is a file, or else in scratch space, from where it is
/// copied at the end, since SQLite writes pages in any order.
final class DatabaseFile {
  /// The database.
  private(set) var database: Database?
  private let pages: DatabasePages
  private let monitor: RunMonitor?

  /// The bytes of pages that stay in memory: enough for the inner pages of all keys.
  private static let memory = 8 << 20
  /// Those that stay while tables are read, and the index of texts is written, from the begin to the end.
  private static let littleMemory = 2 << 20

  /// Makes an empty database.
  ///
  /// - Parameters:
  ///   - file: that of the output; `nil` if it takes bytes in order.
  ///   - monitor: tells when to stop.
  /// - Throws: `IOFailure` if there is no space for it.
  init(_ file: (descriptor: Int32, path: String)?, _ monitor: RunMonitor?) throws(IOFailure) {
    pages = if let file { DatabasePages(file.descriptor, file.path) } else { DatabasePages(try ScratchFile()) }
    self.monitor = monitor
    do throws(DatabaseFailure) {
      let database = try Database.writing(pages, memory: Self.memory)
      try database.run("BEGIN")
      if let monitor { database.stop { monitor.stopped != nil } }
      self.database = database
    } catch {
      throw failure(error)
    }
  }

  /// Runs statements.
  ///
  /// - Throws: `IOFailure` if there is no space left, or the run is to stop.
  func run(_ statements: String) throws(IOFailure) {
    do throws(DatabaseFailure) { try database?.run(statements) } catch { throw failure(error) }
  }

  /// Keeps little in memory from now on: what follows is written from the begin to the end, and hardly read again.
  ///
  /// - Throws: `IOFailure` if there is no space left.
  func keepLittle() throws(IOFailure) {
    do throws(DatabaseFailure) { try database?.keep(memory: Self.littleMemory) } catch { throw failure(error) }
  }

  /// Runs a statement that changes rows; returns their number.
  func change(_ statement: String) throws(IOFailure) -> Int {
    try run(statement)
    return database?.changes ?? 0
  }

  /// Ends the database; its statements are gone by now.
  ///
  /// - Parameter body: receives its bytes, if they are not in the output already.
  /// - Throws: `IOFailure` if there is no space left, or the run is to stop.
  func finish(_ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void) throws(IOFailure) {
    try run("COMMIT")
    database = nil
    guard let scratch = pages.scratch else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var place = 0
    while true {
      try monitor?.goOn(scratch.path)
      let count = try unsafe scratch.read(at: place, into: buffer)
      if count == 0 { return }
      try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      place += count
    }
  }

  /// A failure of SQLite as one of writing.
  func failure(_ failure: DatabaseFailure) -> IOFailure {
    let path = ScratchFile.folder
    switch failure {
    case .system(let failure): return failure
    case .scratch(let code):
      errno = code == 0 ? ENOSPC : code
      return System.failure(.write, path)
    case .stopped, .constraint, .tooLarge, .damaged:
      do throws(IOFailure) { try monitor?.goOn(path) } catch { return error }
      return IOFailure(.write, path: path, reason: .init(sv: "SQLite: \(failure)", en: "SQLite: \(failure)"))
    }
  }
}

/// The pages of a database in a file.
final class DatabasePages: DatabaseBytes {
  /// The scratch space that they are in; `nil` if they are in the output.
  let scratch: ScratchFile?
  private let descriptor: Int32
  private let path: String

  init(_ descriptor: Int32, _ path: String) { (self.descriptor, self.path, scratch) = (descriptor, path, nil) }

  init(_ scratch: ScratchFile) { (descriptor, path, self.scratch) = (scratch.descriptor, scratch.path, scratch) }

  func size() throws(IOFailure) -> Int {
    guard let status = FileStatus(descriptor: descriptor) else { throw System.failure(.write, path) }
    return status.size
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    guard let count = unsafe System.read(descriptor, at: offset, into: buffer) else {
      throw System.failure(.write, path)
    }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(IOFailure) {
    guard unsafe System.write(descriptor, bytes, at: offset) else { throw System.failure(.write, path) }
  }
}
