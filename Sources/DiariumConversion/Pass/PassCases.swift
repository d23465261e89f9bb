internal import DiariumSchema
internal import DiariumTree

/// The cases of a pass: in stretches by all of the crew where the input can be cut, else one by one.
extension FeedPass {
  /// Bytes of a part that is given to the handler.
  private static var partSize: Int { 1 << 20 }

  /// Reads the cases of all inputs, and gives what comes of them to the handler in the order of the feed.
  mutating func cases<Handler: PassHandler & ~Copyable>(
    _ open: [OpenInput], _ handler: inout Handler
  ) throws(IOFailure) {
    let stretches = open.map { $0.isOpen ? $0.reader.stretches : nil }
    let shared = StretchedInputs(
      inputs: zip(open, stretches).map { .init(base: $0.base, makeReader: $1?.makeReader) }, limits: limits,
      context: check.contextOfCases())
    var team = Team<Handler.Work>(crew, shared, handler.makeWork)
    defer { team.dismiss() }
    for (number, input) in open.enumerated() {
      check.select(input.base)
      check.log.begin(input: number)
      if input.isOpen {
        if let cutter = stretches[number]?.cutter {
          try self.stretches(cutter, number, input, &team, &handler)
        } else {
          try oneByOne(input, &handler)
        }
      }
      input.reader.giveFindings(to: &check)
      if outcome.isReadable, input.layout == .document, input.hasHead, input.cases == 0, input.hasStreamedList {
        check.noCases(head: input.head)
      }
    }
  }

  private mutating func stretches<Handler: PassHandler & ~Copyable>(
    _ cutter: any StretchCutter, _ number: Int, _ input: OpenInput, _ team: inout Team<Handler.Work>,
    _ handler: inout Handler
  ) throws(IOFailure) {
    var cutter = cutter
    var isDone = false
    // Where lines go on behind a value over several of them.
    var resumed = 0
    while !isDone {
      // More stretches than there are hands, so that none is idle while an answer is taken.
      while team.hasRoom, let stretch = cutter.next() {
        team.put(StretchJob(input: number, stretch: stretch, full: check.log.full))
      }
      guard var (job, answer) = team.take() else { break }
      if let behind = job.behind(resumed) {
        // Whoever has read the stretch began in the midst of such a value; nothing may be left of it.
        job = behind
        answer = team.again(job)
      }
      isDone = try add(job, answer, input, &team, &handler, &resumed)
    }
    team.drop()
  }

  /// Adds what came of a stretch; returns whether nothing behind it is to be read.
  private mutating func add<Handler: PassHandler & ~Copyable>(
    _ job: StretchJob, _ answer: StretchAnswer<Handler.Work.Part>, _ input: OpenInput,
    _ team: inout Team<Handler.Work>, _ handler: inout Handler, _ resumed: inout Int
  ) throws(IOFailure) -> Bool {
    var answer = answer
    if let found = answer.found, !check.add(found, origin: answer.origin, source: 0) {
      answer = team.redo(job.placed(answer.origin, &check), &check)
    }
    if let failure = check.failure { throw failure }
    resumed = max(resumed, answer.resumed)
    input.cases += answer.cases
    read += answer.cases
    onProgress?(read, check.log.total)
    outcome.losses.add(answer.losses)
    if !answer.isReadable { outcome.isReadable = false }
    if let failure = answer.failure {
      try stop(failure, at: input.path)
    }
    if let part = answer.part { try handler.add(part) }
    return answer.stops || answer.isAtEnd
  }

  /// Reads the cases of an input that cannot be cut.
  private mutating func oneByOne<Handler: PassHandler & ~Copyable>(
    _ input: OpenInput, _ handler: inout Handler
  ) throws(IOFailure) {
    let work = handler.makeWork()
    var last = check.findingMark
    while input.isOpen {
      let mark = check.findingMark
      do throws(ReadFailure) {
        guard try input.reader.next(onto: &tape) else { break }
      } catch {
        // Behind a fault may stand what belongs to the case before it, its mark too.
        if case .syntax(let fault) = error, fault.finding.location.isWithheld { check.withholdAll(since: last) }
        input.isOpen = try resumes(error, input.reader.canResume, input.path)
        continue
      }
      let number = input.reader.number
      check.checkCase(tape, number: number)
      check.ambiguous(input.reader.ambiguous, tape, number: number)
      input.reader.giveFindings(to: &check)
      input.cases += 1
      read += 1
      work.judge(tape, &check)
      check.withhold(tape, since: mark)
      last = mark
      if read & 0xFF == 0 { onProgress?(read, check.log.total) }
      work.takeCase(&tape, number: number, isRepeated: check.isRepeatedCase)
      if work.size >= Self.partSize {
        try handler.add(work.take())
      }
    }
    if let failure = check.failure { throw failure }
    try handler.add(work.take())
  }
}

