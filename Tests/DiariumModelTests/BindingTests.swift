import DiariumModel
import Foundation
import Testing

/// Every member is read into the property of its name and written from it, and is there when the description says so.
@Suite struct `Record bindings` {
  typealias Member = (field: FieldDescription, value: JSONValue)

  static let types: [any SchemaRecord.Type] = SampleRecords.all.map { type(of: $0) }

  @Test(arguments: DistinctValues.rounds) func `read each member into its property`(round: Int) throws {
    func check<Record: SchemaRecord>(_ type: Record.Type) throws {
      var draw = DistinctValues(round: round)
      let members = draw.all(Record.recordDescription)
      let properties = Mirror(reflecting: try Self.decode(type, members)).children
      for (field, value) in members {
        let property = properties.first { $0.label == SwiftName.property(field.name) }
        let written = try (property?.value as? any Encodable).map(SortedJSON.of)
        #expect(try written == SortedJSON.of(value), "\(Record.recordDescription.name).\(field.name)")
      }
    }
    for type in Self.types { try check(type) }
  }

  @Test(arguments: DistinctValues.rounds) func `write each property as its member`(round: Int) throws {
    func check<Record: SchemaRecord>(_ type: Record.Type) throws {
      var draw = DistinctValues(round: round)
      let members = draw.all(Record.recordDescription)
      var record = try Self.decode(type, members)
      let publisher = JSONValue.Member("x_ekeby_note", .string("a"))
      record.extensions[publisher.name] = publisher.value
      #expect(try SortedJSON.of(record) == SortedJSON.of(Self.object(members, [publisher])))
      #expect(try JSONDecoder().decode(type, from: Data(SortedJSON.of(record).utf8)) == record)
    }
    for type in Self.types { try check(type) }
  }

  @Test func `draw members that differ`() throws {
    for record in Self.types.map({ $0.recordDescription }) {
      var values: [String: [String]] = [:]
      for round in DistinctValues.rounds {
        var draw = DistinctValues(round: round)
        for (field, value) in draw.all(record) { values[field.name, default: []].append(try SortedJSON.of(value)) }
      }
      #expect(Set(values.values).count == values.count, "\(record.name)")
    }
  }

  @Test func `miss what the description says that a record must have`() throws {
    func check<Record: SchemaRecord>(_ type: Record.Type) throws {
      var draw = DistinctValues(round: 0)
      let members = draw.all(Record.recordDescription)
      for absent in Record.recordDescription.fields where absent.name != "deleted" {
        let rest = members.filter { $0.field.name != absent.name }
        switch absent.requirement {
        case .always, .unlessDeleted:
          #expect(Self.complaint(type, rest) == "`\(absent.name)` is missing", "\(Record.recordDescription.name)")
        case .optional: #expect(Self.complaint(type, rest) == nil, "\(Record.recordDescription.name).\(absent.name)")
        case .conditional: break
        }
      }
      let group = Record.recordDescription.oneOf
      guard !group.isEmpty else { return }
      for present in group {
        let rest = members.filter { !group.contains($0.field.name) || $0.field.name == present }
        #expect(Self.complaint(type, rest) == nil, "\(Record.recordDescription.name).\(present)")
      }
      let words = group.map { "`\($0)`" }.joined(separator: " or ") + " is missing"
      #expect(Self.complaint(type, members.filter { !group.contains($0.field.name) }) == words)
    }
    for type in Self.types { try check(type) }
  }

  @Test func `read absence in any disguise`() throws {
    func check<Record: SchemaRecord>(_ type: Record.Type) throws {
      var draw = DistinctValues(round: 0)
      let members = draw.all(Record.recordDescription)
      for absent in members {
        let rest = members.filter { $0.field.name != absent.field.name }
        for disguise in Self.disguises(absent.field) {
          let disguised = rest + [(absent.field, disguise)]
          let place = "\(Record.recordDescription.name).\(absent.field.name)"
          #expect(Self.complaint(type, disguised) == Self.complaint(type, rest), "\(place)")
          guard Self.complaint(type, rest) == nil else { continue }
          #expect(try Self.decode(type, disguised) == Self.decode(type, rest), "\(place)")
        }
      }
    }
    for type in Self.types { try check(type) }
  }

  @Test func `need nothing of a tombstone but its id and when it changed`() throws {
    func check<Record: SchemaRecord>(_ type: Record.Type) throws {
      let object = JSONValue.object([
        .init("created", .string("2024-01-01T00:00:00Z")), .init("deleted", .boolean(true)), .init("id", .string("a")),
        .init("modified", .string("2024-01-02T00:00:00Z")),
      ])
      let record = try JSONDecoder().decode(type, from: JSONEncoder().encode(object))
      let entity = try #require(record as? any Entity)
      #expect(entity.deleted && entity.created?.string.hasPrefix("2024-01-01") == true)
      #expect(try SortedJSON.of(record) == SortedJSON.of(object))
    }
    for type in Self.types where type.recordDescription.isEntity { try check(type) }
  }

  private static func disguises(_ field: FieldDescription) -> [JSONValue] {
    if field.isList { return [.null, .array([])] }
    switch field.type {
    case .record(let type): return [.null, .object([.init(type.description.fields[0].name, .null)])]
    case .integer, .decimal, .boolean, .schemaVersion: return [.null]
    default: return [.null, .string("")]
    }
  }

  private static func object(_ members: [Member], _ more: [JSONValue.Member] = []) -> JSONValue {
    .object(members.map { .init($0.field.name, $0.value) } + more)
  }

  private static func decode<Record: SchemaRecord>(_ type: Record.Type, _ members: [Member]) throws -> Record {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(object(members)))
  }

  /// What decoding says, nil where it finds nothing wrong.
  private static func complaint<Record: SchemaRecord>(_ type: Record.Type, _ members: [Member]) -> String? {
    do {
      _ = try decode(type, members)
      return nil
    } catch DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context) {
      return context.debugDescription
    } catch {
      return "\(error)"
    }
  }
}
