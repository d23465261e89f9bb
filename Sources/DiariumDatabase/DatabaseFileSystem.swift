internal import CLibSQLite
@_spi(Engine) package import DiariumTree

/// The bytes of a database, which are read and written in any order.
package protocol DatabaseBytes: AnyObject {
  /// Their number.
  func size() throws(IOFailure) -> Int
  /// Reads into the buffer from the offset, and returns the number of bytes read: fewer only at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int
  /// Writes all the bytes from the offset on.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(IOFailure)
}

/// A file system of SQLite with one file in it (https://www.sqlite.org/vfs.html).
///
/// So a database is read from standard input and from memory as from a file, and written to a file that has no name yet;
/// and nothing beside it is looked at, made or changed, whatever its header asks for. What SQLite sorts is in files of
/// the system's, which have no names.
@safe final class DatabaseFileSystem {
  let name: String
  // Macros of C that are no plain numbers (https://www.sqlite.org/rescode.html).
  private static let readFailure = SQLITE_IOERR | 1 << 8
  private static let shortRead = SQLITE_IOERR | 2 << 8
  private static let writeFailure = SQLITE_IOERR | 3 << 8
  private static let sizeFailure = SQLITE_IOERR | 7 << 8
  private let bytes: any DatabaseBytes
  private let system: UnsafeMutablePointer<sqlite3_vfs>
  private let systemName: UnsafeMutablePointer<CChar>
  private let isWritten: Bool
  /// The failure to read or write, which SQLite has no words for.
  private(set) var failure: IOFailure?

  /// A file that can be opened by `name` in the file system of that name.
  init(_ bytes: any DatabaseBytes, isWritten: Bool) {
    self.bytes = bytes
    self.isWritten = isWritten
    let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe system.initialize(to: sqlite3_vfs())
    name = "diarium-\(UInt(bitPattern: system))"
    let letters = name.utf8CString
    let systemName = UnsafeMutablePointer<CChar>.allocate(capacity: letters.count)
    for (index, byte) in letters.enumerated() { unsafe systemName[index] = byte }
    unsafe (self.system, self.systemName) = (system, systemName)
    unsafe system.pointee.iVersion = 1
    unsafe system.pointee.szOsFile = max(Int32(MemoryLayout<OpenFile>.size), Self.usual?.pointee.szOsFile ?? 0)
    unsafe system.pointee.mxPathname = 512
    unsafe system.pointee.zName = UnsafePointer(systemName)
    unsafe system.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
    unsafe system.pointee.xOpen = { unsafe DatabaseFileSystem.open($0, $2, $3, $4) }
    unsafe system.pointee.xDelete = { (_, _, _) in SQLITE_READONLY }
    unsafe system.pointee.xAccess = { (_, _, _, isThere) in
      unsafe isThere?.pointee = 0
      return SQLITE_OK
    }
    unsafe system.pointee.xFullPathname = { unsafe DatabaseFileSystem.copy($1, to: $3, $2) }
    unsafe system.pointee.xRandomness = { (_, count, bytes) in
      // Nothing of a database that is only read depends on it.
      for index in 0..<Int(max(0, count)) { unsafe bytes?[index] = 0 }
      return count
    }
    unsafe system.pointee.xSleep = { (_, _) in 0 }
    unsafe system.pointee.xCurrentTime = { (_, day) in
      unsafe day?.pointee = 0
      return SQLITE_OK
    }
    unsafe sqlite3_vfs_register(system, 0)
  }

  deinit {
    unsafe sqlite3_vfs_unregister(system)
    unsafe system.deallocate()
    unsafe systemName.deallocate()
  }

  /// What SQLite keeps of an open file.
  @unsafe private struct OpenFile {
    var base: sqlite3_file
    var file: UnsafeMutableRawPointer?
  }

  /// What can be done with it.
  ///
  /// It does not change, so it needs no locks, and its journal is not asked for.
  @safe private struct Methods: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<sqlite3_io_methods>

