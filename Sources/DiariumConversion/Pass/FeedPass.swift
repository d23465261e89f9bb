@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// One pass over a feed in one or several inputs: every case is read, checked, handed on and forgotten.
@_spi(Engine) public struct FeedPass: ~Copyable {
  /// An input, and its format.
  public struct Input: Sendable {
    /// Where it is read from.
    public var input: FeedInput
    /// The format of a text; tables have their own.
    public var format: Format
    /// How tables are read.
    public var tables: TableReadingOptions
    /// The head for an input that has none; `nil` if none is given.
    public var header: FeedHeader?
    /// Whether it is meant that there is no head.
    public var isHeadless = false

    /// An input in a format.
    public init(_ input: FeedInput, format: Format, tables: TableReadingOptions = TableReadingOptions()) {
      self.input = input
      self.format = format
      self.tables = tables
    }
  }

  /// The values that may be left out: the feed is not completed if any others have no place.
  public var allowedLosses: Set<Loss> = []
  /// Called now and then with the number of cases read and of findings made.
  public var onProgress: ((_ cases: Int, _ findings: Int) -> Void)?
  /// Called with every finding once it is final, also with those that are only counted; `nil` if nobody asks.
  public var onFinding: ((Finding) throws(IOFailure) -> Void)? { didSet { if onFinding != nil { nameCases() } } }
  /// Whether the output is ended although something could not be read or has no place.
  public var endsAnyway = false
  /// The threads that work on the cases.
  public var pool: any ThreadPool = SingleThread()
  var read = 0
  /// The cells of the current input that were read from another spelling.
  var spelled = SpellingTally()
  let inputs: [Input]
  private(set) var limits: Limits
  var check: StructuralCheck
  var outcome: Outcome
  var tape = Tape()

  /// A pass over inputs that form one feed, whose findings join those of the log.
  ///
  /// - Parameters:
  ///   - inputs: the inputs.
  ///   - limits: the limits of each input.
  ///   - log: receives the findings.
  ///   - makeScratch: makes scratch space for ids that do not fit in memory; `nil` to keep them all in memory.
  public init(
    _ inputs: [Input], limits: Limits, log: FindingLog,
    scratch makeScratch: (@Sendable () throws(IOFailure) -> any ScratchSpace)?
  ) {
    self.inputs = inputs
    // If a rule counts in some files only, readers working for the log do not know which findings count.
    self.limits = log.needsAll ? limits.keepingAllFindings : limits
    check = StructuralCheck(log: log, scratch: makeScratch)
    outcome = Outcome(log: log)
  }

  private mutating func nameCases() {
    check.nameCases()
    limits = limits.keepingAllFindings
  }

  /// Runs the pass.
  ///
  /// - Parameter handler: receives the head, the results for the cases, and the head again after them.
  /// - Returns: the findings, and what was read.
  /// - Throws: `IOFailure` if bytes cannot be read, and the errors of the handler.
  public consuming func run<Handler: PassHandler & ~Copyable>(
    _ handler: inout Handler
  ) throws(IOFailure) -> Outcome {
    handler.prepare(&check)
    var open: [OpenInput] = []
    var union = HeadUnion()
    for (index, input) in inputs.enumerated() {
      let opened = OpenInput(input, limits: limits, pool: pool)
      check.log.begin(input: index)
      open.append(opened)
      if try readHead(opened, &union, &handler, isLast: index == inputs.count - 1) { continue }
      // An unreadable one does not hide the others.
      guard inputs.count > 1, !outcome.isInterrupted else { return try finish(open) }
      opened.close()
      check.missHead()
    }
    outcome.differences = union.ofFiles.differences
    let only = open[0]
    let hasHead = open.contains { $0.hasHead }
    if open.count > 1, hasHead {
      try unite(union, only)
      outcome.losses.add(union.losses)
      outcome.isUnionWhole = union.losses.isEmpty
    }
    handler.take(open.compactMap { $0.reader.package })
    try handler.begin(&only.head, hasHead: hasHead)
    try cases(open, &handler)
    if outcome.isReadable { try lookUp(open) }
    if outcome.isReadable { handler.finish(&check) }
    if outcome.isReadable { try completePlaces() }
    outcome.log = check.log
    // An incomplete feed is not ended as if it were complete.
    for input in open {
      outcome.losses.add(input.reader.losses)
      lose(input.reader.losses.parts, input)
    }
    if endsAnyway || outcome.isWhole(but: allowedLosses) { try handler.end(only.head, hasHead: hasHead) }
    return try finish(open)
  }

