internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Compares trees with the descriptions of the schema, case by case, and finds everything that is wrong, not only the
/// first fault.
///
/// It never throws. First it is given the head, then every case, then it finishes with the checks that need the whole
/// feed.
@_spi(Engine) public struct StructuralCheck: ~Copyable {
  /// The findings so far.
  public var log: FindingLog
  let plans = RecordPlans.all
  /// The information from the heads.
  var context: FeedContext
  /// The state of the feed.
  var feed: FeedState
  /// The state of the current tape.
  var unit = UnitState()
  var run = RunState()

  /// A check of one feed, before its head.
  ///
  /// - Parameters:
  ///   - log: receives the findings, and may already hold some.
  ///   - makeScratch: makes scratch space for data that does not fit in memory; `nil` to keep everything in memory.
  public init(log: FindingLog, scratch makeScratch: (@Sendable () throws(IOFailure) -> any ScratchSpace)? = nil) {
    self.log = log
    feed = FeedState(ids: FeedIDs(scratch: makeScratch))
    context = FeedContext()
  }

  /// A check of some cases of a feed whose heads are known: `takeCases` passes its findings to the check of the feed.
  ///
  /// - Parameters:
  ///   - context: the information from the heads.
  ///   - findings: the number of findings kept per rule; 0 keeps all.
  public init(casesOf context: FeedContext, findings: Int) {
    log = FindingLog(limit: findings)
    self.context = context
    feed = FeedState(collectingBeside: context.registers)
    feed.unknownMemberIDs = context.unknownMemberIDs
  }

  /// Whether an earlier case has the id of the current one, so that nothing can be joined to this one.
  public var isRepeatedCase: Bool { unit.isRepeatedCase }

  /// The reason why the ids of the feed could not be kept or found; then findings about them are not valid.
  public var failure: IOFailure? { feed.ids.failure }

  /// Takes the sources of an input.
  ///
  /// - Returns: the number of the first of them, for `select`.
  public mutating func add(_ sources: [any ByteSource]) -> Int {
    context.sources += sources
    return context.sources.count - sources.count
  }

  /// Takes the hashed ids of table rows that were left out: references to them are not reported as leading nowhere.
  public mutating func leaveOut(_ ids: Set<UInt64>) { context.leftOutIDs.formUnion(ids) }

  /// Selects the sources that the next tapes are read from.
  public mutating func select(_ base: Int) { run.sourceBase = base }

  /// Checks the head: the feed without the cases that are read one by one.
  ///
  /// - Parameters:
  ///   - tape: the head.
  ///   - stream: the name of the stream, if the cases follow the head one by one; `nil` for one document.
  ///   - isWhole: whether it is complete; tables without `datapackage.json` have only the registers.
  ///   - isLast: whether no head of another input follows.
  public mutating func checkHead(_ tape: borrowing Tape, stream: String?, isWhole: Bool = true, isLast: Bool = true) {
    feed.expectsHeads = !isLast
    unit.lacksDescription = !isWhole
    unit.isHead = true
    defer { unit.lacksDescription = false }
    unit.pointerPrefix = ""
    guard tape[0].kind == .object else { return notAFeed(tape) }
    if Self.isLoneCase(tape) { return loneCase(tape) }
    unit.caseID = nil
    context.isDelta = Self.value(of: "since", in: "dataset", of: tape).map { !Fields.isAbsence(tape, $0) } ?? false
    unit.clear()
    record(tape, 0, plans[.feed], entity: -1)
    if let stream { refuseCases(tape, stream) }
    resolveRegisters(tape)
  }

