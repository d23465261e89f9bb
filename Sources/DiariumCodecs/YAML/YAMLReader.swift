@_spi(Engine) public import DiariumTree

/// Reads YAML through libyaml, in which one list of the root is too long to be held in memory: first everything but
/// that list's elements (the head), then the elements one by one.
///
/// It reads one document, or a stream whose first document is the head and each further one an element. Scalars are not
/// typed here: a node says only whether it was written plain. Aliases are written out, and counted.
@_spi(Engine) public struct YAMLReader: ~Copyable {
  private let source: any ByteSource
  private let limits: Limits
  private let streamed: String
  private var builder: YAMLBuilder?
  /// Takes text that must not be shown out of places on a tape that was just read.
  public typealias Hiding = (borrowing Tape, inout [Location]) -> Void
  /// A function applied to places that will be reported only when the tape that they are on is gone.
  public var hide: Hiding?
  /// Whether further documents, each of them an element, follow the head; known once the head has been read.
  public private(set) var isStream = false
  private var isInList = false
  private var isDone = false
  /// Whether the current event is the first of an element that has not been read.
  private var isAtElement = false
  /// Whether the elements are read on from the head, since nothing of the head comes after them.
  private var readsOn = false
  /// Where in the source the element begins that is being read, or blanks before it; 0 before the first.
  public private(set) var begun = 0
  /// The number of elements read so far.
  public private(set) var elements = 0
  /// The number of comments met so far, which no tape holds.
  public private(set) var comments = 0
  /// The location of the first comment.
  public private(set) var firstComment: Location?

  /// Whether the list is followed by members of the head, so that the document cannot be read in one pass.
  public private(set) var continuesAfter = false

  /// A reader at the start of a source.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - streamed: the name of the root's member whose elements are read one by one.
  ///   - limits: the limits of the source.
  public init(_ source: any ByteSource, streaming streamed: String, limits: Limits) {
    self.source = source
    self.limits = limits
    self.streamed = streamed
  }

  /// Reads the head: the document without the elements of the streamed list, whose node is marked `streamed`.
  ///
  /// - Parameter tape: the tape to fill.
  /// - Returns: findings about the text that do not prevent reading it.
  /// - Throws: `ReadFailure`.
  public mutating func readHead(onto tape: inout Tape) throws(ReadFailure) -> FindingLog {
    var reading = try YAMLBuilder(source, limits: limits)
    reading.hide = hide
    try reading.advance()
    try reading.advance()
    guard reading.kind == .documentStart else { throw Self.nothing(&reading) }
    try reading.advance()
    try Self.skipEmpty(&reading)
    reading.begin(&tape)
    let isRecord = reading.kind == .mappingStart
    if isRecord {
      try head(&reading, onto: &tape)
    } else {
      try reading.node(onto: &tape, depth: 0)
    }
    tape.rebase()
    if readsOn {
      let findings = reading.log.take()
      builder = consume reading
      return findings
    }
    try reading.advance()
    reading.endDocument()
    try reading.advance()
    isStream = reading.kind == .documentStart
    isDone = !isStream && !isRecord
    (comments, firstComment) = (reading.comments, reading.firstComment)
    let findings = reading.log.take()
    // The elements are read in a second pass: registers may come after them.
    builder = nil
    return findings
  }

  private static func nothing(_ reading: inout YAMLBuilder) -> ReadFailure {
    reading.error(
      .yaml, .init(sv: "det finns inget dokument, texten är tom", en: "there is no document, the text is empty"),
      help: .init(
        sv: "en datamängd har åtminstone fälten diarium och dataset", en: "a feed has at least diarium and dataset"))
  }

  private mutating func head(_ reading: inout YAMLBuilder, onto tape: inout Tape) throws(ReadFailure) {
    let root = tape.append(Node(.object, offset: 0, length: 0))
    var element = Tape()
    var isAfter = false
    while true {
      try reading.advance()
      if reading.kind == .mappingEnd { break }
      continuesAfter = isAfter
      let isStreamed = reading.kind == .scalar && reading.text() == streamed
      try reading.node(onto: &tape, depth: 1, isName: true)
      try reading.advance()
      guard isStreamed, reading.kind == .sequenceStart else {
        try reading.node(onto: &tape, depth: 1)
        continue
      }
      let name = tape[tape.count - 1]
      let list = tape.append(
        Node(.array, offset: Int(name.offset), length: 1, flags: .streamed, source: name.source))
      var count = 0
      begun = reading.end
      reading.leave(&tape)
      let isLast = reading.isBlockAtMargin && !isAfter && YAMLMargin.isLast(source, from: reading.offset)
      while true {
        // This only shows that it can be read, and what its anchors name.
        let before = reading.log
        try reading.advance()
        if reading.kind == .sequenceEnd {
          reading.log = before
          break
        }
        if isLast {
          // Nothing of the head comes after the elements, so they need not be read twice.
          (readsOn, isAtElement, isInList) = (true, true, true)
          tape.close(list, end: Int(tape[list].offset) + 1)
          tape.close(root, end: 1)
          return
        }
        reading.begin(&element)
        try reading.node(onto: &element, depth: 2)
        reading.log = before
        count += 1
      }
      tape.close(list, end: Int(tape[list].offset) + 1)
      isAfter = true
      if count == 0 { tape[list].flags.remove(.streamed) }
      if tape.sources.count == Tape.maximumSources {
        throw reading.error(
          .duplicateKey,
          .init(sv: "`\(streamed)` anges för många gånger", en: "`\(streamed)` is given too often"),
          help: .init(sv: "behåll ett av dem", en: "keep one"))
      }
      element.reset()
      reading.resume(&tape)
    }
    tape.close(root, end: 1)
  }

