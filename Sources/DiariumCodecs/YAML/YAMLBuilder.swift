@_spi(Engine) internal import DiariumTree

/// Builds nodes of a tape from YAML events, writing out aliases.
struct YAMLBuilder: ~Copyable {
  private var events: YAMLEvents
  private let limits: Limits
  private var anchors: YAMLAnchors
  private var expanded = 0
  private var expandedBytes = 0
  /// Findings since they were last taken.
  var log: FindingLog
  /// Takes text out of places that must not be shown; set by the code that knows what a tape means.
  var hide: YAMLReader.Hiding?
  /// The current event.
  private(set) var kind = YAMLEvents.Kind.streamStart
  private var scratch: [UInt8] = []

  init(_ source: any ByteSource, limits: Limits) throws(ReadFailure) {
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    anchors = YAMLAnchors(limits)
    events = try YAMLEvents(source, limits: limits)
    if events.hasByteOrderMark {
      var location = Location(path: source.path)
      (location.line, location.column, location.offset, location.length) = (1, 1, 0, 3)
      log.add(ByteOrderMark.finding(at: location))
    }
  }

  /// The number of comments met, which no tape holds.
  var comments: Int { events.comments }
  /// The location of the first comment.
  var firstComment: Location? { events.firstComment }

  /// Whether a list begins that is written as a block, under a name at the margin.
  var isBlockAtMargin: Bool { events.isBlockAtMargin }

  /// Where the current event begins in the source, in bytes.
  var offset: Int {
    mutating get { events.block.offset(at: events.extent().lowerBound) }
  }

  /// Where the current event ends in the source, in bytes.
  var end: Int {
    mutating get { events.block.offset(at: events.extent().upperBound) }
  }

  /// Goes to the next event.
  mutating func advance() throws(ReadFailure) {
    kind = try events.next()
    if let found = events.takeFindings() { log.absorb(found) }
  }

  /// Whether the current document is empty.
  var isEmptyDocument: Bool {
    kind == .scalar && events.style == .plain && events.isEmpty && events.anchor(kind) == nil && events.tag(kind) == nil
  }

  /// Reports that an empty document was skipped; the current event is its only one.
  mutating func skipDocument() {
    // loss: empty-document
    guard log.wants(.blankRow) else { return }
    let place = events.extent().lowerBound
    log.append(YAMLFaults.emptyDocument(at: events.block.location(place, length: 0, excerpt: false)))
  }

  /// Ends a document and forgets its anchors.
  mutating func endDocument() {
    // loss: anchor
    for anchor in anchors.unused where log.wants(.yamlUnusedAnchor) {
      log.append(YAMLFaults.unusedAnchor(at: anchors.location(of: anchor, in: events.block.path)))
    }
    anchors = YAMLAnchors(limits)
    expanded = 0
    expandedBytes = 0
  }

  /// Begins a tape at the current event.
  mutating func begin(_ tape: inout Tape) {
    tape.reset()
    events.forget()
    tape.reset(events.block)
  }

  /// Continues a tape at the current event, dropping its previous contents.
  mutating func resume(_ tape: inout Tape) {
    events.forget()
    tape.add(events.block)
  }

  /// The characters of the current scalar.
  func text() -> String { unsafe events.withValue { unsafe String(decoding: $0, as: UTF8.self) } }

  /// The error at the place of the current event.
  mutating func error(_ rule: RuleID, _ message: Message, help: Message, command: Message? = nil) -> ReadFailure {
    let extent = events.extent()
    let location = events.block.location(
      extent.lowerBound, length: max(1, extent.count), ofUnread: 0..<events.block.count)
    var finding = Finding(rule, message, help: help, at: location)
    finding.commandHelp = command
    finding.veil()
    return .syntax(SyntaxError(finding))
  }

  /// Releases what is read from the current event on: it belongs to another tape.
  mutating func leave(_ tape: inout Tape) {
    let end = events.extent().lowerBound
    events.forget()
    // Text of another case, which may be confidential, must not show up next to the contents of this tape.
    if let block = tape.sources.last, block !== events.block { block.count = min(block.count, end) }
    tape.rebase()
  }

