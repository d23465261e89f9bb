@_spi(Engine) internal import DiariumTree

/// Makes records of the cells of a sheet, by their types (ISO/IEC 29500-1, 18.18.11).
final class SheetCells {
  /// What prevents reading on.
  enum Fault {
    case text(SheetText.Fault)
    case output(IOFailure)
    /// A cell where no sheet has one, or a text that is missing.
    case place
  }

  /// Whether a formula made a value, and whether that is there.
  enum Formula { case none, stored, unstored }

  /// The types of values.
  enum Kind { case number, shared, inline, formulaText, boolean, error, date }

  private(set) var facts = SheetFacts()
  private(set) var row = 0
  private var column = -1
  private var isRowHidden = false
  private var lastHidden = 0
  /// Which columns are hidden, and have had no cell yet; empty if none was ever hidden.
  private var hidden: [Bool] = []
  private var hides = 0
  private var own: Fault?
  private let text: SheetText
  private let strings: SharedStrings
  private let allowance: XMLAllowance
  private let numbers: NumberTexts
  private let forms: [SerialDate.Form?]
  private let epoch: SerialDate.Epoch
  private var decoded = CellText()

  init(
    _ text: SheetText, _ strings: SharedStrings, _ allowance: XMLAllowance, _ forms: [SerialDate.Form?],
    _ epoch: SerialDate.Epoch
  ) {
    (self.text, self.strings, self.allowance, self.forms, self.epoch) = (text, strings, allowance, forms, epoch)
    numbers = NumberTexts(allowance)
  }

  /// What prevents reading on; `nil` if nothing does.
  var fault: Fault? { own ?? text.fault.map { .text($0) } }

  /// Begins a row; one without a number is the next.
  func beginRow(_ number: Int?, isHidden: Bool) {
    guard own == nil, text.fault == nil else { return }
    row = number ?? row + 1
    guard 1...CellReference.rows ~= row else { return fail(.place) }
    column = -1
    isRowHidden = isHidden
    text.beginRow(row)
  }

  /// Ends a row.
  func endRow() { text.endRow() }

  /// Takes a cell.
  ///
  /// - Parameters:
  ///   - reference: its place as it is written; none if it is behind the one before.
  ///   - kind: the type of its value.
  ///   - style: the number of its format.
  ///   - value: its value as it is written, empty if there is none.
  ///   - formula: whether a formula made it.
  func take(
    _ reference: UnsafeRawBufferPointer?, _ kind: Kind, style: Int, _ value: UnsafeRawBufferPointer, _ formula: Formula
  ) {
    guard own == nil, text.fault == nil else { return }
    if let reference = unsafe reference {
      guard let place = unsafe CellReference(reference), place.row == row else { return fail(.place) }
      column = place.column
    } else {
      column += 1
      guard column < CellReference.columns, row > 0 else { return fail(.place) }
    }
    if formula != .none { facts.formulas.add(row, column) }
    if formula == .unstored { facts.unstored.add(row, column) }
    guard allowance.take(value.count > 0 ? XMLAllowance.cell : XMLAllowance.emptyCell) else {
      return fail(.text(.tooLarge))
    }
    guard value.count > 0 else { return }
    switch kind {
    case .shared: unsafe shared(value)
    case .inline, .formulaText: unsafe marked(value)
    case .boolean: unsafe boolean(value)
    case .number: unsafe number(value, style)
    case .error, .date: unsafe text.cell(column, value)
    }
    count()
  }

  private func count() {
    facts.rows = row
    facts.columns = max(facts.columns, column + 1)
    if isRowHidden, lastHidden != row {
      facts.hiddenRows.add(row, 0)
      lastHidden = row
    }
    if !hidden.isEmpty, hidden[column] {
      facts.hiddenColumns.add(row, column)
      hidden[column] = false
    }
  }

  private func boolean(_ value: UnsafeRawBufferPointer) {
    switch unsafe (value.count, value[0]) {
    case (1, 0x31): put("true")
    case (1, 0x30): put("false")
    default: unsafe text.cell(column, value)
    }
  }

  private func shared(_ value: UnsafeRawBufferPointer) {
    do throws(IOFailure) {
      guard let number = unsafe XMLAttributes.number(value),
        try unsafe strings.text(number, { unsafe text.cell(column, $0) })
      else { return fail(strings.isExhausted ? .text(.tooLarge) : .place) }
    } catch {
      fail(.output(error))
    }
  }

  /// A text in which `_xHHHH_` stands for a character.
  private func marked(_ value: UnsafeRawBufferPointer) {
    guard unsafe value.contains(0x5F) else { return unsafe text.cell(column, value) }
    decoded.begin()
    unsafe decoded.append(value)
    decoded.decode()
    unsafe decoded.withBytes { unsafe text.cell(column, $0) }
  }

  private func put(_ word: String) {
    var word = word
    word.withUTF8 { unsafe text.cell(column, UnsafeRawBufferPointer($0)) }
  }

  private func number(_ value: UnsafeRawBufferPointer, _ style: Int) {
    let form = style < forms.count ? forms[style] : nil
    // Nearly all are whole numbers, or short.
    if form == nil, unsafe NumberText.isPlain(value) { return unsafe text.cell(column, value) }
    guard let made = unsafe numbers.text(value, form, epoch) else { return fail(.text(.tooLarge)) }
    unsafe made.withUnsafeBytes { unsafe text.cell(column, $0) }
  }

  /// Notes that columns are hidden, from one up to another.
  func hide(_ first: Int, _ last: Int) {
    guard first > 0, last >= first, first <= CellReference.columns, hides < 1000 else { return }
    hides += 1
    if hidden.isEmpty { hidden = Array(repeating: false, count: CellReference.columns) }
    for column in (first - 1)..<min(last, CellReference.columns) { hidden[column] = true }
  }

  /// Notes that cells are merged.
  func merge(_ reference: UnsafeRawBufferPointer?) {
    // Programs write thousands at most, and each is looked at as a cell is.
    guard allowance.take(XMLAllowance.cell) else { return fail(.text(.tooLarge)) }
    if let place = unsafe reference.flatMap({ unsafe CellReference($0) }) { facts.merged.add(place.row, place.column) }
  }

  /// Notes that rows are filtered.
  func filter() { facts.hasFilter = true }

  private func fail(_ fault: Fault) { if own == nil { own = fault } }
}
