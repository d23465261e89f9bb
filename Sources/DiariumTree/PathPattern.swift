#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A pattern of file names, as shells have them (POSIX, fnmatch): `*`, `?` and `[…]` do not match a `/`.
///
/// It matches a path, or the end of one that begins at a component: `*.csv` and `old/*.csv` match `feed/old/cases.csv`.
public struct PathPattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it was written.
  public let description: String

  /// A pattern.
  public init(_ pattern: String) { description = pattern }

  /// Whether a path matches.
  public func matches(_ path: String) -> Bool {
    var rest = path[...]
    while true {
      if unsafe fnmatch(description, String(rest), FNM_PATHNAME) == 0 { return true }
      guard let slash = rest.firstIndex(of: "/") else { return false }
      rest = rest[rest.index(after: slash)...]
    }
  }
}
