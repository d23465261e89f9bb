@_spi(Engine) internal import DiariumTree

/// The check's state for the current tape, a head or a case; it is forgotten with it.
struct UnitState: ~Copyable {
  /// Whether it is a head rather than a case.
  var isHead = false
  /// Whether it is a head with only the registers, which is reported elsewhere.
  var lacksDescription = false
  /// The prefix of its pointers: `/cases/5`, if the case is an element of a document.
  var pointerPrefix = ""
  /// The node of the id of the case; `nil` in the head.
  var caseID: Int?
  /// Whether the id of the case has a slash.
  var caseHasSlash = false
  /// Whether an earlier case has its id, so that nothing can be joined to this one.
  var isRepeatedCase = false
  /// Its ids.
  var ids = IDTable()
  /// Its references.
  var references: [Reference] = []
  /// The number of references for which a similar id was searched for.
  var searches = 0
  /// Its ids again, once a similar one was searched for.
  var ownIDs = WordList()
  /// Nodes that have a finding.
  var faulty: Set<Int> = []
  /// Its records, if rules will ask for them.
  var index = RecordIndex()
  /// The number of the record being checked; -1 for none.
  var indexed = -1
  /// The values that have findings, and which of them rules looked at.
  var taints = Taints()
  /// The confidential parts, once they have been asked for.
  var secretMarks: SecretMarks?

  /// Forgets the tape, but keeps the memory.
  mutating func clear() {
    index.clear()
    taints.clear()
    indexed = -1
    ids.clear()
    references.removeAll(keepingCapacity: true)
    if searches > 0 {
      searches = 0
      ownIDs = WordList()
    }
    faulty.removeAll(keepingCapacity: true)
    secretMarks = nil
  }
}
