import DiariumWorkbook
import TestSupport
import Testing

@Suite struct `A workbook of OpenDocument` {

  @Test func `has its sheets in their order, and tells those that are hidden`() throws {
    let book = try OpenDocumentBook(
      tables: """
        <table:table table:name="Ärenden" table:style-name="ta1">\(row(cell("a")))</table:table>
        <table:table table:name="Dold" table:style-name="ta2">\(row(cell("b")))</table:table><table:table table:name="Tom"/>
        """,
      styles: """
        <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        """)
    #expect(book.sheets.map(\.name.name) == ["Ärenden", "Dold", "Tom"])
    #expect(book.sheets.map(\.name.isHidden) == [false, true, false])
    #expect(book.sheets.map(\.rows) == [[["a"]], [["b"]], []])
    #expect((book.facts.application, book.facts.epoch) == (nil, "1899"))
    #expect(!book.facts.hasMacros && book.facts.externalLinks == 0)
  }

  @Test func `repeats cells and rows, and passes over blank ones until something follows`() throws {
    let blank = "<table:table-cell\(repeatedColumns)=\"16384\"/>"
    let book = try OpenDocumentBook(
      table: "<table:table-column\(repeatedColumns)=\"16384\"/>" + row(blank, "\(repeatedRows)=\"2\"")
        + row(
          "<table:table-cell\(repeatedColumns)=\"2\"/>" + cell("a", "\(repeatedColumns)=\"3\"") + "<table:table-cell/>"
            + cell("b"))
        + row(
          cell("c, \"d\"") + "<table:table-cell/>" + cell("e", "\(repeatedColumns)=\"2\"") + blank,
          "\(repeatedRows)=\"2\"")
        + row(blank, "\(repeatedRows)=\"1\"") + row(cell("f")) + row(blank, "\(repeatedRows)=\"1048569\"") + row(blank))
    #expect(
      book.rows == [
        [""], [""], ["", "", "a", "a", "a", "", "b"], ["c, \"d\"", "", "e", "e"], ["c, \"d\"", "", "e", "e"], [""],
        ["f"],
      ])
    let facts = try #require(book.sheets.first?.facts)
    #expect((facts.rows, facts.columns) == (7, 7))
  }

  @Test func `reads rows and columns in groups, headers too`() throws {
    let book = try OpenDocumentBook(
      table: """
        <table:table-header-columns><table:table-column/></table:table-header-columns><table:table-column-group>\
        <table:table-column table:visibility="collapse"\(repeatedColumns)="2"/></table:table-column-group>
        <table:table-header-rows>\(row(cell("a")))</table:table-header-rows>
        <table:table-row-group><table:table-row-group>\(row(cell("b") + cell("c")))</table:table-row-group>
        <table:table-rows>\(row(cell("d") + cell("e"), " table:visibility=\"collapse\"\(repeatedRows)=\"3\""))</table:table-rows>
        </table:table-row-group>\(row("", " table:visibility=\"collapse\""))
        """)
    #expect(book.rows == [["a"], ["b", "c"], ["d", "e"], ["d", "e"], ["d", "e"]])
    let facts = try #require(book.sheets.first?.facts)
    #expect((facts.hiddenRows.count, facts.hiddenRows.row) == (3, 3))
    #expect((facts.hiddenColumns.count, facts.hiddenColumns.row, facts.hiddenColumns.column) == (1, 2, 1))
    #expect(!facts.hasFilter)
  }

  @Test func `tells rows that a filter hides`() throws {
    let book = try OpenDocumentBook(
      table: row(cell("a")) + row(cell("b"), " table:visibility=\"filter\"")
        + row(cell("c"), " table:visibility=\"visible\""))
    let facts = try #require(book.sheets.first?.facts)
    #expect(facts.hasFilter && facts.hiddenRows.count == 1 && facts.hiddenRows.row == 2)
    #expect(book.rows == [["a"], ["b"], ["c"]])
  }

  @Test func `reads cells behind a joined one as they stand`() throws {
    let book = try OpenDocumentBook(
      table: row(
        cell("a", " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"")
          + "<table:covered-table-cell office:value-type=\"float\" office:value=\"1\"/>" + cell("b"))
        + row("<table:covered-table-cell\(repeatedColumns)=\"2\"/>" + cell("c", " table:number-columns-spanned=\"1\"")))
    #expect(book.rows == [["a", "1", "b"], ["", "", "c"]])
    let merged = try #require(book.sheets.first?.facts.merged)
    #expect((merged.count, merged.row, merged.column) == (1, 1, 0))
  }

  @Test func `counts comments and drawings`() throws {
    let note = "<office:annotation><text:p>k</text:p></office:annotation>"
    let book = try OpenDocumentBook(
      table: """
        <table:shapes><draw:frame><draw:object/></draw:frame><draw:g><draw:rect/><draw:rect/></draw:g></table:shapes>\
        \(row(cell("a") + "<table:table-cell>\(note)</table:table-cell>"))\
        \(row("<table:table-cell office:value-type=\"string\">\(note)<draw:frame/><text:p>b\(note)</text:p></table:table-cell>"))
        """)
    let facts = try #require(book.sheets.first?.facts)
    // What stands on a heading is about its column.
    #expect((facts.comments.count, facts.comments.row, facts.comments.column, facts.drawings) == (2, 2, 0, 3))
    #expect(book.rows == [["a"], ["b"]])
  }

  @Test func `is not what stands beside its sheets`() throws {
    let others = row(cell("annat"))
    let book = try OpenDocumentBook(
      tables: """
        <table:tracked-changes><table:deletion><table:cell-content-deletion><table:change-track-table-cell>\
        <text:p>borta</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletion>\
        </table:tracked-changes><table:content-validations><table:content-validation><table:error-message><text:p>fel</text:p>\
        </table:error-message></table:content-validation></table:content-validations>
        <table:table table:name="A"><table:title>t</table:title><office:forms><text:p>f</text:p></office:forms>\
        <table:table-source xlink:href="../annan.ods"/>\(row(cell("a")))\
        <table:named-expressions><table:named-range table:name="n"/></table:named-expressions></table:table>
        <table:table table:name="Annat utfall"><table:scenario table:is-active="false"/>\(others)</table:table>
        <table:table table:name="'file:///tmp/b.ods'#Blad1"><table:table-source xlink:href="b.ods"/>\(others)</table:table>
        <table:dde-links><table:dde-link><table:table>\(others)</table:table></table:dde-link></table:dde-links>
        <table:database-ranges><table:database-range/></table:database-ranges>
        """)
    #expect(book.sheets.map(\.name.name) == ["A"])
    #expect(book.rows == [["a"]])
    #expect(book.facts.externalLinks == 3)
  }

  @Test func `says which program wrote it, its epoch, and whether it has macros`() throws {
    let meta = """
      <office:document-meta xmlns:office="o" xmlns:meta="m"><office:meta><meta:generator>LibreOffice/7.4</meta:generator>\
      <meta:user-defined>x</meta:user-defined></office:meta></office:document-meta>
      """
    let tables = """
      <table:calculation-settings><table:null-date table:date-value="1904-01-01"/><table:iteration/>\
      </table:calculation-settings><table:table table:name="A"/>
      """
    let book = try OpenDocumentBook(WorkbookBytes.openDocument(tables, more: [("meta.xml", meta)]))
    #expect((book.facts.application, book.facts.epoch, book.facts.hasMacros) == ("LibreOffice/7.4", "1904", false))
    for (name, isMacro) in [
      ("Basic/Standard/Module1.xml", true), ("Basic/Standard/script-lb.xml", false), ("Basic/script-lc.xml", false),
      ("Scripts/python/a.py", true), ("Thumbnails/thumbnail.png", false),
    ] {
      #expect(try OpenDocumentBook(WorkbookBytes.openDocument(tables, more: [(name, "")])).facts.hasMacros == isMacro)
    }
  }

  /// A grid as tags, in which what is alike is repeated or not, by chance.
  private static func table(_ grid: [[String]], _ random: inout SeededGenerator) -> String {
    var (table, index) = ("", 0)
    while index < grid.count {
      var (cells, column, same) = ("", 0, 1)
      let values = grid[index]
      while column < values.count {
        var count = 1
        while column + count < values.count, values[column + count] == values[column], random.happens(70) { count += 1 }
        let more = count > 1 || random.happens(10) ? " table:number-columns-repeated=\"\(count)\"" : ""
        let value = values[column]
        let text = WorkbookBytes.escaped(value)
        switch value.isEmpty ? 0 : 1 + random.below(3) {
        case 0: cells += "<table:table-cell\(more)/>"
        case 1: cells += "<table:table-cell\(more) office:value-type=\"string\" office:string-value=\"\(text)\"/>"
        case 2: cells += cell(text, more)
        default:
          let lines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "<text:p>\(WorkbookBytes.escaped(String($0)).replacing(" ", with: "<text:s/>"))</text:p>" }
          cells += "<table:table-cell\(more) office:value-type=\"string\">\(lines.joined())</table:table-cell>"
        }
        column += count
      }
      while index + same < grid.count, grid[index + same] == values, random.happens(70) { same += 1 }
      let row = row(cells, same > 1 ? " table:number-rows-repeated=\"\(same)\"" : "")
      table += random.happens(10) ? "<table:table-row-group>\(row)</table:table-row-group>" : row
      index += same
    }
    return table
  }

  @Test(arguments: UInt64(1)...60)
  func `gives back any grid, cell by cell`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = ["", "", "", "a", "b"] + (0..<4).map { _ in random.pick(HardStrings.texts) }
    var grid: [[String]] = []
    for _ in 0..<random.below(30) {
      if let last = grid.last, random.happens(40) {
        grid.append(last)
      } else {
        grid.append((0..<random.below(12)).map { _ in random.pick(values) })
      }
    }
    let book = try OpenDocumentBook(table: Self.table(grid, &random))
    // Blank cells at the ends have no place in a table.
    var expected = grid.map { row in Array(row.reversed().drop(while: \.isEmpty).reversed()) }
    while expected.last?.isEmpty == true { expected.removeLast() }
    #expect(book.rows == expected.map { $0.isEmpty ? [""] : $0 }, "seed \(seed)")
  }
}
