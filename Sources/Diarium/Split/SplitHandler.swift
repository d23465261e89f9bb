@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Puts a feed into canonical order, and passes its good cases to one output and its bad ones to another.
struct SplitHandler<Output: FeedOutput & ~Copyable>: PassHandler, ~Copyable {
  var good: Output
  var bad: Output
  /// Whether there is anything to begin an output with.
  private(set) var isBegun = false
  private(set) var goodCases = 0
  private(set) var badCases = 0
  private let faulty: FaultyCases

  init(_ good: consuming Output, _ bad: consuming Output, _ faulty: FaultyCases) {
    self.good = good
    self.bad = bad
    self.faulty = faulty
  }

  var makeWork: @Sendable () -> SplitWork<Output.Encoder> {
    { [faulty, make = good.makeEncoder] in SplitWork(make(), make(), faulty) }
  }

  mutating func take(_ packages: [PackageDocument]) {
    good.take(packages)
    bad.take(packages)
  }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    isBegun = true
    if hasHead {
      var order = CanonicalOrder()
      order.orderHead(&head)
    }
    try good.begin(head, hasHead: hasHead)
    try bad.begin(head, hasHead: hasHead)
  }

  mutating func add(_ part: SplitWork<Output.Encoder>.Part) throws(IOFailure) {
    if let failure = part.failure { throw failure }
    goodCases += part.goodCases
    badCases += part.badCases
    try good.add(part.good)
    try bad.add(part.bad)
  }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    try good.end(head, hasHead: hasHead)
    try bad.end(head, hasHead: hasHead)
  }
}

/// Puts cases into canonical order, and encodes each for its output.
final class SplitWork<Encoder: CaseEncoder>: CaseWork {
  struct Part: Sendable {
    var good: Encoder.Part
    var bad: Encoder.Part
    var goodCases: Int
    var badCases: Int
    /// The reason why the findings of a case could not be read.
    var failure: IOFailure?
  }

  private let good: Encoder
  private let bad: Encoder
  private let faulty: FaultyCases
  private var order = CanonicalOrder()
  private var key: Finding.CaseKey?
  private var (goodCases, badCases) = (0, 0)
  private var failure: IOFailure?

  init(_ good: Encoder, _ bad: Encoder, _ faulty: FaultyCases) {
    self.good = good
    self.bad = bad
    self.faulty = faulty
  }

  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) { key = check.caseKey(tape) }

  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) {
    var texts: [String]?
    do throws(IOFailure) { texts = try key.flatMap { (key) throws(IOFailure) in try faulty.texts(of: key) } } catch {
      failure = failure ?? error
    }
    if let texts {
      tape.setExtension(FeedSource.findingsMember, texts)
      badCases += 1
    } else {
      goodCases += 1
    }
    order.orderCase(&tape)
    (texts == nil ? good : bad).writeCase(tape, number: number, isRepeated: isRepeated)
  }

  var size: Int { good.size + bad.size }

  func take() -> Part {
    defer { (goodCases, badCases) = (0, 0) }
    _ = order.take()
    return Part(good: good.take(), bad: bad.take(), goodCases: goodCases, badCases: badCases, failure: failure)
  }
}