extension StretchJob {
  /// The job without the lines before a place; nil where there are none, so that it stays as it is.
  fileprivate func behind(_ place: Int) -> StretchJob? {
    guard case .lines(let bytes, _, _) = stretch, bytes.lowerBound < place else { return nil }
    return StretchJob(
      input: input, stretch: .lines(place..<max(place, bytes.upperBound), isLineStart: true, place: nil), full: full)
  }

  /// The job as the check of the feed does it: the number of its first line is known.
  fileprivate func placed(_ origin: Int?, _ check: inout StructuralCheck) -> StretchJob {
    guard case .lines(let bytes, _, _) = stretch, let origin, origin < bytes.upperBound,
      let anchor = check.anchor(at: origin, source: 0)
    else { return self }
    return StretchJob(
      input: input, stretch: .lines(origin..<bytes.upperBound, isLineStart: true, place: anchor))
  }
}

/// Those who read stretches: threads, and whoever runs the pass.
private struct Team<Work: CaseWork>: ~Copyable {
  private let crew: any Crew
  private let inputs: StretchedInputs
  private let makeWork: @Sendable () -> Work
  private let desk: Desk<StretchJob, StretchAnswer<Work.Part>>
  private var own: StretchWorker<Work>?
  private var waiting: [(number: Int, job: StretchJob)] = []
  private var number = 0
  private var threads = 0
  /// Whether the system gave no thread when one was asked for; then the work is done without.
  private var lacksThreads = false

  init(_ crew: any Crew, _ inputs: StretchedInputs, _ makeWork: @escaping @Sendable () -> Work) {
    self.crew = crew
    self.inputs = inputs
    self.makeWork = makeWork
    desk = Desk(crew)
  }

  /// Whether one more job may wait to be done or taken.
  ///
  /// The first stretch is done before threads are started: small feeds have no second one.
  var hasRoom: Bool { waiting.count < (crew.size == 1 || number == 0 ? 1 : crew.size + 1) }

  mutating func put(_ job: StretchJob) {
    waiting.append((number, job))
    desk.put(number, job)
    number += 1
    guard number > 1, threads < crew.size - 1, !lacksThreads else { return }
    let isStarted = crew.start { [desk, inputs, makeWork] in
      var worker = StretchWorker(inputs, makeWork())
      desk.work { worker.answer($0) }
    }
    if isStarted { threads += 1 } else { lacksThreads = true }
  }

  /// The next answer, in the order of the jobs; nil where no job waits.
  mutating func take() -> (StretchJob, StretchAnswer<Work.Part>)? {
    guard !waiting.isEmpty else { return nil }
    let (number, job) = waiting.removeFirst()
    var own = self.own.take() ?? StretchWorker(inputs, makeWork())
    let answer = desk.take(number) { own.answer($0) }
    self.own = consume own
    return (job, answer)
  }

  /// Does a job that was done otherwise, or in vain.
  mutating func again(_ job: StretchJob) -> StretchAnswer<Work.Part> {
    var own = self.own.take() ?? StretchWorker(inputs, makeWork())
    let answer = own.answer(job)
    self.own = consume own
    return answer
  }

  /// Does a job again, with the check of the feed.
  mutating func redo(
    _ job: StretchJob, _ check: inout StructuralCheck
  ) -> StretchAnswer<Work.Part> {
    var own = self.own.take() ?? StretchWorker(inputs, makeWork())
    let answer = own.answer(job, &check)
    self.own = consume own
    return answer
  }

  /// Forgets the jobs that wait; what comes of them is not taken.
  mutating func drop() {
    desk.drop()
    waiting.removeAll()
  }

  /// Sends the threads home.
  mutating func dismiss() { desk.close(threads) }
}
