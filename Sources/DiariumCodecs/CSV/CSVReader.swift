@_spi(Engine) public import DiariumTree

/// Reads records of CSV (RFC 4180) with exact places, continuing after broken ones.
///
/// Records end with CRLF, LF or CR; nothing is trimmed. The records read stay in one block until they are released, so
/// that a tape can be filled from several of them.
@_spi(Engine) public struct CSVReader: ~Copyable {
  /// The outcome of an attempt to read a record.
  public enum Step {
    /// A record was read, and is the last of `rows`.
    case record
    /// A record was left out.
    case broken(CSVFault)
    /// A blank line was skipped.
    case blank(Location)
    /// There are no more.
    case end
  }

  /// The records that were read and have not been released.
  public private(set) var rows: [Row] = []
  /// Their cells.
  public private(set) var cells: [Cell] = []
  /// Where the line ends first differ from those before, if they do.
  public private(set) var mixedLineEnd: Location?
  /// Whether lines are counted along the way, for callers that ask for the places of most records; otherwise only for
  /// findings.
  public var countsLines: Bool {
    get { window.countsLines }
    set { window.countsLines = newValue }
  }
  /// Whether all of the text is known to be UTF-8, so that no record needs to be looked at for that.
  public var isKnownUTF8 = false
  /// The number of columns in the header; 0 if it is not known yet.
  ///
  /// It tells whether a line looks like a record. Empty cells that a record has beyond it are dropped.
  public var columns = 0
  /// Whether records that are shorter than the header get empty cells at their end.
  public var padsRecords = false
  /// What cells are besides their text; `nil` if they are what they are.
  public var adaptation: CellAdaptation?
  /// The number of records that got or lost empty cells at their end.
  public private(set) var fitted = 0

  var window: Window
  private var parser: CSVParser
  /// Whether libcsv splits every record, to compare it with the splitter used for most of them.
  public var usesOnlyLibrary = false
  let delimiter: UInt8
  let limits: Limits
  private var isStarted = false
  /// The header is the first record, and is not counted.
  private(set) var number = -1
  private var lineEnd: UInt8 = 0
  /// Where the next record begins in the block.
  var place = 0

  /// A reader at the start of a source, or of a part of it.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - delimiter: the byte between cells.
  ///   - limits: `bytes` is the size of the largest record.
  ///   - size: the number of bytes read at once.
  public init(_ source: any ByteSource, delimiter: UInt8, limits: Limits, size: Int) {
    window = Window(source, size: max(16, min(size, limits.block)))
    self.delimiter = delimiter
    self.limits = limits
    parser = CSVParser(delimiter: delimiter)
  }

  /// Moves to a range of records, as if there were no others.
  ///
  /// - Parameters:
  ///   - anchor: where the first of them begins.
  ///   - end: where they end in the source.
  ///   - number: the number of the first record, from 1, without the header.
  /// - Throws: `.input` if bytes cannot be read.
  public mutating func begin(at anchor: Block.Anchor, end: Int, number: Int) throws(ReadFailure) {
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    parser = CSVParser(delimiter: delimiter)
    window.restart(at: anchor, end: end)
    self.number = number - 1
    place = 0
    isStarted = true
    try window.slide()
  }

  /// Moves to a header that is not at the start of the text.
  ///
  /// - Parameter anchor: where it begins.
  /// - Throws: `.input` if bytes cannot be read.
  public mutating func begin(at anchor: Block.Anchor) throws(ReadFailure) {
    try begin(at: anchor, end: .max, number: 0)
  }

  /// The block that the records are in.
  public var block: Block { window.block }

  /// Where the next record begins in the source.
  public var offset: Int { window.block.offset(at: place) }

  /// Bytes from the first kept record to the start of the next one to read.
  public var kept: Int { rows.first.map { place - $0.offset } ?? 0 }

  /// Releases the records that were read first.
  public mutating func release(_ count: Int) {
    guard count > 0 else { return }
    let first = min(count, rows.count)
    let fieldCount = first < rows.count ? rows[first].cells.lowerBound : cells.count
    cells.removeFirst(fieldCount)
    rows.removeFirst(first)
    for index in rows.indices {
      rows[index].cells =
        (rows[index].cells.lowerBound - fieldCount)..<(rows[index].cells.upperBound - fieldCount)
    }
  }

