@_spi(Engine) internal import DiariumTree

/// Makes records of the rows of a table (ODF 1.2, part 1, 9.1), as they are read.
final class TableBuilder {
  /// What prevents reading on.
  enum Fault {
    case text(SheetText.Fault)
    case output(IOFailure)
    /// A cell where no sheet has one.
    case place
    /// A number of times that is none.
    case count
    /// What is repeated becomes unreasonably large.
    case tooLarge
  }

  var facts = SheetFacts()
  /// Whether it is a sheet, and not other values for one.
  var isSheet = true
  var cell = TableCell()
  private let name: SheetName
  private let receiver: any SheetReceiver
  private let allowance: RepeatAllowance
  private let numbers: NumberTexts
  private let text: SheetText
  private var own: Fault?
  private var hasBegun = false

  /// The row being read, from 1, how many rows are like it, and whether it is known to have a cell.
  private var row = 0
  private var rows = 1
  private var isFilled = false
  private var isHidden = false
  private var isFiltered = false
  /// The column that comes next, from 0.
  private var column = 0
  /// The cells of a row that is repeated.
  private var cells: [(columns: Range<Int>, bytes: Range<Int>)] = []
  private var bytes: [UInt8] = []
  private var columns = 0
  private var hidden: [Range<Int>] = []
  private var seenHidden: Set<Int> = []

  /// More than any sheet has of rows or columns.
  private static let most = 1 << 21
  private static let mostRepeated = 64 << 20
  private static let mostHidden = 1000
  private static let mostColumns = 1 << 18

  init(
    _ name: SheetName, _ receiver: any SheetReceiver, _ allowance: RepeatAllowance, _ numbers: NumberTexts,
    most: SheetRoom
  ) {
    (self.name, self.receiver, self.allowance, self.numbers) = (name, receiver, allowance, numbers)
    text = unsafe SheetText(most: most) { (rows) throws(IOFailure) in try unsafe receiver.take(rows) }
  }

  /// What prevents reading on; `nil` if nothing does.
  var fault: Fault? { own ?? text.fault.map { .text($0) } }

  /// Takes from the room what its rows became.
  func take(from room: inout SheetRoom) { room.take(text) }

