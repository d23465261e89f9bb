@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// Makes edits of findings: where in a source, and what to write there.
struct FixMaker {
  /// The source, and what it is written in.
  let source: any ByteSource
  let notation: WrittenValue.Notation
  /// Whether the line ends of the whole table are to be alike.
  private var alignsLineEnds = false
  private(set) var edits: [TextEdit] = []

  init(_ source: any ByteSource, _ notation: WrittenValue.Notation) {
    (self.source, self.notation) = (source, notation)
  }

  /// The longest text that is looked at.
  private static let longest = 1 << 20

  /// Takes a finding that is to be mended.
  mutating func add(_ finding: Finding) throws(IOFailure) {
    guard let offset = finding.location.offset, let length = finding.location.length else { return }
    switch finding.rule {
    case .mixedLineEndings: alignsLineEnds = true
    case .byteOrderMark: try removeMark(finding, offset)
    case let rule where rule.name == "enc/not-nfc": try compose(finding, offset..<(offset + length))
    case let rule where rule.name == "enc/invisible-character":
      try remove(finding, offset..<(offset + length))
    default: try replace(finding, offset, length)
    }
  }

  private mutating func append(_ range: Range<Int>, _ bytes: [UInt8], _ finding: Finding) {
    edits.append(
      TextEdit(range: range, replacement: bytes, rule: finding.rule, isWithheld: finding.location.isWithheld))
  }

  private mutating func removeMark(_ finding: Finding, _ offset: Int) throws(IOFailure) {
    if try source.bytes(at: offset, count: 3) == [0xEF, 0xBB, 0xBF] { append(offset..<(offset + 3), [], finding) }
  }

  /// Writes the suggestion in place of the value, if the place holds the value and nothing else.
  private mutating func replace(_ finding: Finding, _ offset: Int, _ length: Int) throws(IOFailure) {
    guard let suggestion = finding.suggestion, (1...Self.longest).contains(length) else { return }
    let bytes = try source.bytes(at: offset, count: length)
    guard let value = WrittenValue(bytes, notation), Self.isMeant(value.text, finding, suggestion),
      let written = value.written(suggestion), written != bytes
    else { return }
    append(offset..<(offset + length), written, finding)
  }

  /// Whether a text is the one that a finding suggests another for.
  private static func isMeant(_ text: String, _ finding: Finding, _ suggestion: String) -> Bool {
    if let value = finding.value { return value.utf8.elementsEqual(text.utf8) }
    // What a confidential case says is known by its hash only.
    if let hash = finding.ties.valueHash { return text.hashValue == hash }
    // A heading with blanks around it.
    return TableHeadings.trimmed(text) == suggestion
  }

  /// Writes letters that are in several parts as one (NFC), in the text or the rest of the line.
  private mutating func compose(_ finding: Finding, _ part: Range<Int>) throws(IOFailure) {
    if let (range, value) = try text(at: part) {
      guard let text = NormalForm.composed(value.text), !text.utf8.elementsEqual(value.text.utf8),
        let written = value.written(text)
      else { return }
      return append(range, written, finding)
    }
    guard notation != .json else { return }
    if let bytes = try lines(of: part), let text = String(validating: bytes, as: UTF8.self) {
      let composed = NormalForm.composed(text).map { Array($0.utf8) }
      if let composed, composed != bytes { append(part, composed, finding) }
      return
    }
    let line = try restOfLine(part.lowerBound)
    // What an escape of YAML ends with must not be joined with a mark behind it.
    guard notation == .csv || !line.contains(0x5C), let text = String(validating: line, as: UTF8.self),
      let composed = NormalForm.composed(text).map({ Array($0.utf8) }), composed != line
    else { return }
    append(part.lowerBound..<(part.lowerBound + line.count), composed, finding)
  }

  /// Removes a character that nobody sees.
  private mutating func remove(_ finding: Finding, _ part: Range<Int>) throws(IOFailure) {
    guard let code = finding.value, let number = UInt32(code.dropFirst(2), radix: 16),
      let scalar = Unicode.Scalar(number), InvisibleCharacters.isRemovable(scalar)
    else { return }
    let bytes = try source.bytes(at: part.lowerBound, count: min(part.count, Self.longest))
    if Array(String(Character(scalar)).utf8) == bytes { return append(part, [], finding) }
    if let bytes = try lines(of: part), let place = bytes.firstRange(of: String(Character(scalar)).utf8) {
      let start = part.lowerBound + place.lowerBound
      return append(start..<(start + place.count), [], finding)
    }
    guard let (range, value) = try text(at: part), let place = value.text.unicodeScalars.firstIndex(of: scalar) else {
      return
    }
    var scalars = value.text.unicodeScalars
    scalars.remove(at: place)
    if let written = value.written(String(scalars)) { append(range, written, finding) }
  }

