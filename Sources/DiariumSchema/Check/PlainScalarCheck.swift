internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Finds the values of a wrong type that would be read back from YAML as others.
///
/// In YAML an unquoted number or boolean is read by the type of its field, so that a number in a text field becomes the
/// text of its characters. Such values have no place in YAML.
@_spi(Engine) public struct PlainScalarCheck: ~Copyable {
  let plans = RecordPlans.all
  /// The values that had no place.
  public private(set) var losses = Losses()
  private var pointerPrefix = ""

  /// A check that has met nothing.
  public init() {}

  /// Takes the values that had no place since the last call.
  public mutating func takeLosses() -> Losses {
    defer { losses = Losses() }
    return losses
  }

  /// Checks the head of a feed.
  public mutating func checkHead(_ tape: borrowing Tape) {
    pointerPrefix = ""
    if tape.count > 0, tape[0].kind == .object { record(tape, 0, plans[.feed]) }
  }

  /// Checks a case.
  ///
  /// - Parameters:
  ///   - tape: the case.
  ///   - number: its index in the list of the document, from 0; `nil` if the case is a line of its own.
  public mutating func checkCase(_ tape: borrowing Tape, number: Int?) {
    pointerPrefix = StructuralCheck.prefix(number)
    if tape.count > 0, tape[0].kind == .object { record(tape, 0, plans[.case]) }
  }

  private mutating func record(_ tape: borrowing Tape, _ object: Int, _ record: RecordPlan) {
    var expected = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      let field = Fields.find(tape, name, record, &expected)
      if field >= 0 { member(tape, name + 1, record[field]) }
    }
  }

  private mutating func member(_ tape: borrowing Tape, _ value: Int, _ field: FieldPlan) {
    guard tape[value].kind == .array else { return single(tape, value, field) }
    var elements = ElementIterator(tape, value)
    while let element = elements.next(in: tape) {
      single(tape, element, field)
    }
  }

  private mutating func single(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan) {
    let isKept =
      switch (tape[node].kind, field.value) {
      case (.number, .integer), (.number, .decimal): true
      case (.true, .boolean), (.true, .tombstone), (.true, .record): true
      case (.false, .boolean), (.false, .tombstone), (.false, .record): true
      case (.number, _), (.true, _), (.false, _): false
      default: true
      }
    if tape[node].kind == .object, field.value == .record {
      record(tape, node, plans[field.record])
    }
    guard !isKept else { return }
    guard losses.counts[.type] == nil else { return losses.add(.type, at: nil) }
    var location = tape.location(node, excerpt: true)
    if location.table == nil { location.pointer = pointerPrefix + tape.pointer(to: node) }
    Secrecy(tape).clip(&location)
    losses.add(.type, at: location)
  }
}
