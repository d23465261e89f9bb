import Diarium
@_spi(Engine) import DiariumSchema
import Foundation
import Testing

@Suite struct `Tables of the schema` {
  @Test func `hold every field of every record once`() {
    #expect(Set(Schema.tables.map(\.type)) == Set(Schema.records.filter { $0.table != nil }.map(\.type)))
    for table in Schema.tables {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
      for field in table.record.fields {
        if case .record = field.type { continue }
        #expect(table.columns.contains { $0.name == field.name }, "\(table.name).\(field.name)")
      }
    }
    // In the tables one name has one type.
    var types: [String: FieldType] = [:]
    for column in Schema.tables.flatMap(\.columns) {
      guard let type = column.field?.type, case .text = type else { continue }
      #expect(types[column.name] == nil || types[column.name] == type, "\(column.name)")
      types[column.name] = type
    }
  }

  @Test(arguments: Language.allCases) func `stand in the codebook, column by column`(
    language: Language
  ) throws {
    let sections = Codebook.markdown(language).components(separatedBy: "\n## ")
    var described = 0
    for table in Schema.tables {
      let section = try #require(sections.first { $0.hasPrefix("`\(table.record.name)` ") }, "\(table.name)")
      let all = table.columns.map { "`\($0.name)`" }.joined(separator: ", ")
      #expect(section.contains(" `\(table.fileName)`: \(all)."), "\(table.name)")
      for column in table.columns {
        let row = try #require(section.split(separator: "\n").first { $0.hasPrefix("| `\(column.name)` |") })
        let cells = row.components(separatedBy: " | ")
        #expect(cells.count >= 5 && !cells[1].isEmpty && !cells[2].isEmpty && cells.last != " |", "\(row)")
        described += 1
      }
      #expect(Set(table.columns.map { table.title(of: $0).sv }).count == table.columns.count, "\(table.name)")
    }
    #expect(described == Schema.tables.reduce(0) { $0 + $1.columns.count })
  }

  @Test func `name columns as spreadsheets do`() {
    #expect([0, 25, 26, 51, 52, 701, 702].map(SpreadsheetColumn.name) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
