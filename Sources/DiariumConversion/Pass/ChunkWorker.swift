@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A chunk of one of the inputs of a pass.
struct ChunkJob: Sendable {
  var input: Int
  var chunk: Chunk
  /// The numbers of rules that have enough findings listed.
  var full: Set<Int> = []
}

/// The result of a chunk.
struct ChunkResult<Part: Sendable>: Sendable {
  /// The findings; `nil` if the check of the feed itself has looked.
  var found: CaseFindings?
  var part: Part?
  var cases = 0
  /// Where in the input its lines are counted from; `nil` if they are counted from the start.
  var origin: Int?
  /// Whether all of it could be read.
  var isReadable = true
  /// The bytes of the input that could not be read.
  var unread: [Range<Int>] = []
  /// Whether nothing after it can be read.
  var stops = false
  /// Whether the input ends in it.
  var isAtEnd = false
  /// Where in the input reading continues after a value over several lines, possibly after the chunk.
  var resumed = 0
  /// The values in tables that have no place in a tree.
  var losses = Losses()
  /// The cells of tables that were read from another spelling.
  var spelled = SpellingTally()
  /// The failure, if bytes could not be read.
  var failure: IOFailure?
}

/// The facts shared by all readers of chunks.
struct ChunkedInputs: Sendable {
  struct One: Sendable {
    /// The number of its first source.
    var base: Int
    /// Makes a reader of its chunks; `nil` if it has none.
    var makeReader: (@Sendable () -> any FormatReader)?
  }

  var inputs: [One]
  var limits: Limits
  var context: FeedContext
}

/// Reads chunks, checks their cases and works on them; shares nothing that it holds.
struct ChunkWorker<Work: CaseWork>: ~Copyable {
  private let inputs: ChunkedInputs
  private var check: StructuralCheck?
  private let work: Work
  private var tape = Tape()
  private var reader: (any FormatReader)?
  private var input = -1

  init(_ inputs: ChunkedInputs, _ work: Work) {
    self.inputs = inputs
    self.work = work
  }

  /// Does a job, with a check of these cases only.
  mutating func result(_ job: ChunkJob) -> ChunkResult<Work.Part> {
    var result = ChunkResult<Work.Part>()
    var check = self.check.take() ?? StructuralCheck(casesOf: inputs.context, findings: inputs.limits.findings)
    check.log.countedOnly = job.full
    read(job, &check, &result)
    result.found = check.takeCases()
    self.check = consume check
    result.part = work.take()
    return result
  }

  /// Does a job with the check of the feed.
  ///
  /// - Parameters:
  ///   - job: the job; for lines, the number of the first is known.
  ///   - feed: the check of the feed.
  /// - Returns: the result, without the findings, which the check has.
  mutating func result(
    _ job: ChunkJob, _ feed: inout StructuralCheck
  ) -> ChunkResult<Work.Part> {
    var result = ChunkResult<Work.Part>()
    read(job, &feed, &result)
    result.part = work.take()
    return result
  }

  private mutating func read(
    _ job: ChunkJob, _ check: inout StructuralCheck, _ result: inout ChunkResult<Work.Part>
  ) {
    let one = inputs.inputs[job.input]
    guard let reader = input == job.input ? self.reader : one.makeReader?() else { return }
    self.reader = reader
    input = job.input
    check.select(one.base)
    // Nobody holds the block of the previous chunk, so it is reused.
    tape.shrink()
    do throws(ReadFailure) {
      result.origin = try reader.begin(job.chunk)
      try cases(reader, &check, &result)
      result.isAtEnd = reader.isAtEnd
      result.resumed = reader.resumed
    } catch {
      if case .syntax = error { result.unread.append(reader.unread) }
      result.fail(error, &check)
    }
    reader.giveFindings(to: &check)
    result.losses = reader.takeLosses()
    result.spelled = reader.takeSpelled()
  }

  private mutating func cases(
    _ reader: any FormatReader, _ check: inout StructuralCheck, _ result: inout ChunkResult<Work.Part>
  ) throws(ReadFailure) {
    while !check.meetsAnother {
      let mark = check.findingMark
      do throws(ReadFailure) {
        guard try reader.next(onto: &tape) else { return }
      } catch {
        guard case .syntax(let fault) = error, reader.canResume(after: fault) else { throw error }
        check.log.add(fault.finding)
        result.unread.append(reader.unread)
        result.isReadable = false
        continue
      }
      let number = reader.number
      check.checkCase(tape, number: number)
      check.ambiguous(reader.ambiguous, tape, number: number)
      reader.giveFindings(to: &check)
      result.cases += 1
      work.judge(tape, &check)
      check.withhold(tape, since: mark)
      check.nameCase(tape, since: mark)
      work.takeCase(&tape, number: number, isRepeated: check.isRepeatedCase)
    }
  }
}

extension ChunkResult {
  fileprivate mutating func fail(_ error: ReadFailure, _ check: inout StructuralCheck) {
    stops = true
    isReadable = false
    switch error {
    case .input(let failure): self.failure = failure
    case .syntax(let fault): check.log.add(fault.finding)
    }
  }
}
