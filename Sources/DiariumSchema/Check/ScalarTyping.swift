internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Types the plain scalars of a tape by the fields that they are in, and never by their appearance.
///
/// In a text, id, code, date, time or clock field a plain scalar is its literal characters (`NO`, `0180`, `2016:5`); a
/// number or boolean field must have JSON's spelling. There are two exceptions: an empty scalar, `~` or `null` (`Null`,
/// `NULL`) is null, and inside an extension a scalar is a number, boolean or null if it has JSON's spelling of one.
@_spi(Engine) public struct ScalarTyping: ~Copyable {
  let plans = RecordPlans.all
  /// The plain scalars of the current tape that are texts here, and that readers of YAML 1.1 or 1.2 take for something
  /// else.
  public private(set) var ambiguous: [Int] = []
  /// A buffer for decoding.
  private var buffer: [UInt8] = []

  /// A typing of this schema version.
  public init() {}

  /// Types the head of a feed.
  public mutating func typeHead(_ tape: inout Tape) { type(&tape, .feed) }

  /// Types a case.
  public mutating func typeCase(_ tape: inout Tape) { type(&tape, .case) }

  /// Types a tape as the value of an extension, by JSON's spelling.
  public mutating func value(_ tape: inout Tape) {
    ambiguous.removeAll(keepingCapacity: true)
    if tape.count > 0 { freely(&tape, 0, isKnown: true) }
  }

  private mutating func type(_ tape: inout Tape, _ type: RecordType) {
    ambiguous.removeAll(keepingCapacity: true)
    guard tape.count > 0 else { return }
    if tape[0].kind == .object { record(&tape, 0, plans[type]) } else { freely(&tape, 0) }
  }

  private mutating func record(_ tape: inout Tape, _ object: Int, _ record: RecordPlan) {
    var expected = 0
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      Self.become(.text, &tape, name)
      let field = Fields.find(tape, name, record, &expected)
      // An unknown member has a finding of its own.
      if field < 0 {
        freely(&tape, name + 1, isKnown: Extensions.isName(tape.string(name)))
      } else {
        member(&tape, name + 1, record[field])
      }
    }
  }

  private mutating func member(_ tape: inout Tape, _ value: Int, _ field: FieldPlan) {
    guard tape[value].kind == .array else { return single(&tape, value, field) }
    var elements = ElementIterator(tape, value)
    while let element = elements.next(in: tape) {
      single(&tape, element, field)
    }
  }

  private mutating func single(_ tape: inout Tape, _ node: Int, _ field: FieldPlan) {
    switch tape[node].kind {
    case .object where field.value == .record:
      record(&tape, node, plans[field.record])
    case .object, .array: freely(&tape, node)
    case .plain:
      let (isNull, isAmbiguous) = look(tape, node)
      if isNull { return Self.become(.null, &tape, node) }
      switch field.value {
      case .integer, .decimal:
        let text = tape.string(node)
        Self.become(JSONSpelling.isNumber(text) ? .number : .text, &tape, node, text)
      case .boolean, .tombstone, .record:
        let text = tape.string(node)
        Self.become(text == "true" ? .true : text == "false" ? .false : .text, &tape, node)
      default:
        if isAmbiguous { ambiguous.append(node) }
        Self.become(.text, &tape, node)
      }
    default: return
    }
  }

  /// Whether a plain scalar is null, and whether readers take it for something other than a text.
  private mutating func look(_ tape: borrowing Tape, _ node: Int) -> (isNull: Bool, isAmbiguous: Bool) {
    unsafe tape.withText(node, &buffer) { text in
      // Most texts begin in a way that every reader takes for a text.
      guard unsafe YAMLResolution.isDoubtful(text) else { return (false, false) }
      return unsafe (YAMLResolution.isNull(text), YAMLResolution.isAmbiguous(text))
    }
  }

  /// Types values that no field describes, by JSON's spelling.
  ///
  /// - Parameters:
  ///   - tape: the current tape.
  ///   - node: the value.
  ///   - isKnown: whether its place is right, so that its scalars can be reported.
  private mutating func freely(_ tape: inout Tape, _ node: Int, isKnown: Bool = false) {
    for index in node..<tape.next(after: node) where tape[index].kind == .plain {
      if tape[index].flags.contains(.name) {
        Self.become(.text, &tape, index)
        continue
      }
      let (isNull, isAmbiguous) = look(tape, index)
      guard isAmbiguous || isNull else {
        Self.become(.text, &tape, index)
        continue
      }
      let text = tape.string(index)
      if isNull {
        Self.become(.null, &tape, index)
      } else if text == "true" || text == "false" {
        Self.become(text == "true" ? .true : .false, &tape, index)
      } else if JSONSpelling.isNumber(text) {
        Self.become(.number, &tape, index, text)
      } else {
        if isKnown { ambiguous.append(index) }
        Self.become(.text, &tape, index)
      }
    }
  }

  private static func become(_ kind: Node.Kind, _ tape: inout Tape, _ index: Int, _ number: String = "") {
    guard tape[index].kind == .plain else { return }
    tape[index].kind = kind
    tape[index].flags.insert(.unquoted)
    if kind == .number, number.contains(where: { ".eE".contains($0) }) { tape[index].flags.insert(.fractional) }
  }
}

/// JSON's spelling of values other than texts.
enum JSONSpelling {
  /// Whether a text is a number in JSON's spelling (RFC 8259, section 6).
  static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, ExactDecimal(String(mantissa)) != nil, mantissa.first != "-" else { return false }
    guard parts.count == 2 else { return true }
    let exponent = parts[1].first == "+" || parts[1].first == "-" ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
