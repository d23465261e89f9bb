@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The shape of a date, which is all that nearly every cell of a date needs to be looked at for.
enum DateShape {
  /// Whether bytes have the schema's form of a date, or a day nearly so: one of `:;<=>?` in a digit's place is found by
  /// the check.
  @inline(__always) static func isSchema(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count == 10, let start = bytes.baseAddress else {
      return unsafe bytes.withSpan { Lexical.isDate($0) }
    }
    // `0000-00-`, and from the third byte `00-00-00`: a digit is 0x30 with other lower bits, a hyphen 0x2D.
    let first = unsafe Lanes.load(start) & 0xFFF0_F0FF_F0F0_F0F0
    let last = unsafe Lanes.load(start + 2) & 0xF0F0_FFF0_F0FF_F0F0
    return first == 0x2D30_302D_3030_3030 && last == 0x3030_2D30_302D_3030
  }
}
