/// The text is not well formed, or beyond a limit: no tree can be built from here on.
@_spi(Engine) public struct SyntaxError: Error {
  /// What is wrong, where, and what to do.
  public var finding: Finding

  /// An error with its reason and place.
  public init(_ finding: Finding) { self.finding = finding }

  /// The same error, which advises whoever types the command in other words: it names options of the command.
  public func advising(command help: Message?) -> SyntaxError { SyntaxError(finding.advising(command: help)) }
}

/// Why reading stopped.
@_spi(Engine) public enum ReadFailure: Error {
  /// The text is not well formed, or beyond a limit.
  case syntax(SyntaxError)
  /// The bytes could not be had.
  case input(IOFailure)
}

/// The system would not give or take bytes.
@_spi(Engine) public struct IOFailure: Error {
  /// What was being done.
  public enum Kind: Hashable, Sendable {
    /// Opening or reading an input.
    case input
    /// Making an output.
    case create
    /// Writing an output.
    case write
    /// Nothing: the run was told to stop.
    case interrupted
    /// Writing to a pipe that nobody reads any more.
    case closedPipe
  }

  /// What was being done.
  public var kind: Kind
  /// The path of the input or output.
  public var path: String
  /// Why: the system's words ("No space left on device"), or what else is the matter.
  public var reason: Message
  /// Why, where the command says it in other words.
  public var commandReason: Message?

  /// A failure with the path that was in use and the words of the system.
  public init(_ kind: Kind, path: String, reason: Message) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// The same failure, which tells whoever types the command in other words: it names options of the command.
  public func advising(command reason: Message) -> IOFailure {
    var failure = self
    failure.commandReason = reason
    return failure
  }
}
