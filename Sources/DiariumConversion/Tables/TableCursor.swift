internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// Gives the rows of a table case by case, in the order of the cases.
final class TableCursor {
  /// Bytes of a table that are read at once: two dozen tables are open at a time.
  static let blockSize = 1 << 17

  let file: TableFile
  /// The rows that were collected last.
  let rows: TableRows
  private let survey: TableSurvey
  private let limits: Limits
  private var reader: CSVReader
  private var isStarted = false
  /// Rows of the reader that were collected.
  private var taken = 0
  /// The next of the survey's places, where the table is not in order.
  private var next = 0

  init(_ file: TableFile, _ survey: TableSurvey, limits: Limits) {
    self.file = file
    self.survey = survey
    self.limits = limits
    reader = CSVReader(file.source, delimiter: file.delimiter, limits: limits, size: Self.blockSize)
    reader.columns = file.names.count
    rows = TableRows(file.description, names: file.names, header: file.header, block: reader.block)
    rows.lacksRows = survey.leftOut > 0
  }

  /// Collects the next row, whatever its case; false at the end.
  func collectNext() throws(ReadFailure) -> Bool {
    forget()
    guard try advance() else { return false }
    take(1)
    return true
  }

  /// Collects all rows that are left.
  func collectAll() throws(ReadFailure) {
    forget()
    var count = 0
    while try advance(beyond: count) {
      count += 1
      if reader.block.count > limits.bytes { throw .syntax(tooLarge()) }
    }
    take(count)
  }

  /// Collects the rows of a case, which are all that come before those of later ones.
  ///
  /// - Parameters:
  ///   - matter: the number of the case; -1 for the registers.
  ///   - cases: the numbers of all cases.
  /// - Throws: `.syntax` where the rows are beyond the limit, `.input` where bytes cannot be had.
  func collect(_ matter: Int32, _ cases: CaseNumbers) throws(ReadFailure) {
    forget()
    if !survey.isInOrder { return try collectPlaces(matter) }
    var count = 0
    while try advance(beyond: count) {
      let found = number(of: reader.rows[count], cases)
      // Rows without a case were left out by the survey.
      guard let found, found >= matter else {
        reader.drop(count)
        continue
      }
      guard found == matter else { break }
      count += 1
      if reader.block.count > limits.bytes { throw .syntax(tooLarge()) }
    }
    take(count)
  }

  /// The number of the case whose row was collected last, by its id.
  func number(_ cases: CaseNumbers) -> Int32? {
    guard let row = rows.rows.first, let column = file.names.firstIndex(of: "id") else { return nil }
    let cell = rows.cells[row.cells.lowerBound + column]
    return cell.length > 0 ? cases.number(of: cell, in: reader) : nil
  }

  private func number(of row: Row, _ cases: CaseNumbers) -> Int32? {
    guard let column = file.names.firstIndex(of: "case_id") else { return file.description.hasAnyOwner ? -1 : nil }
    let cell = reader.cells[row.cells.lowerBound + column]
    if cell.length == 0 { return file.description.hasAnyOwner ? -1 : nil }
    return cases.number(of: cell, in: reader)
  }

  /// Makes sure that the reader has a good row behind the first ones; false at the end.
  private func advance(beyond count: Int = 0) throws(ReadFailure) -> Bool {
    while reader.rows.count <= count {
      switch try reader.next() {
      case .record:
        guard isStarted else {
          isStarted = true
          reader.release(reader.rows.count)
          continue
        }
        let row = reader.rows[reader.rows.count - 1]
        let isBlank = reader.cells[row.cells].allSatisfy { $0.length == 0 }
        if row.cells.count != file.names.count || isBlank { reader.drop(reader.rows.count - 1) }
      case .broken, .blank: continue
      case .end: return false
      }
    }
    return true
  }

  private func forget() {
    reader.release(taken)
    taken = 0
    rows.rows.removeAll(keepingCapacity: true)
    rows.cells.removeAll(keepingCapacity: true)
  }

  private func take(_ count: Int) {
    taken = count
    rows.block = reader.block
    guard count > 0 else { return }
    rows.rows.append(contentsOf: reader.rows.prefix(count))
    rows.cells.append(contentsOf: reader.cells.prefix(reader.rows[count - 1].cells.upperBound))
  }

  private func tooLarge() -> SyntaxError {
    SyntaxError(
      Finding(
        .sizeLimit, "the rows of one case, or of a register, are larger than \(limits.bytes) bytes",
        help: "raise --max-bytes only for input you trust",
        at: reader.block.location(0, length: 1, excerpt: true)))
  }

  /// Collects the rows of a case from all over the file.
  private func collectPlaces(_ matter: Int32) throws(ReadFailure) {
    while next < survey.places.count, survey.places[next].matter < matter { next += 1 }
    var end = next
    var size = 0
    while end < survey.places.count, survey.places[end].matter == matter {
      size += Int(survey.places[end].length)
      end += 1
    }
    if size > limits.bytes { throw .syntax(tooLarge()) }
    let block = Block(path: file.source.path, capacity: size)
    var anchors: [Block.Anchor] = []
    for place in survey.places[next..<end] {
      anchors.append(.init(block: block.count, offset: place.offset, line: place.line, column: 1))
      try read(place, onto: block)
    }
    rows.block = block
    guard size > 0 else { return }
    block.anchors = anchors
    try split(block, survey.places[next..<end])
    next = end
  }

  private func read(_ place: TableSurvey.Place, onto block: Block) throws(ReadFailure) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(place.length), alignment: 16)
    defer { unsafe room.deallocate() }
    do throws(IOFailure) {
      let count = try unsafe file.source.read(at: place.offset, into: room)
      unsafe block.append(UnsafeRawBufferPointer(rebasing: room[..<count]))
    } catch {
      throw .input(error)
    }
  }

  /// Splits the records that were put together in a block.
  private func split(_ block: Block, _ places: ArraySlice<TableSurvey.Place>) throws(ReadFailure) {
    var offset = 0
    for place in places {
      let part = unsafe Array(block.bytes[offset..<min(block.count, offset + Int(place.length))])
      var single = CSVReader(
        BytesSource(part, path: file.source.path), delimiter: file.delimiter, limits: limits, size: part.count + 1)
      if case .record = try single.next(), single.rows[0].cells.count == file.names.count {
        let first = rows.cells.count
        for cell in single.cells {
          var cell = cell
          cell.offset &+= UInt32(truncatingIfNeeded: offset)
          rows.cells.append(cell)
        }
        rows.rows.append(
          Row(
            offset: offset, length: Int(place.length), number: Int(place.number), cells: first..<rows.cells.count))
      }
      offset += Int(place.length)
    }
  }
}
