@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The first pass of a comparison over a feed: the head is kept as text, and of each case the id and the digest; the rules
/// are applied on the way, if their findings are compared, too.
struct ComparisonHandler: PassHandler, ~Copyable {
  /// The head in canonical form, as a line of JSON Lines without its end; `nil` if there is none.
  private(set) var head: [UInt8]?
  private(set) var validation: ValidationHandler
  private let applies: Bool
  let index = RecordSorter()
  private(set) var cases = 0
  /// The cases in which a rule has found something.
  private(set) var withFindings = CaseFilter()
  /// The lines of the cases, if they are kept.
  let text: ScratchFile?
  private var written = 0

  /// - Parameters:
  ///   - options: the options of the validation; `nil` to apply no rules.
  ///   - text: takes the lines of the cases; `nil` if nobody needs them.
  init(_ options: ValidationOptions?, text: ScratchFile?) {
    self.text = text
    applies = options != nil
    validation = ValidationHandler(options ?? ValidationOptions())
  }

  var makeWork: @Sendable () -> ComparisonWork {
    { [applies, make = validation.makeWork, keepsText = text != nil] in
      ComparisonWork(applies ? make() : nil, keepsText: keepsText)
    }
  }

  func prepare(_ check: inout StructuralCheck) { if applies { validation.prepare(&check) } }

  mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck) {
    if applies { validation.judge(head: head, &check) }
  }

  mutating func judge(names: [(name: String, location: Location)], _ check: inout StructuralCheck) {
    if applies { validation.judge(names: names, &check) }
  }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    guard hasHead else { return }
    var order = CanonicalOrder()
    order.orderHead(&head)
    self.head = HeadText.line(head)
    if applies { try validation.begin(&head, hasHead: hasHead) }
  }

  mutating func add(_ part: ComparisonWork.Part) throws(IOFailure) {
    if let validated = part.validated { try validation.add(validated) }
    for key in part.withFindings { withFindings.insert(key) }
    var place = written
    for entry in part.cases {
      var entry = entry
      (entry.number, entry.place) = (cases, place)
      place += entry.length + 1
      cases += 1
      try index.add(entry.id, entry.value)
    }
    guard let text else { return }
    try text.append(part.text)
    written += part.text.count
  }

  mutating func finish(_ check: inout StructuralCheck) { if applies { validation.finish(&check) } }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {}
}

/// Puts cases into canonical form, and makes their digests.
final class ComparisonWork: CaseWork {
  struct Part: Sendable {
    var cases: [ComparedCase]
    /// Their lines, if they are kept.
    var text: [UInt8]
    var validated: ValidationWork.Part?
    /// The cases in which a rule has found something, as a `CaseFilter` knows them.
    var withFindings: [UInt64]
  }

  private let validation: ValidationWork?
  private let keepsText: Bool
  private var order = CanonicalOrder()
  private var json = JSONWriter(.compact)
  private var cases: [ComparedCase] = []
  private var text: [UInt8] = []
  private var withFindings: [UInt64] = []

  init(_ validation: ValidationWork?, keepsText: Bool) {
    self.validation = validation
    self.keepsText = keepsText
  }

  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) {
    guard let validation else { return }
    let before = check.log.total
    validation.judge(tape, &check)
    if check.log.total != before, let key = CaseFilter.key(of: tape) { withFindings.append(key) }
  }

  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) {
    validation?.takeCase(&tape, number: number, isRepeated: isRepeated)
    order.orderCase(&tape)
    json.write(tape)
    var hash = SHA256Hash()
    unsafe hash.update(json.output.bytes)
    cases.append(
      ComparedCase(
        id: CaseID.text(tape).map { Array($0.utf8) } ?? [], digest: hash.digestBytes(), length: json.output.count,
        isDeleted: Tombstone.isOne(tape), modified: FeedMembers.text("modified", in: tape).map { Array($0.utf8) } ?? [])
    )
    if keepsText {
      unsafe text.append(contentsOf: json.output.bytes)
      text.append(0x0A)
    }
    json.clear()
  }

  /// What a case takes beside its line.
  private static let entrySize = 160

  var size: Int { text.count + Self.entrySize * cases.count }

  func take() -> Part {
    defer { (cases, text, withFindings) = ([], [], []) }
    _ = order.take()
    return Part(cases: cases, text: text, validated: validation?.take(), withFindings: withFindings)
  }
}

/// The head of a feed as text.
enum HeadText {
  /// The head as a line of JSON Lines, without its end and without cases; a head that is no record is as it is.
  static func line(_ head: borrowing Tape) -> [UInt8] {
    var json = JSONWriter(.compact)
    if head.count > 0, head[0].kind == .object {
      json.writeVerbatim("{")
      var isFirst = true
      var members = MemberIterator(head, 0)
      while let name = members.next(in: head) {
        if head[name + 1].flags.contains(.streamed) { continue }
        if !isFirst { json.writeVerbatim(",") }
        json.writeName(head, name)
        json.write(head, name + 1)
        isFirst = false
      }
      json.writeVerbatim("}")
    } else if head.count > 0 {
      json.write(head)
    }
    return unsafe Array(json.output.bytes)
  }
}
