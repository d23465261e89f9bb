/// The version of this library and command.
///
/// The schema has one of its own, `Schema.version`.
///
/// ```swift
/// print(DiariumVersion.package)
/// ```
public enum DiariumVersion {
  /// The version of the package, as `diarium --version` and reports give it.
  public static let package = "0.1.0"
}
