@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The heads of several inputs as one: the first one's members, and the registers of all.
///
/// Registers are united by id: a record that an earlier input has, equal in canonical form, counts once. Members that
/// describe a file rather than the dataset may differ (`FileMembers`).
struct HeadUnion: ~Copyable {
  private var order = CanonicalOrder()
  private var json = JSONWriter(.compact)
  /// The first head, in canonical order.
  private var first = Tape()
  /// The records of the registers, by the name of the register, as text.
  private var registers: [(name: String, records: [[UInt8]])] = []
  private var known: [String: Set<[UInt8]>] = [:]
  /// The members that may differ between files.
  private(set) var ofFiles = FileMembers()
  /// Members of heads for which the head of all inputs has no place: registers that are not lists, and cases that are
  /// not lists or are not read where they are.
  private(set) var losses = Losses()
  /// The first such value of each name, as text.
  private var unknownMembers: [String: [UInt8]] = [:]
  /// The path of the first input with a head, with which the others are compared; `nil` before it.
  private(set) var path: String?

  /// Adds the head of the next input.
  ///
  /// - Parameters:
  ///   - head: the head; records that an earlier one has are removed from it.
  ///   - path: the input.
  ///   - limits: the limits of the inputs.
  /// - Returns: the members in which it differs from the first head, each as the names that lead to it.
  /// - Throws: `.syntax` if it exceeds the limits.
  mutating func add(_ head: inout Tape, path: String, limits: Limits) throws(ReadFailure) -> [[String]] {
    guard head.count > 0, head[0].kind == .object else { return [] }
    let tape = try canonical(head, limits)
    var repeated: Set<Int> = []
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      let member = tape.string(name)
      if TableSplit.isRegister(member), tape[name + 1].kind == .array {
        repeated.formUnion(addRegister(member, tape, name + 1, head))
      }
    }
    noteLosses(head)
    ofFiles.add(head, path: path)
    if !repeated.isEmpty { head.remove(Self.withEmptied(repeated, head)) }
    guard self.path != nil else {
      self.path = path
      first = tape
      return []
    }
    var differences: [[String]] = []
    Self.compare(tape, 0, first, 0, [], &differences)
    return differences
  }

  /// The head of all inputs.
  ///
  /// - Parameters:
  ///   - limits: the limits of the inputs.
  ///   - keepsUnknownMembers: whether values of a wrong type are kept in place of lists, for callers that want to see
  ///     them.
  /// - Returns: the head.
  /// - Throws: `.syntax` if it exceeds the limits.
  func makeHead(limits: Limits, keepsUnknownMembers: Bool = false) throws(ReadFailure) -> Tape {
    var bytes: [UInt8] = Array("{".utf8)
    func add(_ name: String, _ text: [UInt8], to object: inout [UInt8]) {
      if object.count > 1 { object.append(0x2C) }
      object += Array("\(Self.quoted(name)):".utf8) + text
    }
    for (name, value) in Self.members(first, 0) {
      guard !TableSplit.isList(name), FileMembers.paths.contains([name]) == false else { continue }
      guard name == "dataset", first[value].kind == .object else {
        add(name, Self.text(first, value), to: &bytes)
        continue
      }
      var dataset: [UInt8] = Array("{".utf8)
      for (inside, value) in Self.members(first, value) where !FileMembers.paths.contains([name, inside]) {
        add(inside, Self.text(first, value), to: &dataset)
      }
      for path in FileMembers.paths where path.first == name {
        if let text = ofFiles.united(path) { add(path[1], text, to: &dataset) }
      }
      add(name, dataset + [0x7D], to: &bytes)
    }
    for path in FileMembers.paths where path.count == 1 {
      if let text = ofFiles.united(path) { add(path[0], text, to: &bytes) }
    }
    let unknownMembers = keepsUnknownMembers ? self.unknownMembers : [:]
    for (name, text) in unknownMembers.sorted(by: { $0.key < $1.key }) { add(name, text, to: &bytes) }
    for register in registers where unknownMembers[register.name] == nil {
      add(register.name, [0x5B] + register.records.joined(separator: [0x2C]) + [0x5D], to: &bytes)
    }
    bytes.append(0x7D)
    return try Self.parse(bytes, limits)
  }

  /// Counts the members that should be lists of records and are not: those of several inputs cannot be one list.
  private mutating func noteLosses(_ head: borrowing Tape) {
    var secrecy: Secrecy?
    for (name, value) in Self.members(head, 0) where TableSplit.isList(name) && !FeedMembers.isAbsent(head, value) {
      let isList = head[value].kind == .array
      if isList, TableSplit.isRegister(name) || head[value].flags.contains(.streamed) { continue }
      let clip = secrecy ?? Secrecy(head)
      secrecy = clip
      // loss: head-list
      // Cases in the head of a stream have the right type, but are not a field of it.
      losses.add(isList ? .unknown : .type, at: Self.location(head, value, clip))
      if unknownMembers[name] == nil { unknownMembers[name] = Self.text(head, value) }
    }
  }

  /// The location of a member, without the text of confidential cases next to it.
  static func location(_ head: borrowing Tape, _ node: Int, _ secrecy: borrowing Secrecy) -> Location {
    var location = head.location(node, excerpt: true)
    if location.table == nil { location.pointer = head.pointer(to: node) }
    secrecy.clip(&location)
    return location
  }

  private mutating func addRegister(
    _ name: String, _ tape: borrowing Tape, _ list: Int, _ head: borrowing Tape
  ) -> [Int] {
    let original = FeedMembers.node(name, in: head).map { head.elements(of: $0) } ?? []
    var repeated: [Int] = []
    var place = registers.firstIndex { $0.name == name }
    for (number, element) in tape.elements(of: list).enumerated() {
      let text = text(tape, element)
      if known[name, default: []].insert(text).inserted || path == nil {
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

  /// Finds the members in which two values differ, apart from registers, cases and the members that may differ.
  private static func compare(
    _ one: borrowing Tape, _ node: Int, _ other: borrowing Tape, _ otherNode: Int, _ path: [String],
    _ differences: inout [[String]]
  ) {
    guard one[node].kind == .object, other[otherNode].kind == .object else {
      if text(one, node) != text(other, otherNode) { differences.append(path) }
      return
    }
    let (members, others) = (Self.members(one, node), Self.members(other, otherNode))
    let values = Dictionary(others.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for (name, value) in members {
      let inside = path + [name]
      if FileMembers.paths.contains(inside) || path.isEmpty && TableSplit.isList(name) { continue }
      if let same = values[name] {
        compare(one, value, other, same, inside, &differences)
      } else {
        differences.append(inside)
      }
    }
    let names = Set(members.map(\.name))
    differences += others.map(\.name).filter { !names.contains($0) }.map { path + [$0] }.filter {
      !FileMembers.paths.contains($0) && !(path.isEmpty && TableSplit.isList($0[0]))
    }
  }

  private static func members(_ tape: borrowing Tape, _ object: Int) -> [(name: String, value: Int)] {
    var members: [(String, Int)] = []
    guard object < tape.count, tape[object].kind == .object else { return [] }
    var names = MemberIterator(tape, object)
    while let name = names.next(in: tape) {
      members.append((tape.string(name), name + 1))
    }
    return members
  }

  /// A head in canonical order, on a tape of its own.
  private mutating func canonical(_ head: borrowing Tape, _ limits: Limits) throws(ReadFailure) -> Tape {
    var tape = try Self.parse(text(head, 0), limits)
    order.orderHead(&tape)
    return tape
  }

  private static func parse(_ bytes: [UInt8], _ limits: Limits) throws(ReadFailure) -> Tape {
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

  static func text(_ tape: borrowing Tape, _ node: Int) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.write(tape, node)
    return unsafe Array(writer.output.bytes)
  }

  private static func quoted(_ name: String) -> String {
    var writer = JSONWriter(.compact)
    writer.writeText(name)
    return unsafe String(decoding: writer.output.bytes, as: UTF8.self)
  }

  /// The elements, and the members that would be left empty.
  private static func withEmptied(_ elements: Set<Int>, _ head: borrowing Tape) -> Set<Int> {
    var removed = elements
    var members = MemberIterator(head, 0)
    while let name = members.next(in: head) {
      let inside = head.elements(of: name + 1)
      if !inside.isEmpty, inside.allSatisfy({ elements.contains($0) }) { removed.formUnion([name, name + 1]) }
    }
    return removed
  }
}

/// The heads of one or several inputs, read as one.
@_spi(Engine) public struct FeedHeads: ~Copyable {
  private var union = HeadUnion()
  private var first = Tape()
  private var count = 0
  /// The sources that the heads were read from.
  public private(set) var sources: [any ByteSource] = []
  /// Takes the readers' findings, for instance that tables have no `datapackage.json`.
  private var check = StructuralCheck(log: FindingLog(limit: 1))
  /// The name of the stream, if the cases follow the head one by one; `nil` for a document.
  public private(set) var stream: String?

  /// The first error found by a reader.
  public var fault: Finding? { check.log.findings.first { $0.severity == .error } }

  /// No heads yet.
  public init() {}

  /// Reads the head of an input.
  ///
  /// - Returns: whether it has one.
  /// - Throws: `ReadFailure` if bytes cannot be read or the text is not well formed.
  public mutating func add(_ input: FeedPass.Input, limits: Limits) throws(ReadFailure) -> Bool {
    var reader = FeedReader(input, limits: limits)
    var tape = Tape()
    guard try reader.readHead(onto: &tape) else { return false }
    sources += reader.sources
    stream = reader.stream
    reader.giveFindings(to: &check)
    _ = try union.add(&tape, path: input.input.path, limits: limits)
    count += 1
    if count == 1 { first = tape }
    return true
  }

  /// The head of all inputs.
  ///
  /// - Throws: `ReadFailure` if it exceeds the limits.
  public consuming func makeHead(limits: Limits) throws(ReadFailure) -> Tape {
    count == 1 ? first : try union.makeHead(limits: limits, keepsUnknownMembers: true)
  }
}
