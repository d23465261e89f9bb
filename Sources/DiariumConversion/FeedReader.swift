internal import DiariumCodecs
public import DiariumSchema
public import DiariumTree

/// Reads a feed in any form: the head, then case by case.
public struct FeedReader: ~Copyable {
  /// The form that is read.
  public let form: Form
  private var document: JSONDocumentReader
  private var lines: JSONLinesReader
  private var yaml: YAMLReader
  private var tables: TableReader?
  private let source: any ByteSource
  private var typing = ScalarTyping()
  /// Plain scalars of the tape that was read last, in text fields, that other readers of YAML take for something else.
  public private(set) var ambiguous: [Int] = []
  /// Cases that were read.
  public private(set) var cases = 0
  /// Findings about the text that do not keep it from being read, since they were last taken.
  private var findings: FindingLog
  private let limits: Limits

  /// A reader at the start of an input.
  ///
  /// - Parameters:
  ///   - input: a text, or a folder of tables.
  ///   - form: the form of a text; tables have theirs.
  ///   - limits: what the input may ask of the reader.
  ///   - crew: who looks at the tables of a folder.
  public init(_ input: FeedInput, form: Form, limits: Limits, crew: any Crew = Alone()) {
    switch input {
    case .text(let source):
      self.form = form
      self.source = source
    case .tables(let folder):
      self.form = .csv
      source = BytesSource([], path: folder.path)
      tables = TableReader(folder, limits: limits, crew: crew)
    }
    self.limits = limits
    findings = FindingLog(limit: limits.findings)
    document = JSONDocumentReader(source, streaming: "cases", limits: limits)
    lines = JSONLinesReader(source, limits: limits)
    yaml = YAMLReader(source, streaming: "cases", limits: limits)
    yaml.hide = { tape, places in
      let secrecy = Secrecy(tape)
      for index in places.indices { secrecy.clip(&places[index]) }
    }
  }

  /// Reads the head: the feed without its cases.
  ///
  /// - Returns: false where a stream has none, and begins with a case; the tape holds it, and `next` will give it again.
  ///   Tables have one always, of registers only where `isHeadWhole` is false.
  /// - Throws: `.syntax` where the text is not well formed. In JSON Lines reading may go on behind it.
  public mutating func head(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    if form != .csv { try FileSignature.refuse(source) }
    switch form {
    case .json:
      for finding in try document.head(onto: &tape) { findings.add(finding) }
      return true
    case .yaml:
      findings.absorb(try yaml.head(onto: &tape))
      typing.head(&tape)
      ambiguous = typing.ambiguous
      return true
    case .jsonl:
      let isThere = try lines.next(onto: &tape)
      if let found = lines.takeFindings() { findings.absorb(found) }
      guard isThere else { throw .syntax(empty(lines.path)) }
      if Self.isHead(tape) { return true }
      lines.unread()
      return false
    case .csv:
      isHeadWhole = try tables?.head(onto: &tape) ?? false
      return true
    }
  }

  /// Whether parts of the head stand behind the cases, so that a document is read twice.
  public var goesOnBehind: Bool { form == .json ? document.goesOnBehind : form == .yaml && yaml.goesOnBehind }

  /// What follows the head where its cases stand behind it, each for itself; nil where they are a member of it.
  public var stream: String? {
    switch form {
    case .jsonl: "JSON Lines"
    case .yaml: yaml.isStream ? "a YAML stream" : nil
    case .json, .csv: nil
    }
  }

  /// Whether all of the head is there: tables without `datapackage.json` have only registers.
  public private(set) var isHeadWhole = true

  /// What the tapes are read from, in the order of their sources; known once the head was read.
  public var sources: [any ByteSource] { tables?.sources ?? [source] }

  /// The names that stand outside the records: of the file, and of columns that no table has.
  var names: [(name: String, location: Location)] {
    let path = tables?.path ?? source.path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return [(file, Location(path: path))] + (tables?.strayNames ?? [])
  }

  /// What stands in tables and has no place in a tree.
  public var losses: Losses { tables?.losses ?? Losses() }

  /// What describes a folder of tables, where there is such a document; known once the head was read.
  public var package: PackageDocument? { tables?.package }

  /// The ids, hashed, of rows of tables that were left out.
  public var leftOutIDs: Set<UInt64> { tables?.leftOutIDs ?? [] }

  /// What stands between the cells of tables; several where they differ.
  public var delimiters: Set<String> { tables?.delimiters ?? [] }

