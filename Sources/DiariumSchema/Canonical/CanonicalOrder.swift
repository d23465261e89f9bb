internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The values that the canonical form left out because they mean absence.
@_spi(Engine) public struct Absences: Hashable, Sendable {
  /// The number of null values.
  public var nulls = 0
  /// The number of empty texts.
  public var texts = 0
  /// The number of empty lists.
  public var lists = 0
  /// The number of empty records.
  public var records = 0

  /// Nothing left out.
  public init() {}

  /// The number of all of them.
  public var total: Int { nulls + texts + lists + records }

  /// Adds the values left out elsewhere.
  public static func += (sum: inout Absences, more: Absences) {
    sum.nulls += more.nulls
    sum.texts += more.texts
    sum.lists += more.lists
    sum.records += more.records
  }
}

/// Puts a tree into the canonical form: members in the order of the schema, then unknown ones in their original order,
/// then extensions by name; members that mean absence are left out.
///
/// Nothing else is touched, and no value is judged.
@_spi(Engine) public struct CanonicalOrder: ~Copyable {
  let plans = RecordPlans.all
  private var fresh = Tape()
  private var scratch: [UInt8] = []
  /// The values left out so far.
  public private(set) var absences = Absences()

  /// The number of members left out because their names occurred earlier in their records.
  public private(set) var dropped = 0
  private let dropsDuplicates: Bool
  private let keepsAbsences: Bool

  /// An order that has not left anything out yet.
  ///
  /// - Parameters:
  ///   - dropsDuplicates: whether the second of two equal members is left out, and counted; otherwise both stay, and the
  ///     writer must refuse them.
  ///   - keepsAbsences: whether members that mean absence stay.
  public init(dropsDuplicates: Bool = false, keepsAbsences: Bool = false) {
    self.dropsDuplicates = dropsDuplicates
    self.keepsAbsences = keepsAbsences
  }

  /// Takes the values left out since the last call.
  public mutating func take() -> (absences: Absences, dropped: Int) {
    defer { (absences, dropped) = (Absences(), 0) }
    return (absences, dropped)
  }

  /// Puts the head of a feed in order.
  public mutating func orderHead(_ tape: inout Tape) { order(&tape, .feed) }

  /// Puts a case in order.
  public mutating func orderCase(_ tape: inout Tape) { order(&tape, .case) }

  private mutating func order(_ tape: inout Tape, _ type: RecordType) {
    guard tape.count > 0 else { return }
    fresh.reset()
    copy(tape, 0, plans[type])
    tape.exchangeNodes(with: &fresh)
    fresh.shrink()
  }

  /// Copies a node with everything inside it, in order if it is a record.
  private mutating func copy(_ tape: borrowing Tape, _ index: Int, _ record: RecordPlan?) {
    guard tape[index].kind == .object, let record = record else { return verbatim(tape, index) }
    let count = record.count
    // The name nodes of the fields, and of other members.
    var places = InlineArray<64, Int32>(repeating: -1)
    var unknownMembers: [Int] = []
    var expected = 0
    var members = MemberIterator(tape, index)
    while let name = members.next(in: tape) {
      let value = name &+ 1
      let field = Fields.find(tape, name, record, &expected)
      if field < 0 {
        unknownMembers.append(name)
      } else if !keepsAbsences, Fields.isAbsence(tape, value, record[field], in: plans) {
        note(tape, value)
      } else if places[field] < 0 {
        places[field] = Int32(truncatingIfNeeded: name)
      } else if dropsDuplicates {
        keepOne(tape, name, &places[field])
      } else {
        // The second of two equal members: it cannot be in canonical form, and the writer has already refused it.
        unknownMembers.append(name)
      }
    }
    let object = fresh.append(tape[index])
    for field in 0..<count where places[field] >= 0 {
      let name = Int(places[field])
      fresh.append(tape[name])
      member(tape, name &+ 1, record[field])
    }
    if !unknownMembers.isEmpty { copyUnknownMembers(tape, unknownMembers) }
    close(object)
  }

  /// Leaves out one of two equal members.
  ///
  /// Streamed elements are written whichever list they came from: nothing else may accompany such a list, and of two
  /// such lists nothing is left out.
  private mutating func keepOne(_ tape: borrowing Tape, _ name: Int, _ place: inout Int32) {
    let isStreamed = tape[name + 1].flags.contains(.streamed)
    // loss: duplicate
    if !isStreamed || !tape[Int(place) + 1].flags.contains(.streamed) { dropped += 1 }
    if isStreamed { place = Int32(truncatingIfNeeded: name) }
  }

  private mutating func member(_ tape: borrowing Tape, _ value: Int, _ field: FieldPlan) {
    guard field.value == .record else { return verbatim(tape, value) }
    let record = plans[field.record]
    guard tape[value].kind == .array else {
      // A record in place of a list is judged as a value: emptied, it would be absent when it is read again.
      return field.isList ? verbatim(tape, value) : copy(tape, value, record)
    }
    let list = fresh.append(tape[value])
    var elements = ElementIterator(tape, value)
    while let element = elements.next(in: tape) {
      copy(tape, element, record)
    }
    close(list)
  }

  private mutating func copyUnknownMembers(_ tape: borrowing Tape, _ names: [Int]) {
    let unknown = names.filter { !Extensions.isName(tape.string($0)) }
    let extensions = names.filter { Extensions.isName(tape.string($0)) }
    let sorted = extensions.map { (Array(tape.string($0).utf8), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    var seen: Set<[UInt8]> = []
    for name in unknown + sorted.map(\.1) {
      if dropsDuplicates, !seen.insert(Array(tape.string(name).utf8)).inserted {
        dropped += 1
        continue
      }
      fresh.append(tape[name])
      verbatim(tape, name + 1)
    }
  }

  /// Copies a node with everything inside it, unchanged.
  private mutating func verbatim(_ tape: borrowing Tape, _ index: Int) {
    if dropsDuplicates, tape[index].kind.isContainer { return withoutDuplicates(tape, index) }
    let end = tape.next(after: index)
    let shift = fresh.count - index
    for node in index..<end {
      var copied = tape[node]
      if copied.kind.isContainer { copied.link = UInt32(truncatingIfNeeded: Int(copied.link) + shift) }
      fresh.append(copied)
    }
  }

  /// Copies a container with everything inside it, except the second of equal members.
  private mutating func withoutDuplicates(_ tape: borrowing Tape, _ index: Int) {
    let container = fresh.append(tape[index])
    if tape[index].kind == .object {
      var seen: Set<[UInt8]> = []
      var members = MemberIterator(tape, index)
      while let name = members.next(in: tape) {
        guard seen.insert(Array(tape.string(name).utf8)).inserted else {
          dropped += 1
          continue
        }
        fresh.append(tape[name])
        verbatim(tape, name + 1)
      }
    } else {
      var elements = ElementIterator(tape, index)
      while let element = elements.next(in: tape) { verbatim(tape, element) }
    }
    close(container)
  }

  private mutating func close(_ index: Int) {
    var node = fresh[index]
    node.link = UInt32(truncatingIfNeeded: fresh.count)
    fresh[index] = node
  }

  private mutating func note(_ tape: borrowing Tape, _ value: Int) {
    switch tape[value].kind {
    // loss: absence
    case .null: absences.nulls += 1
    case .text: absences.texts += 1
    case .array: absences.lists += 1
    default: absences.records += 1
    }
  }
}
