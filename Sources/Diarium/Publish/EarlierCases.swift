internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads the cases of an earlier publication, in the order of their ids.
struct EarlierCases {
  /// A case of an earlier publication.
  struct Case {
    /// The id in UTF-8.
    var id: [UInt8]
    /// The line in canonical JSON Lines, without its end.
    var line: [UInt8]
    /// The SHA-256 of the line in hexadecimal.
    var digest: String
    /// When it last changed.
    var updated: String
  }

  /// The line of the head.
  let head: [UInt8]
  /// The next case; `nil` after the last.
  private(set) var peeked: Case?
  /// Whether the index of the cases is one of this feed, as far as they were read.
  private(set) var isIndexed = true
  private var hash = FeedHash()
  private var feed: LineReader
  private var index: LineReader

  /// Begins to read.
  ///
  /// - Throws: `IOFailure` if a file cannot be read.
  init(_ earlier: EarlierPublication, monitor: RunMonitor?) throws(IOFailure) {
    feed = LineReader(try earlier.file(PublishedNames.jsonLines, monitor: monitor))
    index = LineReader(try earlier.file(PublishedNames.index, monitor: monitor))
    head = try feed.next() ?? []
    hash.add(head)
    try read()
  }

  /// The next case, which is then passed.
  ///
  /// - Throws: `IOFailure` if a file cannot be read.
  mutating func next() throws(IOFailure) -> Case? {
    let next = peeked
    try read()
    return next
  }

  /// The SHA-256 of the feed, once all of it was read.
  var digest: String { hash.digest }

  private mutating func read() throws(IOFailure) {
    let (line, entry) = (try feed.next(), try index.next())
    guard let line else {
      isIndexed = isIndexed && entry == nil
      peeked = nil
      return
    }
    hash.add(line)
    guard let entry, let known = IndexEntry(entry) else {
      isIndexed = false
      peeked = nil
      return
    }
    peeked = Case(id: Array(known.id.utf8), line: line, digest: known.digest, updated: known.updated)
  }
}

/// A line of the index of a publication: a case.
struct IndexEntry: Hashable {
  var id: String
  /// The SHA-256 of its line in canonical JSON Lines, in hexadecimal.
  var digest: String
  /// When it last changed: its `modified`, or else the day of the publication that last changed it.
  var updated: String

  init(id: String, digest: String, updated: String) { (self.id, self.digest, self.updated) = (id, digest, updated) }

  /// A line that the program has written; `nil` for any other.
  init?(_ line: [UInt8]) {
    let tape = CanonicalJSON.tape(line)
    guard let id = IndexEntry.text("id", in: tape), let digest = IndexEntry.text("sha256", in: tape),
      let updated = IndexEntry.text("updated", in: tape)
    else { return nil }
    (self.id, self.digest, self.updated) = (id, digest, updated)
  }

  private static func text(_ name: String, in tape: borrowing Tape) -> String? {
    guard let node = FeedMembers.node(name, in: tape), [.text, .plain].contains(tape[node].kind) else { return nil }
    return tape.string(node)
  }

  /// The line, without its end.
  var line: [UInt8] {
    Array(
      JSONText.line(
        .object([.init("id", .string(id)), .init("sha256", .string(digest)), .init("updated", .string(updated))])
      ).utf8.dropLast())
  }
}
