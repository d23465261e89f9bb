import DiariumArchive
@_spi(Engine) import DiariumTree
import DiariumWorkbook
import TestSupport

/// A workbook of OpenDocument that has been read.
struct OpenDocumentBook {
  let facts: WorkbookFacts
  let sheets: [SheetCollector.Sheet]
  /// The first sheet.
  var rows: [[String]] { sheets.first?.rows ?? [] }

  init(_ bytes: [UInt8], most: Int = .max) throws {
    let source = BytesSource(bytes, path: "a.ods")
    let collector = SheetCollector(most: most)
    let book = try OpenDocumentWorkbook(try ArchiveDirectory(of: source, size: bytes.count), source)
    try book.read(into: collector)
    (facts, sheets) = (book.facts, collector.sheets)
  }

  /// A workbook with what is in `office:spreadsheet`.
  init(tables: String, styles: String = "") throws {
    try self.init(WorkbookBytes.openDocument(tables, styles: styles))
  }

  /// A workbook of one sheet.
  init(table: String) throws { try self.init(tables: "<table:table table:name=\"Blad1\">\(table)</table:table>") }

  /// A sheet of one row.
  init(row: String) throws { try self.init(table: "<table:table-row>\(row)</table:table-row>") }

  /// Why a workbook is not read; `nil` if it is.
  static func refusal(_ bytes: [UInt8], most: Int = .max) -> String? {
    do {
      _ = try OpenDocumentBook(bytes, most: most)
      return nil
    } catch ReadFailure.syntax(let error) {
      return error.finding.message.en
    } catch ReadFailure.input(let failure) {
      return failure.reason.en
    } catch {
      return "\(error)"
    }
  }

  static func refusal(table: String) -> String? {
    refusal(WorkbookBytes.openDocument("<table:table table:name=\"Blad1\">\(table)</table:table>"))
  }
}

/// A cell with a text.
func cell(_ text: String, _ more: String = "") -> String {
  "<table:table-cell office:value-type=\"string\"\(more)><text:p>\(text)</text:p></table:table-cell>"
}

/// A row.
func row(_ cells: String, _ more: String = "") -> String { "<table:table-row\(more)>\(cells)</table:table-row>" }

/// The attributes that say how many times a cell or a column, or a row, is there; a number in quotes follows.
let repeatedColumns = " table:number-columns-repeated"
let repeatedRows = " table:number-rows-repeated"