  /// Reads and checks the head of an input; false if nothing can be read after it.
  private mutating func readHead<Handler: PassHandler & ~Copyable>(
    _ input: OpenInput, _ union: inout HeadUnion, _ handler: inout Handler, isLast: Bool
  ) throws(IOFailure) -> Bool {
    let mark = check.findingMark
    do throws(ReadFailure) {
      input.hasHead = try input.reader.readHead(onto: &input.head)
    } catch {
      guard try resumes(error, input.reader.canResume, input.path) else {
        if case .syntax = error { leaveUnread(0..<Int.max, input) }
        input.reader.giveFindings(to: &check)
        return false
      }
      leaveUnread(error, input)
      input.head.reset()
      input.hasHead = false
    }
    input.reader.giveFindings(to: &check)
    input.base = check.add(input.reader.sources)
    check.select(input.base)
    check.leaveOut(input.reader.leftOutIDs)
    handler.judge(names: input.reader.names, &check)
    if input.hasHead {
      if inputs.count > 1 { try compare(input, &union) }
      let others = check.log.counted(.schemaVersion)
      check.checkHead(input.head, stream: input.reader.stream, isWhole: input.reader.isHeadWhole, isLast: isLast)
      // What a feed of another version means, nobody here knows; who has the rule ignored or lowered knows better.
      if check.log.counted(.schemaVersion) > others, check.log.isError(.schemaVersion) {
        outcome.isReadable = false
        return false
      }
      check.ambiguous(input.reader.ambiguous, input.head, number: nil)
      handler.judge(head: input.head, &check)
      if input.reader.stream != nil, FeedMembers.has("cases", in: input.head) {
        if input.layout == .lines { outcome.hasCasesInLine = true } else { outcome.hasCasesInHead = true }
      }
    } else if outcome.isReadable, !input.isHeadless {
      check.noHead(first: input.head.location(0, excerpt: true))
    } else {
      check.missHead()
    }
    check.withhold(input.head, since: mark)
    check.withholdStrays(since: mark) { input.reader.isMarked }
    input.isOpen = input.hasHead ? input.head[0].kind == .object : true
    return true
  }

  /// Compares the head of an input with that of the first.
  private mutating func compare(_ input: OpenInput, _ union: inout HeadUnion) throws(IOFailure) {
    let differences: [[String]]
    do throws(ReadFailure) {
      differences = try union.add(&input.head, path: input.path, limits: limits)
    } catch {
      // The head that was read once is written as JSON and read again, within the same limits.
      _ = try resumes(error, false, input.path)
      return
    }
    guard let first = differences.first else { return }
    outcome.hasSeveralDatasets = true
    guard check.log.wants(.packageMetadata) else { return }
    var node = 0
    for name in first { node = FeedMembers.node(name, in: input.head, node) ?? node }
    var location = input.head.location(node, excerpt: true)
    if location.table == nil { location.pointer = input.head.pointer(to: node) }
    let names = Self.list(differences.map { $0.joined(separator: ".") })
    let isOne = differences.count == 1
    let other = union.path ?? ""
    check.log.append(
      Finding(
        .packageMetadata,
        .init(
          sv: "\(names.sv) skiljer sig från \(isOne ? "det" : "dem") i \(other), så de är inte en och samma datamängd",
          en: "\(names.en) \(isOne ? "differs from that" : "differ from those") of \(other), so these are not one feed"),
        help: .init(
          sv: """
            filer som är en och samma datamängd är lika i allt utom register, ärenden, `$schema`, `dataset.generated` \
            och `dataset.next`; --each behandlar var och en för sig
            """,
          en: """
            inputs form one feed if they are equal in everything but registers, cases, `$schema`, \
            `dataset.generated` and `dataset.next`; --each processes each on its own
            """), at: location))
  }

