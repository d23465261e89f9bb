/// What the tag of a cell says; valid while it is being reported.
@unsafe struct CellAttributes {
  /// The types of values, by where the value is.
  enum Kind { case text, number, date, time, boolean }

  private(set) var kind = Kind.text
  private(set) var isError = false
  /// Whether cells are joined to it.
  private(set) var isJoined = false
  private(set) var repeats: UnsafeRawBufferPointer?
  private(set) var formula: UnsafeRawBufferPointer?
  /// The value; `nil` if the cell has only a text.
  private(set) var value: UnsafeRawBufferPointer?

  init(_ attributes: XMLAttributes) {
    // A cell of LibreOffice has its type twice; only the second knows errors.
    unsafe attributes.visit { name, bytes in
      if unsafe name == "value-type" {
        if let kind = unsafe Self.kind(bytes) { unsafe self.kind = kind } else { unsafe isError = true }
      } else if unsafe name == "formula" {
        unsafe formula = unsafe bytes
      } else if unsafe name == "number-columns-repeated" {
        unsafe repeats = unsafe bytes
      } else if unsafe name == "number-columns-spanned" || name == "number-rows-spanned" {
        if unsafe XMLAttributes.number(bytes) ?? 0 > 1 { unsafe isJoined = true }
      }
    }
    switch unsafe kind {
    case .text: unsafe value = unsafe attributes.bytes("string-value")
    case .number: unsafe value = unsafe attributes.bytes("value")
    case .date: unsafe value = unsafe attributes.bytes("date-value")
    case .time: unsafe value = unsafe attributes.bytes("time-value")
    case .boolean: unsafe value = unsafe attributes.bytes("boolean-value")
    }
  }

  /// The kind of a type (ODF 1.2, part 1, 19.387); `nil` for an error.
  private static func kind(_ bytes: UnsafeRawBufferPointer) -> Kind? {
    switch unsafe String(decoding: bytes, as: UTF8.self) {
    case "float", "percentage", "currency": .number
    case "date": .date
    case "time": .time
    case "boolean": .boolean
    case "error": nil
    default: .text
    }
  }
}

/// A cell, whose value its tag or its text has.
struct TableCell {
  /// The text that it has in a table; known once the cell has ended.
  private(set) var bytes: [UInt8] = []
  /// Whether a formula made the value, and whether there is none.
  private(set) var isFormula = false
  private(set) var isUnstored = false
  /// How many cells are like it.
  var columns = 1
  private var kind = CellAttributes.Kind.text
  private var isError = false
  private var hasValue = false
  /// The text shown, and whether it is needed.
  private var shown: [UInt8] = []
  private var paragraphs = 0
  private var takesText = true
  /// Whether there was more of a text than is kept.
  private(set) var isFull = false

  /// The longest text; programs have 32,767 characters at most.
  private static let longest = 16 << 20
  /// The boolean that a formula is nothing but.
  private var constant: Bool?

  /// Begins another cell.
  mutating func begin(_ tag: CellAttributes) {
    (kind, isError) = unsafe (tag.kind, tag.isError)
    (hasValue, isFormula) = unsafe (tag.value != nil, tag.formula != nil)
    bytes.removeAll(keepingCapacity: true)
    if let value = unsafe tag.value { unsafe bytes.append(contentsOf: value) }
    if !shown.isEmpty { shown.removeAll(keepingCapacity: true) }
    (paragraphs, constant, columns, isUnstored) = (0, nil, 1, false)
    if kind == .number, let formula = unsafe tag.formula { constant = unsafe Self.constant(formula) }
    takesText = kind == .text || !hasValue || isFormula || isError
  }

  /// LibreOffice makes a formula of each boolean of Office Open XML.
  private static func constant(_ formula: UnsafeRawBufferPointer) -> Bool? {
    guard formula.count <= 12 else { return nil }
    switch unsafe String(decoding: formula, as: UTF8.self) {
    case "of:=TRUE()": return true
    case "of:=FALSE()": return false
    default: return nil
    }
  }

  /// Begins a paragraph of its text; false if the text is of no use.
  mutating func beginParagraph() -> Bool {
    if takesText, paragraphs > 0 { append(0x0A) }
    paragraphs += 1
    return takesText
  }

  /// Takes a part of the text.
  mutating func append(_ part: UnsafeRawBufferPointer) {
    if part.count > Self.longest - shown.count { isFull = true } else { unsafe shown.append(contentsOf: part) }
  }
  mutating func append(_ byte: UInt8) { if shown.count < Self.longest { shown.append(byte) } else { isFull = true } }
  mutating func appendBlanks(_ count: Int) { shown += Array(repeating: 0x20, count: count) }

  /// Ends the cell: its text is known; false if more numbers have been read than there are in a workbook of its size.
  mutating func end(_ numbers: NumberTexts) -> Bool {
    // LibreOffice writes a paragraph, and no type, where a formula gives an empty text.
    isUnstored = isFormula && !hasValue && paragraphs == 0
    if let constant {
      isFormula = false
      bytes = Array((constant ? "true" : "false").utf8)
      return true
    }
    guard hasValue, !isError, !isOldError else {
      swap(&bytes, &shown)
      return true
    }
    var text: [UInt8]?
    switch kind {
    case .text: if bytes.isEmpty || isNormalised { swap(&bytes, &shown) }
    case .number where unsafe bytes.withUnsafeBytes({ unsafe NumberText.isPlain($0) }): break
    case .number:
      text = unsafe bytes.withUnsafeBytes { unsafe numbers.text($0, nil, .from1899) }
      guard text != nil else { return false }
    case .date: text = ISOTime.date(bytes)
    case .time: text = ISOTime.duration(bytes)
    case .boolean: break
    }
    if let text { bytes = text }
    return true
  }

  /// Whether the value is the text shown but for line ends and tabs: in a tag XML makes blanks of them (XML 1.0, 3.3.3).
  private var isNormalised: Bool {
    guard bytes.count == shown.count, bytes != shown else { return false }
    return zip(bytes, shown).allSatisfy { $0 == $1 || ($0 == 0x20 && 0x09...0x0D ~= $1) }
  }

  /// Whether it is an error as other programs write it: a number that is none, with a text such as `#N/A` or `Err:502`.
  private var isOldError: Bool {
    guard isFormula, kind == .number, !shown.isEmpty, bytes == [0x30] || bytes == Array("NaN".utf8) else {
      return false
    }
    return shown[0] == UInt8(ascii: "#") || shown.starts(with: Array("Err:".utf8))
  }
}
