internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The records of a tape, each with the nodes of its fields, as met by the structural check: rules look things up in
/// it.
///
/// A field whose value means absence is left out. The index is emptied and reused for the next case.
@_spi(Engine) public struct RecordIndex: ~Copyable {
  /// A record.
  struct Entry {
    /// The node of the object.
    var node: Int32
    /// The record that it is nested in, by its number; -1 for none.
    var parent: Int32
    /// The next record of the same type, by its number; -1 for none.
    var next: Int32 = -1
    /// Where the nodes of its fields begin.
    var slots: Int32
    /// The type, as an index of `RecordType.allCases`.
    var type: UInt8
  }

  /// The records, in the order of their nodes.
  private(set) var entries: ContiguousArray<Entry> = []
  /// The nodes of the fields, in the order of their descriptions; -1 for none.
  private(set) var slots: ContiguousArray<Int32> = []
  /// Members that are not fields: the record's number, and the node of the name.
  private(set) var unknownMembers: ContiguousArray<(record: Int32, name: Int32)> = []
  private var firsts: ContiguousArray<Int32>
  private var lasts: ContiguousArray<Int32>

  init() {
    firsts = ContiguousArray(repeating: -1, count: RecordType.allCases.count)
    lasts = firsts
  }

  mutating func clear() {
    for type in firsts.indices { firsts[type] = -1 }
    entries.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    unknownMembers.removeAll(keepingCapacity: true)
  }

  /// Adds a member that is not a field.
  mutating func addStray(_ number: Int, name: Int) {
    unknownMembers.append((Int32(truncatingIfNeeded: number), Int32(truncatingIfNeeded: name)))
  }

  /// Adds a record, and returns its number.
  mutating func add(_ type: Int, node: Int, parent: Int, fields: Int) -> Int {
    let number = entries.count
    entries.append(
      Entry(
        node: Int32(truncatingIfNeeded: node), parent: Int32(truncatingIfNeeded: parent),
        slots: Int32(truncatingIfNeeded: slots.count), type: UInt8(truncatingIfNeeded: type)))
    slots.append(contentsOf: repeatElement(-1, count: fields))
    if firsts[type] < 0 {
      firsts[type] = Int32(truncatingIfNeeded: number)
    } else {
      entries[Int(lasts[type])].next = Int32(truncatingIfNeeded: number)
    }
    lasts[type] = Int32(truncatingIfNeeded: number)
    return number
  }

  /// Sets the value of a field.
  mutating func set(_ number: Int, _ field: Int, node: Int) {
    slots[Int(entries[number].slots) + field] = Int32(truncatingIfNeeded: node)
  }

  /// The type of a record, as an index of `RecordType.allCases`.
  func type(_ number: Int) -> Int { Int(entries[number].type) }

  /// The node of a field's value; -1 if it is absent.
  func node(_ number: Int, _ field: Int) -> Int { Int(slots[Int(entries[number].slots) + field]) }

  /// The first record of a type, by its number; -1 for none.
  func first(_ type: Int) -> Int { Int(firsts[type]) }

  /// The number of the record that is an object; `nil` if it is not a record.
  func number(of node: Int) -> Int? {
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].node == node { return middle }
      range = entries[middle].node < node ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