  /// Appends the node of the current event with everything inside it, and stops at its last event.
  mutating func node(onto tape: inout Tape, depth: Int, isName: Bool = false) throws(ReadFailure) {
    let mark = log.findings.count
    try inner(onto: &tape, depth: depth, isName: isName)
    guard anchors.hasFresh || log.findings.count > mark else { return }
    tape.rebase()
    // The rest of the node's line may belong to another case.
    let end = events.block.offset(at: events.extent().upperBound)
    log.change(from: mark) { $0.location.clipExcerpt(to: .min, max(end, ($0.location.offset ?? 0) + 1)) }
    guard anchors.settle(tape, end: end, hide) else { throw tooManyAnchors() }
  }

  private mutating func inner(onto tape: inout Tape, depth: Int, isName: Bool = false) throws(ReadFailure) {
    let first = tape.count
    let anchor = events.anchor(kind)
    noteTag()
    let place = anchor == nil || kind == .alias ? nil : events.extent().lowerBound
    // The block may have moved on when the node has ended.
    let location = place.map { place in
      anchors.showsMore
        ? events.block.location(place, length: 1, excerpt: true)
        : events.block.location(place, length: 1, excerpt: false)
    }
    switch kind {
    case .alias: return try alias(anchor ?? "", onto: &tape, isName: isName)
    case .scalar: try scalar(onto: &tape, isName: isName)
    case .sequenceStart: try sequence(onto: &tape, depth: depth, isName)
    case .mappingStart: try mapping(onto: &tape, depth: depth, isName)
    default:
      throw error(
        .yaml, .init(sv: "här väntas ett värde", en: "expected a value"),
        help: .init(sv: "ange ett värde", en: "give a value"))
    }
    guard let anchor, let location else { return }
    if let earlier = anchors.unused(anchor), log.wants(.yamlUnusedAnchor) {
      log.append(YAMLFaults.unusedAnchor(at: anchors.location(of: earlier, in: events.block.path)))
    }
    guard anchors.add(anchor, first..<tape.count, at: location) else { throw tooManyAnchors() }
  }

  private mutating func tooManyAnchors() -> ReadFailure {
    error(
      .yamlAliasLimit,
      .init(
        sv: "det som dokumentets ankare står för är större än \(limits.bytes) byte",
        en: "the anchors of the document expand to more than \(limits.bytes) bytes"),
      help: .init(
        sv: "ta bort de ankare som inget alias hänvisar till; höj `Limits.bytes` bara för indata som du litar på",
        en: "remove the anchors that no alias names; raise `Limits.bytes` only for input you trust"),
      command: .init(
        sv: "ta bort de ankare som inget alias hänvisar till; höj --max-bytes bara för indata som du litar på",
        en: "remove the anchors that no alias names; raise --max-bytes only for input you trust"))
  }

  private mutating func noteTag() {
    // loss: tag
    // Before a quoted text, `!` says the same as the quotes.
    guard let tag = events.tag(kind), tag != "!" || kind != .scalar || events.style == .plain else { return }
    guard log.wants(.yamlTag) else { return }
    let place = events.extent().lowerBound
    log.append(
      Finding(
        .yamlTag,
        .init(
          sv: "taggen `\(tag.prefix(60))` är inte tillåten i en datamängd",
          en: "the tag `\(tag.prefix(60))` is not allowed in a feed"),
        help: .init(
          sv: "ta bort taggen; typerna bestäms av schemat", en: "remove the tag; types come from the schema"),
        at: events.block.location(place, length: 1, excerpt: true)))
  }

  private mutating func scalar(onto tape: inout Tape, isName: Bool) throws(ReadFailure) {
    let extent = events.extent()
    let source = UInt8(truncatingIfNeeded: tape.sources.count - 1)
    let isPlain = events.style == .plain
    var flags: Node.Flags = isName ? .name : []
    let block = events.block
    var link = 0
    let isSlice = unsafe events.withValue { value in
      guard isPlain, extent.upperBound <= block.count else { return false }
      return unsafe ByteScanner.equal(UnsafeRawBufferPointer(rebasing: block.bytes[extent]), value)
    }
    if !isSlice {
      flags.insert(.decoded)
      if let text = try events.undisguised(extent) {
        link = unsafe text.withUnsafeBytes { unsafe tape.intern($0) }
      } else {
        link = unsafe events.withValue { unsafe tape.intern($0) }
      }
    }
    tape.append(
      Node(
        isPlain ? .plain : .text, offset: extent.lowerBound, length: extent.count, link: link, flags: flags,
        source: source))
  }

