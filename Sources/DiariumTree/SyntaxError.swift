/// The text is not well formed, or beyond a limit: no tree can be built from here on.
public struct SyntaxError: Error {
  /// What is wrong, where, and what to do.
  public var finding: Finding

  public init(_ finding: Finding) { self.finding = finding }
}

/// Why reading stopped.
public enum ReadFailure: Error {
  /// The text is not well formed, or beyond a limit.
  case syntax(SyntaxError)
  /// The bytes could not be had.
  case input(InputFailure)
}

/// The system would not give or take bytes.
public struct InputFailure: Error {
  /// The path of the input or output.
  public var path: String
  /// The system's words: "No space left on device".
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
