@_spi(Engine) public import DiariumTree

/// The reason why a feed cannot be read, written or imported: what is wrong, where, and what to do.
///
/// ```swift
/// do {
///   let feed = try Feed(contentsOf: "cut.json")
/// } catch let error as FeedError {
///   print(error)  // cut.json:1:18: the text ends before the value is closed
///   print(error.description(in: .sv))
/// }
/// ```
public struct FeedError: Error, Hashable, Sendable {
  /// The kinds of error.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An input cannot be opened or read.
    case input
    /// A text is not well formed, or exceeds the limits.
    case syntax
    /// A value does not conform to the schema, or the input is not a feed.
    case value
    /// A value has no place in the format to be written.
    case loss
    /// An output cannot be created: for instance, there already is a file.
    case output
    /// An output cannot be written to its end.
    case write
    /// Nobody reads the pipe being written to.
    case closedPipe
    /// The run was told to stop.
    case interrupted
  }

  /// The kind of error.
  public let kind: Kind
  /// The place: a path; for a text, the line and the column; the pointer of the value.
  public private(set) var location: Location
  /// The problem, or the system's words for it: begins in lower case, no full stop.
  public let message: Message
  /// Advice on what to do; `nil` if there is none.
  public let help: Message?
  /// The problem for users of the command, if its wording differs.
  package let commandMessage: Message?
  /// The finding that says the same, with its rule; `nil` if no rule covers it.
  package private(set) var finding: Finding?

  /// The place and the problem, on one line.
  public func description(in language: Language) -> String {
    let place = location.shownPlace
    return place.isEmpty ? message[language] : "\(place): \(message[language])"
  }
}

extension FeedError: CustomStringConvertible {
  /// The place and the problem, on one line, in English.
  public var description: String { description(in: .en) }
}

extension FeedError {
  /// The same error, or a failure of the system; `nil` for any other error.
  package init?(_ error: any Error) {
    switch error {
    case let error as FeedError: self = error
    case let failure as IOFailure: self.init(failure)
    default: return nil
    }
  }

  init(_ failure: IOFailure) {
    kind =
      switch failure.kind {
      case .input: .input
      case .create: .output
      case .write: .write
      case .interrupted: .interrupted
      case .closedPipe: .closedPipe
      }
    location = Location(path: failure.path)
    (message, help, finding) = (failure.reason, nil, nil)
    commandMessage = failure.commandReason
  }

  init(_ kind: Kind, _ finding: Finding) {
    self.kind = kind
    var finding = finding
    Mask.mask(&finding)
    (location, message, help) = (finding.location, finding.message, finding.help)
    self.finding = finding
    commandMessage = nil
  }

  init(_ failure: ReadFailure) {
    switch failure {
    case .input(let failure): self.init(failure)
    case .syntax(let error): self.init(.syntax, error.finding)
    }
  }

  /// The same error, with the entries of a source's archives, and the sheets of its workbooks, told from their paths.
  func entering(_ source: FeedSource) -> FeedError {
    var error = self
    source.enterArchives(&error.location)
    if var finding = error.finding {
      source.enterArchives(&finding.location)
      error.finding = finding
    }
    return error
  }

  init(_ kind: Kind, at location: Location, _ message: Message, help: Message? = nil) {
    self.kind = kind
    (self.location, self.message, self.help) = (location, message, help)
    (finding, commandMessage) = (nil, nil)
  }
}

extension FeedError {
  /// Runs an operation that may fail for reasons of the system.
  static func converting<Value: ~Copyable>(_ body: () throws(IOFailure) -> Value) throws(FeedError) -> Value {
    do throws(IOFailure) { return try body() } catch { throw FeedError(error) }
  }

  /// The error for tables that are to be written to a file.
  static func needsFolder(_ path: String) -> FeedError {
    FeedError(
      .output, at: Location(path: path), .init(sv: "tabeller är en mapp", en: "tables are a folder"),
      help: .init(sv: "ange en mapp (`.folder`)", en: "name a folder (`.folder`)"))
  }

  /// The error for a table that is to be converted, or read as cases, without those that it belongs to.
  static func isPart(_ path: String) -> FeedError {
    FeedError(
      .input, at: Location(path: path),
      .init(
        sv: "är en del av en datamängd, utan sina ärenden", en: "is a part of a feed, without its cases"),
      help: .init(
        sv: "ange mappen med den och cases.csv; ensam kan den bara valideras",
        en: "name the folder that holds it and cases.csv; by itself it can only be validated"))
  }

  /// The error for a feed that is to be written to a file with the name of a table.
  static func isOneTable(_ path: String) -> FeedError {
    FeedError(
      .output, at: Location(path: path),
      .init(sv: "är namnet på en enda tabell", en: "is the name of one table"),
      help: .init(
        sv: "tabeller är en mapp: ange den, med ett snedstreck sist",
        en: "tables are a folder: name that, with a slash behind it"
      ))
  }

  /// The error for tables that are to be one text.
  static let severalTexts = FeedError(
    .output, at: Location(path: ""), .init(sv: "tabeller är flera texter", en: "tables are several texts"),
    help: .init(sv: "`encodedTables` ger dem", en: "`encodedTables` gives them"))
}
