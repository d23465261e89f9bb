@_spi(Engine) internal import DiariumTree

/// How large the sheets of a workbook may still become: one text may be that of many cells, and one sheet as good as empty.
struct SheetRoom {
  /// The bytes of all rows.
  var bytes: Int
  /// Those of them that only say that there is nothing.
  var gaps: Int

  private static let gapsPerByte = 16
  private static let leastGaps = 32 << 20

  /// The room of a workbook that is packed into so many bytes.
  init(bytes: Int, packed: Int) { (self.bytes, gaps) = (bytes, max(Self.leastGaps, Self.gapsPerByte * packed)) }

  /// Takes what a sheet has become.
  mutating func take(_ text: SheetText) {
    bytes -= text.written
    gaps -= text.allGaps
  }
}

/// The rows of a sheet as CSV (RFC 4180): a record for each row, also for those that are blank.
///
/// Whatever reads tables then reads sheets, and the row of a record is that of the sheet.
@safe final class SheetText {
  /// What prevents writing on.
  enum Fault {
    /// Rows, or cells of a row, do not come in their order.
    case disorder
    /// What is between the cells is unreasonably large.
    case tooLarge
    /// The text has no place.
    case output(IOFailure)
  }

  private(set) var fault: Fault?
  /// The row being written, from 1; 0 before the first.
  private(set) var row = 0
  /// The column that comes next, from 0.
  private(set) var column = 0
  /// The rows before the current one that have been written, blank ones too.
  private var ended = 0
  private var bytes: [UInt8] = []
  private var isEmpty = true
  /// The delimiters and line ends of cells and rows that are not there, beyond those that cells account for.
  private var gaps = 0
  /// All of them.
  private(set) var allGaps = 0
  private let mostGaps: Int
  private let write: (UnsafeRawBufferPointer) throws(IOFailure) -> Void
  /// The number of bytes that have been written.
  private(set) var written = 0
  private let most: Int

  private static let piece = 1 << 17
  /// How many of them there may be in a sheet beyond those that cells account for.
  private static let mostGapsOfSheet = 4 << 20
  private static let gapsPerCell = 256

  /// A text that goes somewhere piece by piece.
  ///
  /// - Parameters:
  ///   - most: what it may become.
  ///   - write: takes the pieces.
  init(most: SheetRoom, to write: @escaping (UnsafeRawBufferPointer) throws(IOFailure) -> Void) {
    unsafe self.write = unsafe write
    (self.most, mostGaps) = (most.bytes, most.gaps)
    bytes.reserveCapacity(Self.piece + 1 << 16)
  }

  /// Begins a row; one without cells leaves nothing until a row with cells follows.
  func beginRow(_ number: Int) {
    guard number > row else { return fail(.disorder) }
    row = number
    column = 0
    isEmpty = true
  }

  /// Appends the text of a cell.
  func cell(_ column: Int, _ text: UnsafeRawBufferPointer) {
    guard fault == nil, text.count > 0 else { return }
    guard column >= self.column else { return fail(.disorder) }
    if isEmpty { fillRows() }
    guard fault == nil else { return }
    guard leave(column - self.column) else { return }
    gaps = max(gaps - Self.gapsPerCell, 0)
    // A comma goes before each cell but the first.
    let commas = column - self.column + (isEmpty || self.column == 0 ? 0 : 1)
    bytes.append(contentsOf: repeatElement(0x2C, count: commas))
    self.column = column + 1
    isEmpty = false
    unsafe append(text)
    if bytes.count > Self.piece { flush() }
  }

  /// Ends a row.
  func endRow() {
    guard !isEmpty else { return }
    bytes.append(0x0A)
    ended = row
    isEmpty = true
  }

  /// Writes what still waits.
  func finish() {
    endRow()
    flush()
  }

  private func fillRows() {
    let blank = max(0, row - 1 - ended)
    guard leave(blank) else { return }
    bytes.append(contentsOf: repeatElement(0x0A, count: blank))
    ended = row - 1
  }

  /// Counts what is not there; false if it is too much.
  private func leave(_ count: Int) -> Bool {
    gaps += count
    allGaps += count
    if gaps > Self.mostGapsOfSheet || allGaps > mostGaps { fail(.tooLarge) }
    return fault == nil
  }

  private func append(_ text: UnsafeRawBufferPointer) {
    guard unsafe text.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return unsafe bytes.append(contentsOf: text)
    }
    bytes.append(0x22)
    var rest = unsafe text[...]
    while let quote = unsafe rest.firstIndex(of: 0x22) {
      unsafe bytes.append(contentsOf: rest[...quote])
      bytes.append(0x22)
      unsafe rest = rest[(quote + 1)...]
    }
    unsafe bytes.append(contentsOf: rest)
    bytes.append(0x22)
  }

  private func flush() {
    guard fault == nil else { return }
    written += bytes.count
    guard written <= most else { return fail(.tooLarge) }
    do throws(IOFailure) {
      try unsafe Self.withBytes(bytes) { (part) throws(IOFailure) in try unsafe write(part) }
    } catch {
      fail(.output(error))
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func withBytes(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func fail(_ fault: Fault) { if self.fault == nil { self.fault = fault } }
}
