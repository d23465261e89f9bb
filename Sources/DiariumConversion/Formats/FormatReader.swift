@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in one format: the head, then case by case.
///
/// Each format has one in its folder; `FeedReader` reads with it. What most formats have not, a default says.
protocol FormatReader: AnyObject {
  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false where a stream has none, and begins with a case; the tape holds it, and `next` gives it again.
  /// - Throws: `.syntax` where the text is not well formed, `.input` where bytes cannot be had.
  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool
  /// Reads the next case; false at the end.
  ///
  /// - Throws: `.syntax` where the text is not well formed, `.input` where bytes cannot be had.
  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool
  /// What the tapes are read from, in the order of their sources; known once the head was read.
  var sources: [any ByteSource] { get }
  /// Takes the findings about the text that do not keep it from being read; nil where there are none.
  func takeFindings() -> FindingLog?
  /// Takes the findings about columns that are missing, which are told once, however many readers have met them.
  func takeFindingsOfColumns() -> [Finding]

  /// The place of the case that was read last in the list of the document, from 0; nil where it has none of its own.
  var number: Int? { get }
  /// What follows the head where its cases stand behind it, each for itself; nil where they are a member of it.
  var stream: String? { get }
  /// Whether parts of the head stand behind the cases, so that a document is read twice.
  var continuesAfter: Bool { get }
  /// Whether reading can go on behind text that is not well formed.
  var canResume: Bool { get }
  /// Plain scalars of the tape that was read last, in text fields, that other readers take for something else.
  var ambiguous: [Int] { get }
  /// Comments that were met so far, which are no data.
  var comments: Int { get }
  /// Where the first of them is.
  var firstComment: Location? { get }
  /// Looks for marks of confidential cases in the whole of a text; nil of tables, which know theirs.
  var marks: SecretSearch? { get }
  /// What only tables have; nil of all else.
  var tableFacts: TableFacts? { get }

  /// The chunks that the cases can be read in, each for itself, once the head was read; nil where they cannot.
  var chunks: Chunks? { get }
  /// Goes to a chunk, which `next` reads to its end.
  ///
  /// - Returns: from where in the input its lines are counted; nil where they are counted from the start.
  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int?
  /// Whether the input was found to end in the chunk that was read, where its end is not known before.
  var isAtEnd: Bool { get }
  /// Where in the input reading goes on behind a value that goes beyond its chunk; 0 where there is none.
  var resumed: Int { get }
  /// Takes what stands in the input, since it was last taken, and has no place in a tree.
  func takeLosses() -> Losses
}

/// What is known of tables and of nothing else.
struct TableFacts {
  /// What stands in tables and has no place in a tree.
  var losses: Losses
  /// What describes the folder, where there is such a document; known once the head was read.
  var package: PackageDocument?
  /// The ids, hashed, of rows that were left out.
  var leftOutIDs: Set<UInt64>
  /// What stands between the cells; several where they differ.
  var delimiters: Set<String>
  /// Tables whose rows do not come in the order of the cases, by name.
  var unordered: [String]
  /// The headings of columns that no table has.
  var unknownColumnNames: [(name: String, location: Location)]
  /// Whether the head is there, and not only registers.
  var hasHead: Bool
}

extension FormatReader {
  func takeFindingsOfColumns() -> [Finding] { [] }
  var number: Int? { nil }
  var stream: String? { nil }
  var continuesAfter: Bool { false }
  var canResume: Bool { false }
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
}

extension FormatReader {
  /// Moves the findings that were made while reading into a check.
  func giveFindings(to check: inout StructuralCheck) {
    if let found = takeFindings() { check.log.absorb(found) }
    for finding in takeFindingsOfColumns() { check.report(missing: finding) }
  }

  /// Whether reading can go on behind a fault: a line that is too long is not looked at to its end, nor is a file that
  /// is no text.
  func canResume(after fault: SyntaxError) -> Bool { canResume && fault.finding.rule.letsReadOn }
}
