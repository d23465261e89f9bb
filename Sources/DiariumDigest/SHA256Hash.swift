#if canImport(CommonCrypto)
  internal import CommonCrypto
#else
  internal import CLibCrypto
#endif

/// SHA-256 (FIPS 180-4) of bytes that come in parts, as the system's library makes it.
///
///     var hash = SHA256Hash()
///     bytes.withUnsafeBytes { hash.update($0) }
///     print(hash.digest())
package struct SHA256Hash {
  #if canImport(CommonCrypto)
    private var state = CC_SHA256_CTX()
  #else
    private var state = SHA256_CTX()
  #endif

  /// A hash of nothing so far.
  package init() {
    #if canImport(CommonCrypto)
      unsafe CC_SHA256_Init(&state)
    #else
      unsafe SHA256_Init(&state)
    #endif
  }

  /// Adds the next bytes.
  package mutating func update(_ part: UnsafeRawBufferPointer) {
    #if canImport(CommonCrypto)
      unsafe CC_SHA256_Update(&state, part.baseAddress, CC_LONG(part.count))
    #else
      unsafe SHA256_Update(&state, part.baseAddress, part.count)
    #endif
  }

  /// The digest of what was given so far: 64 lower-case hexadecimal digits.
  package func digest() -> String { Self.hexadecimal(digestBytes()) }

  /// The digest of what was given so far: 32 bytes.
  package func digestBytes() -> [UInt8] {
    var state = self.state
    return unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      #if canImport(CommonCrypto)
        unsafe CC_SHA256_Final(buffer.baseAddress, &state)
      #else
        unsafe SHA256_Final(buffer.baseAddress, &state)
      #endif
      count = 32
    }
  }

  /// Bytes as lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
