@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a pass: in chunks by the whole pool if the input can be cut, otherwise one by one.
extension FeedPass {
  /// The size in bytes of a part given to the handler.
  private static var partSize: Int { 1 << 20 }

  /// Reads the cases of all inputs, and gives the results to the handler in the order of the feed.
  mutating func cases<Handler: PassHandler & ~Copyable>(
    _ open: [OpenInput], _ handler: inout Handler
  ) throws(IOFailure) {
    let chunks = open.map { $0.isOpen ? $0.reader.chunks : nil }
    let shared = ChunkedInputs(
      inputs: zip(open, chunks).map { .init(base: $0.base, makeReader: $1?.makeReader) }, limits: limits,
      context: check.contextOfCases())
    var team = Team<Handler.Work>(pool, shared, handler.makeWork)
    defer { team.dismiss() }
    for (number, input) in open.enumerated() {
      check.select(input.base)
      check.log.begin(input: number)
      if input.isOpen {
        if let cutter = chunks[number]?.cutter {
          input.isCut = true
          check.numberCase(nil)
          try self.chunks(cutter, number, input, &team, &handler)
        } else {
          try oneByOne(input, &handler)
        }
      }
      input.reader.giveFindings(to: &check)
      reportSpelled(input)
      try settle()
      if outcome.isReadable, input.layout == .document, input.hasHead, input.cases == 0, input.hasStreamedList {
        check.noCases(head: input.head)
      }
    }
  }

  private mutating func chunks<Handler: PassHandler & ~Copyable>(
    _ cutter: any ChunkCutter, _ number: Int, _ input: OpenInput, _ team: inout Team<Handler.Work>,
    _ handler: inout Handler
  ) throws(IOFailure) {
    var cutter = cutter
    var isDone = false
    // Where lines continue after a value over several of them.
    var resumed = 0
    while !isDone {
      // More chunks than workers, so that none is idle while a result is taken.
      while team.hasRoom, let chunk = cutter.next() {
        team.put(ChunkJob(input: number, chunk: chunk, full: check.log.full))
      }
      guard var (job, result) = team.take() else { break }
      if let after = job.after(resumed) {
        // The reader of the chunk began in the middle of such a value; none of its results may be kept.
        job = after
        result = team.again(job)
      }
      isDone = try add(job, result, input, &team, &handler, &resumed)
    }
    team.drop()
  }

  /// Adds the result of a chunk; returns whether to stop reading after it.
  private mutating func add<Handler: PassHandler & ~Copyable>(
    _ job: ChunkJob, _ result: ChunkResult<Handler.Work.Part>, _ input: OpenInput,
    _ team: inout Team<Handler.Work>, _ handler: inout Handler, _ resumed: inout Int
  ) throws(IOFailure) -> Bool {
    var result = result
    if let found = result.found, !check.add(found, origin: result.origin, source: 0) {
      result = team.redo(job.placed(result.origin, &check), &check)
    }
    if let failure = check.failure { throw failure }
    try settle()
    for bytes in result.unread { leaveUnread(bytes, input) }
    lose(result.losses.parts, input)
    resumed = max(resumed, result.resumed)
    input.cases += result.cases
    read += result.cases
    onProgress?(read, check.log.total)
    outcome.losses.add(result.losses)
    spelled.add(result.spelled)
    if !result.isReadable { outcome.isReadable = false }
    if let failure = result.failure {
      try stop(failure, at: input.path)
    }
    if let part = result.part { try handler.add(part) }
    return result.stops || result.isAtEnd
  }

  /// Reports the cells of an input that were read from another spelling, once all of them are counted.
  private mutating func reportSpelled(_ input: OpenInput) {
    spelled.add(input.reader.takeSpelled())
    for finding in spelled.findings { check.log.add(finding) }
    spelled = SpellingTally()
  }

