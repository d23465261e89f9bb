@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A chunk of one of the inputs of a pass.
struct ChunkJob: Sendable {
  var input: Int
  var chunk: Chunk
  /// Rules, by number, of which enough findings are listed.
  var full: Set<Int> = []
}

/// What came of a chunk.
struct ChunkResult<Part: Sendable>: Sendable {
  /// What was found; nil where the check of the feed itself has looked.
  var found: CaseFindings?
  var part: Part?
  var cases = 0
  /// From where in the input its lines are counted; nil where they are counted from the start.
  var origin: Int?
  /// Whether all of it could be read.
  var isReadable = true
  /// Whether nothing behind it can be read.
  var stops = false
  /// Whether the input ends in it.
  var isAtEnd = false
  /// Where in the input reading goes on behind a value over several lines; it may be behind the chunk.
  var resumed = 0
  /// What stands in tables and has no place in a tree.
  var losses = Losses()
  /// Why bytes could not be had.
  var failure: IOFailure?
}

/// What all who read chunks of the inputs know.
struct ChunkedInputs: Sendable {
  struct One: Sendable {
    /// The number of its first source.
    var base: Int
    /// Makes a reader of its chunks; nil where it has none.
    var makeReader: (@Sendable () -> any FormatReader)?
  }

  var inputs: [One]
  var limits: Limits
  var context: FeedContext
}

/// Reads chunks, checks their cases and works on them; nothing that it holds is shared.
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
  ///   - job: the job; of lines, the number of the first is known.
  ///   - feed: the check of the feed.
  /// - Returns: what came of it, but for the findings, which the check has.
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
    // Nobody holds the block of the chunk before, so that it is used again.
    tape.shrink()
    do throws(ReadFailure) {
      result.origin = try reader.begin(job.chunk)
      try cases(reader, &check, &result)
      result.isAtEnd = reader.isAtEnd
      result.resumed = reader.resumed
    } catch {
      result.fail(error, &check)
    }
    reader.giveFindings(to: &check)
    result.losses = reader.takeLosses()
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
