internal import DiariumModel
internal import DiariumReports
@_spi(Engine) internal import DiariumTree

/// Walks through the findings on two feeds at once: which are new, fixed, or in both.
///
/// Of findings with the same fingerprint the first is the first of the other feed, and so on: the last ones are new or fixed.
struct FindingMerge {
  /// A finding, and what has become of it.
  struct Step {
    var state: FindingChanges.State
    /// The code of its rule.
    var code: String
    /// The finding as the JSON report has it; that on the new feed if both have it.
    var value: JSONValue
    /// Its place, as a report shows it.
    var place: String

    /// The finding for people.
    var change: FindingChange {
      func text(_ name: String) -> String {
        guard case .object(let members) = value,
          case .string(let text) = members.first(where: { $0.name == name })?.value
        else { return "" }
        return text
      }
      return FindingChange(
        state: state, rule: text("rule"), severity: text("severity"), message: text("message"), place: place)
    }
  }

  private var old: SortedCursor
  private var new: SortedCursor

  init(_ old: SortedRecords, _ new: SortedRecords) throws(IOFailure) {
    self.old = try old.cursor()
    self.new = try new.cursor()
  }

  /// The next finding, by rule and fingerprint; `nil` after the last.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  mutating func next() throws(IOFailure) -> Step? {
    switch (old.peeked, new.peeked) {
    case (nil, nil): return nil
    case (let one?, let other?) where one.key == other.key:
      _ = try old.next()
      _ = try new.next()
      return Self.step(.persisting, other)
    case (let one?, let other):
      if let other, other.key.lexicographicallyPrecedes(one.key) {
        _ = try new.next()
        return Self.step(.new, other)
      }
      _ = try old.next()
      return Self.step(.fixed, one)
    case (nil, let other?):
      _ = try new.next()
      return Self.step(.new, other)
    }
  }

  private static func step(_ state: FindingChanges.State, _ record: SortedRecords.Record) -> Step {
    let note = FindingNotes.Note(record.value)
    return Step(
      state: state, code: String(decoding: record.key.prefix(7), as: UTF8.self),
      value: CanonicalJSON.value(CanonicalJSON.tape(note.json)), place: note.place)
  }
}
