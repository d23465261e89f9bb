@_spi(Engine) internal import DiariumTree

/// A line of an input as it is shown, with the cells to be marked; cut to a width, the cuts shown as `…`.
struct ExcerptLine {
  /// The line.
  private(set) var text = ""
  /// Cells before those that are meant.
  private(set) var lead = 0
  /// Cells that are meant, at least 1; they may end where the line is cut.
  private(set) var extent = 1

  /// A character with the marks that join it, and the number of cells that it occupies.
  private struct Unit {
    var text: String.UnicodeScalarView
    var cells: Int
  }

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - before: the text before the part that is meant; no part contains anything that a terminal would obey.
  ///   - meant: the part that is meant.
  ///   - after: the text after it.
  ///   - isCutBefore: whether the line begins before the text.
  ///   - isCutAfter: whether the line continues after the text.
  ///   - width: the number of cells available.
  init(before: String, meant: String, after: String, isCutBefore: Bool, isCutAfter: Bool, width: Int) {
    var units: [Unit] = []
    let first = Self.append(before, to: &units)
    let last = Self.append(meant, to: &units)
    Self.append(after, to: &units)
    // A mark that joins the character before is meant together with it.
    let start = meant.isEmpty ? first : min(first, max(0, last - 1))
    let available = max(8, width)
    let window = Self.window(units, start..<last, isCutBefore: isCutBefore, isCutAfter: isCutAfter, available)
    let isCutBefore = isCutBefore || window.lowerBound > 0
    if isCutBefore { text += "…" }
    for unit in units[window] { text.unicodeScalars.append(contentsOf: unit.text) }
    if isCutAfter || window.upperBound < units.count { text += "…" }
    lead = Self.cells(units[window.lowerBound..<max(window.lowerBound, start)]) + (isCutBefore ? 1 : 0)
    extent = max(1, Self.cells(units[max(start, window.lowerBound)..<max(start, min(last, window.upperBound))]))
  }

  /// Appends the characters of a text; returns how many there are then.
  @discardableResult private static func append(_ text: String, to units: inout [Unit]) -> Int {
    var isJoined = false
    for scalar in text.unicodeScalars {
      // A picture after a joiner is part of the picture before it.
      let cells = isJoined ? 0 : CellWidths.width(CollectionOfOne(scalar))
      isJoined = scalar.value == 0x200D
      if cells == 0, !units.isEmpty {
        units[units.count - 1].text.append(scalar)
      } else {
        units.append(Unit(text: String.UnicodeScalarView([scalar]), cells: cells))
      }
    }
    return units.count
  }

  private static func cells(_ units: some Sequence<Unit>) -> Int { units.reduce(0) { $0 + $1.cells } }

  /// The characters to show: all that fit, including the part that is meant.
  private static func window(
    _ units: [Unit], _ meant: Range<Int>, isCutBefore: Bool, isCutAfter: Bool, _ available: Int
  ) -> Range<Int> {
    if cells(units) + (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0) <= available { return 0..<units.count }
    // Half a line is enough to recognise the part that is meant, and the text after it says more than the text before.
    let wanted = min(cells(units[meant]), available / 2)
    var start = meant.lowerBound
    var before = 0
    let maximumBefore = (available - 2 - wanted) / 2
    while start > 0, before + units[start - 1].cells <= maximumBefore {
      start -= 1
      before += units[start].cells
    }
    func fits(_ window: Range<Int>) -> Bool {
      let marks =
        (window.lowerBound > 0 || isCutBefore ? 1 : 0) + (window.upperBound < units.count || isCutAfter ? 1 : 0)
      return cells(units[window]) + marks <= available
    }
    var end = start
    while end < units.count, fits(start..<(end + 1)) { end += 1 }
    // If the line ends before the space does, there is more space before the part that is meant.
    while start > 0, fits((start - 1)..<end) { start -= 1 }
    return start..<end
  }
}
