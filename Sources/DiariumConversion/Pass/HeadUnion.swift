internal import DiariumCodecs
internal import DiariumSchema
public import DiariumTree

/// The heads of several inputs as one: the first one's members, and the registers of all.
///
/// Registers unite by id: a record that an earlier input has, equal in canonical form, counts once.
struct HeadUnion: ~Copyable {
  private var order = CanonicalOrder()
  private var json = JSONWriter(.compact)
  /// The members of the first head that are no registers, as text.
  private var members: [(name: String, text: [UInt8])] = []
  /// The records of the registers, by the name of the register, as text.
  private var registers: [(name: String, records: [[UInt8]])] = []
  private var known: [String: Set<[UInt8]>] = [:]
  private var isFirst = true

  /// Takes the head of the next input.
  ///
  /// - Parameters:
  ///   - head: the head; records that an earlier one has are taken out of it.
  ///   - limits: those of the inputs.
  /// - Returns: the names of the members in which it differs from the first head.
  /// - Throws: `.syntax` where it is beyond the limits.
  mutating func add(_ head: inout Tape, limits: Limits) throws(ReadFailure) -> [String] {
    guard head.count > 0, head[0].kind == .object else { return [] }
    let tape = try canonical(head, limits)
    var others: [(name: String, text: [UInt8])] = []
    var repeated: Set<Int> = []
    var name = 1
    while name < tape.next(after: 0) {
      let member = tape.string(name)
      if TableSplit.isRegister(member), tape[name + 1].kind == .array {
        repeated.formUnion(addRegister(member, tape, name + 1, head))
      } else if !TableSplit.isList(member) {
        others.append((member, text(tape, name + 1)))
      }
      name = tape.next(after: name + 1)
    }
    if !repeated.isEmpty { head.remove(Self.withEmptied(repeated, head)) }
    guard isFirst else { return differences(others) }
    isFirst = false
    members = others
    return []
  }

  /// The head of all inputs.
  func head(limits: Limits) throws(ReadFailure) -> Tape {
    var bytes: [UInt8] = Array("{".utf8)
    func add(_ name: String, _ text: [UInt8]) {
      if bytes.count > 1 { bytes.append(0x2C) }
      bytes += name.utf8.isEmpty ? [] : Array("\(quoted(name)):".utf8)
      bytes += text
    }
    for member in members { add(member.name, member.text) }
    for register in registers { add(register.name, [0x5B] + register.records.joined(separator: [0x2C]) + [0x5D]) }
    bytes.append(0x7D)
    return try parse(bytes, limits)
  }

  private mutating func addRegister(
    _ name: String, _ tape: borrowing Tape, _ list: Int, _ head: borrowing Tape
  ) -> [Int] {
    let original = FeedMembers.node(name, in: head).map { head.elements(of: $0) } ?? []
    var repeated: [Int] = []
    var place = registers.firstIndex { $0.name == name }
    for (number, element) in tape.elements(of: list).enumerated() {
      let text = text(tape, element)
      if known[name, default: []].insert(text).inserted || isFirst {
        if place == nil {
          registers.append((name, []))
          place = registers.count - 1
        }
        if let place { registers[place].records.append(text) }
      } else if number < original.count {
        repeated.append(original[number])
      }
    }
    return repeated
  }

  private func differences(_ others: [(name: String, text: [UInt8])]) -> [String] {
    let names = Set(members.map(\.name) + others.map(\.name))
    return names.filter { name in
      members.first { $0.name == name }?.text != others.first { $0.name == name }?.text
    }.sorted()
  }

  /// A head in canonical order, on a tape of its own.
  private mutating func canonical(_ head: borrowing Tape, _ limits: Limits) throws(ReadFailure) -> Tape {
    var tape = try parse(text(head, 0), limits)
    order.head(&tape)
    return tape
  }

  private func parse(_ bytes: [UInt8], _ limits: Limits) throws(ReadFailure) -> Tape {
    var tape = Tape()
    let block = Block(bytes, path: "")
    tape.reset(block)
    do throws(SyntaxError) {
      try JSONFragment(limits: limits).value(in: block, 0..<bytes.count, onto: &tape)
    } catch {
      throw .syntax(error)
    }
    return tape
  }

  private mutating func text(_ tape: borrowing Tape, _ node: Int) -> [UInt8] {
    json.clear()
    json.write(tape, node)
    return unsafe Array(json.output.bytes)
  }

  private func quoted(_ name: String) -> String {
    var writer = JSONWriter(.compact)
    writer.writeText(name)
    return unsafe String(decoding: writer.output.bytes, as: UTF8.self)
  }

  /// The elements, and the members that would be left without any.
  private static func withEmptied(_ elements: Set<Int>, _ head: borrowing Tape) -> Set<Int> {
    var removed = elements
    var name = 1
    while name < head.next(after: 0) {
      let inside = head.elements(of: name + 1)
      if !inside.isEmpty, inside.allSatisfy({ elements.contains($0) }) { removed.formUnion([name, name + 1]) }
      name = head.next(after: name + 1)
    }
    return removed
  }
}

/// The heads of one or several inputs, read as one.
public struct FeedHeads: ~Copyable {
  private var union = HeadUnion()
  private var first = Tape()
  private var count = 0

  /// No head yet.
  public init() {}

  /// Reads the head of an input.
  ///
  /// - Returns: whether it has one.
  /// - Throws: `ReadFailure` where bytes cannot be had or the text is not well formed.
  public mutating func add(_ input: FeedPass.Input, limits: Limits) throws(ReadFailure) -> Bool {
    var reader = FeedReader(input.input, form: input.form, limits: limits)
    var tape = Tape()
    guard try reader.head(onto: &tape) else { return false }
    _ = try union.add(&tape, limits: limits)
    count += 1
    if count == 1 { first = tape }
    return true
  }

  /// The head of all inputs.
  ///
  /// - Throws: `ReadFailure` where it is beyond the limits.
  public consuming func head(limits: Limits) throws(ReadFailure) -> Tape {
    count == 1 ? first : try union.head(limits: limits)
  }
}
