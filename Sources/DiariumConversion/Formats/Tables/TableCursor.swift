@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Gives the rows of a table case by case, in the order of the cases.
final class TableCursor {
  /// The number of bytes of a table read at once: two dozen tables are open at the same time.
  static let blockSize = 1 << 16

  let file: TableFile
  /// The rows that were last collected.
  let rows: TableRows
  /// Bytes from the first of them to the end of the last.
  private(set) var size = 0
  /// The places of the rows, if they are not in the order of the cases.
  private let places: PlaceIndex?
  private let limits: Limits
  private var reader: CSVReader
  /// Whether the header has been read.
  private var isStarted = false
  /// The number of the reader's rows that were collected.
  private var taken = 0
  /// The block of the rows while there are none, so that the reader's block can be reused.
  private let nothing = Block(path: "", capacity: 0)

  /// A cursor at the start of a table.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - options: how its cells are read.
  ///   - lacksRows: whether rows of it were left out.
  ///   - places: where its rows are, if they are not in the order of the cases.
  ///   - limits: the limits of the table.
  /// - Throws: `.input` if bytes cannot be read.
  init(
    _ file: TableFile, _ options: TableReadingOptions, lacksRows: Bool, places: PlaceIndex?, limits: Limits
  ) throws(ReadFailure) {
    self.file = file
    self.places = places
    self.limits = limits
    reader = try file.makeReader(limits: limits, size: Self.blockSize)
    rows = TableRows(
      file.description, names: file.names, presence: file.presenceColumns, header: file.header,
      rowsBefore: file.opening.rowsBefore, options: file.claims.merged(with: options), block: reader.block
    )
    rows.lacksRows = lacksRows
  }

  /// Moves to a range of rows, as if there were no others.
  func begin(_ begin: TablePlace, end: Int) throws(ReadFailure) {
    forget()
    rows.block = nothing
    isStarted = true
    try reader.begin(
      at: .init(block: 0, offset: begin.offset, line: begin.line, column: 1), end: end, number: begin.number)
  }

  /// Collects the next row, whatever its case; false at the end.
  func collectNext() throws(ReadFailure) -> Bool {
    forget()
    guard try advance(&reader, beyond: 0) else { return false }
    take(1, &reader)
    return true
  }

  /// Collects all remaining rows.
  func collectAll() throws(ReadFailure) {
    forget()
    try collectAll(&reader)
  }

  private func collectAll(_ reader: inout CSVReader) throws(ReadFailure) {
    var count = 0
    while try advance(&reader, beyond: count) { count += 1 }
    take(count, &reader)
  }

  /// Collects the rows of a case: all those before the rows of later cases.
  ///
  /// - Parameters:
  ///   - caseNumber: the number of the case; -1 for the registers.
  ///   - cases: the numbers of all cases.
  /// - Throws: `.syntax` if the rows exceed the limit, `.input` if bytes cannot be read.
  func collect(_ caseNumber: Int32, _ cases: CaseNumbers) throws(ReadFailure) {
    forget()
    if let places { try collectPlaces(caseNumber, places) } else { try collect(caseNumber, cases, &reader) }
  }

  private func collect(_ caseNumber: Int32, _ cases: CaseNumbers, _ reader: inout CSVReader) throws(ReadFailure) {
    var count = 0
    while try advance(&reader, beyond: count) {
      let found = number(of: reader.rows[count], cases, reader)
      // Rows without a case were left out by the survey.
      guard let found, found >= caseNumber else {
        reader.drop(count)
        continue
      }
      guard found == caseNumber else { break }
      count += 1
    }
    take(count, &reader)
  }

  /// The number of the case whose row was last collected, by its id.
  func number(_ cases: CaseNumbers) -> Int32? {
    guard let row = rows.rows.first, let column = file.names.firstIndex(of: "id") else { return nil }
    let cell = rows.cells[row.cells.lowerBound + column]
    return cell.length > 0 ? cases.number(of: cell, in: reader) : nil
  }

  /// Whether the case whose row was last collected is, or may be, marked as confidential: by the row itself, even in a
  /// column that has no place in a tree, or by another row with its id.
  func isSecret(_ cases: CaseNumbers) -> Bool {
    guard cases.haveSecrets, let row = rows.rows.first else { return false }
    if file.isSecret(rows.cells[row.cells], reader) { return true }
    guard let column = file.names.firstIndex(of: "id") else { return false }
    let cell = rows.cells[row.cells.lowerBound + column]
    return cell.length > 0 && cases.isSecret(cell, in: reader)
  }

  /// Whether any of the rows that were last collected is, or may be, marked as confidential, by a column that names
  /// its case.
  func holdsSecret(_ cases: CaseNumbers, _ column: Int) -> Bool {
    guard cases.haveSecrets else { return false }
    return rows.rows.contains { row in
      file.isSecret(rows.cells[row.cells], reader)
        || cases.isSecret(rows.cells[row.cells.lowerBound + column], in: reader)
    }
  }

