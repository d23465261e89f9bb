@_spi(Engine) internal import DiariumTree

/// Writes records of CSV (RFC 4180): CRLF, UTF-8, no byte-order mark.
///
/// A cell is quoted if it holds the delimiter, a quote, CR or LF, or begins or ends with a blank or a tab, and only
/// then.
@_spi(Engine) public struct CSVWriter: ~Copyable {
  /// The output written and not yet taken.
  public private(set) var output: OutputBuffer
  private var isFirst = true
  private let delimiter: UInt8

  /// An empty writer.
  ///
  /// - Parameters:
  ///   - delimiter: the byte between cells.
  ///   - spills: whether `take` takes all output, so that it need not be one piece of memory.
  public init(delimiter: UInt8 = 0x2C, spills: Bool = false) {
    self.delimiter = delimiter
    output = OutputBuffer(capacity: 1 << 14, spills: spills)
  }

  /// Takes the output, in pieces.
  public mutating func take() -> [[UInt8]] { output.take() }

  /// Writes the next cell of the record.
  public mutating func cell(_ text: UnsafeRawBufferPointer) {
    guard unsafe needsQuotes(text) else {
      if !isFirst { output.append(delimiter) }
      isFirst = false
      return unsafe output.append(text)
    }
    unsafe quotedCell(text)
  }

  /// Writes the next cell of the record, in quotes.
  public mutating func quotedCell(_ text: UnsafeRawBufferPointer) {
    if !isFirst { output.append(delimiter) }
    isFirst = false
    output.append(0x22)
    var start = 0
    var index = 0
    while let quote = unsafe Self.nextQuote(in: text, from: index) {
      unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start...quote]))
      // It is written again with what follows.
      (start, index) = (quote, quote + 1)
    }
    unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start...]))
    output.append(0x22)
  }

  /// Writes the next cell of the record.
  public mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { unsafe cell(UnsafeRawBufferPointer($0)) }
  }

  /// Leaves the next cell of the record empty.
  public mutating func emptyCell() {
    if !isFirst { output.append(delimiter) }
    isFirst = false
  }

  /// Ends the record.
  public mutating func endRecord() {
    output.append("\r\n")
    isFirst = true
  }

  /// Forgets the output.
  public mutating func clear() { output.clear() }

  private static func nextQuote(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = text.baseAddress else { return nil }
    var index = start
    while index &+ 8 <= text.count {
      let quotes = unsafe Lanes.equal(Lanes.load(base + index), 0x22)
      if quotes != 0 { return index &+ Lanes.first(quotes) }
      index &+= 8
    }
    return unsafe text[index...].firstIndex(of: 0x22)
  }

  @inline(__always) private func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress, text.count > 0 else { return false }
    if unsafe Self.isBlank(text[0]) || Self.isBlank(text[text.count - 1]) { return true }
    guard text.count >= 8 else {
      return unsafe text.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    }
    // Eight bytes at a time; the last eight may overlap those before.
    var index = 0
    let last = text.count &- 8
    while index < last {
      if unsafe holdsSpecial(Lanes.load(base + index)) { return true }
      index &+= 8
    }
    return unsafe holdsSpecial(Lanes.load(base + last))
  }

  /// Whether a word holds the delimiter, a quote, CR or LF.
  @inline(__always) private func holdsSpecial(_ word: UInt64) -> Bool {
    // One look tells that there is no control character, as in nearly all words.
    guard Lanes.equal(word, delimiter) | Lanes.equal(word, 0x22) | Lanes.below(word, 0x20) != 0 else { return false }
    return Lanes.equal(word, delimiter) | Lanes.equal(word, 0x22) | Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D)
      != 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
