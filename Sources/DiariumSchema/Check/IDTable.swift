/// The ids of one case: an open-addressed table, emptied and reused for the next case.
@safe struct IDTable: ~Copyable {
  /// An id of the case.
  struct Entry {
    var hash: UInt64
    /// The node of the id.
    var node: Int32
    /// The type of the record that it identifies, as an index of `RecordType.allCases`.
    var record: UInt8
    /// The number of the case in which the entry was made; for any other case it is empty.
    var generation: UInt32
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 256
  private(set) var count = 0
  private var generation: UInt32 = 1

  init() {
    unsafe entries = .allocate(capacity: 256)
    unsafe entries.initialize(repeating: Entry(hash: 0, node: 0, record: 0, generation: 0), count: 256)
  }

  deinit { unsafe entries.deallocate() }

  mutating func clear() {
    count = 0
    generation &+= 1
  }

  /// The first entry with the hash for which `isSame` holds.
  @inline(__always) func find(_ hash: UInt64, isSame: (Entry) -> Bool) -> Entry? {
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while unsafe entries[slot].generation == generation {
      let entry = unsafe entries[slot]
      if entry.hash == hash, isSame(entry) { return entry }
      slot = (slot + 1) & (capacity - 1)
    }
    return nil
  }

  /// Calls `body` with every entry.
  func forEach(_ body: (Entry) -> Void) {
    for slot in 0..<capacity where unsafe entries[slot].generation == generation { unsafe body(entries[slot]) }
  }

  /// Inserts an id that is not there yet.
  mutating func insert(_ hash: UInt64, node: Int, record: Int) {
    if count * 2 >= capacity { grow() }
    place(Entry(hash: hash, node: Int32(truncatingIfNeeded: node), record: UInt8(record), generation: generation))
    count += 1
  }

  private mutating func place(_ entry: Entry) {
    var slot = Int(truncatingIfNeeded: entry.hash) & (capacity - 1)
    while unsafe entries[slot].generation == generation { slot = (slot + 1) & (capacity - 1) }
    unsafe entries[slot] = entry
  }

  private mutating func grow() {
    let old = unsafe entries
    let oldCapacity = capacity
    capacity *= 2
    unsafe entries = .allocate(capacity: capacity)
    unsafe entries.initialize(repeating: Entry(hash: 0, node: 0, record: 0, generation: 0), count: capacity)
    for slot in 0..<oldCapacity where unsafe old[slot].generation == generation { unsafe place(old[slot]) }
    unsafe old.deallocate()
  }
}
