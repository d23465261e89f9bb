/// How many elements and pieces of text the parts of a workbook may have together.
///
/// Each takes its time even if it says nothing, and deflate packs dozens of them into a byte: a line end is a piece by itself.
/// Workbooks of real programs have some four elements for each byte at most: sheets of OpenDocument that repeat a short word, as
/// pandas writes them.
final class XMLAllowance {
  /// What an element takes, and a piece of text, which is read several times faster.
  static let element = 4
  static let text = 1

  private var left: Int

  private static let perByte = 32
  private static let least = 16 << 20

  /// The allowance of a workbook that is packed into so many bytes.
  init(packed: Int) { left = max(Self.least, Self.perByte * packed) }

  /// Takes some; false if there is not as much.
  func take(_ amount: Int) -> Bool {
    left -= amount
    return left >= 0
  }
}
