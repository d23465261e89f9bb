internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The contents of a feed: the records of each type, how often each field is filled, which codes are used, and how
/// complete the cases are.
@_spi(Engine) public struct Census: ~Copyable {
  let plans = RecordPlans.all
  /// The counts.
  public struct Counts: Sendable {
    var records: [Int]
    var filled: [[Int]]
    var codes: [String: [String: Int]] = [:]
    /// How often codes beyond the limit were used.
    var otherCodes: [String: Int] = [:]
    var levels: [CompletenessLevel: Int] = [:]

    init() {
      records = Array(repeating: 0, count: RecordType.allCases.count)
      filled = Schema.records.map { Array(repeating: 0, count: $0.fields.count) }
    }
  }

  private var counts = Counts()
  private let countsCodes: Bool

  /// The most codes of a list counted individually: hostile input has another in each record.
  public static let maximumCodes = 1000
  /// The name under which further codes are counted.
  public static let otherCodes = "…"
  /// Whether the current case is confidential, once that has been determined.
  private var isSecret: Bool?
  private var hidesWords = false

  /// An empty census.
  ///
  /// - Parameter countsCodes: whether to count how often each code is used.
  public init(countsCodes: Bool = true) { self.countsCodes = countsCodes }

  /// Takes the counts since the last call.
  public mutating func take() -> Counts {
    defer { counts = Counts() }
    return counts
  }

  /// Adds counts from elsewhere.
  public mutating func add(_ more: Counts) {
    for index in counts.records.indices {
      counts.records[index] += more.records[index]
      for field in counts.filled[index].indices { counts.filled[index][field] += more.filled[index][field] }
    }
    for (list, uses) in more.codes {
      for (code, times) in uses.sorted(by: { $0.key < $1.key }) { count(code, of: list, times) }
    }
    counts.otherCodes.merge(more.otherCodes, uniquingKeysWith: +)
    counts.levels.merge(more.levels, uniquingKeysWith: +)
  }

  /// Counts the head.
  public mutating func countHead(_ tape: borrowing Tape) { count(tape, 0, plans[.feed]) }

  /// Counts a case.
  public mutating func countCase(_ tape: borrowing Tape) {
    guard tape[0].kind == .object else { return }
    isSecret = nil
    let spans = counts.records[RecordType.span.index]
    count(tape, 0, plans[.case])
    counts.levels[Completeness.level(tape, hasSpans: counts.records[RecordType.span.index] > spans), default: 0] += 1
  }

  private mutating func count(_ tape: borrowing Tape, _ object: Int, _ record: RecordPlan) {
    guard tape[object].kind == .object else { return }
    let type = record.type.index
    counts.records[type] += 1
    var expected = 0
    var seen: UInt64 = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let value = name + 1
      let index = Fields.find(tape, name, record, &expected)
      if index >= 0, seen & 1 << UInt64(index) == 0,
        !Fields.isAbsence(tape, value, record[index], in: plans)
      {
        seen |= 1 << UInt64(index)
        counts.filled[type][index] += 1
        countValue(tape, value, record[index], type, index)
      }
    }
  }

  private mutating func countValue(
    _ tape: borrowing Tape, _ value: Int, _ field: FieldPlan, _ type: Int, _ index: Int
  ) {
    switch field.value {
    case .record:
      let nested = plans[field.record]
      guard tape[value].kind == .array else { return count(tape, value, nested) }
      var elements = ElementIterator(tape, value)
      while let element = elements.next(in: tape) {
        count(tape, element, nested)
      }
    case .code:
      guard countsCodes, case .code(let list) = Schema.records[type].fields[index].type,
        !tape[value].kind.isContainer
      else { return }
      count(code(tape, value, list), of: list.name, 1)
    default: return
    }
  }

  /// Hides words in place of codes that are not codes: the feed is broken, and a case may lack its mark.
  public mutating func hideWords() { hidesWords = true }

  private mutating func count(_ code: String, of list: String, _ times: Int) {
    if counts.codes[list]?[code] == nil, counts.codes[list]?.count ?? 0 >= Self.maximumCodes {
      counts.otherCodes[list, default: 0] += times
    } else {
      counts.codes[list, default: [:]][code, default: 0] += times
    }
  }

  /// A code as it is counted: a word in place of one in a confidential case, which belongs to no list, is not
  /// disclosed.
  private mutating func code(_ tape: borrowing Tape, _ value: Int, _ list: CodeListDescription) -> String {
    let code = tape.string(value)
    if list.codes.contains(where: { $0.code == code }) { return code }
    let isSecret = self.isSecret ?? Secrecy(tape).isWhole
    self.isSecret = isSecret
    return isSecret ? Veil.mark : code
  }
}

/// The results of a census.
extension Census {
  /// The number of records of each type that has a table, by the table's name, in the schema's order; types without
  /// records are included.
  public var recordCounts: [(table: String, count: Int)] {
    zip(Schema.records, counts.records).compactMap { record, count in
      guard let table = record.table, count > 0 else { return nil }
      return (table, count)
    }
  }

  /// The share of the records in which a field is filled, from 0 to 1, by `table.field`; fields that are never filled
  /// are left out.
  public var coverage: [(field: String, share: Double)] {
    var coverage: [(field: String, share: Double)] = []
    for (type, record) in Schema.records.enumerated() where counts.records[type] > 0 {
      guard let table = record.table else { continue }
      for (index, field) in record.fields.enumerated() where counts.filled[type][index] > 0 {
        coverage.append(("\(table).\(field.name)", Double(counts.filled[type][index]) / Double(counts.records[type])))
      }
    }
    return coverage
  }

  /// How often each code of each list is used, in the order of the lists; codes in no list come last, and after them,
  /// as `otherCodes`, all those beyond `maximumCodes`.
  public var codeUse: [(list: String, uses: [(code: String, count: Int)])] {
    Schema.codeLists.compactMap { list in
      guard var uses = counts.codes[list.name] else { return nil }
      if hidesWords {
        let known = Set(list.codes.map(\.code))
        uses = Dictionary(uses.map { (known.contains($0.key) ? $0.key : Veil.mark, $0.value) }, uniquingKeysWith: +)
      }
      let known = list.codes.map(\.code)
      let order = known + uses.keys.filter { !known.contains($0) }.sorted()
      let others = counts.otherCodes[list.name].map { [(code: Self.otherCodes, count: $0)] } ?? []
      return (list.name, order.compactMap { code in uses[code].map { (code, $0) } } + others)
    }
  }

  /// The number of cases that reach a level and no higher one.
  public func cases(at level: CompletenessLevel) -> Int { counts.levels[level] ?? 0 }
}
