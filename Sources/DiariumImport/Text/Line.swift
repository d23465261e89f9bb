/// A line of a source text that is not blank.
struct Line: Sendable {
  /// The scalars from the first to the last that is not a blank.
  var range: Range<Int>
  /// The number of blanks before them, on the line.
  var lead: Int
  /// The number of blanks after them, on the line.
  var trail: Int
  /// The number of blank lines before this one.
  var blankLinesBefore: Int
  /// Whether it is the first on a page.
  var startsPage: Bool
  /// Whether it belongs to the page and not to the text: a page number, a running header.
  var isFurniture = false

  var count: Int { range.count }
}

extension SourceText {
  /// The lines that are not blank, with form feeds as page breaks.
  func textLines() -> [Line] {
    var lines: [Line] = []
    var blank = 0
    var startsPage = false
    for number in 1...lineCount {
      let whole = range(ofLine: number)
      var (begin, end) = (whole.lowerBound, whole.upperBound)
      let endsPage = end > begin && scalars[end - 1] == "\u{C}"
      while end > begin, scalars[end - 1].isLineEnd { end -= 1 }
      let stop = end
      while end > begin, scalars[end - 1].isBlank { end -= 1 }
      while begin < end, scalars[begin].isBlank { begin += 1 }
      if begin < end {
        lines.append(
          Line(
            range: begin..<end, lead: begin - whole.lowerBound, trail: stop - end, blankLinesBefore: blank,
            startsPage: startsPage))
        (blank, startsPage) = (0, false)
      } else if !endsPage {
        blank += 1
      }
      if endsPage { startsPage = true }
    }
    return lines
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{C}" }
  /// Whether it leaves no mark on paper: a blank, a tab, a byte-order mark.
  var isBlank: Bool {
    switch value {
    case 0x09, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
  /// Whether a text can hold it (model.md, `text`).
  var isPrintable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
  /// Asking for Unicode properties is slow, and most letters are ASCII.
  var isLetter: Bool { value < 0x80 ? isASCIIUpper || isASCIILower : properties.isAlphabetic }
  var isUpper: Bool { value < 0x80 ? isASCIIUpper : properties.isUppercase }
  var isLower: Bool { value < 0x80 ? isASCIILower : properties.isLowercase }
  private var isASCIIUpper: Bool { (0x41...0x5A).contains(value) }
  private var isASCIILower: Bool { (0x61...0x7A).contains(value) }
}