  private func number(of row: Row, _ cases: CaseNumbers, _ reader: borrowing CSVReader) -> Int32? {
    guard file.caseColumn >= 0 else { return file.description.hasAnyOwner ? -1 : nil }
    let cell = reader.cells[row.cells.lowerBound + file.caseColumn]
    if cell.length == 0 { return file.description.hasAnyOwner ? -1 : nil }
    return cases.number(of: cell, in: reader)
  }

  /// Ensures that the reader has a good row after the first ones; false at the end.
  private func advance(_ reader: inout CSVReader, beyond count: Int) throws(ReadFailure) -> Bool {
    while reader.rows.count <= count {
      // Rows that were left out between those that are kept remain in the block too.
      if reader.kept > limits.bytes { throw .syntax(tooLarge(reader.block)) }
      switch try reader.next() {
      case .record:
        guard isStarted else {
          isStarted = true
          reader.release(reader.rows.count)
          continue
        }
        let row = reader.rows[reader.rows.count - 1]
        if row.cells.count != file.names.count || file.isNoRecord(reader.cells[row.cells], reader) {
          reader.drop(reader.rows.count - 1)
        }
      case .broken, .blank: continue
      case .end: return false
      }
    }
    return true
  }

  private func forget() {
    reader.release(taken)
    taken = 0
    size = 0
    rows.rows.removeAll(keepingCapacity: true)
    rows.cells.removeAll(keepingCapacity: true)
  }

  private func take(_ count: Int, _ reader: inout CSVReader) {
    taken = count
    rows.block = reader.block
    guard count > 0 else { return }
    size = reader.rows[count - 1].offset + reader.rows[count - 1].length - reader.rows[0].offset
    rows.rows.append(contentsOf: reader.rows.prefix(count))
    rows.cells.append(contentsOf: reader.cells.prefix(reader.rows[count - 1].cells.upperBound))
  }

  /// The error for rows of one case, or of a register, that exceed the limit.
  func tooLarge(_ block: Block) -> SyntaxError {
    SyntaxError(
      Finding(
        .sizeLimit,
        .init(
          sv: "raderna i ett ärende, eller i ett register, är större än \(limits.bytes) byte",
          en: "the rows of one case, or of a register, are larger than \(limits.bytes) bytes"),
        help: .init(
          sv: "höj `Limits.bytes` bara för indata som du litar på", en: "raise `Limits.bytes` only for input you trust"),
        at: block.location(0, length: 1, excerpt: file.description.isRegister)
      ).advising(
        command: .init(
          sv: "höj --max-bytes bara för indata som du litar på", en: "raise --max-bytes only for input you trust")))
  }

  /// Collects the rows of a case from all over the file.
  private func collectPlaces(_ caseNumber: Int32, _ places: PlaceIndex) throws(ReadFailure) {
    while let place = try places.first(), place.caseNumber < caseNumber { try places.advance() }
    let block = Block(path: file.source.path, capacity: 1 << 10)
    var anchors: [Block.Anchor] = []
    var pieces: [PlaceIndex.Place] = []
    while let place = try places.first(), place.caseNumber == caseNumber {
      if block.count + Int(place.length) > limits.bytes { throw .syntax(tooLarge(block)) }
      anchors.append(.init(block: block.count, offset: place.offset, line: place.line, column: 1))
      pieces.append(place)
      try read(place, onto: block)
      try places.advance()
    }
    rows.block = block
    size = block.count
    guard !pieces.isEmpty else { return }
    block.anchors = anchors
    try split(block, pieces, anchors)
  }

  private func read(_ place: PlaceIndex.Place, onto block: Block) throws(ReadFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(place.length) + 1, alignment: 16)
    defer { unsafe buffer.deallocate() }
    do throws(IOFailure) {
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(place.length)])
      var count = try unsafe file.source.read(at: place.offset, into: part)
      // The last record of a file may lack its line end, which separates it from the next one here.
      if count == 0 || (unsafe buffer[count - 1] != 0x0A && buffer[count - 1] != 0x0D) {
        unsafe buffer[count] = 0x0A
        count += 1
      }
      unsafe block.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    } catch {
      throw .input(error)
    }
  }

  /// Splits the records that were put together in a block; each has its anchor.
  private func split(
    _ block: Block, _ pieces: [PlaceIndex.Place], _ anchors: [Block.Anchor]
  ) throws(ReadFailure) {
    let text = unsafe BytesSource(Array(block.bytes), path: file.source.path)
    var together = CSVReader(text, delimiter: file.opening.delimiter, limits: limits, size: block.count + 1)
    file.fit(&together)
    for (place, anchor) in zip(pieces, anchors) {
      // A record that could be read once can be read again, unless the file has changed since.
      guard case .record = try together.next(), let row = together.rows.last, row.offset == anchor.block,
        row.cells.count == file.names.count
      else { return }
      let first = rows.cells.count
      rows.cells.append(contentsOf: together.cells[row.cells])
      rows.rows.append(
        Row(
          offset: row.offset, length: Int(place.length), number: Int(place.number), cells: first..<rows.cells.count))
    }
  }
}
