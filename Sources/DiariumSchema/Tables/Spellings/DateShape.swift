@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The shapes of a date and of a point in time, which are all that nearly every such cell needs to be looked at for.
///
/// What only has the shape is left as it is, and the check says what is wrong with it.
enum DateShape {
  /// Whether bytes have the schema's form of a date, or a day nearly so: one of `:;<=>?` may stand for a digit.
  @inline(__always) static func isDate(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count == 10, let start = bytes.baseAddress else {
      return unsafe bytes.withSpan { Lexical.isDate($0) }
    }
    return unsafe isDay(start)
  }

  /// Whether bytes are nearly a point in time: a day, `T` and an offset, without a space between them.
  @inline(__always) static func isTime(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    guard count >= 20, let start = bytes.baseAddress, unsafe isDay(start), unsafe bytes[10] == 0x54,
      unsafe bytes[19] != 0x20
    else { return false }
    if unsafe bytes[count - 1] == 0x5A { return true }
    let sign = unsafe bytes[count - 6]
    return unsafe (sign == 0x2B || sign == 0x2D) && bytes[count - 3] == 0x3A && bytes[count - 7] != 0x20
  }

  /// Whether ten bytes are `0000-00-00`, with any digits.
  @inline(__always) private static func isDay(_ start: UnsafeRawPointer) -> Bool {
    // `0000-00-`, and from the third byte `00-00-00`: a digit is 0x30 with other lower bits, a hyphen 0x2D.
    let first = unsafe Lanes.load(start) & 0xFFF0_F0FF_F0F0_F0F0
    let last = unsafe Lanes.load(start + 2) & 0xF0F0_FFF0_F0FF_F0F0
    return first == 0x2D30_302D_3030_3030 && last == 0x3030_2D30_302D_3030
  }
}
