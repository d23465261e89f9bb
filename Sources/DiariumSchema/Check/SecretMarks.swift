internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The objects of a tape that declare themselves confidential: mostly cases.
struct SecretMarks: Sendable {
  /// The nodes of the objects, without those that are inside others, in order.
  private(set) var objects: [Range<Int>] = []

  /// Examines a tape.
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
      // If its surroundings are confidential, so is the object; its mark may come after it.
      if node.flags.contains(.name), !open.isEmpty, Self.marks(tape, index, &memory) {
        let object = Self.merged(tape, open)
        let range = object..<tape.next(after: object)
        while let last = objects.last, range.contains(last.lowerBound) { objects.removeLast() }
        if objects.last.map({ $0.upperBound <= object }) ?? true { objects.append(range) }
      }
      index += 1
    }
  }

  /// The innermost of the open containers, or the one that it is to be merged into, as `<<` means in YAML 1.1.
  ///
  /// Nothing is merged here, but the author believes it to be.
  private static func merged(_ tape: borrowing Tape, _ open: [Int]) -> Int {
    var open = open[...]
    var object = open.removeLast()
    while true {
      // One object or a list of them can be merged.
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

  /// Whether a member says that the object around it is confidential.
  private static func marks(_ tape: borrowing Tape, _ name: Int, _ memory: inout Memory) -> Bool {
    // Each byte may be a six-byte escape, and an alias stands for any text.
    let isLong = tape[name].flags.contains(.decoded) || (7...240).contains(tape[name].length)
    guard isLong || tape[name].length == 5 else { return false }
    let hash = unsafe tape.withText(name, &memory.scratch) { unsafe IDHash.of($0) }
    // The level may have slipped out of its record, for instance by too little indentation.
    if hash == level { return holdsMark(tape, name + 1) }
    guard isLong else { return false }
    if let isMark = names[hash] { return isMark && isSecret(tape, name + 1) }
    let isMeant = memory.isMeant[hash] ?? isNear(tape.string(name))
    memory.isMeant[hash] = isMeant
    return isMeant && isSecret(tape, name + 1)
  }

  /// Whether a name outside the schema is similar to that of the mark, or contains one of its words.
  static func isNear(_ name: String) -> Bool {
    let word = SecretWords.normal(name)
    if ["confidential", "sekretess", "secrecy"].contains(where: word.contains) { return true }
    return !Extensions.isName(name) && FieldNames.meant(name, among: field) != nil
  }

  /// The facts learnt about names on a tape, which recur again and again.
  private struct Memory {
    var isMeant: [UInt64: Bool] = [:]
    var scratch: [UInt8] = []
  }

  /// The hash of the name of the level, which is a field of no record but the mark.
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

  /// The names of the field: a similar one is meant for it all the same.
  private static let field = Case.recordDescription.fields
    .filter { $0.name == Case.Field.confidentiality.rawValue }.map { FieldNames.Names($0.name, $0) }

  /// Whether the value of `confidentiality` says that everything is confidential: any value not known to mean less
  /// does.
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
        // The level under another name, deeper inside, or without its colon.
        case let word:
          isMarked = isMarked || SecretWords.isStrictMark(in: word) || holdsMark(tape, name + 1)
        }
      }
      // A value that says why, and not how much, may mean everything.
      return isMarked || !hasLevel && tape.next(after: value) > value + 1
    }
  }

  /// Whether a value is the word of the level, or contains it.
  private static func holdsMark(_ tape: borrowing Tape, _ value: Int) -> Bool {
    (value..<tape.next(after: value)).contains { node in
      [.text, .plain].contains(tape[node].kind) && !tape[node].flags.contains(.name) && tape[node].length <= 80
        && SecretWords.isStrictMark(tape.string(node))
    }
  }
}