  private mutating func open(_ kind: Node.Kind, onto tape: inout Tape, depth: Int, _ isName: Bool) throws(ReadFailure)
    -> Int
  {
    if isName { throw nameIsNoText() }
    guard depth < limits.depth else {
      throw error(
        .depthLimit, JSONFaults.tooDeep(limits), help: JSONFaults.raiseDepth, command: JSONFaults.raiseDepthOption)
    }
    let source = UInt8(truncatingIfNeeded: tape.sources.count - 1)
    return tape.append(Node(kind, offset: events.extent().lowerBound, length: 0, source: source))
  }

  private mutating func nameIsNoText() -> ReadFailure {
    error(
      .yaml, .init(sv: "ett fältnamn måste vara en text", en: "the name of a member must be a text"),
      help: .init(sv: "skriv namn: värde", en: "write name: value"))
  }

  private mutating func sequence(onto tape: inout Tape, depth: Int, _ isName: Bool) throws(ReadFailure) {
    let index = try open(.array, onto: &tape, depth: depth, isName)
    while true {
      try advance()
      if kind == .sequenceEnd { break }
      try inner(onto: &tape, depth: depth + 1)
    }
    tape.close(index, end: events.extent().upperBound)
  }

  private mutating func mapping(onto tape: inout Tape, depth: Int, _ isName: Bool) throws(ReadFailure) {
    let index = try open(.object, onto: &tape, depth: depth, isName)
    while true {
      try advance()
      if kind == .mappingEnd { break }
      try inner(onto: &tape, depth: depth + 1, isName: true)
      try advance()
      try inner(onto: &tape, depth: depth + 1)
    }
    tape.close(index, end: events.extent().upperBound)
  }

  private mutating func alias(_ name: String, onto tape: inout Tape, isName: Bool) throws(ReadFailure) {
    guard let anchored = anchors.use(name) else {
      throw error(
        .yaml,
        .init(
          sv: "aliaset `*\(name)` hänvisar till ett ankare som inte finns", en: "the alias `*\(name)` names no anchor"),
        help: YAMLFaults.anchorBefore)
    }
    expanded += anchored.nodes.count
    guard expanded <= limits.aliasNodes else { throw tooMuch() }
    tape.rebase()
    if isName, anchored.node(anchored.nodes.lowerBound, tape).kind.isContainer { throw nameIsNoText() }
    // Every node of the copy has the place of the alias.
    let extent = events.extent()
    let source = UInt8(truncatingIfNeeded: tape.sources.count - 1)
    let shift = tape.count - anchored.nodes.lowerBound
    for index in anchored.nodes {
      let original = anchored.node(index, tape)
      var link = 0
      var flags = original.flags.subtracting(.decoded)
      if index == anchored.nodes.lowerBound {
        if isName { flags.insert(.name) } else { flags.remove(.name) }
      }
      if original.kind.isContainer {
        link = Int(original.link) + shift
      } else {
        anchored.copyText(index, tape, into: &scratch)
        expandedBytes += scratch.count
        guard expandedBytes <= limits.bytes else { throw tooMuch() }
        link = unsafe scratch.withUnsafeBytes { unsafe tape.intern($0) }
        flags.insert(.decoded)
      }
      tape.append(
        Node(original.kind, offset: extent.lowerBound, length: extent.count, link: link, flags: flags, source: source))
    }
  }

  private mutating func tooMuch() -> ReadFailure {
    error(
      .yamlAliasLimit,
      .init(
        sv: "alla alias står tillsammans för fler än \(limits.aliasNodes) noder",
        en: "aliases stand for more than \(limits.aliasNodes) nodes"),
      help: .init(
        sv: "så ser filer ut som är gjorda för att minnet ska ta slut; skriv ut värdena",
        en: "this is how files look that are made to exhaust memory; write the values out"))
  }
}
