internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What remains of a case that is gone (gravsten): its id, and when it was deleted.
enum Tombstone {
  /// The line of a tombstone in canonical JSON Lines, without its end.
  ///
  /// - Parameters:
  ///   - id: the id of the case.
  ///   - deleted: the time at which it was deleted.
  /// - Returns: the line.
  static func line(_ id: String, deleted: String) -> [UInt8] {
    var tape = CanonicalJSON.tape(
      .object([.init("id", .string(id)), .init("modified", .string(deleted)), .init("deleted", .boolean(true))]))
    var order = CanonicalOrder()
    order.orderCase(&tape)
    return CanonicalJSON.line(tape)
  }

  /// Whether a case is one.
  static func isOne(_ tape: borrowing Tape) -> Bool {
    FeedMembers.node("deleted", in: tape).map { tape[$0].kind == .true } ?? false
  }

  /// The time at which a case was deleted that is gone on a day.
  static func time(on day: CivilDate) -> String { "\(day.string)T00:00:00Z" }
}
