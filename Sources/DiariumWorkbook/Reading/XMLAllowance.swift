/// How many elements, pieces of text and cells the parts of a workbook may have together.
///
/// Each takes its time even if it says nothing, and deflate packs dozens of them into a byte: a line end is a piece by itself.
/// Workbooks of real programs have some four elements for each byte at most: sheets of OpenDocument that repeat a short word, as
/// pandas writes them. Cells of Office Open XML say where they are, which takes some three bytes.
final class XMLAllowance {
  /// What an element takes, and a piece of text, which is read several times faster.
  static let element = 4
  static let text = 1
  /// The attributes that an element may have without taking more, and what each beyond them takes.
  static let attributes = 12
  static let attribute = 1
  /// What a cell takes that is empty, and one with a value.
  static let emptyCell = 4
  static let cell = 16
  /// What looking up shared texts takes that are not at hand, and what making a text of a number takes.
  ///
  /// Cells that ask for texts here and there, and numbers that have not just been seen, are what deflate cannot foretell: each
  /// takes several bytes.
  static let lookup = 64
  static let conversion = 96

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
