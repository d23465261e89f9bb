internal import DiariumCodecs
internal import DiariumSchema
public import DiariumTree

/// Reads a feed in any form: the head, then case by case.
public struct FeedReader: ~Copyable {
  /// The form that is read.
  public let form: Form
  private var document: JSONDocumentReader
  private var lines: JSONLinesReader
  private var yaml: YAMLReader
  private var typing = ScalarTyping()
  /// Plain scalars of the tape that was read last, in text fields, that other readers of YAML take for something else.
  public private(set) var ambiguous: [Int] = []
  /// Cases that were read.
  public private(set) var cases = 0
  /// Findings about the text that do not keep it from being read, since they were last taken.
  private var findings: [Finding] = []

  /// A reader at the start of a source.
  public init(_ source: any ByteSource, form: Form, limits: Limits) {
    self.form = form
    document = JSONDocumentReader(source, streaming: "cases", limits: limits)
    lines = JSONLinesReader(source, limits: limits)
    yaml = YAMLReader(source, streaming: "cases", limits: limits)
  }

  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false where a stream has none, and begins with a case; the tape holds it, and `next` will give it again.
  /// - Throws: `.syntax` where the text is not well formed. In JSON Lines reading may go on behind it.
  public mutating func head(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    switch form {
    case .json:
      findings += try document.head(onto: &tape)
      return true
    case .yaml:
      findings += try yaml.head(onto: &tape)
      typing.head(&tape)
      ambiguous = typing.ambiguous
      return true
    case .jsonl:
      let isThere = try lines.next(onto: &tape)
      findings += lines.takeFindings()
      guard isThere else { throw .syntax(empty(lines.path)) }
      if Self.isHead(tape) { return true }
      lines.unread()
      return false
    }
  }

  /// Reads the next case; false at the end.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    let isThere: Bool
    switch form {
    case .json: isThere = try document.next(onto: &tape)
    case .jsonl:
      isThere = try lines.next(onto: &tape)
      findings += lines.takeFindings()
    case .yaml:
      isThere = try yaml.next(onto: &tape)
      findings += yaml.takeFindings()
      typing.matter(&tape)
      ambiguous = typing.ambiguous
    }
    if isThere { cases += 1 }
    return isThere
  }

  /// Comments that were met so far, which are no data.
  public var comments: Int { yaml.comments }

  /// Whether reading can go on behind text that is not well formed.
  public var canResume: Bool { form == .jsonl }

  /// Takes the findings that were made while reading.
  public mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private static func isHead(_ tape: borrowing Tape) -> Bool {
    guard tape[0].kind == .object else { return false }
    // A head that lacks its version is told by its dataset, which no case has.
    return FeedMembers.has("diarium", in: tape) || FeedMembers.has("dataset", in: tape)
  }

  private func empty(_ path: String) -> SyntaxError {
    var location = Location(path: path)
    (location.line, location.column, location.offset) = (1, 1, 0)
    return SyntaxError(
      Finding(
        .json, "there is no JSON value, the text is empty",
        help: "a feed begins with {\"diarium\":\"1.0\",\"dataset\":{…}}", at: location))
  }
}
