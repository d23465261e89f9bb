/// A version of the schema that this library reads and writes.
public enum SchemaVersion: String, Codable, Hashable, Sendable, CaseIterable {
  case v1 = "1.0"

  /// The version that is written.
  public static let current = SchemaVersion.v1
}
