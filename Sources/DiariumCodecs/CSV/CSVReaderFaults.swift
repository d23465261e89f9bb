@_spi(Engine) internal import DiariumTree

/// Recovery after a broken record.
extension CSVReader {
  /// The fault of the current record; the next one begins after it, or after the line where a quote was opened that
  /// swallowed other lines.
  mutating func fault(at place: Int, _ scan: inout Scan, first: Int) throws(ReadFailure) -> CSVFault {
    let field = cells.count - first
    let text = field > 0 ? self.text(cells[first]) : nil
    let isAtEnd = place >= window.block.count
    scan.fed = place
    if !isAtEnd { try readLine(&scan) }
    beginAfterFault()
    let (opening, block) = (scan.fieldStart, window.block)
    let isQuoted = unsafe opening < block.count && block.bytes[opening] == 0x22
    let lineEnd = CSVText.lineEnd(in: block, scan.fed)
    let lines = isQuoted ? CSVText.lines(in: block, opening, lineEnd) : []
    let kind: CSVFault.Kind
    let location: Location
    if isQuoted, isAtEnd || hasSwallowed(lines.dropFirst(), before: scan.fed) {
      kind = .unclosedQuote(lines: lines.count)
      // Where the record ends is unknown; a few thousand bytes are looked at, since there may be a million of them.
      let reach = max(lines.first?.upperBound ?? lineEnd, min(scan.start + Self.reach, block.count))
      location = block.location(opening, length: 1, ofUnread: scan.start..<reach)
      self.place = lines.first.map { CSVText.afterLineEnd(block, $0.upperBound) } ?? scan.fed
    } else {
      kind = isQuoted ? .textAfterQuote : .strayQuote
      location = block.location(scan.fed, length: 1, ofUnread: scan.start..<lineEnd)
      self.place = CSVText.afterLineEnd(block, lineEnd)
    }
    return CSVFault(kind: kind, location: location, record: number, field: field, first: text)
  }

  /// How many bytes after an unclosed quote are searched for the mark of a confidential case.
  private static var reach: Int { 1 << 12 }

  /// The error for a record that exceeds the limit.
  func tooLarge(_ start: Int) -> SyntaxError {
    SyntaxError(
      Finding(
        .sizeLimit,
        .init(
          sv: "en rad är större än \(limits.bytes) byte", en: "a record is larger than \(limits.bytes) bytes"),
        help: .init(
          sv: "saknas ett avslutande citattecken? höj `Limits.bytes` bara för indata som du litar på",
          en: "is a quote not closed? raise `Limits.bytes` only for input you trust"),
        // It is unknown which case the record belongs to, so its text is not shown.
        at: window.block.location(start, length: 1, excerpt: false)
      ).advising(
        command: .init(
          sv: "saknas ett avslutande citattecken? höj --max-bytes bara för indata som du litar på",
          en: "is a quote not closed? raise --max-bytes only for input you trust")))
  }

  /// Reads on until the block holds the broken line and what follows it: a CR may be half of a CRLF.
  private mutating func readLine(_ scan: inout Scan) throws(ReadFailure) {
    while CSVText.lineEnd(in: window.block, scan.fed) + 1 >= window.block.count, !window.reachesEnd {
      if window.block.count - scan.start > limits.bytes { throw .syntax(tooLarge(scan.start)) }
      try slide(&scan)
    }
  }

  /// Whether the lines after the one where a quote was opened are records: the next one is complete, or three of them
  /// have the header's number of delimiters and begin with an id.
  private func hasSwallowed(_ lines: ArraySlice<Range<Int>>, before place: Int) -> Bool {
    guard let next = lines.first else { return false }
    if isRecord(next) { return true }
    var alike = 0
    for line in lines where line.upperBound <= place && looksLikeRecord(line) {
      alike += 1
      if alike == 3 { return true }
    }
    return false
  }

  /// Whether a line is a record: it has the header's number of fields, and begins with an id.
  private func isRecord(_ line: Range<Int>) -> Bool {
    guard columns > 1, let first = line.first, unsafe CSVText.isOfID(window.block.bytes[first]) else { return false }
    var parser = CSVParser(delimiter: delimiter)
    var fields = 0
    var start = line.lowerBound
    let base = unsafe UnsafeRawPointer(window.block.base)
    while start < line.upperBound {
      let stop = unsafe min(CSVText.segmentEnd(base, start, line.upperBound, delimiter), line.upperBound - 1)
      let segment = unsafe UnsafeRawBufferPointer(start: base + start, count: stop + 1 - start)
      guard unsafe parser.take(segment) == nil else { return false }
      if parser.last.hasField { fields += 1 }
      start = stop + 1
    }
    guard parser.end() else { return false }
    return fields + (parser.last.hasField ? 1 : 0) == columns
  }

  /// Whether a line has the header's number of delimiters and begins with an id.
  private func looksLikeRecord(_ line: Range<Int>) -> Bool {
    var delimiters = 0
    var isID = true
    for index in line {
      let byte = unsafe window.block.bytes[index]
      if byte == delimiter { delimiters += 1 } else if delimiters == 0 { isID = isID && CSVText.isOfID(byte) }
    }
    return delimiters == columns - 1 && isID && !line.isEmpty
      && (unsafe CSVText.isOfID(window.block.bytes[line.lowerBound]))
  }
}
