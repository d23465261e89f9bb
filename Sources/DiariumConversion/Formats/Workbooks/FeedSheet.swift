@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The sheet of a workbook that holds the head of a feed: a row for each of its values, but for registers and cases.
///
/// A row has the path of a member and its value: a text as it is, what the schema does not type as JSON.
@_spi(Engine) public struct FeedSheet: Sendable {
  /// A row.
  public struct Row: Hashable, Sendable {
    /// The number of the row in the sheet, from 1.
    public var number: Int
    /// The path of the member.
    public var field: String
    /// The value.
    public var value: String

    /// A row.
    public init(_ number: Int, _ field: String, _ value: String) {
      self.number = number
      self.field = field
      self.value = value
    }
  }

  /// The name of the sheet, in any language.
  public static let name = "feed"
  /// The headings of its columns.
  public static let headings: [Message] = [.init(sv: "fält", en: "field"), .init(sv: "värde", en: "value")]

  /// The rows below the header.
  public private(set) var rows: [Row] = []
  /// The values of fields that have another type than theirs.
  public private(set) var losses = Losses()
  private let language: Language?
  private let limits: SheetLimits?

  /// The sheet of a head.
  ///
  /// - Parameters:
  ///   - head: the head, in canonical order.
  ///   - titles: the language in which members are named; `nil` for their names.
  ///   - limits: what its cells hold.
  public init(_ head: borrowing Tape, titles: Language? = nil, limits: SheetLimits? = nil) {
    language = titles
    self.limits = limits
    guard head.count > 0, head[0].kind == .object else { return }
    for name in TableSplit.otherMembers(head) { add(head, name, .feed, []) }
  }

  /// The path of a field of the schema.
  ///
  /// - Parameters:
  ///   - names: the names from the feed to the field.
  ///   - titles: the language in which members are named; `nil` for their names.
  /// - Returns: the path.
  public static func path(_ names: [String], titles: Language?) -> String {
    var record: FeedField? = .feed
    return names.map { name in
      defer { record = record?.member(name) }
      return record.map { FeedSheetField.segment(name, in: $0, titles) } ?? name
    }.joined(separator: ".")
  }

  private mutating func add(_ tape: borrowing Tape, _ name: Int, _ record: FeedField, _ path: [String]) {
    let (wire, value) = (tape.string(name), name + 1)
    let path = path + [FeedSheetField.segment(wire, in: record, language)]
    guard let field = record.member(wire) else {
      // What is cut is no JSON.
      let json = Self.json(tape, value)
      if let limits, json.utf16.count > limits.units { return lose(.length, tape, value) }
      return add(path, json, tape, value)
    }
    if Self.isAbsent(tape, value) { return }
    if field.content == .record, tape[value].kind == .object {
      var members = MemberIterator(tape, value)
      while let member = members.next(in: tape) { add(tape, member, field, path) }
    } else if Self.isRight(tape[value].kind, field.content) {
      add(path, tape.string(value), tape, value)
    } else {
      lose(.type, tape, value)
    }
  }

  private mutating func add(_ path: [String], _ value: String, _ tape: borrowing Tape, _ node: Int) {
    var cells = [path.joined(separator: "."), value]
    if let limits {
      for (index, cell) in cells.enumerated() where cell.utf8.count > limits.units {
        guard cell.utf16.count > limits.units else { continue }
        lose(.length, tape, node)
        cells[index] = limits.cut(cell)
      }
    }
    rows.append(Row(rows.count + 2, cells[0], cells[1]))
  }

  private mutating func lose(_ loss: Loss, _ tape: borrowing Tape, _ node: Int) {
    var place = tape.location(node, excerpt: true)
    if place.table == nil { place.pointer = tape.pointer(to: node) }
    losses.add(loss, at: place)
  }

  /// Whether a value means absence, and so has no row.
  private static func isAbsent(_ tape: borrowing Tape, _ value: Int) -> Bool {
    switch tape[value].kind {
    case .null: true
    case .text: tape[value].length == 0
    case .object, .array: tape.next(after: value) == value + 1
    default: false
    }
  }

  /// Whether a value that is no record is written as its field has it.
  private static func isRight(_ kind: Node.Kind, _ content: FeedField.Content) -> Bool {
    switch content {
    case .record, .list: false
    case .boolean: kind == .true || kind == .false
    case .number: kind == .number
    case .text: kind == .text
    }
  }

  private static func json(_ tape: borrowing Tape, _ value: Int) -> String {
    var json = JSONWriter(.compact)
    json.write(tape, value)
    return unsafe String(decoding: json.output.bytes, as: UTF8.self)
  }
}
