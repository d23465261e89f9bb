@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// Applies the rules to a feed, and counts its contents on request.
struct ValidationHandler: PassHandler, ~Copyable {
  private(set) var census = Census(countsCodes: false)
  private(set) var skipped: [RuleID: SkippedRule] = [:]
  private let isCounting: Bool
  private let options: ValidationOptions
  private var run: RuleRun
  private var book: RuleBook
  private(set) var facts = FeedFacts()
  /// What is known of the cases already; `nil` if the rules are applied to all of them.
  private let known: JudgedFeed?

  /// - Parameters:
  ///   - options: the rules, and how they are applied.
  ///   - known: what an earlier pass over the same cases has shown; `nil` if there was none.
  init(_ options: ValidationOptions, known: JudgedFeed? = nil) {
    self.known = known
    isCounting = options.isDetailed
    self.options = options
    run = RuleRun(asOf: options.asOf, maximumAge: options.maximumAge)
    book = RuleBook(run, profiles: options.profiles, selection: options.rules)
  }

  var makeWork: @Sendable () -> ValidationWork {
    { [isCounting, options, run, cases = known?.cases] in
      ValidationWork(
        RuleBook(run, profiles: options.profiles, selection: options.rules), only: cases, isCounting: isCounting)
    }
  }

  func prepare(_ check: inout StructuralCheck) {
    check.keepRecords()
    if options.judgesRecordsAlone { check.judgeRecordsAlone() }
  }

  mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck) {
    check.withRecords(head) { records, _ in run.registers = Registers(adding: records, to: run.registers) }
    book = RuleBook(run, profiles: options.profiles, selection: options.rules)
    book.apply(head, &check, scope: .head)
    facts.add(book.takeFacts())
    add(book.takeSkipped())
  }

  mutating func judge(names: [(name: String, location: Location)], _ check: inout StructuralCheck) {
    for (name, location) in names {
      guard let finding = PersonalNameCheck.finding(on: name, at: location, today: options.asOf) else { continue }
      // Without profiles only the readers and the structural check report anything.
      if options.profiles.contains(.core) { check.log.add(finding) }
    }
  }

  func finish(_ check: inout StructuralCheck) { book.finish(known?.facts ?? facts, &check) }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    if isCounting, hasHead { census.countHead(head) }
  }

  mutating func add(_ part: ValidationWork.Part) throws(IOFailure) {
    if let counts = part.counts { census.add(counts) }
    facts.add(part.facts)
    add(part.skipped)
  }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {}

  private mutating func add(_ more: [SkippedRule]) {
    for rule in more {
      if let count = skipped[rule.rule]?.count {
        skipped[rule.rule]?.count = count + rule.count
      } else {
        skipped[rule.rule] = rule
      }
    }
  }
}

/// Applies the rules to cases, and counts their contents.
final class ValidationWork: CaseWork {
  struct Part: Sendable {
    var counts: Census.Counts?
    var facts: FeedFacts
    var skipped: [SkippedRule]
  }

  private let book: RuleBook
  private let cases: CaseFilter?
  private var census: Census?

  /// - Parameters:
  ///   - book: the rules.
  ///   - cases: the cases to which they are applied; `nil` for all.
  ///   - isCounting: whether the contents are counted.
  init(_ book: RuleBook, only cases: CaseFilter?, isCounting: Bool) {
    (self.book, self.cases) = (book, cases)
    census = isCounting ? Census(countsCodes: false) : nil
  }

  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) {
    guard cases?.mayContain(tape) ?? true else { return }
    book.apply(tape, &check, scope: .case)
  }

  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) { census?.countCase(tape) }

  var size: Int { 0 }

  func take() -> Part { Part(counts: census?.take(), facts: book.takeFacts(), skipped: book.takeSkipped()) }
}
