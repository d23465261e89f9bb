@_spi(Engine) internal import DiariumTree

/// Walks through the indices of two feeds at once, in the order of the ids.
///
/// A case that has an id of its own in both is compared with itself. Those without an id, or with one that is there twice in
/// either feed, are only ever matched with an equal one: which of them became which is not known.
struct IndexMerge {
  /// A case of either feed or of both.
  struct Step: Sendable {
    var old: ComparedCase?
    var new: ComparedCase?
    /// Whether the id tells no case from others.
    var isAmbiguous: Bool

    /// Whether both feeds have the case, and it is equal.
    var isEqual: Bool { old != nil && new != nil && old?.digest == new?.digest }
  }

  private var old: SortedCursor
  private var new: SortedCursor
  /// The id that cases have in common at the moment, if it is ambiguous.
  private var ambiguous: [UInt8]?
  /// Cases that were taken before it was known that their id is ambiguous.
  private var held: (old: SortedRecords.Record?, new: SortedRecords.Record?) = (nil, nil)

  init(_ old: SortedRecords, _ new: SortedRecords) throws(IOFailure) {
    self.old = try old.cursor()
    self.new = try new.cursor()
  }

  /// The next case; `nil` after the last.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  mutating func next() throws(IOFailure) -> Step? {
    if held.old != nil || held.new != nil, let ambiguous { return try nextAmbiguous(ambiguous) }
    let (one, other) = (old.peeked, new.peeked)
    guard let key = [one?.key, other?.key].compactMap(\.self).min(by: { $0.lexicographicallyPrecedes($1) }) else {
      return nil
    }
    if ambiguous == key || key.isEmpty { return try nextAmbiguous(key) }
    ambiguous = nil
    var taken: (old: SortedRecords.Record?, new: SortedRecords.Record?)
    if one?.key == key { taken.old = try old.next() }
    if other?.key == key { taken.new = try new.next() }
    guard old.peeked?.key != key, new.peeked?.key != key else {
      ambiguous = key
      held = taken
      return try nextAmbiguous(key)
    }
    return Step(old: taken.old.map(ComparedCase.init), new: taken.new.map(ComparedCase.init), isAmbiguous: false)
  }

  /// The next case with an ambiguous id: they are sorted by digest, so equal ones meet.
  private mutating func nextAmbiguous(_ key: [UInt8]) throws(IOFailure) -> Step? {
    let one = held.old ?? (old.peeked?.key == key ? old.peeked : nil)
    let other = held.new ?? (new.peeked?.key == key ? new.peeked : nil)
    let (oldCase, newCase) = (one.map(ComparedCase.init), other.map(ComparedCase.init))
    let takesOld: Bool
    let takesNew: Bool
    switch (oldCase, newCase) {
    case (let oldCase?, let newCase?):
      takesOld = !newCase.digest.lexicographicallyPrecedes(oldCase.digest)
      takesNew = !oldCase.digest.lexicographicallyPrecedes(newCase.digest)
    default: (takesOld, takesNew) = (oldCase != nil, newCase != nil)
    }
    if takesOld { if held.old != nil { held.old = nil } else { _ = try old.next() } }
    if takesNew { if held.new != nil { held.new = nil } else { _ = try new.next() } }
    return Step(old: takesOld ? oldCase : nil, new: takesNew ? newCase : nil, isAmbiguous: true)
  }
}
