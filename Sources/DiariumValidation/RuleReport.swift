package import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Takes what rules find in a case or a head, and tells them what they need to know of the run.
///
/// It belongs to one thread.
package final class RuleReport {
  /// What rules need to know of the run.
  package let run: RuleRun
  /// What the registers say.
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
  ///   - message: what is wrong: begins in lower case, no full stop, values in backquotes.
  ///   - help: what to do.
  ///   - text: the text.
  ///   - part: the bytes that are meant; nil for all.
  ///   - change: adds what there is more to say.
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

  /// Says of each remark which values it rests on: those that were looked at, in the record that it is about.
  func rest(on touched: [(node: Int, entity: Int)]) {
    for index in remarks.indices {
      remarks[index].rests = touched.filter { $0.entity == remarks[index].entity }.map(\.node)
    }
  }

  /// Begins with what was reported before.
  func begin(_ remarks: [Remark], _ uncounted: [String: Int]) {
    self.remarks = remarks
    self.uncounted = uncounted
  }

  func begin(isFull: Bool) {
    self.isFull = isFull
    if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
    if !uncounted.isEmpty { uncounted.removeAll(keepingCapacity: true) }
  }

  /// Reports something at a field of a record, or at the record where the field is absent.
  ///
  /// - Parameters:
  ///   - message: what is wrong: begins in lower case, no full stop, values in backquotes.
  ///   - help: what to do.
  ///   - view: the record.
  ///   - field: the field.
  ///   - element: which element of the field's list is meant, from 0.
  ///   - change: adds what there is more to say.
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

/// What rules need to know of a run.
package struct RuleRun: Sendable {
  /// The day that the rules about time take for today.
  package var asOf: CivilDate
  /// What the registers say.
  package var registers = Registers()

  /// A run of a day.
  package init(asOf: CivilDate) { self.asOf = asOf }
}
