@_spi(Engine) public import DiariumTree

/// Splits trees in canonical order into the rows of views.
///
/// A view is a join of the rows that the tables would have: what has no place in them has none in a view. Whoever wants
/// the tables too gets their rows from the same split.
@_spi(Engine) public struct ViewSplit<Tables: RowSink & ~Copyable>: ~Copyable {
  /// The views.
  public let views: [ViewDescription]
  private let plans: [ViewPlan]
  private var split: TableSplit
  private var rows: TeeRows<Tables>
  /// The rows of the registers, which all cases are joined with.
  private var registers: GatheredRows
  /// The row of each join of the current row; -1 for none.
  private var found: [Int] = []
  /// The rows of each join that has several.
  private var several: [[Int]] = []
  /// The number of records that are left out since they are deleted, by view.
  private var deleted: [Int]
  private var cell: [UInt8] = []
  private var formulas = CellCount()
  /// The number of texts, put together of several, that are too long for a cell, in the current case.
  private var tooLong = 0
  /// Whether a text that a spreadsheet would run is one in the output.
  private let countsFormulas: Bool
  private let sheet: SheetLimits?

  /// A split that has met nothing.
  ///
  /// - Parameters:
  ///   - views: the views to make.
  ///   - options: how they are written.
  ///   - registers: the rows of the registers.
  ///   - tables: receives the rows of the tables.
  public init(
    _ views: [ViewDescription], _ options: TableWritingOptions, _ registers: ViewRegisters, tables: consuming Tables
  ) {
    self.views = views
    plans = views.map(ViewPlan.init)
    self.registers = registers.rows
    split = TableSplit(options)
    rows = TeeRows(GatheredRows(Set(views.flatMap { $0.joins.map(\.number) })), tables)
    deleted = Array(repeating: 0, count: views.count)
    countsFormulas = !options.isSpreadsheetSafe && options.sheet == nil
    sheet = options.sheet
  }

  /// What receives the rows of the tables.
  public var tables: Tables {
    _read { yield rows.tables }
    _modify { yield &rows.tables }
  }

  /// Takes the values that had no place since the last call.
  public mutating func takeLosses() -> Losses { split.takeLosses() }

  /// Takes the counts of texts that a spreadsheet would run, in the views and in the tables, since the last call.
  public mutating func takeFormulas() -> (views: CellCount, tables: CellCount) {
    defer { formulas = CellCount() }
    return (formulas, split.takeFormulas())
  }

  /// Takes the numbers of records left out since they are deleted, by view, since the last call.
  public mutating func takeDeleted() -> [Int] {
    defer { deleted = Array(repeating: 0, count: views.count) }
    return deleted
  }

