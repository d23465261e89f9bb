/// Text that is not well formed, or exceeds a limit: no tree can be built from here on.
@_spi(Engine) public struct SyntaxError: Error {
  /// The finding: the problem, its place, and what to do.
  public var finding: Finding

  /// An error with its reason and place.
  public init(_ finding: Finding) { self.finding = finding }

  /// The same error, with other advice for users of the command: it names options of the command.
  public func advising(command help: Message?) -> SyntaxError { SyntaxError(finding.advising(command: help)) }
}

/// The reason why reading stopped.
@_spi(Engine) public enum ReadFailure: Error {
  /// The text is not well formed, or exceeds a limit.
  case syntax(SyntaxError)
  /// The bytes could not be read.
  case input(IOFailure)
}

/// A failure of the system to deliver or take bytes.
@_spi(Engine) public struct IOFailure: Error {
  /// An operation that can fail.
  public enum Kind: Hashable, Sendable {
    /// Opening or reading an input.
    case input
    /// Making an output.
    case create
    /// Writing an output.
    case write
    /// None: the run was told to stop.
    case interrupted
    /// Writing to a pipe that nobody reads any more.
    case closedPipe
  }

  /// The operation that failed.
  public var kind: Kind
  /// The path of the input or output.
  public var path: String
  /// The reason: the system's words ("No space left on device"), or another explanation.
  public var reason: Message
  /// The reason for users of the command, if its wording differs.
  public var commandReason: Message?

  /// A failure with the path in use and the words of the system.
  public init(_ kind: Kind, path: String, reason: Message) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// The same failure, with another reason for users of the command: it names options of the command.
  public func advising(command reason: Message) -> IOFailure {
    var failure = self
    failure.commandReason = reason
    return failure
  }
}
