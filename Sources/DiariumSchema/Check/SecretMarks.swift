internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The objects of a tape that say of themselves that they are confidential: cases, mostly.
struct SecretMarks: Sendable {
  /// The nodes of the objects, without those that are inside others, in order.
  private(set) var objects: [Range<Int>] = []

  /// Looks at a tape.
  init(_ tape: borrowing Tape) {
    if tape.isMarkedConfidential {
      objects = [0..<tape.count]
      return
    }
    var open: [Int] = []
    var memory = Memory()
    var index = 0
    while index < tape.count {
      while let last = open.last, tape.next(after: last) <= index { open.removeLast() }
      let node = tape[index]
      if node.kind.isContainer { open.append(index) }
      // Where what is around it is secret, it is too; its mark may stand behind it.
      if node.flags.contains(.name), !open.isEmpty, Self.marks(tape, index, &memory) {
        let object = Self.merged(tape, open)
        let range = object..<tape.next(after: object)
        while let last = objects.last, range.contains(last.lowerBound) { objects.removeLast() }
        if objects.last.map({ $0.upperBound <= object }) ?? true { objects.append(range) }
      }
      index += 1
    }
  }

  /// The innermost of the open containers, or the one that it is to be merged into: `<<` in YAML 1.1 means so.
  ///
  /// Nothing is merged here, but whoever wrote it believes it to be.
  private static func merged(_ tape: borrowing Tape, _ open: [Int]) -> Int {
    var open = open[...]
    var object = open.removeLast()
    while true {
      // One object or a list of them may be merged.
      var merging = open
      let value =
        tape[object].kind == .object && merging.last.map { tape[$0].kind == .array } == true
        ? merging.removeLast() : object
      guard value > 0, tape[value - 1].flags.contains(.name), tape.string(value - 1) == "<<",
        let holder = merging.popLast()
      else { return object }
      (object, open) = (holder, merging)
    }
  }

  /// Whether a node is in one of the objects.
  func holds(_ node: Int) -> Bool {
    let after = objects.partitioningIndex { $0.lowerBound > node }
    return after > 0 && objects[after - 1].contains(node)
  }

  /// Whether a member says that the object around it is secret.
  private static func marks(_ tape: borrowing Tape, _ name: Int, _ memory: inout Memory) -> Bool {
    // Each of six bytes may be an escape, and an alias stands for any text.
    let isLong = tape[name].flags.contains(.decoded) || (7...240).contains(tape[name].length)
    guard isLong || tape[name].length == 5 else { return false }
    let hash = unsafe tape.withText(name, &memory.scratch) { unsafe IDHash.of($0) }
    // The level may have come out of its record: by too little indentation, say.
    if hash == level { return holdsMark(tape, name + 1) }
    guard isLong else { return false }
    if let isMark = names[hash] { return isMark && isSecret(tape, name + 1) }
    let isMeant = memory.isMeant[hash] ?? isNear(tape.string(name))
    memory.isMeant[hash] = isMeant
    return isMeant && isSecret(tape, name + 1)
  }

  /// Whether a name that is none of the schema is near to that of the mark, or has one of its words in it.
  static func isNear(_ name: String) -> Bool {
    let word = SecretWords.normal(name)
    if ["confidential", "sekretess", "secrecy"].contains(where: word.contains) { return true }
    return !Extensions.isName(name) && FieldNames.meant(name, among: field) != nil
  }

  /// What was learnt of names on a tape, which stand on it again and again.
  private struct Memory {
    var isMeant: [UInt64: Bool] = [:]
    var scratch: [UInt8] = []
  }

  /// The hash of the name of the level, which is no field of a record but that of the mark.
  private static let level: UInt64 = {
    var name = "level"
    return name.withUTF8 { unsafe IDHash.of(UnsafeRawBufferPointer($0)) }
  }()

  /// The names of fields, by their hashes, and whether each is that of the mark.
  private static let names: HashTable<Bool> = {
    var names = HashTable<Bool>()
    for field in Schema.records.flatMap(\.fields) {
      var name = field.name
      let hash = name.withUTF8 { unsafe IDHash.of(UnsafeRawBufferPointer($0)) }
      names.insert(hash, field.name == Case.Field.confidentiality.rawValue)
    }
    return names
  }()

  /// What the field is called: a name that is near is meant for it all the same.
  private static let field = Case.recordDescription.fields
    .filter { $0.name == Case.Field.confidentiality.rawValue }.map { FieldNames.Names($0.name, $0) }

  /// Whether the value of `confidentiality` says that all is secret: whatever it says that is not known to mean less.
  private static func isSecret(_ tape: borrowing Tape, _ value: Int) -> Bool {
    switch tape[value].kind {
    case .null, .false: return false
    case .true, .number: return true
    case .text, .plain: return SecretWords.isMark(tape.string(value))
    case .array: return tape.elements(of: value).contains { isSecret(tape, $0) }
    case .object:
      var members = MemberIterator(tape, value)
      var (isMarked, hasLevel) = (false, false)
      while let name = members.next(in: tape) {
        switch SecretWords.normal(tape.string(name)) {
        case "level":
          hasLevel = true
          isMarked = isMarked || isSecret(tape, name + 1)
        case "note", "ground": break
        // The level by another name, deeper inside, or without its colon.
        case let word:
          isMarked = isMarked || SecretWords.isStrictMark(in: word) || holdsMark(tape, name + 1)
        }
      }
      // What says why, and not how much, may mean all.
      return isMarked || !hasLevel && tape.next(after: value) > value + 1
    }
  }

  /// Whether a value is the word of the level, or has it in it.
  private static func holdsMark(_ tape: borrowing Tape, _ value: Int) -> Bool {
    (value..<tape.next(after: value)).contains { node in
      [.text, .plain].contains(tape[node].kind) && !tape[node].flags.contains(.name) && tape[node].length <= 80
        && SecretWords.isStrictMark(tape.string(node))
    }
  }
}
