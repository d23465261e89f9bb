/// The height of a row whose texts are broken into lines.
///
/// Excel finds it by itself where a row says nothing of it; LibreOffice does so only for files of programs that it does not
/// know, and would show the first line.
enum RowHeight {
  private static let line = 15
  /// No row is higher than 409 points.
  private static let most = 27

  /// About how many lines a text needs.
  ///
  /// - Parameters:
  ///   - text: the text, in UTF-8.
  ///   - width: the width of its column, in digits.
  /// - Returns: the number of lines.
  static func lines(of text: UnsafeRawBufferPointer, width: Int) -> Int {
    var (lines, length) = (0, 0)
    // Letters are narrower than digits, about as much as words leave of a line empty.
    func end() { lines += max(1, (length + width - 1) / width) }
    for index in 0..<text.count {
      let byte = unsafe text[index]
      if byte == 0x0A {
        end()
        length = 0
      } else if byte & 0xC0 != 0x80 {
        length += 1
      }
    }
    end()
    return lines
  }

  /// The attributes of a row of data with a text of several lines: the first of them is seen, and rows stay alike.
  ///
  /// LibreOffice would print all lines over the rows around it.
  static let firstLine = Array(#" ht="15.75" customHeight="1""#.utf8)

  /// The height of such a row, in pixels.
  static let firstLinePixels = 21

  /// The height of a row with so many lines, in points.
  static func points(_ lines: Int) -> Int { line * min(lines, most) }

  /// The attribute of a row with so many lines; its height changes when its texts do.
  static func attribute(_ lines: Int) -> [UInt8] { Array(" ht=\"\(points(lines))\"".utf8) }
}