  /// Tables whose rows do not come in the order of the cases, by name.
  public var unordered: [String] { tables?.unordered ?? [] }

  /// The place of the case that was read last in the list of the document, from 0; nil where it has none of its own.
  public var number: Int? {
    switch form {
    case .json: document.elements - 1
    case .yaml: yaml.elements - 1
    case .jsonl, .csv: nil
    }
  }

  /// Reads the next case; false at the end.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    let isThere: Bool
    switch form {
    case .json: isThere = try document.next(onto: &tape)
    case .jsonl:
      isThere = try lines.next(onto: &tape)
      if let found = lines.takeFindings() { findings.absorb(found) }
    case .yaml:
      isThere = try yaml.next(onto: &tape)
      if let found = yaml.takeFindings() { findings.absorb(found) }
      typing.matter(&tape)
      ambiguous = typing.ambiguous
    case .csv: isThere = try tables?.next(onto: &tape) ?? false
    }
    if isThere { cases += 1 }
    return isThere
  }

  /// Comments that were met so far, which are no data.
  public var comments: Int { yaml.comments }

  /// Where the first of them is.
  public var firstComment: Location? { yaml.firstComment }

  /// Whether reading can go on behind text that is not well formed.
  public var canResume: Bool { form == .jsonl && !lines.isOver }

  /// Whether reading can go on behind a fault: a line that is too long is not looked at to its end, nor is a file that
  /// is no text.
  func canResume(behind fault: SyntaxError) -> Bool { canResume && fault.finding.rule.letsReadOn }

  /// Moves the findings that were made while reading into a log.
  public mutating func giveFindings(to log: inout FindingLog) {
    if !findings.isEmpty { log.absorb(findings.take()) }
    if let taken = tables?.log.take() { log.absorb(taken) }
  }

  /// The stretches that the cases can be read in, each for itself, once the head was read; nil where they cannot.
  var stretches: StretchCutter? {
    switch form {
    case .json: document.parts.map { .parts($0[...]) }
    case .jsonl: .lines(next: lines.offset, size: lines.size, isFirst: true)
    case .csv: tables?.context.map { .tables(next: 0, $0) }
    case .yaml: nil
    }
  }

  /// What those need who read some of the cases of tables.
  var tableContext: TableContext? { tables?.context }

  /// A reader of stretches of tables.
  init(_ context: TableContext, path: String, limits: Limits) {
    self.init(.text(BytesSource([], path: path)), form: .csv, limits: limits)
    tables = TableReader(context, limits: limits)
  }

  /// Takes what stands in tables, since it was last taken, and has no place in a tree.
  func takeLosses() -> Losses { tables?.takeLosses() ?? Losses() }

  /// Goes to a stretch, which `next` reads to its end.
  ///
  /// - Returns: from where in the input its lines are counted; nil where they are counted from the start.
  mutating func begin(_ stretch: Stretch) throws(ReadFailure) -> Int? {
    // A stretch that is read again lists as much as it did before.
    findings = FindingLog(limit: limits.findings)
    switch stretch {
    case .elements(let part):
      try document.begin(part)
      return nil
    case .tables(let stretch):
      try tables?.begin(stretch)
      return nil
    case .lines(let bytes, let isLineStart, let place):
      let origin = try lines.begin(bytes, isLineStart: isLineStart, place: place)
      return place == nil ? origin : nil
    }
  }

  /// Whether the input ends in the stretch that was read.
  var isAtEnd: Bool { form != .jsonl || lines.isAtEnd }

  /// Where in the input lines go on behind a value over several of them; 0 where there is none in the stretch.
  var resumed: Int { form == .jsonl ? lines.resumed : 0 }

  private static func isHead(_ tape: borrowing Tape) -> Bool {
    guard tape[0].kind == .object else { return false }
    // A head that lacks its version is told by its other fields, which no case has.
    return FeedMembers.hasAnyField(tape)
  }

  private func empty(_ path: String) -> SyntaxError {
    var location = Location(path: path)
    (location.line, location.column, location.offset) = (1, 1, 0)
    return SyntaxError(
      Finding(
        .json, .init(sv: "det finns inget JSON-värde, texten är tom", en: "there is no JSON value, the text is empty"),
        help: .init(
          sv: "en datamängd börjar med {\"diarium\":\"1.0\",\"dataset\":{…}}",
          en: "a feed begins with {\"diarium\":\"1.0\",\"dataset\":{…}}"), at: location))
  }
}
