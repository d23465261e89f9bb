import Diarium
import Foundation
import TestSupport
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

  @Test func `are those of the design, column by column`() throws {
    guard let url = Repository.beside("design/tables-listing.md") else {
      return Repository.skipped("design/tables-listing.md")
    }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    var listed: [String: [String]] = [:]
    var order: [String] = []
    var keys: [String: [String]] = [:]
    for line in lines {
      if line.hasPrefix("**"), let name = line.dropFirst(2).split(separator: "*").first {
        order.append(String(name))
        let key = line.components(separatedBy: "PK `").dropFirst().first?.split(separator: "`").first ?? ""
        keys[String(name)] = key.components(separatedBy: ", ")
      } else if line.hasPrefix("`"), let name = order.last {
        listed[name] = line.components(separatedBy: " · ").map { column in
          let parts = column.split(separator: "`", maxSplits: 1)
          return String(parts[0]) + (parts[1].first.map { "*~".contains($0) ? String($0) : "" } ?? "")
        }
      }
    }
    #expect(order == TableDescription.names)
    for table in Schema.tables {
      let columns = table.columns.map { column in
        column.name + (column.requirement == .always ? "*" : column.content == .id ? "~" : "")
      }
      #expect(columns == listed[table.name], "\(table.name)")
      #expect(table.primaryKey == keys[table.name], "\(table.name)")
    }
  }

  @Test func `name columns as spreadsheets do`() {
    #expect([0, 25, 26, 51, 52, 701, 702].map(SpreadsheetColumn.name) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
