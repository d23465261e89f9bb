/// A hash of ids, seeded anew in every run, so that no input can be made to collide.
///
/// It never appears in any output.
enum IDHash {
  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always) static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { unsafe of(bytes, seed) }

  private static func of(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    let count = bytes.count
    while index &+ 8 <= count {
      hash = unsafe mix(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = unsafe rest << 8 | UInt64(bytes[index])
      index &+= 1
    }
    return mix(mix(hash ^ rest))
  }

  @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

/// A hash of the keys of rows, the same as that of ids.
@_spi(Engine) public enum RowHash {
  /// The hash of some bytes, which differs from run to run.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { unsafe IDHash.of(bytes) }
}