  /// Checks one case.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  public mutating func checkCase(_ tape: borrowing Tape, number: Int?) {
    unit.pointerPrefix = Self.prefix(number)
    unit.isHead = false
    unit.isRepeatedCase = false
    // Rules, too, see nothing in something that is not a case.
    unit.clear()
    unit.caseID = nil
    guard tape[0].kind == .object else {
      let found = Words.kind(tape, 0)
      report(
        .wrongType, tape, 0, entity: -1, field: "cases",
        .init(sv: "ett ärende ska vara en post, inte \(found.sv)", en: "a case must be a record, found \(found.en)"))
      return
    }
    defer { unit.caseHasSlash = false }
    unit.caseID = Self.member("id", of: tape, 0).flatMap { tape[$0].kind == .text ? $0 : nil }
    if unit.caseID == nil, Self.isHead(tape) { return secondHead(tape) }
    unit.caseHasSlash = unit.caseID.map { tape.string($0).utf8.contains(0x2F) } ?? false
    record(tape, 0, plans[.case], entity: -1)
    resolveCase(tape)
  }

  /// Reports plain scalars that other readers of YAML take for something other than text.
  ///
  /// - Parameters:
  ///   - nodes: the scalars.
  ///   - tape: the tape that they are on.
  ///   - number: the index of the case in the list, from 0; `nil` in the head.
  public mutating func ambiguous(_ nodes: [Int], _ tape: borrowing Tape, number: Int?) {
    unit.pointerPrefix = Self.prefix(number)
    // A value with a finding of its own is fixed along with that.
    for node in nodes where !unit.faulty.contains(node) {
      let text = tape.string(node)
      report(
        .yamlAmbiguousScalar, tape, node, entity: -1, field: nil,
        .init(
          sv: "\(Words.quoted(text)) utan citattecken är inte text för alla program som läser YAML",
          en: "unquoted \(Words.quoted(text)) is not text to every YAML reader"),
        help: .init(sv: "sätt citattecken runt det: \"\(text)\"", en: "quote it: \"\(text)\""))
    }
  }

  /// Rules that were not applied.
  public var skipped: [SkippedRule] { feed.skips.rules }

  /// Reports that a list of cases that was to be read one by one is empty.
  public mutating func noCases(head tape: borrowing Tape) {
    unit.pointerPrefix = ""
    guard let cases = Self.member("cases", of: tape, 0) else { return }
    report(
      .emptyList, tape, cases, entity: -1, field: "cases",
      .init(
        sv: "`cases` är en tom lista, vilket läses som om fältet saknades",
        en: "`cases` is an empty list, read as absent"),
      help: .init(sv: "utelämna `cases`", en: "leave `cases` out"))
  }

  /// Records that a head could not be read, so that the registers are unknown.
  public mutating func missHead() { context.lacksRegisters = true }

  /// Reports that a stream has no head.
  public mutating func noHead(first location: Location) {
    context.lacksRegisters = true
    var finding =
      Finding(
        .missingRequired,
        .init(
          sv: "datamängden har inget huvud: rad 1 saknar `diarium`",
          en: "the feed has no head: line 1 has no `diarium`"),
        help: .init(
          sv: "börja med en rad {\"diarium\":\"1.0\",\"dataset\":{…}}",
          en: "begin with a line {\"diarium\":\"1.0\",\"dataset\":{…}}"), at: location
      ).advising(
        command: .init(
          sv: "börja med en rad {\"diarium\":\"1.0\",\"dataset\":{…}}, eller ange en fil med fälten med --header",
          en: "begin with a line {\"diarium\":\"1.0\",\"dataset\":{…}}, or name a file with its fields with --header"))
    finding.ties = Finding.Ties(.feed, missing: [.feed])
    log.add(finding)
  }

  /// The prefix of the pointers of a case.
  static func prefix(_ number: Int?) -> String { number.map { "/cases/\($0)" } ?? "" }

  /// Takes records that lack others which belong to them for whole: those are elsewhere.
  public mutating func judgeRecordsAlone() { context.judgesRecordsAlone = true }

  /// Keeps the records of each tape for `withRecords`.
  public mutating func keepRecords() { context.keepsRecords = true }

  /// The value of a member of an object, by its name.
  static func member(_ name: String, of tape: borrowing Tape, _ object: Int) -> Int? {
    guard tape[object].kind == .object else { return nil }
    var members = MemberIterator(tape, object)
    while let index = members.next(in: tape) {
      if tape.string(index) == name { return index + 1 }
    }
    return nil
  }

  static func value(of name: String, in outer: String, of tape: borrowing Tape) -> Int? {
    member(outer, of: tape, 0).flatMap { member(name, of: tape, $0) }
  }
}