    init() {
      unsafe pointer = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
      unsafe pointer.initialize(to: sqlite3_io_methods())
      unsafe pointer.pointee.iVersion = 1
      unsafe pointer.pointee.xClose = { _ in SQLITE_OK }
      unsafe pointer.pointee.xRead = {
        unsafe DatabaseFileSystem.of($0)?.read($1, Int($2), at: Int($3)) ?? DatabaseFileSystem.readFailure
      }
      unsafe pointer.pointee.xWrite = {
        unsafe DatabaseFileSystem.of($0)?.write($1, Int($2), at: Int($3)) ?? DatabaseFileSystem.writeFailure
      }
      // Nothing is taken away from what is written in one go.
      unsafe pointer.pointee.xTruncate = { (_, _) in SQLITE_OK }
      unsafe pointer.pointee.xSync = { (_, _) in SQLITE_OK }
      unsafe pointer.pointee.xFileSize = { (file, size) in
        guard let found = unsafe DatabaseFileSystem.of(file)?.size() else { return DatabaseFileSystem.sizeFailure }
        unsafe size?.pointee = Int64(found)
        return SQLITE_OK
      }
      unsafe pointer.pointee.xLock = { (_, _) in SQLITE_OK }
      unsafe pointer.pointee.xUnlock = { (_, _) in SQLITE_OK }
      unsafe pointer.pointee.xCheckReservedLock = { (_, isReserved) in
        unsafe isReserved?.pointee = 0
        return SQLITE_OK
      }
      unsafe pointer.pointee.xFileControl = { (_, _, _) in SQLITE_NOTFOUND }
      unsafe pointer.pointee.xSectorSize = { _ in 4096 }
      unsafe pointer.pointee.xDeviceCharacteristics = { file in
        unsafe DatabaseFileSystem.of(file)?.isWritten == true ? 0 : SQLITE_IOCAP_IMMUTABLE
      }
    }
  }

  private static let methods = Methods()

  private static func of(_ file: UnsafeMutablePointer<sqlite3_file>?) -> DatabaseFileSystem? {
    let open = unsafe UnsafeMutableRawPointer(file)?.assumingMemoryBound(to: OpenFile.self)
    return unsafe open?.pointee.file.map { unsafe Unmanaged<DatabaseFileSystem>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func open(
    _ system: UnsafeMutablePointer<sqlite3_vfs>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
    _ given: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    guard let file = unsafe file, let context = unsafe system?.pointee.pAppData else { return SQLITE_CANTOPEN }
    // SQLite closes what has methods.
    unsafe file.pointee.pMethods = nil
    guard flags & SQLITE_OPEN_MAIN_DB != 0 else {
      let isScratch = flags & (SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL) != 0
      guard isScratch, let usual = unsafe usual else { return SQLITE_CANTOPEN }
      return unsafe usual.pointee.xOpen(usual, nil, file, flags, given)
    }
    let open = unsafe UnsafeMutableRawPointer(file).assumingMemoryBound(to: OpenFile.self)
    unsafe open.pointee.file = context
    unsafe open.pointee.base.pMethods = UnsafePointer(methods.pointer)
    unsafe given?.pointee = flags
    return SQLITE_OK
  }

  private static func copy(
    _ name: UnsafePointer<CChar>?, to full: UnsafeMutablePointer<CChar>?, _ room: Int32
  ) -> Int32 {
    guard let name = unsafe name, let full = unsafe full else { return SQLITE_CANTOPEN }
    for index in 0..<Int(max(0, room)) {
      unsafe full[index] = name[index]
      if unsafe name[index] == 0 { return SQLITE_OK }
    }
    return SQLITE_CANTOPEN
  }

  private func size() -> Int? {
    do throws(IOFailure) { return try bytes.size() } catch {
      failure = error
      return nil
    }
  }

  private func read(_ target: UnsafeMutableRawPointer?, _ count: Int, at offset: Int) -> Int32 {
    guard let target = unsafe target, count >= 0, offset >= 0 else { return Self.readFailure }
    let buffer = unsafe UnsafeMutableRawBufferPointer(start: target, count: count)
    do throws(IOFailure) {
      let filled = try unsafe bytes.read(at: offset, into: buffer)
      guard filled < count else { return SQLITE_OK }
      // SQLite asks for the rest to be zero.
      for index in filled..<count { unsafe buffer[index] = 0 }
      return Self.shortRead
    } catch {
      failure = error
      return Self.readFailure
    }
  }

  private func write(_ source: UnsafeRawPointer?, _ count: Int, at offset: Int) -> Int32 {
    guard isWritten, let source = unsafe source, count >= 0, offset >= 0 else { return SQLITE_READONLY }
    do throws(IOFailure) {
      try unsafe bytes.write(UnsafeRawBufferPointer(start: source, count: count), at: offset)
      return SQLITE_OK
    } catch {
      failure = error
      return Self.writeFailure
    }
  }

  /// The file system of the operating system.
  private static var usual: UnsafeMutablePointer<sqlite3_vfs>? { unsafe sqlite3_vfs_find(nil) }
}

/// The bytes of a source, which are only read.
final class SourceBytes: DatabaseBytes {
  private let source: any ByteSource
  private let count: Int

  init(_ source: any ByteSource, size: Int) { (self.source, count) = (source, size) }

  func size() -> Int { count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    offset < count ? try unsafe source.read(at: offset, into: buffer) : 0
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {}
}
