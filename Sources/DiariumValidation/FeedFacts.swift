internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Facts that only the whole feed shows, gathered case by case.
package struct FeedFacts: Sendable {
  /// The ids of register records that something refers to.
  private(set) var used: Set<String> = []
  /// The latest day of a decision.
  private(set) var newest: CivilDate?
  /// The number of cases.
  private(set) var cases = 0
  /// The numbers that are the ids of the cases, as long as each is one more than the one before; `nil` from then on.
  private(set) var numbers: ClosedRange<Int>?
  private var isNumbered = true

  /// No facts yet.
  package init() {}

  /// Adds the references of the records of a head.
  mutating func add(head records: RecordViews, _ registers: Registers) { addReferences(records, registers) }

  /// Adds a case.
  mutating func add(_ records: RecordViews, _ registers: Registers) {
    addReferences(records, registers)
    records.each(Decision.self) { decision in
      guard let date = decision.date(.date), date.day != nil, newest.map({ $0.isBefore(date) }) ?? true else { return }
      newest = date
    }
    cases += 1
    add(records.root(Case.self)?.text(.id).flatMap { Int($0) }.map { $0...$0 })
  }

  private mutating func addReferences(_ records: RecordViews, _ registers: Registers) {
    records.eachReference { id in
      if registers.has(id) { used.insert(id) }
    }
  }

  private mutating func add(_ more: ClosedRange<Int>?) {
    guard isNumbered, let more, numbers.map({ $0.upperBound + 1 == more.lowerBound }) ?? true else {
      isNumbered = false
      numbers = nil
      return
    }
    numbers = (numbers?.lowerBound ?? more.lowerBound)...more.upperBound
  }

  /// Adds the facts of the next cases.
  package mutating func add(_ more: FeedFacts) {
    used.formUnion(more.used)
    if let date = more.newest, newest.map({ $0.isBefore(date) }) ?? true { newest = date }
    cases += more.cases
    if more.cases > 0 { add(more.numbers) }
  }
}
