/// What stands around the rows of a sheet.
extension WorksheetWriter {
  /// The beginning, which says what is only known at the end: how far the rows go, and whether the sheet is shown first.
  func beginning(isShown: Bool) -> String {
    let columns = groups.map { first, last, column in
      let style = column.content == .integer || column.content == .decimal ? 0 : WorkbookStyle(column.content).rawValue
      return "<col min=\"\(first + 1)\" max=\"\(last + 1)\" width=\"\(NoteBox.width(column))\""
        + (style == 0 ? "" : " style=\"\(style)\"") + " customWidth=\"1\"/>"
    }
    return #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n<worksheet "
      + #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
      + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#
      + "<dimension ref=\"\(dimension)\"/><sheetViews><sheetView\(isShown ? " tabSelected=\"1\"" : "") "
      + "workbookViewId=\"0\">\(pane)</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
      + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>") + "<sheetData>"
  }

  /// What follows the rows.
  func ending(hasNotes: Bool) -> String {
    let validations = validations
    return "</sheetData>"
      + (validations.isEmpty
        ? "" : "<dataValidations count=\"\(validations.count)\">\(validations.joined())</dataValidations>")
      + #"<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>"#
      + (hasNotes ? "<legacyDrawing r:id=\"rId1\"/>" : "") + "</worksheet>"
  }

  /// The columns that follow each other and look the same.
  private var groups: [(first: Int, last: Int, column: Worksheet.Column)] {
    var groups: [(first: Int, last: Int, column: Worksheet.Column)] = []
    for (index, column) in sheet.columns.enumerated() {
      if let last = groups.last, last.column.width == column.width,
        WorkbookStyle(last.column.content) == WorkbookStyle(column.content), isNumber(last.column) == isNumber(column)
      {
        groups[groups.count - 1].last = index
      } else {
        groups.append((index, index, column))
      }
    }
    return groups
  }

  private func isNumber(_ column: Worksheet.Column) -> Bool {
    column.content == .integer || column.content == .decimal
  }

  /// The first row, and the first columns, stay in sight.
  private var pane: String {
    let count = sheet.frozenColumns
    guard count > 0 else {
      return #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
        + #"<selection pane="bottomLeft"/>"#
    }
    let letters = Worksheet.letters(count)
    return "<pane xSplit=\"\(count)\" ySplit=\"1\" topLeftCell=\"\(letters)2\" activePane=\"bottomRight\" "
      + "state=\"frozen\"/><selection pane=\"topRight\" activeCell=\"\(letters)1\" sqref=\"\(letters)1\"/>"
      + #"<selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight"/>"#
  }

  /// What cells offer, from the second row to the last that there can be.
  private var validations: [String] {
    sheet.columns.enumerated().compactMap { index, column in
      guard let choices = column.choices else { return nil }
      let letters = Worksheet.letters(index)
      let formula =
        switch choices {
        case .range(let range): range
        case .values(let values): "\"\(values.joined(separator: ","))\""
        }
      return #"<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" "#
        + "showErrorMessage=\"1\" errorTitle=\"\(XMLText.escaped(sheet.warning.title))\" "
        + "error=\"\(XMLText.escaped(sheet.warning.words))\" sqref=\"\(letters)2:\(letters)\(Worksheet.rows)\">"
        + "<formula1>\(XMLText.escaped(formula, inAttribute: false))</formula1></dataValidation>"
    }
  }
}