  private func fail(_ fault: Fault) { if own == nil { own = fault } }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    do throws(IOFailure) { try receiver.begin(name) } catch { fail(.output(error)) }
  }

  /// The table ends.
  func end() {
    guard isSheet, fault == nil else { return }
    begin()
    text.finish()
    guard fault == nil else { return }
    do throws(IOFailure) { try receiver.end(facts) } catch { fail(.output(error)) }
  }

  /// How many times something is repeated, at most more than any sheet has; `nil` if that is no number.
  private static func times(_ bytes: UnsafeRawBufferPointer?) -> Int? {
    guard let bytes = unsafe bytes else { return 1 }
    guard let number = unsafe XMLAttributes.number(bytes), number > 0 else { return nil }
    return min(number, most)
  }

  /// Columns, of which only those that are hidden say something.
  func addColumns(_ attributes: XMLAttributes) {
    guard let times = unsafe Self.times(attributes.bytes("number-columns-repeated")) else { return fail(.count) }
    // Columns beyond those of any sheet say nothing, and would be read by the million.
    guard columns < Self.mostColumns else { return fail(.tooLarge) }
    let range = columns..<min(columns + times, Self.most)
    columns = range.upperBound
    guard unsafe Self.hides(attributes) != nil, !range.isEmpty, hidden.count < Self.mostHidden else { return }
    hidden.append(range)
  }

  /// What hides rows or columns; `nil` if they are shown.
  private static func hides(_ attributes: XMLAttributes) -> String? {
    let visibility = unsafe attributes["visibility"]
    return visibility == "collapse" || visibility == "filter" ? visibility : nil
  }

  /// A row begins.
  func startRow(_ attributes: XMLAttributes) {
    begin()
    let next = min(row + rows, Self.most)
    guard let times = unsafe Self.times(attributes.bytes("number-rows-repeated")) else { return fail(.count) }
    (row, rows) = (row == 0 ? 1 : next, times)
    (column, isFilled) = (0, false)
    let hides = unsafe Self.hides(attributes)
    (isHidden, isFiltered) = (hides != nil, hides == "filter")
  }

  /// A cell of the row begins.
  func startCell(_ attributes: XMLAttributes) {
    let tag = unsafe CellAttributes(attributes)
    unsafe cell.begin(tag)
    allowance.earn()
    guard let times = unsafe Self.times(tag.repeats) else { return fail(.count) }
    cell.columns = times
    if unsafe tag.isJoined { facts.merged.add(row, column) }
  }

  /// Blanks in the text of the cell.
  func addBlanks(_ attributes: XMLAttributes) {
    var count = 1
    if let bytes = unsafe attributes.bytes("c") {
      guard let number = unsafe XMLAttributes.number(bytes) else { return fail(.count) }
      count = number
    }
    guard allowance.spend(count) else { return fail(.tooLarge) }
    cell.appendBlanks(count)
  }

  /// Counts what stands in the cell and is no part of its text.
  func count(_ name: XMLName) {
    if unsafe name == "annotation" {
      // What stands on a heading is about its column.
      if row > 1 { facts.comments.add(row, column) }
    } else if unsafe name.isShape {
      facts.drawings += 1
    }
  }

  /// The cell ends.
  func endCell() {
    guard fault == nil else { return }
    let range = column..<min(column + cell.columns, Self.most)
    column = range.upperBound
    guard cell.end(numbers) else { return fail(.tooLarge) }
    if cell.isFormula {
      let more = range.count * rows - 1
      facts.formulas.add(row, range.lowerBound)
      facts.formulas.count += more
      if cell.isUnstored {
        facts.unstored.add(row, range.lowerBound)
        facts.unstored.count += more
      }
    }
    guard !cell.bytes.isEmpty else { return }
    guard row + rows - 1 <= CellReference.rows, range.upperBound <= CellReference.columns else { return fail(.place) }
    guard allowance.spend(cell.bytes.count + RepeatAllowance.cell, times: range.count - 1) else {
      return fail(.tooLarge)
    }
    if rows == 1 {
      if !isFilled { text.beginRow(row) }
      unsafe cell.bytes.withUnsafeBytes { for column in range { unsafe text.cell(column, $0) } }
    } else {
      guard cell.bytes.count <= Self.mostRepeated - bytes.count else { return fail(.tooLarge) }
      cells.append((range, bytes.count..<(bytes.count + cell.bytes.count)))
      bytes += cell.bytes
    }
    noteCells(range)
    isFilled = true
  }

  private func noteCells(_ range: Range<Int>) {
    facts.rows = row + rows - 1
    facts.columns = max(facts.columns, range.upperBound)
    if isHidden, !isFilled {
      facts.hiddenRows.add(row, 0)
      facts.hiddenRows.count += rows - 1
      if isFiltered { facts.hasFilter = true }
    }
    for part in hidden where part.overlaps(range) {
      for column in part.clamped(to: range) where seenHidden.insert(column).inserted {
        facts.hiddenColumns.add(row, column)
      }
    }
  }

  /// The row ends.
  func endRow() {
    if rows == 1 || cells.isEmpty { return text.endRow() }
    defer {
      cells.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
    let weight = cells.reduce(0) { $0 + $1.columns.count * ($1.bytes.count + RepeatAllowance.cell) }
    guard allowance.spend(weight, times: rows - 1) else { return fail(.tooLarge) }
    for row in row..<(row + rows) where fault == nil {
      text.beginRow(row)
      unsafe bytes.withUnsafeBytes { all in
        for cell in cells {
          let bytes = unsafe UnsafeRawBufferPointer(rebasing: all[cell.bytes])
          for column in cell.columns { unsafe text.cell(column, bytes) }
        }
      }
      text.endRow()
    }
  }
}
