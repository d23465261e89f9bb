internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// The labels of the parties in the registers, found by the hashes of their ids.
///
/// A party shares its labels with those that it continues or that continue it: a document has the label of its day, and
/// the register may know the party by another.
struct PartyLabels: Sendable {
  /// Parties that continue each other.
  private struct Line: Sendable {
    /// Their labels, in the form in which they are compared.
    var labels: Set<String> = []
    /// Whether one of them has no name in the register, so that a longer label may be that name.
    var lacksName = false
  }

  /// The information about a party.
  struct Entry: Sendable {
    /// The abbreviation.
    let abbreviation: String?
    fileprivate let line: Int
  }

  private var entries: [UInt64: Entry] = [:]
  private var lines: [Line] = []
  /// All labels of all parties.
  private(set) var all: Set<String> = []

  init(_ parties: [String: Registers.Party]) {
    let ids = parties.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var lead = Array(ids.indices)
    func first(_ number: Int) -> Int {
      var number = number
      while lead[number] != number {
        lead[number] = lead[lead[number]]
        number = lead[number]
      }
      return number
    }
    for (number, id) in ids.enumerated() {
      guard let earlier = parties[id]?.predecessorID.flatMap({ numbers[$0] }) else { continue }
      let (one, other) = (first(number), first(earlier))
      lead[one] = other
    }
    var lineNumbers: [Int: Int] = [:]
    for (number, id) in ids.enumerated() {
      guard let party = parties[id] else { continue }
      let start = first(number)
      let line = lineNumbers[start] ?? lines.count
      if line == lines.count { lines.append(Line()) }
      lineNumbers[start] = line
      let labels = [party.abbreviation, party.name].compactMap { $0?.comparedLabel }
      lines[line].labels.formUnion(labels)
      if party.name == nil { lines[line].lacksName = true }
      all.formUnion(labels)
      entries[RowHash.of(id)] = Entry(abbreviation: party.abbreviation, line: line)
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The party whose id has this hash.
  subscript(hash: UInt64) -> Entry? { entries[hash] }

  /// Whether a label may belong to a party.
  func mayBe(_ label: String, _ party: Entry) -> Bool {
    let form = label.comparedLabel
    let line = lines[party.line]
    if line.labels.contains(form) { return true }
    // If the register does not give the name, the label may be that name, unless it is another party's. No name is as
    // short as an abbreviation.
    return line.lacksName && form.utf8.count > 4 && !all.contains(form)
  }
}
