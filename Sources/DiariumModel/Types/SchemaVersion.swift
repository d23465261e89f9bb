/// A version of the schema that this library reads and writes.
///
/// ```swift
/// print(SchemaVersion.current)
/// ```
public enum SchemaVersion: String, Codable, Hashable, Sendable, CaseIterable {
  case v1 = "1.0"

  /// The version in which feeds are written.
  public static let current = SchemaVersion.v1
}