  /// Forgets a row and those after it: nothing will ask for them.
  public mutating func drop(_ row: Int) {
    guard row < rows.count else { return }
    let first = rows[row].cells.lowerBound
    cells.removeLast(cells.count - first)
    rows.removeLast(rows.count - row)
  }

  /// The text of a field, decoded.
  public func text(_ field: Cell) -> String {
    var buffer: [UInt8] = []
    return unsafe withText(field, &buffer) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a field, with doubled quotes written once.
  @inline(__always) public func withText<Result>(
    _ field: Cell, _ buffer: inout [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let raw = unsafe UnsafeRawBufferPointer(
      start: UnsafeRawPointer(window.block.base) + Int(field.offset), count: Int(field.length))
    guard field.hasQuotes else { return try unsafe body(raw) }
    unsafe DoubledQuotes.decode(raw, into: &buffer)
    return try unsafe buffer.withUnsafeBytes { try unsafe body($0) }
  }

  /// Reads the next record.
  ///
  /// - Throws: `.syntax` if a record exceeds the limit, `.input` if bytes cannot be read.
  public mutating func next() throws(ReadFailure) -> Step {
    if !isStarted { try start() }
    var scanner = Scan(start: place, fieldStart: place, fed: place)
    let firstField = cells.count
    while true {
      switch scan(&scanner) {
      case .record(let end):
        number += 1
        let after = try skipLineFeed(end, &scanner)
        let length = after - scanner.start
        place = after
        if cells.count == firstField {
          return .blank(window.block.location(scanner.start, length: 1, excerpt: false))
        }
        if !isKnownUTF8, let wrong = notUTF8(scanner.start, length, first: firstField) {
          cells.removeLast(cells.count - firstField)
          return .broken(wrong)
        }
        if columns > 0, cells.count - firstField != columns { fit(firstField) }
        if let adaptation {
          for index in firstField..<cells.count { unsafe adaptation.adapt(&cells[index], window.block.base) }
        }
        rows.append(
          Row(offset: scanner.start, length: length, number: number, cells: firstField..<cells.count))
        return .record
      case .end: return .end
      case .wrong(let at):
        let fault = try fault(at: at, &scanner, first: firstField)
        cells.removeLast(cells.count - firstField)
        return .broken(fault)
      case .more:
        if window.block.count - scanner.start > limits.bytes { throw .syntax(tooLarge(scanner.start)) }
        try slide(&scanner)
      }
    }
  }

  /// The progress in scanning a record.
  struct Scan {
    /// Where the record begins.
    var start: Int
    /// Where the current field begins.
    var fieldStart: Int
    /// Where the bytes not yet fed to libcsv begin.
    var fed: Int
  }

  private enum Stop {
    case record(end: Int)
    case wrong(at: Int)
    case more, end
  }

  /// Splits a record, or feeds libcsv until a record or the block ends.
  private mutating func scan(_ scan: inout Scan) -> Stop {
    let base = unsafe UnsafeRawPointer(window.block.base)
    let count = window.block.count
    if scan.fed == scan.start, !usesOnlyLibrary,
      let end = unsafe CSVSplitter.record(base, scan.start, count, delimiter, &cells)
    {
      return .record(end: end)
    }
    while scan.fed < count {
      let stop = unsafe CSVText.segmentEnd(base, scan.fed, count, delimiter)
      // A segment whose end is not in the block yet may continue after it.
      guard stop < count else { break }
      let segment = unsafe UnsafeRawBufferPointer(start: base + scan.fed, count: stop + 1 - scan.fed)
      if let wrong = unsafe parser.take(segment) { return .wrong(at: scan.fed + wrong) }
      scan.fed = stop + 1
      let last = parser.last
      if last.hasField { unsafe take(last, from: scan.fieldStart, to: stop, base) }
      if last.hasField || last.hasRecord { scan.fieldStart = stop + 1 }
      if last.hasRecord { return .record(end: stop + 1) }
    }
    guard window.reachesEnd else { return .more }
    if scan.fed < count {
      let segment = unsafe UnsafeRawBufferPointer(start: base + scan.fed, count: count - scan.fed)
      if let wrong = unsafe parser.take(segment) { return .wrong(at: scan.fed + wrong) }
      scan.fed = count
    }
    guard parser.end() else { return .wrong(at: count) }
    let last = parser.last
    if last.hasField { unsafe take(last, from: scan.fieldStart, to: count, base) }
    return last.hasRecord ? .record(end: count) : .end
  }

  /// Adds a field whose end libcsv has seen.
  private mutating func take(_ last: CSVParser.Events, from start: Int, to end: Int, _ base: UnsafeRawPointer) {
    let isQuoted = unsafe end > start && base.load(fromByteOffset: start, as: UInt8.self) == 0x22
    let offset = isQuoted ? start + 1 : start
    let length = isQuoted ? end - start - 2 : end - start
    cells.append(
      Cell(offset: offset, length: length, isQuoted: isQuoted, hasQuotes: isQuoted && last.length != length))
  }

  /// Makes a record as long as the header, if that changes no value.
  private mutating func fit(_ first: Int) {
    let count = cells.count - first
    if count > columns {
      guard cells[(first + columns)...].allSatisfy({ $0.length == 0 }) else { return }
      cells.removeLast(count - columns)
    } else {
      guard padsRecords, let last = cells.last else { return }
      let empty = Cell(offset: last.start + last.extent, length: 0, isQuoted: false, hasQuotes: false)
      cells.append(contentsOf: repeatElement(empty, count: columns - count))
    }
    fitted += 1
  }

  /// Moves the end of a record past the LF of a CRLF, and notes where line ends are mixed.
  private mutating func skipLineFeed(_ end: Int, _ scan: inout Scan) throws(ReadFailure) -> Int {
    var end = end
    guard end > scan.start else { return end }
    let last = unsafe window.block.bytes[end - 1]
    guard last == 0x0A || last == 0x0D else { return end }
    var kind = last
    if last == 0x0D {
      if end == window.block.count, !window.reachesEnd {
        let before = scan.start
        try slide(&scan)
        end -= before - scan.start
      }
      if end < window.block.count, unsafe window.block.bytes[end] == 0x0A {
        end += 1
        kind = 1
      }
    }
    if lineEnd == 0 { lineEnd = kind }
    if kind != lineEnd, mixedLineEnd == nil {
      mixedLineEnd = window.block.location(end - (kind == 1 ? 2 : 1), length: kind == 1 ? 2 : 1, excerpt: false)
    }
    return end
  }

  /// Reads more into the block, which keeps the unreleased records and the current one.
  mutating func slide(_ scan: inout Scan) throws(ReadFailure) {
    let keep = rows.first?.offset ?? scan.start
    window.place = keep
    try window.slide()
    guard keep > 0 else { return }
    scan.start -= keep
    scan.fieldStart -= keep
    scan.fed -= keep
    for index in rows.indices { rows[index].offset -= keep }
    for index in cells.indices { cells[index].offset &-= UInt32(truncatingIfNeeded: keep) }
  }

  /// Starts anew after a broken record.
  mutating func beginAfterFault() {
    number += 1
    parser = CSVParser(delimiter: delimiter)
  }

  private mutating func start() throws(ReadFailure) {
    isStarted = true
    repeat { try window.slide() } while window.block.count < ByteOrderMark.length && !window.reachesEnd
    // loss: table-byte-order-mark
    if ByteOrderMark.isPresent(in: window.block) { place = ByteOrderMark.length }
  }

  private func notUTF8(_ start: Int, _ length: Int, first: Int) -> CSVFault? {
    let block = window.block
    if unsafe ByteScanner.isUTF8(block.base + start, block.base + start + length) { return nil }
    let bytes = unsafe UnsafeBufferPointer<UInt8>(
      start: (block.base + start).assumingMemoryBound(to: UInt8.self), count: length)
    do throws(UTF8.ValidationError) {
      _ = try unsafe UTF8Span(validating: Swift.Span(_unsafeElements: bytes))
      return nil
    } catch {
      let at = start + error.byteOffsets.lowerBound
      let field = cells.lastIndex { Int($0.offset) <= at } ?? 0
      return CSVFault(
        kind: .notUTF8(unsafe block.bytes[at]),
        location: block.location(at, length: 1, ofUnread: start..<start + length),
        record: number, field: max(0, field - first), first: field > first ? text(cells[first]) : nil)
    }
  }
}
