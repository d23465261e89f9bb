@_spi(Engine) internal import DiariumTree

/// Reads the sheets of a document, all of which are in one part (ODF 1.2, part 1, 3.7 and 9).
final class ContentHandler: XMLHandler {
  /// The number of other files that values are taken from.
  private(set) var externalLinks = 0
  /// The year from which dates are counted; `nil` if the document does not say.
  private(set) var epoch: String?
  /// Whether it is a spreadsheet at all.
  private(set) var hasSpreadsheet = false

  /// What the next element is a part of.
  private enum Place { case outside, spreadsheet, table, row, cell, paragraph }

  private let receiver: any SheetReceiver
  private let allowance = RepeatAllowance()
  private var place = Place.outside
  private var table: TableBuilder?
  /// The depth in what is not read; 0 outside it.
  private var skipped = 0
  private var isInShapes = false
  /// The depth in a paragraph.
  private var depth = 0
  /// The style of sheets that is being read, and those that hide a sheet.
  private var style: String?
  private var hidingStyles: Set<String> = []
  private var sheets = 0
  /// How large the sheets may still become.
  private var room: SheetRoom
  private let numbers: NumberTexts
  private var ended: TableBuilder.Fault?

  private static let mostSheets = 10_000
  private static let epochs = ["1899", "1900", "1904"]

  init(_ receiver: any SheetReceiver, _ room: SheetRoom, _ numbers: NumberTexts) {
    (self.receiver, self.room, self.numbers) = (receiver, room, numbers)
  }

  var isFull: Bool { table?.cell.isFull ?? false }

  /// What prevents reading on; `nil` if nothing does.
  var fault: TableBuilder.Fault? { ended ?? table?.fault }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if skipped > 0 {
      skipped += 1
      if isInShapes, skipped == 2, unsafe name.isShape { table?.facts.drawings += 1 }
      return
    }
    switch place {
    case .paragraph: unsafe startInParagraph(name, attributes)
    case .cell: unsafe startInCell(name)
    case .row:
      guard unsafe name == "table-cell" || name == "covered-table-cell" else { return skip() }
      unsafe table?.startCell(attributes)
      place = .cell
    case .table: unsafe startInTable(name, attributes)
    case .spreadsheet: unsafe startInSpreadsheet(name, attributes)
    case .outside: unsafe startOutside(name, attributes)
    }
  }

  func end(_ name: XMLName) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch place {
    case .paragraph:
      depth -= 1
      if depth == 0 { place = .cell }
    case .cell:
      guard unsafe name == "table-cell" || name == "covered-table-cell" else { return }
      table?.endCell()
      place = .row
    case .row:
      guard unsafe name == "table-row" else { return }
      table?.endRow()
      place = .table
    case .table:
      guard unsafe name == "table" else { return }
      table?.end()
      ended = ended ?? table?.fault
      table?.take(from: &room)
      table = nil
      place = .spreadsheet
    case .spreadsheet: if unsafe name == "spreadsheet" { place = .outside }
    case .outside: if unsafe name == "style" { style = nil }
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard place == .paragraph, skipped == 0 else { return }
    unsafe table?.cell.append(bytes)
  }

  private func skip() { (skipped, isInShapes) = (1, false) }

  private func startOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "spreadsheet" {
      (place, hasSpreadsheet) = (.spreadsheet, true)
    } else if unsafe name == "style" {
      style = unsafe attributes["family"] == "table" ? attributes["name"] : nil
    } else if unsafe name == "table-properties", let style, hidingStyles.count < Self.mostSheets,
      unsafe attributes["display"] == "false"
    {
      hidingStyles.insert(style)
    }
  }

  private func startInSpreadsheet(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "table" {
      if sheets == Self.mostSheets { ended = ended ?? .tooLarge }
      guard ended == nil else { return skip() }
      unsafe startTable(attributes)
    } else if unsafe name == "null-date" {
      let year = unsafe attributes["date-value"].map { String($0.prefix(4)) }
      if let year, Self.epochs.contains(year) { epoch = year }
      skip()
    } else if unsafe name == "calculation-settings" {
      // The date is in it.
    } else {
      // loss: document-settings
      if unsafe name == "dde-links" { externalLinks += 1 }
      skip()
    }
  }

  private func startTable(_ attributes: XMLAttributes) {
    let name = unsafe attributes["name"] ?? ""
    if name.hasPrefix("'file:"), name.contains("'#") {
      // loss: external-cache
      externalLinks += 1
      return skip()
    }
    sheets += 1
    let isHidden = unsafe attributes["style-name"].map { hidingStyles.contains($0) } ?? false
    table = TableBuilder(SheetName(name: name, isHidden: isHidden), receiver, allowance, numbers, most: room)
    place = .table
  }

  private func startInTable(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let table, table.isSheet else { return skip() }
    if unsafe name == "table-row" {
      unsafe table.startRow(attributes)
      place = .row
    } else if unsafe name == "table-column" {
      unsafe table.addColumns(attributes)
      skip()
    } else if unsafe name.isGroup {
      // What is in it is the table's.
    } else if unsafe name == "scenario" {
      // loss: scenario
      table.isSheet = false
      skip()
    } else {
      if unsafe name == "table-source" || name == "dde-source" { externalLinks += 1 }
      skip()
      isInShapes = unsafe name == "shapes"
    }
  }

  private func startInCell(_ name: XMLName) {
    if unsafe name == "p" || name == "h" {
      guard let table, table.cell.beginParagraph() else { return skip() }
      (place, depth) = (.paragraph, 1)
    } else if unsafe !name.isListed {
      // loss: cell-object
      if unsafe name == "cell-range-source" { externalLinks += 1 }
      unsafe table?.count(name)
      skip()
    }
  }

  private func startInParagraph(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name.isAside {
      // loss: cell-object
      unsafe table?.count(name)
      return skip()
    }
    depth += 1
    if unsafe name == "s" {
      unsafe table?.addBlanks(attributes)
    } else if unsafe name == "tab" {
      table?.cell.append(0x09)
    } else if unsafe name == "line-break" {
      table?.cell.append(0x0A)
    }
  }
}
