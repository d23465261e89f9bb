internal import DiariumModel
internal import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The differences of two feeds, group by group: the head, then the cases in the order of their ids.
struct DifferenceGroups {
  private let old: ComparedSide
  private let new: ComparedSide
  private let oldCapture: CaseCapture?
  private let newCapture: CaseCapture?
  private var merge: IndexMerge
  private var isAfterHead = false

  init(
    _ old: ComparedSide, _ new: ComparedSide, _ oldCapture: CaseCapture?, _ newCapture: CaseCapture?
  ) throws(IOFailure) {
    (self.old, self.new, self.oldCapture, self.newCapture) = (old, new, oldCapture, newCapture)
    merge = try IndexMerge(old.cases, new.cases)
  }

  /// The next group; `nil` after the last.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  mutating func next() throws(IOFailure) -> DifferenceGroup? {
    if !isAfterHead {
      isAfterHead = true
      if let group = head() { return group }
    }
    while let step = try merge.next() {
      guard !step.isEqual, let group = try group(step) else { continue }
      return group
    }
    return nil
  }

  private func head() -> DifferenceGroup? {
    guard old.head != new.head else { return nil }
    var group = DifferenceGroup(.changed)
    group.isHead = true
    // A feed without a head lacks all of it.
    let nothing = Array("{}".utf8)
    var comparison = TreeComparison(CanonicalJSON.tape(old.head ?? nothing), CanonicalJSON.tape(new.head ?? nothing))
    comparison.compareHead()
    // Places belong to the very text that is compared.
    let (one, other) = (oldCapture?.head, newCapture?.head)
    group.differences = differences(
      comparison, one?.json == old.head ? one : nil, other?.json == new.head ? other : nil)
    return group
  }

  private func group(_ step: IndexMerge.Step) throws(IOFailure) -> DifferenceGroup? {
    let one = try step.old.flatMap { (entry) throws(IOFailure) in try oldCapture?.tree(entry.number) }
    let other = try step.new.flatMap { (entry) throws(IOFailure) in try newCapture?.tree(entry.number) }
    guard let tree = other ?? one else { return nil }
    var group = DifferenceGroup(one == nil ? .added : other == nil ? .removed : .changed)
    group.isAmbiguous = step.isAmbiguous
    group.isConfidential = one?.isConfidential ?? false || other?.isConfidential ?? false
    let tape = CanonicalJSON.tape(tree.json)
    group.caseID = CaseID.text(tape)
    group.title = FeedMembers.text("title", in: tape)
    if let one, let other {
      var comparison = TreeComparison(CanonicalJSON.tape(one.json), tape)
      comparison.compareCase()
      group.differences = differences(comparison, one, other)
      return group
    }
    var difference = Difference(group.kind, record: RecordType.case.rawValue, id: group.caseID, field: nil)
    let (value, place) = (CanonicalJSON.value(tape), Places(tree).location(0, tape))
    if one != nil { (difference.old, difference.oldLocation) = (value, place) }
    if other != nil { (difference.new, difference.newLocation) = (value, place) }
    group.differences = [difference]
    return group
  }

  private func differences(
    _ comparison: borrowing TreeComparison, _ one: CaseCapture.Tree?, _ other: CaseCapture.Tree?
  ) -> [Difference] {
    var (oldPlaces, newPlaces): (Places?, Places?)
    if let one { oldPlaces = Places(one, comparison.old) }
    if let other { newPlaces = Places(other, comparison.new) }
    var differences: [Difference] = []
    for found in comparison.differences {
      var difference = Difference(
        Difference.Kind(rawValue: found.kind.rawValue) ?? .changed, record: found.entity.record, id: found.entity.id,
        field: found.path.isEmpty ? nil : Self.field(found.path))
      if let node = found.old { difference.oldLocation = oldPlaces?.location(node, comparison.old) }
      if let node = found.new { difference.newLocation = newPlaces?.location(node, comparison.new) }
      if found.kind == .reordered {
        difference.old = found.orders.map { Self.value($0.old) }
        difference.new = found.orders.map { Self.value($0.new) }
      } else {
        if let node = found.old { difference.old = CanonicalJSON.value(comparison.old, node) }
        if let node = found.new { difference.new = CanonicalJSON.value(comparison.new, node) }
      }
      differences.append(difference)
    }
    return differences
  }

  /// The way to a value as a JSON Pointer without its first slash.
  private static func field(_ path: [TreeDifference.Step]) -> String {
    path.map { step in
      switch step {
      case .name(let name): name.replacing("~", with: "~0").replacing("/", with: "~1")
      case .element(let number): "\(number)"
      }
    }.joined(separator: "/")
  }

  private static func value(_ ids: [String?]) -> JSONValue { .array(ids.map { $0.map { .string($0) } ?? .null }) }
}

/// The places of a tree's nodes.
private struct Places {
  private let tree: CaseCapture.Tree
  /// The number of each node among those with places; negative for names.
  private var numbers: [Int32] = []

  init(_ tree: CaseCapture.Tree, _ tape: borrowing Tape) {
    self.init(tree)
    var next: Int32 = 0
    for node in 0..<tape.count {
      let isName = tape[node].flags.contains(.name)
      numbers.append(isName ? -1 : next)
      if !isName { next += 1 }
    }
  }

  /// The place of the root alone.
  init(_ tree: CaseCapture.Tree) { self.tree = tree }

  /// The place of a node; `nil` if it is not known.
  func location(_ node: Int, _ tape: borrowing Tape) -> Location? {
    let number = numbers.isEmpty ? 0 : Int(numbers[node])
    guard tree.places.indices.contains(number) else { return nil }
    var location = tree.places[number]
    if location.table == nil { location.pointer = (tree.pointer ?? "") + tape.pointer(to: node) }
    return location
  }
}
