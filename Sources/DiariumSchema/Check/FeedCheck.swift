internal import DiariumModel
public import DiariumTree

/// What needs the whole feed: references that lead out of their case.
extension StructuralCheck {
  /// Whether the cases must be read once more, to find what is inside of other cases: `lookUp` takes them.
  public var needsLookUp: Bool { !feed.suspects.isEmpty || pending.contains { owner(of: $0) != nil } }

  /// Looks in a case for the records that other cases refer to, and for ids that stand elsewhere too.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its place in the list of the document, from 0; nil where the case is a line of its own.
  public mutating func lookUp(_ tape: borrowing Tape, number: Int?) {
    guard tape[0].kind == .object else { return }
    var wanted: [String: [Int]] = [:]
    for (index, reference) in pending.enumerated() where reference.found == nil {
      wanted[reference.text, default: []].append(index)
    }
    let own = Self.member("id", of: tape, 0).map { Self.hash(tape.string($0)) }
    let isSuspect = own.map { feed.suspects.contains($0) } ?? false
    guard !wanted.isEmpty || isSuspect else { return }
    var found: [(Int, Int)] = []
    var ids: [Int] = []
    unsafe visit(tape, 0, plan.record(.case)) { node, type in
      for index in wanted[tape.string(node)] ?? [] { found.append((index, type)) }
      ids.append(node)
    }
    for (index, type) in found { pending[index].found = type }
    guard isSuspect else { return }
    pointerPrefix = Self.prefix(number)
    caseID = Self.member("id", of: tape, 0)
    for node in ids { findElsewhere(tape, node) }
  }

  /// An id that begins with its case's, and stands also where it does not.
  private mutating func findElsewhere(_ tape: borrowing Tape, _ node: Int) {
    var room: [UInt8] = []
    guard unsafe tape.withText(node, &room, { unsafe isMinted($0, tape) }) else { return }
    let text = tape.string(node)
    let block = tape.sources[Int(tape[node].source)]
    guard let place = feed.place(Self.hash(text)), place.offset != block.offset(at: Int(tape[node].offset)),
      reads(text, at: place.offset)
    else { return }
    duplicateInFeed(tape, node, text, place, entity: -1)
  }

  /// Judges the references that lead out of their case, once all cases were given.
  public mutating func finish() {
    for reference in pending {
      guard var finding = reference.finding else { continue }
      let found = reference.found ?? feed.place(Self.hash(reference.text)).map { Int($0.record) }
      let owner = owner(of: reference)
      if reference.isFeedWide, let found {
        guard reference.targets & 1 << UInt64(found) == 0 else { continue }
        finding.rule = .wrongRecord
        finding.message = "\(Words.quoted(reference.text)) is no \(Self.nouns(reference.targets))"
      } else if !reference.isFeedWide, found != nil || owner != nil {
        finding.rule = .otherCase
        finding.message = "\(Words.quoted(reference.text)) belongs to \(owner.map { "case `\($0)`" } ?? "another case")"
        finding.help = "only `to_id` of a relation may lead into another case"
        finding.suggestion = nil
      }
      finding.severity = finding.rule.severity
      log.add(finding)
    }
    pending = []
  }

  /// The case, other than its own, whose id a reference is or begins with.
  private func owner(of reference: PendingReference) -> String? {
    var candidates = [reference.text]
    var end = reference.text.endIndex
    while let slash = reference.text[..<end].lastIndex(of: "/") {
      candidates.append(String(reference.text[..<slash]))
      end = slash
    }
    let type = UInt8(RecordType.case.index)
    return candidates.first { $0 != reference.own && feed.place(Self.hash($0))?.record == type }
  }

  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe IDHash.of(UnsafeRawBufferPointer($0)) }
  }

  /// Calls `body` with the node of the id, and the type, of every entity in a record.
  private func visit(
    _ tape: borrowing Tape, _ object: Int, _ plan: UnsafePointer<RecordPlan>, _ body: (Int, Int) -> Void
  ) {
    let end = tape.next(after: object)
    var expected = 0
    var name = object + 1
    while name < end {
      let value = name + 1
      let field = unsafe Fields.find(tape, name, plan, &expected)
      if field >= 0 {
        let description = unsafe plan.pointee.fields[field]
        if unsafe field == plan.pointee.idField, tape[value].kind == .text {
          body(value, unsafe plan.pointee.type.index)
        } else if description.value == .record {
          let nested = unsafe self.plan.records + description.record
          for child in Self.children(tape, value) where tape[child].kind == .object {
            unsafe visit(tape, child, nested, body)
          }
        }
      }
      name = tape.next(after: value)
    }
  }

  private static func children(_ tape: borrowing Tape, _ value: Int) -> [Int] {
    guard tape[value].kind == .array else { return [value] }
    var children: [Int] = []
    var child = value + 1
    while child < tape.next(after: value) {
      children.append(child)
      child = tape.next(after: child)
    }
    return children
  }
}
