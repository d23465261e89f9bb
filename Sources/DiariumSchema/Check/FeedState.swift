@_spi(Engine) internal import DiariumTree

/// What the check knows of the feed as a whole.
///
/// A check of some cases knows the ids of the registers, and collects what it meets for the check of the feed, which
/// alone can tell whether an id is new or a column was spoken of.
struct FeedState {
  /// The ids of the feed; in a check of some cases those of the registers.
  var ids: FeedIDs
  /// References that no record of their case or of the registers answers.
  var pending = PendingReferences()
  /// What a second look at the cases looks for.
  var search = LookUp()
  /// The ids, hashed, of records in members that are no field.
  var unknownMemberIDs: Set<UInt64> = []
  /// References that were not judged.
  var skips = SkippedReferences()
  /// Whether the heads of further inputs follow, whose registers may hold what is referred to.
  var expectsHeads = false
  /// Columns of tables that are required and not there, which were spoken of.
  private var missingColumns: Set<String> = []
  /// What a check of some cases leaves to the check of the feed; nil in that one.
  private(set) var collected: CollectedIDs?

  /// What is known of a feed before its head.
  init(ids: FeedIDs) { self.ids = ids }

  /// What a check of some cases knows, given the ids of the registers.
  init(collectingBeside registers: FeedIDs) {
    ids = registers
    collected = CollectedIDs()
  }

  /// Notes what the whole feed must have once; returns the place of what has the same hash.
  mutating func note(_ hash: UInt64, _ place: FeedIDs.Place) -> FeedIDs.Place? {
    let packed = PackedPlace(place)
    guard collected != nil else { return ids.insert(hash, packed) }
    if ids.place(hash) != nil || collected?.ids.updateValue(packed, forKey: hash) != nil {
      collected?.meetsAnother = true
    }
    return nil
  }

  /// Notes what stands before a slash of an id, hashed.
  mutating func notePrefix(_ hash: UInt64) {
    if collected == nil { ids.addPrefix(hash) } else { collected?.prefixes.insert(hash) }
  }

  /// Takes a finding that a column is missing; false where it is known, or is for the check of the feed to tell.
  mutating func isNews(missingColumn finding: Finding) -> Bool {
    guard missingColumns.insert("\(finding.location.path) \(finding.field ?? "")").inserted else { return false }
    collected?.missingColumns.append(finding)
    return collected == nil
  }

  /// Takes what was collected, and begins anew.
  mutating func takeCollected() -> (PendingReferences, SkippedReferences, CollectedIDs) {
    let taken = (pending, skips, collected ?? CollectedIDs())
    (pending, skips, missingColumns) = (PendingReferences(), SkippedReferences(), [])
    if collected != nil { collected = CollectedIDs() }
    return taken
  }
}
