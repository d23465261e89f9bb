/// How much may be made of what a document says once and repeats.
///
/// A few bytes can say that a text fills a sheet, and ask for gibibytes. Programs write so what is blank or really alike: each
/// cell that is written earns some more.
final class RepeatAllowance {
  private var left = 32 << 20

  private static let perCell = 64
  /// The work of a cell, beside its bytes.
  static let cell = 16

  /// A cell has been read.
  func earn() { left += Self.perCell }

  /// Takes some.
  ///
  /// - Parameters:
  ///   - amount: the bytes of what is repeated.
  ///   - times: how many times it is, beside the first.
  /// - Returns: false if there is not as much.
  func spend(_ amount: Int, times: Int = 1) -> Bool {
    let (sum, isBeyond) = amount.multipliedReportingOverflow(by: times)
    guard !isBeyond, sum <= left else { return false }
    left -= sum
    return true
  }
}
