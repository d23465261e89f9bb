@_spi(Engine) internal import DiariumTree

extension FixedFeed {
  /// The lines that are changed, as `diff -U0` writes them, each change with the rules that it mends.
  ///
  /// Personal numbers and private contacts are masked, and lines of confidential cases are not shown, as in reports.
  ///
  /// - Parameter language: the language of what is said of lines that are not shown.
  /// - Returns: the text; empty if nothing is changed.
  /// - Throws: `FeedError` if bytes cannot be read.
  public func difference(in language: Language = .en) throws(FeedError) -> String {
    try FeedError.converting { () throws(IOFailure) in
      var text = ""
      let sorted = files.sorted { ($0.key.input, $0.key.name) < ($1.key.input, $1.key.name) }
      for (_, file) in sorted where !file.changes.isEmpty {
        text += try FixDifference(file, language).text()
      }
      return text
    }
  }
}

/// The lines of one file that are changed.
private struct FixDifference {
  private let file: EditedSource
  private let language: Language

  /// What is shown on either side of a change of a line that is longer.
  private static let around = 200

  init(_ file: EditedSource, _ language: Language) { (self.file, self.language) = (file, language) }

  func text() throws(IOFailure) -> String {
    let path = Screen.clean(Mask.masked(file.path))
    var text = "--- \(path)\n+++ \(path)\n"
    var (line, counted) = (1, 0)
    var index = 0
    let changes = file.changes
    while index < changes.count {
      // Changes on one line are shown together.
      var last = index
      let begin = try lineStart(file.base, changes[index].old.lowerBound)
      var end = try lineEnd(file.base, changes[index].old.upperBound)
      while last + 1 < changes.count, changes[last + 1].old.lowerBound <= end {
        last += 1
        end = max(end, try lineEnd(file.base, changes[last].old.upperBound))
      }
      line += try lines(from: counted, to: begin)
      counted = begin
      let part = changes[index...last]
      let newEnd = end + changes[last].new.upperBound - changes[last].old.upperBound
      let newBegin = begin + part[part.startIndex].new.lowerBound - part[part.startIndex].old.lowerBound
      let rules = part.flatMap(\.rules).reduce(into: [String]()) { if !$0.contains($1.name) { $0.append($1.name) } }
      text += "@@ \(line) @@ \(rules.joined(separator: ", "))\n"
      if part.contains(where: \.isWithheld) {
        text += language == .sv ? "  (en rad i ett sekretessmarkerat ärende)\n" : "  (a line of a confidential case)\n"
      } else {
        let (old, new) = (begin..<end, newBegin..<newEnd)
        text += try shown(file.base, old, changes[index].old.lowerBound..<changes[last].old.upperBound, "-")
        text += try shown(file, new, changes[index].new.lowerBound..<changes[last].new.upperBound, "+")
      }
      index = last + 1
    }
    return text
  }

  private func shown(
    _ source: any ByteSource, _ lines: Range<Int>, _ change: Range<Int>, _ sign: String
  ) throws(IOFailure) -> String {
    let begin = max(lines.lowerBound, change.lowerBound - Self.around)
    let end = min(lines.upperBound, change.upperBound + Self.around)
    let bytes = try source.bytes(at: begin, count: end - begin)
    let isCut = (before: begin > lines.lowerBound, after: end < lines.upperBound)
    // A character that is cut in two is not shown.
    var piece = bytes[...]
    if isCut.before { piece = piece.drop { $0 & 0xC0 == 0x80 } }
    if !isCut.after, piece.last == 0x0D { piece = piece.dropLast() }
    var text = String(decoding: piece, as: UTF8.self)
    if isCut.after, text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
    text = Mask.masked(text, isCutBefore: isCut.before, isCutAfter: isCut.after)
    let (head, tail) = (isCut.before ? "…" : "", isCut.after ? "…" : "")
    return (head + text + tail).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { "\(sign)\(Screen.clean(String($0)))\n" }.joined()
  }

  private func lines(from start: Int, to end: Int) throws(IOFailure) -> Int {
    var (offset, count) = (start, 0)
    while offset < end {
      let block = try file.base.bytes(at: offset, count: min(1 << 16, end - offset))
      if block.isEmpty { break }
      count += block.count { $0 == 0x0A }
      offset += block.count
    }
    return count
  }

  private func lineStart(_ source: any ByteSource, _ place: Int) throws(IOFailure) -> Int {
    var end = place
    while end > 0 {
      let start = max(0, end - 1 << 12)
      let block = try source.bytes(at: start, count: end - start)
      if let last = block.lastIndex(of: 0x0A) { return start + last + 1 }
      end = start
    }
    return 0
  }

  /// The end of a line, without what ends it.
  private func lineEnd(_ source: any ByteSource, _ place: Int) throws(IOFailure) -> Int {
    var start = place
    while true {
      let block = try source.bytes(at: start, count: 1 << 12)
      if let first = block.firstIndex(of: 0x0A) { return start + first }
      if block.isEmpty { return start }
      start += block.count
    }
  }
}
