@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Scratch space in a nameless file, which leaves nothing after however the program ends.
final class ScratchFile: ScratchSpace {
  let path: String
  let descriptor: Int32

  init() throws(IOFailure) {
    path = Self.folder
    descriptor = try Self.open()
  }

  deinit { close(descriptor) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard unsafe System.write(descriptor, bytes) else { throw System.failure(.write, path) }
  }

  /// Appends bytes to those already there.
  func append(_ bytes: [UInt8]) throws(IOFailure) {
    guard unsafe bytes.withUnsafeBytes({ unsafe System.write(descriptor, $0) }) else {
      throw System.failure(.write, path)
    }
  }

  /// The number of bytes written.
  var size: Int { FileStatus(descriptor: descriptor)?.size ?? 0 }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    guard let count = unsafe System.read(descriptor, at: offset, into: buffer) else {
      throw System.failure(.input, path)
    }
    return count
  }

  /// The folder for temporary files.
  static var folder: String {
    guard let variable = unsafe getenv("TMPDIR") else { return "/tmp" }
    let folder = unsafe String(cString: variable)
    return folder.isEmpty ? "/tmp" : folder
  }

  /// Opens a nameless file, which disappears when it is closed.
  private static func open() throws(IOFailure) -> Int32 {
    var template = Array((folder + "/diarium-XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(start)
      if descriptor >= 0 {
        unsafe unlink(start)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else { throw System.failure(.create, folder) }
    return descriptor
  }
}
