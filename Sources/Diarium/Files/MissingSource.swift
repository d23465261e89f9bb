@_spi(Engine) internal import DiariumTree

/// An input that cannot be read: reading it throws the reason.
struct MissingSource: ByteSource {
  let path: String
  private let failure: IOFailure

  /// A path, and the reason why it cannot be opened.
  init(_ path: String, _ failure: IOFailure) {
    self.path = path
    self.failure = failure
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int { throw failure }
}
