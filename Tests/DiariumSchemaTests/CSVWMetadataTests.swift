import Diarium
import DiariumSchema
import TestSupport
import Testing

@Suite struct `The tables in CSV on the Web` {
  private static func columns(_ table: String, in document: JSONValue) -> [JSONValue] {
    document["tables"]?.elements.first { $0["url"]?.text == "\(table).csv" }?["tableSchema"]?["columns"]?.elements ?? []
  }

  private static func column(_ name: String, of table: String) throws -> JSONValue {
    try #require(columns(table, in: CSVWMetadata.document()).first { $0["name"]?.text == name })
  }

  @Test func `have each table with its columns in order`() {
    let document = CSVWMetadata.document()
    #expect(document["tables"]?.elements.map { $0["url"]?.text } == TableSchema.names.map { "\($0).csv" })
    for table in document["tables"]?.elements ?? [] {
      let name = table["url"]?.text?.dropLast(4) ?? ""
      let fields = TableSchema.document(of: String(name))?["fields"]?.elements.map { $0["name"]?.text }
      #expect(table["tableSchema"]?["columns"]?.elements.map { $0["name"]?.text } == fields)
      #expect(table["dc:title"]?[0]?["@language"]?.text == "sv")
    }
  }

  @Test func `say of a column what it is called, holds and means`() throws {
    let number = try Self.column("diary_number", of: "cases")
    #expect(number["titles"]?["sv"]?.text == "Diarienummer" && number["titles"]?["und"]?.text == "diary_number")
    #expect(number["propertyUrl"]?.text == "http://purl.org/dc/terms/identifier" && number["required"] == nil)
    let kind = try Self.column("kind", of: "cases")
    #expect(kind["datatype"]?["format"]?.text?.hasPrefix("^(motion|") == true)
    let code = try Self.column("municipality_code", of: "bodies")
    #expect(code["datatype"]?["base"]?.text == "string" && code["datatype"]?["format"]?.text == "^[0-9]{2}([0-9]{2})?$")
    let cited = try Self.column("cited_by_ids", of: "citations")
    #expect(cited["separator"]?.text == ";" && cited["ordered"] == .boolean(true))
    #expect(try Self.column("extensions", of: "cases")["datatype"]?.text == "json")
    #expect(try Self.column("count", of: "counts")["propertyUrl"]?.text?.hasSuffix("rdf-syntax-ns#value") == true)
  }

  @Test func `require only keys and places in an order`() {
    let document = CSVWMetadata.document()
    var required: Set<String> = []
    for table in TableSchema.names {
      for column in Self.columns(table, in: document) where column["required"] != nil {
        required.insert(column["name"]?.text ?? "")
      }
    }
    #expect(required.isSuperset(of: ["id", "case_id", "ordinal"]))
    #expect(required.allSatisfy { $0 == "ordinal" || $0 == "id" || $0.hasSuffix("_id") }, "\(required)")
  }

  @Test func `have keys to tables that are there`() throws {
    let document = CSVWMetadata.document(of: ["cases", "decisions", "none"])
    #expect(document["tables"]?.elements.map { $0["url"]?.text } == ["cases.csv", "decisions.csv"])
    let schema = try #require(document["tables"]?[1]?["tableSchema"])
    #expect(schema["primaryKey"] == .array([.string("id")]))
    #expect(schema["foreignKeys"]?.elements.map { $0["columnReference"]?.text } == ["case_id"])
    let elsewhere = CSVWMetadata.document(of: [.init(table: "cases", path: "csv/cases.csv")])
    #expect(elsewhere["tables"]?.elements.map { $0["url"]?.text } == ["csv/cases.csv"])
  }
}
