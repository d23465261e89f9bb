@_spi(Engine) package import DiariumTree

/// Texts other than feeds: reports and schemas.
package enum OutputText {
  /// Writes a text to a file, which appears complete or not at all.
  ///
  /// - Parameters:
  ///   - text: the text, which is written unchanged.
  ///   - path: the path of the file.
  ///   - replacing: whether an existing file may be replaced.
  ///   - monitor: tells when to stop; then a pipe without a reader is no longer waited for.
  /// - Throws: `IOFailure` if the file cannot be created or written.
  package static func write(
    _ text: String, to path: String, replacing: Bool, monitor: RunMonitor? = nil
  ) throws(IOFailure) {
    var file = try OutputFile(path, mayReplace: replacing, monitor: monitor)
    var failure: IOFailure?
    unsafe Array(text.utf8).withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe file.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    try file.commit()
  }

  /// Writes pieces of a text to a file, which appears complete or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - replacing: whether an existing file may be replaced.
  ///   - monitor: tells when to stop; then a pipe without a reader is no longer waited for.
  ///   - pieces: passes the pieces, in order, to the function that it is called with.
  /// - Throws: `IOFailure` if the file cannot be created or written, and the errors of `pieces`.
  package static func write(
    to path: String, replacing: Bool, monitor: RunMonitor? = nil, _ pieces: ((String) throws -> Void) throws -> Void
  ) throws {
    var file = try OutputFile(path, mayReplace: replacing, monitor: monitor)
    try pieces { piece in
      var piece = piece
      var failure: IOFailure?
      piece.withUTF8 { bytes in
        do throws(IOFailure) { try unsafe file.write(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    try file.commit()
  }
}
