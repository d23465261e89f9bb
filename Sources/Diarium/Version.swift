/// The version of this library and command.
///
/// The schema has a version of its own, `Schema.version`.
///
/// ```swift
/// print(DiariumVersion.package)
/// ```
public enum DiariumVersion {
  /// The version of the package, as shown by `diarium --version` and in reports.
  public static let package = "0.1.0"
}
