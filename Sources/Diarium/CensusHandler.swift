internal import DiariumConversion
internal import DiariumSchema
internal import DiariumTree

/// Counts what a feed holds, if that is asked for.
struct CensusHandler: PassHandler, ~Copyable {
  private(set) var census = Census()
  private let isCounting: Bool

  init(isCounting: Bool) { self.isCounting = isCounting }

  var makeWork: @Sendable () -> CensusWork { { [isCounting] in CensusWork(isCounting: isCounting) } }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    if isCounting, hasHead { census.head(head) }
  }

  mutating func add(_ part: Census.Counts?) throws(IOFailure) {
    if let part { census.add(part) }
  }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {}
}

/// Counts what cases hold.
final class CensusWork: CaseWork {
  private var census: Census?

  init(isCounting: Bool) { census = isCounting ? Census() : nil }

  func matter(_ tape: inout Tape, number: Int?, isRepeated: Bool) { census?.matter(tape) }

  var size: Int { 0 }

  func take() -> Census.Counts? { census?.take() }
}
