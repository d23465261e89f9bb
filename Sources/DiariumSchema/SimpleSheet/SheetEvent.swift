@_spi(Engine) internal import DiariumTree

/// A filled cell of a simple sheet.
struct SheetCell {
  /// The text as written.
  let text: String
  /// Where the cell is in the block of the rows.
  let cell: Cell
  /// The column of the file.
  let column: Int
  /// The row.
  let row: Int

  /// The text without blanks around it.
  var trimmed: String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return text }
    return CellText.isBlank(first) || CellText.isBlank(last) ? CellText.trimmed(text) : text
  }
}

/// The filled cells of an event, by their columns.
struct SheetCells {
  private var cells: [SheetCell?] = Array(repeating: nil, count: SheetColumn.allCases.count)
  /// The columns of those that are filled, in the order of the sheet.
  private(set) var columns: [SheetColumn] = []

  subscript(column: SheetColumn) -> SheetCell? { cells[column.index] }

  /// Adds the next cell of the row.
  mutating func append(_ cell: SheetCell, _ column: SheetColumn) {
    cells[column.index] = cell
    columns.append(column)
  }
}

/// Something that happened, as a row of the long layout or some cells of the wide one have it.
struct SheetEvent {
  /// The kind, by its place in `SheetRecordKind.all`.
  let kindIndex: Int
  /// The cells, without those of the case.
  var cells: SheetCells
  /// Extensions of the record.
  var extras: [(name: String, cell: SheetCell)] = []
  /// The cell that says what it is; in the wide layout the first that is filled.
  let place: SheetCell

  /// The kind of record.
  var kind: SheetRecordKind { SheetRecordKind.all[kindIndex] }
}

/// The rows of one case, taken apart.
struct SheetRows {
  /// What happened, in the order of the sheet.
  var events: [SheetEvent] = []
  /// The cells with the diary number.
  var diaryNumbers: [SheetCell] = []
  /// The filled cells with the heading.
  var titles: [SheetCell] = []
  /// In the wide layout, the id of the case, and its extensions.
  var ids: [SheetCell] = []
  var extras: [(name: String, cell: SheetCell)] = []
  /// In the wide layout, the diary numbers of further rows of the case.
  var second: [SheetCell] = []
  /// Rows of the long layout whose record is unknown or missing.
  var unknown: [(row: Int, cell: SheetCell?)] = []

  /// Takes rows apart.
  init(_ rows: TableRows, _ headings: SheetHeadings) {
    for row in rows.rows.indices {
      var cells: [(meaning: SheetHeadings.Meaning, cell: SheetCell)] = []
      for (column, meaning) in headings.meanings.enumerated() {
        let cell = rows.cells[rows.rows[row].cells.lowerBound + column]
        guard cell.length > 0 else { continue }
        let text = rows.text(cell)
        // loss: sheet-blanks
        guard text.unicodeScalars.contains(where: { !CellText.isBlank($0) }) else { continue }
        cells.append((meaning, SheetCell(text: text, cell: cell, column: column, row: row)))
      }
      guard headings.isWide else {
        takeLong(cells, row)
        continue
      }
      // A row is a case, so a second one with its number was pasted twice, or is another case.
      if row > 0 {
        second += cells.filter { $0.meaning == .column(.diaryNumber) }.map(\.cell)
      } else {
        takeWide(cells, headings.kindsOfColumns)
      }
    }
  }

  private mutating func takeLong(_ cells: [(meaning: SheetHeadings.Meaning, cell: SheetCell)], _ row: Int) {
    var record: SheetCell?
    var own = SheetCells()
    var extras: [(name: String, cell: SheetCell)] = []
    for (meaning, cell) in cells {
      switch meaning {
      case .column(.diaryNumber): diaryNumbers.append(cell)
      case .column(.title): titles.append(cell)
      case .column(.record): record = cell
      case .column(let column): own.append(cell, column)
      case .extra(let name): extras.append((name, cell))
      case .part, .partExtra, .unknown, .repeated: break
      }
    }
    guard let record, let kind = SheetHeadings.kind(record.text) else {
      return unknown.append((row, record))
    }
    events.append(SheetEvent(kindIndex: kind, cells: own, extras: extras, place: record))
  }

  /// A record among those of its kind on a wide row.
  private struct Group: Hashable {
    let kind: Int
    let number: Int
  }

  private mutating func takeWide(_ cells: [(meaning: SheetHeadings.Meaning, cell: SheetCell)], _ kinds: [Int]) {
    var groups: [Group: SheetEvent] = [:]
    var order: [Group] = []
    func begin(_ group: Group, at cell: SheetCell) {
      guard groups[group] == nil else { return }
      groups[group] = SheetEvent(kindIndex: group.kind, cells: SheetCells(), place: cell)
      order.append(group)
    }
    for (meaning, cell) in cells {
      switch meaning {
      case .column(.diaryNumber): diaryNumbers.append(cell)
      case .column(.title): titles.append(cell)
      case .column(.id): ids.append(cell)
      case .extra(let name): extras.append((name, cell))
      case .part(let kind, let number, let column):
        begin(Group(kind: kind, number: number), at: cell)
        groups[Group(kind: kind, number: number)]?.cells.append(cell, column)
      case .partExtra(let kind, let number, let name):
        begin(Group(kind: kind, number: number), at: cell)
        groups[Group(kind: kind, number: number)]?.extras.append((name, cell))
      case .column, .unknown, .repeated: break
      }
    }
    // The numbers are the order among records of a kind; kinds come as their columns do.
    for kind in kinds {
      for key in order.filter({ $0.kind == kind }).sorted(by: { $0.number < $1.number }) {
        if let event = groups[key] { events.append(event) }
      }
    }
  }
}

/// The events of a case by the places of the cells that say what they are.
///
/// Only findings ask for them, so they are put in order when the first does.
final class SheetEventPlaces {
  private let events: [SheetEvent]
  private lazy var indices = Dictionary(
    events.enumerated().map { ($1.place.cell.start, $0) }, uniquingKeysWith: { _, last in last })

  init(_ events: [SheetEvent]) { self.events = events }

  /// The event whose cell is at a place of the block of the rows.
  func event(at place: Int) -> SheetEvent? { indices[place].map { events[$0] } }
}
