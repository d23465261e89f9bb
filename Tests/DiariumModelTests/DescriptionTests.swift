import DiariumModel
import Foundation
import TestSupport
import Testing

/// The descriptions and the structs say the same.
@Suite struct `SchemaRecord descriptions` {
  @Test func `name the fields of the structs, in order`() {
    #expect(Names.of(Feed.self) == Feed.recordDescription.fields.map(\.name))
    for (described, listed) in Names.all { #expect(described == listed) }
    #expect(Names.all.count == RecordType.allCases.count)
    #expect(RecordType.allCases.map(\.position) == Array(RecordType.allCases.indices))
  }

  @Test func `give each property the type of its field`() throws {
    for sample in SampleRecords.all {
      let properties = Mirror(reflecting: sample).children.filter { $0.label != "extensions" }
      let description = type(of: sample).recordDescription
      #expect(properties.count == description.fields.count, "\(description.name)")
      for (property, field) in zip(properties, description.fields) {
        #expect(property.label == SwiftName.property(field.name), "\(description.name)")
        let expected = SwiftName.type(field, isEntity: description.isEntity)
        #expect("\(type(of: property.value))" == expected, "\(description.name).\(field.name)")
      }
    }
  }

  @Test func `have titles and meanings in both languages`() {
    for record in Schema.records {
      for text in [record.title, record.documentation] + record.fields.flatMap({ [$0.title, $0.documentation] }) {
        #expect(!text.sv.isEmpty && !text.en.isEmpty, "\(record.name)")
      }
    }
  }

  @Test func `use one name for one type in the tables`() {
    var types: [String: FieldType] = [:]
    for field in Schema.records.filter({ $0.table != nil }).flatMap(\.fields) where !field.isList {
      // A code is a code, whatever its list.
      func kind(_ type: FieldType) -> String { if case .code = type { "code" } else { SwiftName.kind(type) } }
      if let known = types[field.name] { #expect(kind(known) == kind(field.type), "\(field.name)") }
      types[field.name] = field.type
    }
  }

  @Test func `are plain about who owns whom`() {
    for record in Schema.records {
      guard case .records(let owners) = record.owners else { continue }
      for owner in owners {
        let holds = owner.description.fields.contains { $0.type == .record(record.type) }
        #expect(holds, "\(owner.rawValue) has no field of \(record.name)")
      }
    }
  }
}

@Suite struct `Code lists` {
  @Test func `have a case for each code, and codes once`() {
    for (list, known) in Names.codes {
      #expect(list.codes.map(\.code) == known, "\(list.name)")
      #expect(Set(known).count == known.count, "\(list.name)")
      #expect(list.exhaustive || known.contains("other"), "\(list.name) is about the world and has no `other`")
    }
    #expect(Set(Names.codes.map(\.list)) == Set(Schema.codeLists))
    #expect(Schema.codeLists.reduce(0) { $0 + $1.codes.count } == 267)
  }

  @Test func `keep an unknown code as it was written`() throws {
    let kind = CaseKind(code: "e-förslag")
    #expect(kind == .unknown("e-förslag"))
    #expect(kind.code == "e-förslag")
    #expect(CaseKind(code: "motion") == .motion)
    #expect(ItemAction.return.code == "return")
    let encoded = try JSONEncoder().encode([kind, .motion])
    #expect(try JSONDecoder().decode([CaseKind].self, from: encoded) == [.unknown("e-förslag"), .motion])
  }
}
