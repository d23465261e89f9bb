/// A pattern of file names, as in shells: `*` is any text without a `/`, `?` any character but `/`.
///
/// It matches a whole path, or the end of one from a component on: `*.csv` and `old/*.csv` match `feed/old/cases.csv`.
/// For what is in an archive, it may match the archive, or the path inside: `feed.zip!cases.csv`.
///
/// ```swift
/// var rules = RuleSelection()
/// rules.ignoredIn["txt/cut-off"] = [PathPattern("old/*.csv")]
/// ```
public struct PathPattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it was written.
  public let description: String

  /// A pattern.
  public init(_ pattern: String) { description = pattern }

  /// Whether a path matches.
  public func matches(_ path: String) -> Bool {
    if matchesWhole(path) { return true }
    guard let mark = path.lastIndex(of: "!") else { return false }
    return matchesWhole(String(path[..<mark])) || matchesWhole(String(path[path.index(after: mark)...]))
  }

  private func matchesWhole(_ path: String) -> Bool {
    let pattern = Self.characters(description)
    let path = Self.characters(path)
    return path.indices.contains { start in
      (start == 0 || path[start - 1] == "/") && Self.matches(pattern[...], path[start...])
    }
  }

  /// The characters of a path; a mark behind a slash begins a name, and is no part of the slash.
  private static func characters(_ path: String) -> [Character] {
    path.flatMap { character in
      character.unicodeScalars.first == "/" && character != "/"
        ? ["/"] + Array(String(character.unicodeScalars.dropFirst())) : [character]
    }
  }

  /// Goes back to the last `*` only, which may take one character more: none before it needs to change then.
  private static func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    var (pattern, text) = (pattern, text)
    var retry: (pattern: ArraySlice<Character>, text: ArraySlice<Character>)?
    while true {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if let one = pattern.first, let other = text.first, one == other || one == "?" && other != "/" {
        (pattern, text) = (pattern.dropFirst(), text.dropFirst())
      } else if pattern.isEmpty, text.isEmpty {
        return true
      } else if let last = retry, let skipped = last.text.first, skipped != "/" {
        (pattern, text) = (last.pattern, last.text.dropFirst())
        retry = (pattern, text)
      } else {
        return false
      }
    }
  }
}
