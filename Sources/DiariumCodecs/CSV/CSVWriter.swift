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
    for index in 0..<text.count where unsafe text[index] == 0x22 {
      unsafe output.append(UnsafeRawBufferPointer(rebasing: text[start...index]))
      start = index
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

  @inline(__always) private func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress, text.count > 0 else { return false }
    if unsafe Self.isBlank(text[0]) || Self.isBlank(text[text.count - 1]) { return true }
    var index = 0
    while index &+ 8 <= text.count {
      let word = unsafe Lanes.load(base + index)
      let special =
        Lanes.equal(word, delimiter) | Lanes.equal(word, 0x22) | Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D)
      if special != 0 { return true }
      index &+= 8
    }
    while index < text.count {
      switch unsafe text[index] {
      case delimiter, 0x22, 0x0A, 0x0D: return true
      default: index &+= 1
      }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