  /// Some names in a message, and how many more there are.
  private static func list(_ names: [String]) -> Message {
    let shown = names.prefix(4).map { Message(verbatim: Words.quoted($0)) }
    let more = names.count - shown.count
    return Words.list(shown + (more > 0 ? [.init(sv: "\(more) till", en: "\(more) more")] : []), .and)
  }

  private func unite(_ union: borrowing HeadUnion, _ first: OpenInput) throws(IOFailure) {
    do throws(ReadFailure) {
      first.head = try union.makeHead(limits: limits)
    } catch {
      guard case .input(let failure) = error else { return }
      throw failure
    }
  }

  /// Reads the cases once more, if a case refers to something inside another.
  private mutating func lookUp(_ open: [OpenInput]) throws(IOFailure) {
    guard check.beginLookUp() else { return }
    for (input, opened) in zip(inputs, open) {
      var count = 0
      var reader = FeedReader(input, limits: limits)
      check.select(opened.base)
      do throws(ReadFailure) {
        _ = try reader.readHead(onto: &tape)
        while try reader.next(onto: &tape) {
          let mark = check.findingMark
          check.numberCase(opened.isCut ? nil : count)
          count += 1
          check.lookUp(tape, number: reader.number)
          check.withhold(tape, since: mark)
          check.nameCase(tape, since: mark)
        }
      } catch {
        guard case .input = error else { return }
        _ = try resumes(error, false, input.input.path)
        return
      }
    }
  }

  /// Adds text that is not well formed to the log; returns whether reading continues after it.
  mutating func resumes(_ failure: ReadFailure, _ canResume: Bool, _ path: String) throws(IOFailure) -> Bool {
    switch failure {
    case .input(let failure):
      try stop(failure, at: path)
      return false
    case .syntax(let error):
      check.log.add(error.finding)
      outcome.isReadable = false
      return canResume && error.finding.rule.letsReadOn
    }
  }

  /// Adds a failure of the system to the log: one of several inputs that cannot be read does not hide the others.
  mutating func stop(_ failure: IOFailure, at path: String) throws(IOFailure) {
    switch failure.kind {
    case .interrupted: outcome.isInterrupted = true
    case .input where inputs.count > 1: check.log.add(Self.unreadable(failure, path))
    default: throw failure
    }
    outcome.isReadable = false
  }

  /// The finding that one of several inputs cannot be read.
  ///
  /// - Parameters:
  ///   - failure: the reason.
  ///   - path: the path of the input.
  /// - Returns: the finding.
  public static func unreadable(_ failure: IOFailure, _ path: String) -> Finding {
    Finding(
      .unreadableInput, .init(sv: "kan inte läsas: \(failure.reason.sv)", en: "cannot read: \(failure.reason.en)"),
      help: .init(
        sv: "resten av indata har bedömts; rätta sökvägen eller rättigheterna, eller utelämna filen",
        en: "the other inputs were judged; mend the path or the permissions, or leave the file out"),
      at: Location(path: path))
  }

  private consuming func finish(_ open: [OpenInput]) throws(IOFailure) -> Outcome {
    if outcome.isReadable { check.finish() } else { check.abandon() }
    if let failure = check.failure { throw failure }
    try settle()
    try placeInFiles(open)
    for input in open {
      outcome.comments += input.reader.comments
      outcome.firstComment = outcome.firstComment ?? input.reader.firstComment
      outcome.cases.append(input.cases)
      outcome.dialects.append(input.reader.dialects)
      outcome.unordered += input.reader.unordered
      if input.reader.continuesAfter { outcome.readTwice.append(input.path) }
      outcome.paths += [input.path] + input.reader.sources.map(\.path)
    }
    outcome.skipped = check.skipped
    outcome.log = check.log
    return outcome
  }
}
