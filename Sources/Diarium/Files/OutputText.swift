@_spi(Engine) package import DiariumTree

/// Texts that are no feeds: reports and schemas.
package enum OutputText {
  /// Writes a text to a file, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - text: the text, which is written as it is.
  ///   - path: the path of the file.
  ///   - replacing: whether a file that is there may be replaced.
  ///   - monitor: tells when the run shall stop, and a pipe that nobody reads is waited for no longer.
  /// - Throws: `IOFailure` where the file cannot be made or written.
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

  /// Writes pieces of a text to a file, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - replacing: whether a file that is there may be replaced.
  ///   - monitor: tells when the run shall stop, and a pipe that nobody reads is waited for no longer.
  ///   - pieces: gives the pieces, in order, to the function that it is called with.
  /// - Throws: `IOFailure` where the file cannot be made or written, and what `pieces` throws.
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
