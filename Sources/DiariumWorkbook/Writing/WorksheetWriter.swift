internal import DiariumArchive
@_spi(Engine) package import DiariumTree

/// Writes a sheet, row by row: its XML is packed as the rows come, whatever other sheets get in between.
///
/// Texts stand in their cells (`inlineStr`), since a table of all texts would have to be held until the end.
package final class WorksheetWriter {
  /// What is written.
  package let sheet: Worksheet
  /// The number of rows written, the first one too.
  package private(set) var rows = 0
  let part: PackedPart
  private let most: Int
  private var output = OutputBytes(capacity: 2 * WorksheetWriter.buffer)
  private let openings: [Opening]
  private var column = 0
  private var isRowOpen = false
  private var isRemark = false
  private var number: [UInt8] = []
  /// Where the height of the row would stand, and the lines that its longest text needs.
  private var height = 0
  private var lines = 1
  /// Whether the row has a text with line feeds in a column that is not made for them.
  private var hasLineFeeds = false
  /// The pixels of the first rows that are higher than usual, from 0.
  private(set) var heights: [Int: Int] = [:]
  private var lastColumn = -1
  private var lastRow = 0

  /// What begins a cell of a column, up to the number of its row and from there to its text.
  private struct Opening {
    let cell: [UInt8]
    let text: [UInt8]
    let isInteger: Bool
    let isDecimal: Bool
    let width: Int
    let wraps: Bool
  }

  /// How many bytes are gathered before they are packed.
  private static let buffer = 1 << 16

  /// A sheet with its headings.
  ///
  /// - Parameters:
  ///   - sheet: what is written.
  ///   - most: the number of rows that it can have, the first one too.
  ///   - makeScratch: makes space for packed bytes that are too many for memory.
  /// - Throws: `IOFailure` if they cannot be packed.
  package init(
    _ sheet: Worksheet, most: Int = Worksheet.rows, makeScratch: @escaping () throws(IOFailure) -> any ScratchSpace
  ) throws(IOFailure) {
    self.sheet = sheet
    self.most = most
    part = PackedPart(makeScratch)
    openings = sheet.columns.enumerated().map { index, column in
      Opening(
        cell: Array("<c r=\"\(Worksheet.letters(index))".utf8),
        text: Array("\" s=\"\(WorkbookStyle(column.content).rawValue)\" t=\"inlineStr\"><is><t".utf8),
        isInteger: column.content == .integer, isDecimal: column.content == .decimal, width: column.width,
        wraps: column.content == .words)
    }
    for column in sheet.columns { heading(column.heading) }
    try endRow()
  }

  /// Whether no row can follow.
  package var isFull: Bool { rows >= most }

  /// Writes the next cell of the row; an empty text leaves it empty, as does a cell beyond the columns.
  ///
  /// The first cell of a row that begins with `#` makes all of it a remark.
  package func cell(_ text: UnsafeRawBufferPointer) {
    defer { column += 1 }
    guard text.count > 0, column < openings.count, !isFull else { return }
    if column == 0, unsafe text[0] == UInt8(ascii: "#") { isRemark = true }
    begin()
    let opening = openings[column]
    if opening.isInteger || opening.isDecimal,
      unsafe opening.isInteger ? CellNumber.isInteger(text) : CellNumber.isDecimal(text)
    {
      output.append("\"><v>")
      unsafe output.append(text)
      return output.append("</v></c>")
    }
    if isRemark || opening.wraps { lines = max(lines, unsafe RowHeight.lines(of: text, width: opening.width)) }
    if isRemark {
      output.append(Self.remark)
    } else if !opening.wraps, unsafe text.contains(0x0A) {
      hasLineFeeds = true
      output.append(Self.words)
    } else {
      output.append(opening.text)
    }
    unsafe end(text)
  }

  /// Writes the next cell of the row.
  package func cell(_ text: String) {
    var text = text
    text.withUTF8 { unsafe cell(UnsafeRawBufferPointer($0)) }
  }

  /// Ends the row.
  ///
  /// - Throws: `IOFailure` if it cannot be packed.
  package func endRow() throws(IOFailure) {
    defer { (column, isRowOpen, isRemark, number, lines, hasLineFeeds) = (0, false, false, [], 1, false) }
    guard !isFull else { return }
    rows += 1
    guard isRowOpen else { return }
    lastRow = rows
    if lines > 1 {
      output.insert(RowHeight.attribute(lines), at: height)
      if rows <= NoteBox.mostRows { heights[rows - 1] = RowHeight.points(lines) * 4 / 3 }
    } else if hasLineFeeds {
      output.insert(RowHeight.firstLine, at: height)
      if rows <= NoteBox.mostRows { heights[rows - 1] = RowHeight.firstLinePixels }
    }
    output.append("</row>")
    if output.count >= Self.buffer { try flush() }
  }

  /// Writes the rest of the sheet.
  func finish(hasNotes: Bool) throws(IOFailure) {
    output.append(ending(hasNotes: hasNotes))
    try flush()
    output = OutputBytes(capacity: 0)
    try part.end()
  }

  /// The range that has cells.
  var dimension: String {
    let last = "\(Worksheet.letters(max(0, lastColumn)))\(max(1, lastRow))"
    return last == "A1" ? last : "A1:\(last)"
  }

  private static let remark = Array("\" s=\"\(WorkbookStyle.remark.rawValue)\" t=\"inlineStr\"><is><t".utf8)
  private static let words = Array("\" s=\"\(WorkbookStyle.words.rawValue)\" t=\"inlineStr\"><is><t".utf8)
  private static let heading = Array("\" s=\"\(WorkbookStyle.heading.rawValue)\" t=\"inlineStr\"><is><t".utf8)

  private func heading(_ text: String) {
    defer { column += 1 }
    guard !text.isEmpty else { return }
    begin()
    output.append(Self.heading)
    var text = text
    text.withUTF8 { unsafe end(UnsafeRawBufferPointer($0)) }
  }

  /// Begins a cell, and the row if it is the first.
  private func begin() {
    if !isRowOpen {
      number = Array(String(rows + 1).utf8)
      output.append("<row r=\"")
      output.append(number)
      output.append("\"")
      height = output.count
      output.append(">")
      isRowOpen = true
    }
    lastColumn = max(lastColumn, column)
    output.append(openings[column].cell)
    output.append(number)
  }

  private func end(_ text: UnsafeRawBufferPointer) {
    if unsafe XMLText.needsSpace(text) { output.append(" xml:space=\"preserve\"") }
    output.append(">")
    unsafe XMLText.appendCell(text, to: &output)
    output.append("</t></is></c>")
  }

  private func flush() throws(IOFailure) {
    try unsafe part.write(output.bytes)
    output.clear()
  }
}
