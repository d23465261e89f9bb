@_spi(Engine) internal import DiariumTree

/// What the check knows of the tape at hand, a head or a case; it is forgotten with it.
struct UnitState: ~Copyable {
  /// Whether it is a head, and no case.
  var isHead = false
  /// Whether it is a head of which only the registers are there, which is said elsewhere.
  var lacksDescription = false
  /// What stands before its pointers: `/cases/5`, where the case is an element of a document.
  var pointerPrefix = ""
  /// The node of the id of the case; nil in the head.
  var caseID: Int?
  /// Whether the id of the case has a slash.
  var caseHasSlash = false
  /// Whether a case before has its id, so that nothing can be joined to this one.
  var isRepeatedCase = false
  /// Its ids.
  var ids = IDTable()
  /// Its references.
  var references: [Reference] = []
  /// References for which a similar id was looked for.
  var searches = 0
  /// Its ids once more, once a similar one was looked for.
  var ownIDs = WordList()
  /// Nodes that have a finding.
  var faulty: Set<Int> = []
  /// Its records, if rules will ask for them.
  var index = RecordIndex()
  /// The number of the record that is being checked; -1 for none.
  var indexed = -1
  /// The values that have findings, and which of them rules looked at.
  var taints = Taints()
  /// What is secret, once that was asked for.
  var secretMarks: SecretMarks?

  /// Forgets what is of the tape, and keeps the room that it took.
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
