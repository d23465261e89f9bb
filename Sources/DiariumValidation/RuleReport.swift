package import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Receives what rules find in a case or a head, and gives them the information about the run.
///
/// It belongs to one thread.
package final class RuleReport {
  /// The information about the run.
  package let run: RuleRun
  /// The registers.
  let registers: Registers
  private(set) var remarks: [Remark] = []
  /// How many remarks on each field will only be counted.
  private(set) var uncounted: [String: Int] = [:]
  private var isFull = false

  init(_ run: RuleRun) {
    self.run = run
    registers = run.registers
  }

  /// Reports a text, or a part of it.
  ///
  /// - Parameters:
  ///   - message: the problem: begins in lower case, no full stop, values in backquotes.
  ///   - help: the advice.
  ///   - text: the text.
  ///   - part: the bytes that are meant; `nil` for all.
  ///   - change: adds further details.
  func callAsFunction(
    _ message: @autoclosure () -> Message, help: @autoclosure () -> Message?, at text: TextView,
    _ part: Range<Int>? = nil, _ change: (inout Remark) -> Void = { _ in }
  ) {
    guard !isFull else {
      uncounted[text.field, default: 0] += 1
      return
    }
    var remark = Remark(message(), help: help(), at: text, part)
    change(&remark)
    remarks.append(remark)
  }

  /// Whether anything was reported.
  var hasSome: Bool { !remarks.isEmpty || !uncounted.isEmpty }

  /// Sets the values that each remark is based on: those looked at in the record that it is about.
  func rest(on touched: [(node: Int, entity: Int)]) {
    for index in remarks.indices {
      remarks[index].rests = touched.filter { $0.entity == remarks[index].entity }.map(\.node)
    }
  }

  /// Starts with what was reported before.
  func begin(_ remarks: [Remark], _ uncounted: [String: Int]) {
    self.remarks = remarks
    self.uncounted = uncounted
  }

  func begin(isFull: Bool) {
    self.isFull = isFull
    if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
    if !uncounted.isEmpty { uncounted.removeAll(keepingCapacity: true) }
  }

  /// Reports something at a field of a record, or at the record if the field is absent.
  ///
  /// - Parameters:
  ///   - message: the problem: begins in lower case, no full stop, values in backquotes.
  ///   - help: the advice.
  ///   - view: the record.
  ///   - field: the field.
  ///   - element: the index of the list element that is meant, from 0.
  ///   - change: adds further details.
  func callAsFunction<R: SchemaRecord>(
    _ message: @autoclosure () -> Message, help: @autoclosure () -> Message? = nil, at view: RecordView<R>,
    _ field: R.Field? = nil, element: Int? = nil, _ change: (inout Remark) -> Void = { _ in }
  ) {
    guard !isFull else {
      uncounted[field?.rawValue ?? "", default: 0] += 1
      return
    }
    var remark = Remark(message(), help: help(), at: view, field, element: element)
    change(&remark)
    remarks.append(remark)
  }
}

/// The information about a run that rules need.
package struct RuleRun: Sendable {
  /// The day taken as today by rules about time.
  package var asOf: CivilDate
  /// How many days old the newest decision may be; `nil` if it does not matter.
  package var maximumAge: Int?
  /// The registers.
  package var registers = Registers()

  /// A run on a day.
  package init(asOf: CivilDate, maximumAge: Int? = nil) { (self.asOf, self.maximumAge) = (asOf, maximumAge) }
}
