@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Puts a feed into canonical order, and passes it to an output.
struct ConversionHandler<Output: FeedOutput & ~Copyable>: PassHandler, ~Copyable {
  var output: Output
  /// The values that the canonical form left out.
  private(set) var absences = Absences()
  /// The number of members left out because their names occurred earlier in their records.
  private(set) var dropped = 0
  private let dropsDuplicates: Bool
  private let keepsAbsences: Bool

  init(_ output: consuming Output, dropsDuplicates: Bool, keepsAbsences: Bool) {
    self.output = output
    self.dropsDuplicates = dropsDuplicates
    self.keepsAbsences = keepsAbsences
  }

  var makeWork: @Sendable () -> FormatWork<Output.Encoder> {
    { [dropsDuplicates, keepsAbsences, make = output.makeEncoder] in
      FormatWork(make(), CanonicalOrder(dropsDuplicates: dropsDuplicates, keepsAbsences: keepsAbsences))
    }
  }

  mutating func take(_ packages: [PackageDocument]) { output.take(packages) }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    if hasHead {
      var order = CanonicalOrder(dropsDuplicates: dropsDuplicates, keepsAbsences: keepsAbsences)
      order.orderHead(&head)
      absences += order.absences
      dropped += order.dropped
    }
    try output.begin(head, hasHead: hasHead)
  }

  mutating func add(_ part: FormatWork<Output.Encoder>.Part) throws(IOFailure) {
    absences += part.absences
    dropped += part.dropped
    try output.add(part.output)
  }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    try output.end(head, hasHead: hasHead)
  }
}

/// Puts cases into canonical order, and encodes them.
final class FormatWork<Encoder: CaseEncoder>: CaseWork {
  struct Part: Sendable {
    var output: Encoder.Part
    var absences: Absences
    var dropped: Int
  }

  private let encoder: Encoder
  private var order: CanonicalOrder

  init(_ encoder: Encoder, _ order: consuming CanonicalOrder) {
    self.encoder = encoder
    self.order = order
  }

  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) {
    order.orderCase(&tape)
    encoder.writeCase(tape, number: number, isRepeated: isRepeated)
  }

  var size: Int { encoder.size }

  func take() -> Part {
    let (absences, dropped) = order.take()
    return Part(output: encoder.take(), absences: absences, dropped: dropped)
  }
}
