@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Where the header of a table is, and the delimiter of its cells, as the known headings show.
///
/// A first record that names two columns is the header. Else it is the first of the next records of which half the cells,
/// and at least two, name one: reports from registry systems begin with a title, a date and a blank line. Where there is
/// none, a first record that names one column is the header.
struct TableOpening {
  /// The delimiter.
  let delimiter: UInt8
  /// Where the header begins.
  let start: Block.Anchor
  /// The number of records before it, as rows of a sheet.
  let rowsBefore: Int
  /// Whether a line before the header names the delimiter.
  let hasSeparatorLine: Bool

  /// The number of records among which a header is searched for.
  static let searched = 50
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]

  /// A record that may be the header.
  private struct Candidate {
    let delimiter: UInt8
    /// The number of records before it.
    let index: Int
    let place: Block.Anchor
    /// The number of columns that it names.
    let known: Int

    /// Whether it is more likely the header than another: it comes earlier, or names more columns.
    func isBetter(than other: Candidate) -> Bool {
      index != other.index ? index < other.index : known > other.known
    }
  }

  /// Finds the header of a table; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - options: what is known of it.
  ///   - limits: the limits of the table.
  ///   - isHeading: whether a text is a heading that it may have.
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  init?(
    _ text: TableText, _ options: TableReadingOptions, limits: Limits, isHeading: (String) -> Bool
  ) throws(ReadFailure) {
    let beginning = try Beginning(text, skipping: options.skippedRows ?? 0, limits: limits)
    let stated = text.isSheet ? UInt8(ascii: ",") : options.delimiter.flatMap(\.asciiValue) ?? beginning.separator
    var best: Candidate?
    for delimiter in stated.map({ [$0] }) ?? Self.delimiters {
      let most = options.skippedRows == nil ? Self.searched : 1
      let found = try Self.candidate(text, delimiter, beginning, most: most, limits: limits, isHeading)
      if let found, best.map({ found.isBetter(than: $0) }) ?? true { best = found }
      // No other delimiter finds more, and nearly all tables end here.
      if let best, best.index == 0, best.known > 1 { break }
    }
    guard let best else { return nil }
    delimiter = best.delimiter
    start = best.place
    // loss: title-row
    rowsBefore = best.index + beginning.rows
    // loss: separator-line
    hasSeparatorLine = beginning.separator != nil
  }

  /// The first record that may be the header if cells are delimited so.
  private static func candidate(
    _ text: TableText, _ delimiter: UInt8, _ beginning: Beginning, most: Int, limits: Limits,
    _ isHeading: (String) -> Bool
  ) throws(ReadFailure) -> Candidate? {
    var reader = CSVReader(text.source, delimiter: delimiter, limits: limits, size: 1 << 14)
    reader.countsLines = true
    if beginning.place.offset > 0 { try reader.begin(at: beginning.place) }
    var first: Candidate?
    for index in 0..<most {
      switch try reader.next() {
      case .record:
        let known = reader.cells.count { isHeading(reader.text($0)) }
        if known >= (index == 0 ? 1 : 2) {
          let place = reader.block.anchor(at: reader.rows[0].offset)
          let candidate = Candidate(delimiter: delimiter, index: index, place: place, known: known)
          // A line such as `Datum;2024-05-01` names one column too; if none behind it does better, it is the header.
          let isHeader =
            index == 0 ? known > 1 || reader.cells.count == 1 : known * 2 >= reader.cells.count
          if isHeader { return candidate }
          if index == 0 { first = candidate }
        }
      case .broken, .blank: break
      case .end: return first
      }
      reader.release(reader.rows.count)
    }
    return first
  }
}

/// The lines of a table before those among which its header is.
private struct Beginning {
  /// Where the others begin.
  var place = Block.Anchor.start
  /// The delimiter that the first line names, as Excel writes and reads it: `sep=;`.
  var separator: UInt8?
  /// The number of lines that are rows of a sheet.
  var rows = 0

  /// Skips lines.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - count: how many lines are skipped, the one that names the delimiter included.
  ///   - limits: the limits of the table.
  /// - Throws: `.input` if bytes cannot be read.
  init(_ text: TableText, skipping count: Int, limits: Limits) throws(ReadFailure) {
    var lines = try LineSkipper(text.source)
    separator = text.isSheet ? nil : Self.separator(lines.first)
    if separator != nil { try lines.skip() }
    while lines.line <= count, try lines.skip() { rows += 1 }
    if lines.line > 1 { place = Block.Anchor(block: 0, offset: lines.offset, line: lines.line, column: 1) }
  }

  private static func separator(_ line: [UInt8]) -> UInt8? {
    var line = line[...]
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    line = line.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.first == 0x22, line.last == 0x22, line.count > 1 { line = line.dropFirst().dropLast() }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
    return line.last
  }
}

/// Skips lines at the start of a text.
private struct LineSkipper {
  /// The first bytes of the text.
  let first: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0
  /// Its number, from 1.
  private(set) var line = 1
  private let source: any ByteSource
  private var bytes: ArraySlice<UInt8>
  private static let piece = 1 << 12

  init(_ source: any ByteSource) throws(ReadFailure) {
    self.source = source
    first = try Self.read(source, 0)
    bytes = first[...]
  }

  /// Skips a line, which LF, CRLF or CR ends; false if there is none.
  @discardableResult mutating func skip() throws(ReadFailure) -> Bool {
    var isAny = false
    while let byte = try next() {
      isAny = true
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, try peek() == 0x0A { _ = try next() }
      break
    }
    if isAny { line += 1 }
    return isAny
  }

  private mutating func next() throws(ReadFailure) -> UInt8? {
    guard let byte = try peek() else { return nil }
    bytes = bytes.dropFirst()
    offset += 1
    return byte
  }

  private mutating func peek() throws(ReadFailure) -> UInt8? {
    if bytes.isEmpty { bytes = try Self.read(source, offset)[...] }
    return bytes.first
  }

  private static func read(_ source: any ByteSource, _ offset: Int) throws(ReadFailure) -> [UInt8] {
    do throws(IOFailure) { return try source.bytes(at: offset, count: piece) } catch { throw .input(error) }
  }
}
