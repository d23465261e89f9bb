@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in one format: the head, then case by case.
///
/// Each format has one in its folder, which `FeedReader` uses. Members that most formats lack have a default.
protocol FormatReader: AnyObject {
  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false if a stream has none and begins with a case; the tape holds that case, and `next` gives it again.
  /// - Throws: `.syntax` if the text is not well formed, `.input` if bytes cannot be read.
  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool
  /// Reads the next case; false at the end.
  ///
  /// - Throws: `.syntax` if the text is not well formed, `.input` if bytes cannot be read.
  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool
  /// The sources of the tapes, in order; known once the head has been read.
  var sources: [any ByteSource] { get }
  /// The sources that were read as UTF-8 though they are in another encoding.
  var transcoded: [TranscodedSource] { get }
  /// Takes the findings about the text that do not prevent reading it; `nil` if there are none.
  func takeFindings() -> FindingLog?
  /// Takes the findings about missing columns, which are reported once, however many readers have met them.
  func takeFindingsOfColumns() -> [Finding]

  /// The index of the last case in the list of its document, from 0; `nil` if it has none of its own.
  var number: Int? { get }
  /// The name of the stream, if the cases follow the head one by one; `nil` if they are a member of it.
  var stream: String? { get }
  /// Whether parts of the head come after the cases, so that a document is read twice.
  var continuesAfter: Bool { get }
  /// Whether reading can continue after text that is not well formed.
  var canResume: Bool { get }
  /// The bytes that the last fault left unread; to the end of the input if reading cannot continue.
  var unread: Range<Int> { get }
  /// Plain scalars in text fields of the last tape that other readers take for something else.
  var ambiguous: [Int] { get }
  /// The number of comments met so far, which are not data.
  var comments: Int { get }
  /// The location of the first comment.
  var firstComment: Location? { get }
  /// Looks for marks of confidential cases in a whole text; `nil` for tables, which know theirs.
  var marks: SecretSearch? { get }
  /// Facts that only tables have; `nil` for everything else.
  var tableFacts: TableFacts? { get }

  /// The chunks in which the cases can be read independently, once the head has been read; `nil` if they cannot.
  var chunks: Chunks? { get }
  /// Moves to a chunk, which `next` reads to its end.
  ///
  /// - Returns: where in the input its lines are counted from; `nil` if they are counted from the start.
  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int?
  /// Whether the input turned out to end in the last chunk, if its end is not known in advance.
  var isAtEnd: Bool { get }
  /// Where in the input reading continues after a value that extends beyond its chunk; 0 if there is none.
  var resumed: Int { get }
  /// Takes the values in the input, since they were last taken, that have no place in a tree.
  func takeLosses() -> Losses
  /// Takes the cells of tables, since they were last taken, that were read from another spelling than the schema's.
  func takeSpelled() -> SpellingTally
}

/// Facts that only tables have.
struct TableFacts {
  /// The values in tables that have no place in a tree.
  var losses: Losses
  /// The document that describes the folder, if there is one; known once the head has been read.
  var package: PackageDocument?
  /// The hashed ids of rows that were left out.
  var leftOutIDs: Set<UInt64>
  /// How they are written.
  var dialects: TableDialectFacts
  /// Tables whose rows do not come in the order of the cases, by name.
  var unordered: [String]
  /// The headings of columns that no table has.
  var unknownColumnNames: [(name: String, location: Location)]
  /// Whether the head is there, and not only registers.
  var hasHead: Bool
}

extension FormatReader {
  var transcoded: [TranscodedSource] { [] }
  func takeFindingsOfColumns() -> [Finding] { [] }
  var number: Int? { nil }
  var stream: String? { nil }
  var continuesAfter: Bool { false }
  var canResume: Bool { false }
  var unread: Range<Int> { 0..<Int.max }
  var ambiguous: [Int] { [] }
  var comments: Int { 0 }
  var firstComment: Location? { nil }
  var marks: SecretSearch? { nil }
  var tableFacts: TableFacts? { nil }
  var chunks: Chunks? { nil }
  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int? { nil }
  var isAtEnd: Bool { false }
  var resumed: Int { 0 }
  func takeLosses() -> Losses { Losses() }
  func takeSpelled() -> SpellingTally { SpellingTally() }
}

extension FormatReader {
  /// Moves the findings made while reading into a check.
  func giveFindings(to check: inout StructuralCheck) {
    if let found = takeFindings() { check.log.absorb(found) }
    for finding in takeFindingsOfColumns() { check.report(missing: finding) }
  }

  /// Whether reading can continue after a fault: a line that is too long is not read to its end, nor is a file that is
  /// not text.
  func canResume(after fault: SyntaxError) -> Bool { canResume && fault.finding.rule.letsReadOn }
}