  /// The lines of a scalar of YAML that has several, and no escapes; `nil` if the place is none.
  private func lines(of part: Range<Int>) throws(IOFailure) -> [UInt8]? {
    guard notation == .yaml, (2...Self.longest).contains(part.count) else { return nil }
    let bytes = try source.bytes(at: part.lowerBound, count: part.count)
    return bytes.first != 0x22 && bytes.contains(0x0A) ? bytes : nil
  }

  /// The cell or the text in quotes that a place is, or the one that a place of JSON is in; `nil` if there is none, or it is too long.
  private func text(at part: Range<Int>) throws(IOFailure) -> (range: Range<Int>, value: WrittenValue)? {
    let bytes = try source.bytes(at: part.lowerBound, count: min(part.count, Self.longest))
    // A place in a table is a whole cell.
    if notation == .csv || bytes.count > 1 && (bytes.first == 0x22 || bytes.first == 0x27 && notation == .yaml) {
      return WrittenValue(bytes, notation).map { (part, $0) }
    }
    guard notation == .json, let range = try text(around: part.lowerBound), range.count <= Self.longest else {
      return nil
    }
    let whole = try source.bytes(at: range.lowerBound, count: range.count)
    return WrittenValue(whole, .json).map { (range, $0) }
  }

  /// The text of JSON around a place, with its quotes; `nil` if it is too long.
  private func text(around place: Int) throws(IOFailure) -> Range<Int>? {
    let start = max(0, place - Self.longest)
    let before = try source.bytes(at: start, count: place - start)
    func isQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
      bytes[index] == 0x22 && bytes[..<index].reversed().prefix { $0 == 0x5C }.count.isMultiple(of: 2)
    }
    // A text may begin at the place itself.
    guard let opening = before.indices.last(where: { isQuote(before, $0) }) else { return nil }
    let after = try source.bytes(at: start + opening + 1, count: Self.longest)
    guard let closing = after.indices.first(where: { isQuote(after, $0) }) else { return nil }
    return (start + opening)..<(start + opening + closing + 2)
  }

  private func restOfLine(_ offset: Int) throws(IOFailure) -> [UInt8] {
    var line: [UInt8] = []
    while line.count < Self.longest {
      let piece = try source.bytes(at: offset + line.count, count: 1 << 12)
      let part = piece.prefix { $0 != 0x0A && $0 != 0x0D }
      line += part
      if piece.isEmpty || part.count < piece.count { return line }
    }
    // A character is not cut in two.
    while let last = line.last, last >= 0x80 { line.removeLast() }
    return line
  }

  /// The edits, in the order of their places, without those that overlap an earlier one.
  mutating func finish() throws(IOFailure) -> [TextEdit] {
    if alignsLineEnds { try alignLineEnds() }
    var (kept, end) = ([TextEdit](), -1)
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where edit.range.lowerBound >= end && edit != kept.last {
      kept.append(edit)
      end = edit.range.upperBound
    }
    return kept
  }

  /// Has all rows of a table end as most do; a line end in quotes belongs to a text.
  private mutating func alignLineEnds() throws(IOFailure) {
    var ends: [(place: Int, bytes: [UInt8])] = []
    var (offset, isInQuotes, isAfterCR) = (0, false, false)
    while true {
      let block = try source.bytes(at: offset, count: 1 << 16)
      for (index, byte) in block.enumerated() {
        let place = offset + index
        if byte == 0x22 { isInQuotes.toggle() }
        if byte == 0x0A, isAfterCR, let last = ends.indices.last {
          ends[last].bytes = [0x0D, 0x0A]
        } else if byte == 0x0A || byte == 0x0D, !isInQuotes {
          ends.append((place, [byte]))
        }
        isAfterCR = byte == 0x0D && !isInQuotes
      }
      if block.isEmpty { break }
      offset += block.count
    }
    let kinds: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
    let counts = kinds.map { kind in ends.count { $0.bytes == kind } }
    guard let most = counts.max(), let kind = zip(kinds, counts).first(where: { $1 == most })?.0 else { return }
    for end in ends where end.bytes != kind {
      edits.append(
        TextEdit(range: end.place..<(end.place + end.bytes.count), replacement: kind, rule: .mixedLineEndings))
    }
  }
}
