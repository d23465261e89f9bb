/// Where the notes of a sheet stand: beside the headings that they belong to, in columns that have widths.
struct NoteBox {
  /// The column and the pixel in it where the box begins and ends.
  let first: (column: Int, pixel: Int)
  let last: (column: Int, pixel: Int)
  /// The pixels before it.
  let left: Int
  /// The size in pixels.
  let size: (width: Int, height: Int)

  /// The last row that it reaches into, from 0, and the pixel in it.
  ///
  /// - Parameter heights: the pixels of rows that are higher than usual.
  /// - Returns: the row and the pixel.
  func bottom(_ heights: [Int: Int]) -> (row: Int, pixel: Int) {
    var (row, rest) = (0, Self.top + size.height)
    while rest >= heights[row, default: Self.rowHeight] {
      rest -= heights[row, default: Self.rowHeight]
      row += 1
    }
    return (row, rest)
  }

  static let top = 2
  private static let rowHeight = 20
  /// More rows than any box reaches over.
  static let mostRows = 32
  private static let gap = 15
  private static let usualWidth = 64

  /// The box of a note on the heading of a column.
  init(_ column: Int, in sheet: Worksheet, text: String) {
    func pixels(_ column: Int) -> Int {
      column < sheet.columns.count ? Self.pixels(sheet.columns[column].width) : Self.usualWidth
    }
    // About 38 characters a line of 13 pixels.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 38 + 1 }.reduce(0, +)
    size = (256, min(400, max(74, 14 * lines + 18)))
    left = (0...column).map(pixels).reduce(Self.gap, +)
    first = (column + 1, Self.gap)
    var (end, rest) = (column + 1, Self.gap + size.width)
    while rest >= pixels(end) {
      rest -= pixels(end)
      end += 1
    }
    last = (end, rest)
  }

  /// The pixels of a width in digits, of which each of Calibri 11 has seven, with five for the edges.
  static func pixels(_ width: Int) -> Int { 7 * width + 5 }

  /// The width of a column as `col` has it: in digits, edges too, down to a 256th.
  static func width(_ column: Worksheet.Column) -> String {
    let parts = pixels(column.width) * 256 / 7
    return decimal(parts, of: 256)
  }

  /// A fraction whose denominator is a power of two, in digits.
  static func decimal(_ numerator: Int, of denominator: Int) -> String {
    var text = String(numerator / denominator)
    var rest = numerator % denominator
    if rest > 0 { text += "." }
    while rest > 0 {
      rest *= 10
      text += String(rest / denominator)
      rest %= denominator
    }
    return text
  }
}