  /// Reads the next element; false at the end.
  ///
  /// - Parameter tape: the tape to fill.
  /// - Returns: whether there was one.
  /// - Throws: `ReadFailure`.
  public mutating func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    tape.reset()
    guard !isDone else { return false }
    if builder == nil { builder = try start() }
    guard var reading = builder.take() else { return false }
    // There is nothing to continue from after a fault.
    isDone = true
    if isStream || isInList { begun = reading.end }
    let isThere = try isStream ? nextDocument(&reading, &tape) : nextElement(&reading, &tape)
    // The first pass has seen only the head.
    if isStream || readsOn { (comments, firstComment) = (reading.comments, reading.firstComment) }
    builder = consume reading
    isDone = !isThere
    if isThere {
      tape.rebase()
      elements += 1
    }
    return isThere
  }

  /// Findings about the elements since they were last taken; `nil` if there are none.
  public mutating func takeFindings() -> FindingLog? {
    guard var reading = builder.take() else { return nil }
    let findings = reading.log.isEmpty ? nil : reading.log.take()
    builder = consume reading
    return findings
  }

  /// A second pass, up to the root of the first document or past it.
  private func start() throws(ReadFailure) -> YAMLBuilder {
    var reading = try YAMLBuilder(source, limits: limits)
    reading.hide = hide
    var scratch = Tape()
    try reading.advance()
    try reading.advance()
    try reading.advance()
    if isStream {
      try Self.skipEmpty(&reading)
      reading.begin(&scratch)
      try reading.node(onto: &scratch, depth: 0)
      try reading.advance()
      reading.endDocument()
    }
    reading.log = FindingLog(limit: limits.findings)
    return reading
  }

  /// Skips empty documents as long as others follow; the current event is the first of a document.
  private static func skipEmpty(_ reading: inout YAMLBuilder) throws(ReadFailure) {
    while reading.isEmptyDocument {
      reading.skipDocument()
      try reading.advance()
      try reading.advance()
      guard reading.kind == .documentStart else { throw nothing(&reading) }
      try reading.advance()
    }
  }

  private func nextDocument(_ reading: inout YAMLBuilder, _ tape: inout Tape) throws(ReadFailure) -> Bool {
    while true {
      try reading.advance()
      guard reading.kind == .documentStart else { return false }
      try reading.advance()
      guard reading.isEmptyDocument else { break }
      reading.skipDocument()
      try reading.advance()
    }
    reading.begin(&tape)
    // The stream and its list of cases are two levels, as in a document.
    try reading.node(onto: &tape, depth: 2)
    try reading.advance()
    reading.endDocument()
    return true
  }

  /// Reads the rest after the elements, if it is only the end of the document.
  private func finish(_ reading: inout YAMLBuilder) throws(ReadFailure) {
    while reading.kind != .streamEnd {
      guard [.mappingEnd, .documentEnd].contains(reading.kind) else {
        throw reading.error(
          .yaml,
          .init(
            sv: "efter listan med ärenden står något som inte väntades",
            en: "unexpected content after the list of cases"),
          help: .init(
            sv: "skriv ärendena sist, och varje fält i datamängden på en egen rad",
            en: "write the cases last, each member of the feed on a line of its own"))
      }
      try reading.advance()
    }
    reading.endDocument()
  }

  private mutating func nextElement(_ reading: inout YAMLBuilder, _ tape: inout Tape) throws(ReadFailure) -> Bool {
    var scratch = Tape()
    while true {
      if isInList {
        if isAtElement { isAtElement = false } else { try reading.advance() }
        if reading.kind != .sequenceEnd {
          reading.begin(&tape)
          try reading.node(onto: &tape, depth: 2)
          return true
        }
        isInList = false
      }
      let known = reading.log
      try reading.advance()
      guard reading.kind != .mappingEnd, reading.kind != .documentEnd, reading.kind != .streamEnd else {
        if readsOn { try finish(&reading) } else { reading.log = known }
        return false
      }
      let isStreamed = reading.kind == .scalar && reading.text() == streamed
      reading.begin(&scratch)
      try reading.node(onto: &scratch, depth: 1, isName: true)
      try reading.advance()
      isInList = isStreamed && reading.kind == .sequenceStart
      if isInList { begun = reading.end }
      if !isInList { try reading.node(onto: &scratch, depth: 1) }
      reading.log = known
    }
  }
}