  /// Splits a case into the rows of all views.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  ///   - isRepeated: whether an earlier case has its id.
  ///   - sink: receives the rows, by the index of the view in place of a table.
  public mutating func splitCase<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, number: Int?, isRepeated: Bool, to sink: inout Sink
  ) {
    rows.gathered.removeAll()
    split.splitCase(tape, number: number, isRepeated: isRepeated, to: &rows)
    // Of the texts that the tables have, the views have some, and make others: the case is what can be told.
    let before = formulas.count
    for index in views.indices { write(index, to: &sink) }
    if before == 0, formulas.count > 0 { formulas.setPlace(split.location(tape, 0)) }
    if tooLong > 0 { split.lose(.length, tape, 0, count: tooLong) }
    tooLong = 0
  }

  private mutating func write<Sink: RowSink & ~Copyable>(_ index: Int, to sink: inout Sink) {
    let plan = plans[index]
    let own = plan.joins[ViewBuilder.row].number
    guard rows.gathered.count(own) > 0 else { return }
    found.removeAll(keepingCapacity: true)
    several.removeAll(keepingCapacity: true)
    for _ in plan.joins.indices {
      found.append(-1)
      several.append([])
    }
    for row in 0..<rows.gathered.count(own) {
      if let column = plan.deletedColumn, rows.gathered.text(own, row, column).elementsEqual("true".utf8) {
        deleted[index] += 1
        continue
      }
      found[ViewBuilder.row] = row
      join(plan, from: ViewBuilder.row + 1, index, to: &sink)
    }
  }

  /// Finds the rows of the joins from one on, and writes a row of the view for each way in which that can be done.
  private mutating func join<Sink: RowSink & ~Copyable>(
    _ plan: ViewPlan, from first: Int, _ index: Int, to sink: inout Sink
  ) {
    for number in first..<plan.joins.count {
      let join = plan.joins[number]
      found[number] = -1
      switch join.rows {
      case .own: continue
      case .ofCase: found[number] = rows.gathered.count(join.number) > 0 ? 0 : -1
      case .named(let other, let column):
        let id = text(plan, other, column)
        found[number] = firstRow(join, join.idColumn, id) ?? -1
      case .all(let other, let column): several[number] = rows(join, column, of: other, plan)
      case .each(let other, let column):
        let each = rows(join, column, of: other, plan)
        for row in each.isEmpty ? [-1] : each {
          found[number] = row
          self.join(plan, from: number + 1, index, to: &sink)
        }
        return
      }
    }
    for value in plan.values { write(value, plan, index, to: &sink) }
    sink.endRow(table: index)
  }

  /// The rows of a join that have the id of another join's row in a column.
  ///
  /// Of two rows with one id the first has them: nothing tells them apart, and they are not given twice.
  private mutating func rows(_ join: ViewPlan.Join, _ column: Int, of other: Int, _ plan: ViewPlan) -> [Int] {
    let (owner, id) = (plan.joins[other], text(plan, other, plan.joins[other].idColumn))
    guard found[other] >= 0, firstRow(owner, owner.idColumn, id) == found[other] else { return [] }
    return join.isRegister ? registers.rows(join.number, column, id) : rows.gathered.rows(join.number, column, id)
  }

  private mutating func firstRow(_ join: ViewPlan.Join, _ column: Int, _ text: ArraySlice<UInt8>) -> Int? {
    join.isRegister
      ? registers.firstRow(join.number, column, text) : rows.gathered.firstRow(join.number, column, text)
  }

  /// The text of a cell of a join's row; empty if it has none.
  private func text(_ plan: ViewPlan, _ join: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard found[join] >= 0 else { return [] }
    return text(plan.joins[join], found[join], column)
  }

  private func text(_ join: ViewPlan.Join, _ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    join.isRegister ? registers.text(join.number, row, column) : rows.gathered.text(join.number, row, column)
  }

  private mutating func write<Sink: RowSink & ~Copyable>(
    _ value: ViewPlan.Value, _ plan: ViewPlan, _ index: Int, to sink: inout Sink
  ) {
    switch value {
    case .cell(let join, let place): write(text(plan, join, place), index, to: &sink)
    case .count(let join): write(Array(String(several[join].count).utf8)[...], index, to: &sink)
    case .cellWhere(let join, let condition, let code, let place):
      let row = several[join].first { text(plan.joins[join], $0, condition).elementsEqual(code) }
      write(row.map { text(plan.joins[join], $0, place) } ?? [], index, to: &sink)
    case .cells(let join, let place, let separator, let keepsEmpty):
      cell.removeAll(keepingCapacity: true)
      var (isFirst, hasText) = (true, false)
      for row in several[join] {
        let text = text(plan.joins[join], row, place)
        if text.isEmpty, !keepsEmpty { continue }
        if !isFirst { cell += separator }
        // Lines that lie beside those of another column have no line feeds of their own.
        if keepsEmpty, separator == [0x0A] {
          cell.append(contentsOf: text.lazy.map { $0 == 0x0A ? 0x20 : $0 })
        } else {
          cell.append(contentsOf: text)
        }
        isFirst = false
        hasText = hasText || !text.isEmpty
      }
      if !hasText { cell.removeAll(keepingCapacity: true) }
      if let sheet, unsafe cell.withUnsafeBytes({ unsafe sheet.areExceeded(by: $0) }) {
        // loss: length
        tooLong += 1
        let whole = String(decoding: cell, as: UTF8.self)
        cell = Array((separator == [0x3B] ? sheet.cut(list: whole) : sheet.cut(whole)).utf8)
      }
      write(cell[...], index, to: &sink)
    }
  }

  private mutating func write<Sink: RowSink & ~Copyable>(_ text: ArraySlice<UInt8>, _ index: Int, to sink: inout Sink) {
    let isRun = unsafe text.withUnsafeBytes { text in
      unsafe sink.cell(text, table: index)
      return unsafe SpreadsheetText.isRun(text)
    }
    if isRun, countsFormulas { formulas.add(at: nil) }
  }
}

/// The rows of the registers of a feed, for the views of its cases.
@_spi(Engine) public struct ViewRegisters: Sendable {
  let rows: GatheredRows

  /// No registers.
  public init() { rows = GatheredRows([]) }

  /// The registers in a head, as far as the views read them.
  public init(_ head: borrowing Tape, for views: [ViewDescription], _ options: TableWritingOptions) {
    var rows = GatheredRows(Set(views.flatMap { $0.joins.filter(\.table.isRegister).map(\.number) }))
    var split = TableSplit(options)
    split.splitHead(head, to: &rows)
    for view in views {
      for join in view.joins where join.table.isRegister {
        if let id = join.table.column("id") { rows.index(join.number, id) }
      }
    }
    self.rows = rows
  }
}
