import DiariumModel
import Foundation

/// Draws records whose members all differ, so that none can be taken for another.
struct DistinctValues {
  /// Two values are all that a flag has: those of one record differ from each other in one round at least.
  static let rounds = 0..<2

  private let round: Int
  private var count = 0
  private var flags = 0
  private let organisations = ["212000-0142", "556036-0793"]

  init(round: Int) { self.round = round }

  /// Every member of a record that is no tombstone.
  mutating func all(_ record: RecordDescription) -> [(field: FieldDescription, value: JSONValue)] {
    flags = 0
    return record.fields.filter { $0.name != "deleted" }.map { ($0, member($0)) }
  }

  /// The members that a record is not without.
  mutating func needed(_ record: RecordDescription) -> [(field: FieldDescription, value: JSONValue)] {
    record.fields.filter { $0.requirement != .optional }.map { ($0, member($0)) }
  }

  private mutating func member(_ field: FieldDescription) -> JSONValue {
    field.isList ? .array([value(field.type), value(field.type)]) : value(field.type)
  }

  private mutating func value(_ type: FieldType) -> JSONValue {
    count += 1
    switch type {
    case .record(let type): return .object(needed(type.description).map { .init($0.field.name, $0.value) })
    case .integer, .decimal: return .number("\(count)")
    case .boolean:
      defer { flags += 1 }
      return .boolean((flags >> round) & 1 == 0)
    default: return .string(text(type))
    }
  }

  private func text(_ type: FieldType) -> String {
    switch type {
    case .date: "\(1000 + count)"
    case .time: "2024-01-01T00:00:00.\(count)Z"
    case .clock: String(format: "%02d:%02d", count / 60, count % 60)
    case .iri: "urn:\(count)"
    case .language: "sv-\(count)"
    case .license: "L-\(count)"
    case .organisationNumber: organisations[count % organisations.count]
    case .municipalityCode: "\(1000 + count)"
    case .sha256: String(format: "%064x", count)
    case .mediaType: "text/\(count)"
    case .emailAddress: "\(count)@exempel.se"
    case .schemaVersion: SchemaVersion.current.rawValue
    default: "t\(count)"
    }
  }
}

/// JSON that is the same for the same value, in whatever order its members came.
enum SortedJSON {
  static func of(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