  /// Reads the cases of an input that cannot be cut.
  private mutating func oneByOne<Handler: PassHandler & ~Copyable>(
    _ input: OpenInput, _ handler: inout Handler
  ) throws(IOFailure) {
    let work = handler.makeWork()
    try settle()
    var last = check.findingMark
    while input.isOpen {
      // Those of the case before may still turn out to be confidential.
      try settle(before: &last)
      let mark = check.findingMark
      do throws(ReadFailure) {
        guard try input.reader.next(onto: &tape) else { break }
      } catch {
        // Text after a fault may belong to the previous case, its mark too.
        leaveUnread(error, input)
        if case .syntax(let fault) = error, fault.finding.location.isWithheld { check.withholdAll(since: last) }
        input.isOpen = try resumes(error, input.reader.canResume, input.path)
        continue
      }
      let number = input.reader.number
      check.numberCase(input.cases)
      check.checkCase(tape, number: number)
      check.ambiguous(input.reader.ambiguous, tape, number: number)
      input.reader.giveFindings(to: &check)
      input.cases += 1
      read += 1
      work.judge(tape, &check)
      check.withhold(tape, since: mark)
      check.nameCase(tape, since: mark)
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

extension ChunkJob {
  /// The job without the lines before a place; `nil` if there are none, so that it is unchanged.
  fileprivate func after(_ place: Int) -> ChunkJob? {
    guard case .lines(let bytes, _, _) = chunk, bytes.lowerBound < place else { return nil }
    return ChunkJob(
      input: input, chunk: .lines(place..<max(place, bytes.upperBound), isLineStart: true, place: nil), full: full)
  }

  /// The job for the check of the feed: the number of its first line is known.
  fileprivate func placed(_ origin: Int?, _ check: inout StructuralCheck) -> ChunkJob {
    guard case .lines(let bytes, _, _) = chunk, let origin, origin < bytes.upperBound,
      let anchor = check.anchor(at: origin, source: 0)
    else { return self }
    return ChunkJob(
      input: input, chunk: .lines(origin..<bytes.upperBound, isLineStart: true, place: anchor))
  }
}

/// The readers of chunks: threads, and the caller that runs the pass.
private struct Team<Work: CaseWork>: ~Copyable {
  private let pool: any ThreadPool
  private let inputs: ChunkedInputs
  private let makeWork: @Sendable () -> Work
  private let queue: JobQueue<ChunkJob, ChunkResult<Work.Part>>
  private var own: ChunkWorker<Work>?
  private var waiting: [(number: Int, job: ChunkJob)] = []
  private var number = 0
  private var threads = 0
  /// Whether the system refused a thread when asked for one; then the work is done without.
  private var lacksThreads = false

  init(_ pool: any ThreadPool, _ inputs: ChunkedInputs, _ makeWork: @escaping @Sendable () -> Work) {
    self.pool = pool
    self.inputs = inputs
    self.makeWork = makeWork
    queue = JobQueue(pool)
  }

  /// Whether one more job may wait to be done or taken.
  ///
  /// The first chunk is done before threads are started: small feeds have no second one.
  var hasRoom: Bool { waiting.count < (pool.size == 1 || number == 0 ? 1 : pool.size + 1) }

  mutating func put(_ job: ChunkJob) {
    waiting.append((number, job))
    queue.put(number, job)
    number += 1
    guard number > 1, threads < pool.size - 1, !lacksThreads else { return }
    let isStarted = pool.start { [queue, inputs, makeWork] in
      var worker = ChunkWorker(inputs, makeWork())
      queue.work { worker.result($0) }
    }
    if isStarted { threads += 1 } else { lacksThreads = true }
  }

  /// The next result, in the order of the jobs; `nil` if no job waits.
  mutating func take() -> (ChunkJob, ChunkResult<Work.Part>)? {
    guard !waiting.isEmpty else { return nil }
    let (number, job) = waiting.removeFirst()
    var own = self.own.take() ?? ChunkWorker(inputs, makeWork())
    let result = queue.take(number) { own.result($0) }
    self.own = consume own
    return (job, result)
  }

  /// Repeats a job that was done under other conditions, or in vain.
  mutating func again(_ job: ChunkJob) -> ChunkResult<Work.Part> {
    var own = self.own.take() ?? ChunkWorker(inputs, makeWork())
    let result = own.result(job)
    self.own = consume own
    return result
  }

  /// Does a job again, with the check of the feed.
  mutating func redo(
    _ job: ChunkJob, _ check: inout StructuralCheck
  ) -> ChunkResult<Work.Part> {
    var own = self.own.take() ?? ChunkWorker(inputs, makeWork())
    let result = own.result(job, &check)
    self.own = consume own
    return result
  }

  /// Forgets the waiting jobs; their results are not taken.
  mutating func drop() {
    queue.drop()
    waiting.removeAll()
  }

  /// Dismisses the threads.
  mutating func dismiss() { queue.close(threads) }
}
