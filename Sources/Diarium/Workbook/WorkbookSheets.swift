@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Sheets that are written at once.
enum WorkbookSheets {
  /// Makes space for what is too much for memory.
  typealias Scratch = () throws(IOFailure) -> any ScratchSpace

  /// Writes a sheet with all its rows.
  static func write(
    _ sheet: Worksheet, _ rows: [[String]], _ makeScratch: @escaping Scratch
  ) throws(IOFailure) -> WorksheetWriter {
    let writer = try WorksheetWriter(sheet, makeScratch: makeScratch)
    for row in rows {
      for cell in row { writer.cell(cell) }
      try writer.endRow()
    }
    return writer
  }
}
