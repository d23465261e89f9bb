@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Receives the sheets of a workbook, and keeps their rows.
final class SheetStore: SheetReceiver {
  private(set) var sheets: [ReadSheet] = []
  private let path: String
  private let rows: RowStore
  private var name: SheetName?

  init(_ path: String, _ monitor: RunMonitor?) {
    self.path = path
    rows = RowStore(path, monitor)
  }

  func begin(_ sheet: SheetName) throws(IOFailure) {
    name = sheet
    try rows.begin()
  }

  func take(_ rows: UnsafeRawBufferPointer) throws(IOFailure) { try unsafe self.rows.take(rows) }

  func end(_ facts: SheetFacts) throws(IOFailure) {
    guard let name else { return }
    let place = Location.path(of: name.name, in: path)
    let source = rows.end(at: place)
    let role = PartRole(name.name, try source.bytes(at: 0, count: TableGuess.looked))
    sheets.append(
      ReadSheet(name: name, source: PartRows(path: place, part: name.name, bytes: source), facts: facts, role: role))
  }
}
