internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// A stretch of one of the inputs of a pass.
struct StretchJob: Sendable {
  var input: Int
  var stretch: Stretch
  /// Rules, by number, of which enough findings are listed.
  var full: Set<Int> = []
}

/// What came of a stretch.
struct StretchAnswer<Part: Sendable>: Sendable {
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
  /// Where in the input reading goes on behind a value over several lines; it may be behind the stretch.
  var resumed = 0
  /// What stands in tables and has no place in a tree.
  var losses = Losses()
  /// Why bytes could not be had.
  var failure: IOFailure?
}

/// What all who read stretches of the inputs know.
struct StretchedInputs: Sendable {
  struct One: Sendable {
    /// The number of its first source.
    var base: Int
    /// Makes a reader of its stretches; nil where it has none.
    var makeReader: (@Sendable () -> any FormatReader)?
  }

  var inputs: [One]
  var limits: Limits
  var context: FeedContext
}

/// Reads stretches, checks their cases and works on them; nothing that it holds is shared.
struct StretchWorker<Work: CaseWork>: ~Copyable {
  private let inputs: StretchedInputs
  private var check: StructuralCheck?
  private let work: Work
  private var tape = Tape()
  private var reader: (any FormatReader)?
  private var input = -1

  init(_ inputs: StretchedInputs, _ work: Work) {
    self.inputs = inputs
    self.work = work
  }

  /// Does a job, with a check of these cases only.
  mutating func answer(_ job: StretchJob) -> StretchAnswer<Work.Part> {
    var answer = StretchAnswer<Work.Part>()
    var check = self.check.take() ?? StructuralCheck(casesOf: inputs.context, findings: inputs.limits.findings)
    check.log.countedOnly = job.full
    read(job, &check, &answer)
    answer.found = check.takeCases()
    self.check = consume check
    answer.part = work.take()
    return answer
  }

  /// Does a job with the check of the feed.
  ///
  /// - Parameters:
  ///   - job: the job; of lines, the number of the first is known.
  ///   - feed: the check of the feed.
  /// - Returns: what came of it, but for the findings, which the check has.
  mutating func answer(
    _ job: StretchJob, _ feed: inout StructuralCheck
  ) -> StretchAnswer<Work.Part> {
    var answer = StretchAnswer<Work.Part>()
    read(job, &feed, &answer)
    answer.part = work.take()
    return answer
  }

  private mutating func read(
    _ job: StretchJob, _ check: inout StructuralCheck, _ answer: inout StretchAnswer<Work.Part>
  ) {
    let one = inputs.inputs[job.input]
    guard let reader = input == job.input ? self.reader : one.makeReader?() else { return }
    self.reader = reader
    input = job.input
    check.select(one.base)
    // Nobody holds the block of the stretch before, so that it is used again.
    tape.shrink()
    do throws(ReadFailure) {
      answer.origin = try reader.begin(job.stretch)
      try cases(reader, &check, &answer)
      answer.isAtEnd = reader.isAtEnd
      answer.resumed = reader.resumed
    } catch {
      answer.fail(error, &check)
    }
    reader.giveFindings(to: &check)
    answer.losses = reader.takeLosses()
  }

  private mutating func cases(
    _ reader: any FormatReader, _ check: inout StructuralCheck, _ answer: inout StretchAnswer<Work.Part>
  ) throws(ReadFailure) {
    while !check.meetsAnother {
      let mark = check.findingMark
      do throws(ReadFailure) {
        guard try reader.next(onto: &tape) else { return }
      } catch {
        guard case .syntax(let fault) = error, reader.canResume(behind: fault) else { throw error }
        check.log.add(fault.finding)
        answer.isReadable = false
        continue
      }
      let number = reader.number
      check.checkCase(tape, number: number)
      check.ambiguous(reader.ambiguous, tape, number: number)
      reader.giveFindings(to: &check)
      answer.cases += 1
      work.judge(tape, &check)
      check.withhold(tape, since: mark)
      work.takeCase(&tape, number: number, isRepeated: check.isRepeatedCase)
    }
  }
}

extension StretchAnswer {
  fileprivate mutating func fail(_ error: ReadFailure, _ check: inout StructuralCheck) {
    stops = true
    isReadable = false
    switch error {
    case .input(let failure): self.failure = failure
    case .syntax(let fault): check.log.add(fault.finding)
    }
  }
}
