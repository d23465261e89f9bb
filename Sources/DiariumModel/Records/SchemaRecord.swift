/// A record of the schema: a value type whose members are described by `recordDescription`.
///
/// ```swift
/// func describe<R: SchemaRecord>(_ type: R.Type) -> String { R.recordDescription.title.en }
/// ```
public protocol SchemaRecord: Hashable, Sendable, Codable {
  /// The record's own members, in canonical order.
  associatedtype Field: RecordField
  /// What the schema says of the type.
  static var recordDescription: RecordDescription { get }
  /// Which record it is.
  static var recordType: RecordType { get }
  /// Members outside the schema, `x_<publisher>_<name>`.
  var extensions: Extensions { get set }
}

/// A record with an identity and a lifecycle: what can be referred to, changed and deleted.
///
/// ```swift
/// func newest(_ entities: [some Entity]) -> String? { entities.compactMap { $0.modified?.string }.max() }
/// ```
public protocol Entity: SchemaRecord {
  /// Unique in the feed over all tables, stable between exports.
  var id: ID { get set }
  /// When the record was first made.
  var created: Timestamp? { get set }
  /// When the record last changed.
  var modified: Timestamp? { get set }
  /// Whether the record is a tombstone, which needs only `id` and `modified`.
  var deleted: Bool { get set }
  /// Places in source texts that the record was read from.
  var spans: [TextSpan] { get set }
}

/// The name of a record's member, as it is written in data.
///
/// ```swift
/// func names<R: SchemaRecord>(of type: R.Type) -> [String] { R.Field.allCases.map(\.rawValue) }
/// ```
public protocol RecordField: CodingKey, RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension RecordField {
  /// The place among all fields of the record, which is that of the description.
  ///
  /// A test proves for every record that the tag of an enumeration without payloads counts its cases.
  @inline(__always) package var position: Int {
    MemoryLayout<Self>.size == 1 ? unsafe Int(unsafeBitCast(self, to: UInt8.self)) : 0
  }
}
