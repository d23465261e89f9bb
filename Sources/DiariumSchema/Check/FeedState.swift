@_spi(Engine) internal import DiariumTree

/// The check's state for the feed as a whole.
///
/// A check of some cases knows the ids of the registers, and collects what it meets for the check of the feed, which
/// alone can tell whether an id is new or a missing column has been reported.
struct FeedState {
  /// The ids of the feed; in a check of some cases those of the registers.
  var ids: FeedIDs
  /// References that no record of their case or of the registers answers.
  var pending = PendingReferences()
  /// The targets of a second look at the cases.
  var search = LookUp()
  /// The hashed ids of records in members that are not fields.
  var unknownMemberIDs: Set<UInt64> = []
  /// References that were not judged.
  var skips = SkippedReferences()
  /// Whether heads of further inputs follow, whose registers may contain what is referred to.
  var expectsHeads = false
  /// The missing required columns of tables that have been reported.
  private var missingColumns: Set<String> = []
  /// The state that a check of some cases passes to the check of the feed; `nil` in the latter.
  private(set) var collected: CollectedIDs?

  /// The state before the head of a feed.
  init(ids: FeedIDs) { self.ids = ids }

  /// The state of a check of some cases, given the ids of the registers.
  init(collectingBeside registers: FeedIDs) {
    ids = registers
    collected = CollectedIDs()
  }

  /// Records an id that must be unique in the feed; returns the place of another with the same hash.
  mutating func note(_ hash: UInt64, _ place: FeedIDs.Place) -> FeedIDs.Place? {
    let packed = PackedPlace(place)
    guard collected != nil else { return ids.insert(hash, packed) }
    if ids.place(hash) != nil || collected?.ids.updateValue(packed, forKey: hash) != nil {
      collected?.meetsAnother = true
    }
    return nil
  }

  /// Records the hash of the prefix before a slash of an id.
  mutating func notePrefix(_ hash: UInt64) {
    if collected == nil { ids.addPrefix(hash) } else { collected?.prefixes.insert(hash) }
  }

  /// Takes a finding that a column is missing; false if it is known, or is for the check of the feed to report.
  mutating func isNews(missingColumn finding: Finding) -> Bool {
    guard missingColumns.insert("\(finding.location.path) \(finding.field ?? "")").inserted else { return false }
    collected?.missingColumns.append(finding)
    return collected == nil
  }

  /// Takes the collected state, and resets it.
  mutating func takeCollected() -> (PendingReferences, SkippedReferences, CollectedIDs) {
    let taken = (pending, skips, collected ?? CollectedIDs())
    (pending, skips, missingColumns) = (PendingReferences(), SkippedReferences(), [])
    if collected != nil { collected = CollectedIDs() }
    return taken
  }
}
