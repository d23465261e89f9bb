@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// Reads one row of a sheet at a time, in the form in which programs write nearly all of them.
///
/// Anything that is written otherwise it leaves to the parser of XML: prefixes, formulas, runs of text, comments, marked
/// sections, references to characters, control characters, CR, `>` in a text, and bytes that are no UTF-8.
struct RowScanner {
  /// What stands at a place.
  enum Found {
    /// A row, up to an end; `give` passes on its cells.
    case row(end: Int)
    /// A row in a form that is not known, up to an end.
    case unknown(end: Int)
    /// The beginning of something whose end has yet to come.
    case incomplete
    /// Something else than a row, or a row of which nothing is known.
    case other
  }

  /// A cell of the row, by places in the bytes.
  private struct Cell {
    var reference: Range<Int>?
    var value = 0..<0
    var style = 0
    var kind = SheetCells.Kind.number
    var hasEntities = false
  }

  private enum Stop: Error { case incomplete, unknown, other }

  private var found: [Cell] = []
  private var number: Int?
  private var isHidden = false
  private var text = CellText()

  /// Looks at a place in the bytes.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Found {
    found.removeAll(keepingCapacity: true)
    (number, isHidden) = (nil, false)
    var cursor = unsafe TagCursor(bytes, place)
    do throws(TagCursor.Stop) {
      unsafe try cursor.skipBlanks()
      guard unsafe try cursor.skip("<row") else { return .other }
      guard unsafe try row(&cursor) else { return unsafe afterRow(bytes, cursor.place) }
      let end = unsafe cursor.place
      guard unsafe isText(bytes, place, end) else { return .unknown(end: end) }
      return .row(end: end)
    } catch {
      return .incomplete
    }
  }

  /// The end of a row in a form that is not known: behind the next `</row>`, which a text cannot hold.
  private func afterRow(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Found {
    var cursor = unsafe TagCursor(bytes, place)
    do throws(TagCursor.Stop) {
      while true {
        unsafe try cursor.skipTo(0x3C)
        if unsafe try cursor.skip("</row>") { return unsafe .unknown(end: cursor.place) }
        // A marked section, a comment or an instruction may hold anything.
        if unsafe try cursor.skip("<!") { return .other }
        if unsafe try cursor.skip("<?") { return .other }
        unsafe cursor.place += 1
      }
    } catch {
      return .incomplete
    }
  }

  /// Reads a row behind `<row`; false if its form is not known.
  private mutating func row(_ cursor: inout TagCursor) throws(TagCursor.Stop) -> Bool {
    var seen = 0
    while let attribute = unsafe try cursor.attribute() {
      // XML has none twice.
      guard unsafe attribute.isPlain, let known = unsafe Self.known(attribute), seen & known == 0 else { return false }
      seen |= known
      if unsafe attribute.isNamed("r") {
        guard let value = unsafe XMLAttributes.number(attribute.bytes) else { return false }
        number = value
      } else if unsafe attribute.isNamed("hidden") {
        guard let value = unsafe Self.boolean(attribute.bytes) else { return false }
        isHidden = value
      }
    }
    switch unsafe try cursor.tagEnd() {
    case .empty: return true
    case .open: break
    case nil: return false
    }
    while true {
      unsafe try cursor.skipBlanks()
      if unsafe try cursor.skip("<c") {
        guard unsafe try cell(&cursor) else { return false }
      } else {
        return unsafe try cursor.skip("</row>")
      }
    }
  }

  private static func boolean(_ bytes: UnsafeRawBufferPointer) -> Bool? {
    if bytes.count == 1, unsafe bytes[0] & 0xFE == 0x30 { return unsafe bytes[0] == 0x31 }
    return unsafe bytes.elementsEqual("false".utf8) ? false : nil
  }

  /// The attributes of rows (ISO/IEC 29500-1, 18.3.1.73), by their length and the letters in which they differ; each as a
  /// bit.
  private static func known(_ attribute: TagCursor.Attribute) -> Int? {
    func bit(_ number: Int, _ name: StaticString) -> Int? { unsafe attribute.isNamed(name) ? 1 << number : nil }
    switch unsafe attribute.name.count {
    case 1: return bit(0, "r") ?? bit(1, "s")
    case 2: return bit(2, "ht") ?? bit(3, "ph")
    case 5: return bit(4, "spans")
    case 6: return bit(5, "hidden")
    case 8: return bit(6, "thickTop") ?? bit(7, "thickBot")
    case 9: return bit(8, "collapsed")
    case 12: return bit(9, "customFormat") ?? bit(10, "customHeight") ?? bit(11, "outlineLevel")
    case 15: return bit(12, "x14ac:dyDescent")
    default: return nil
    }
  }

  /// Reads a cell behind `<c`; false if its form is not known.
  private mutating func cell(_ cursor: inout TagCursor) throws(TagCursor.Stop) -> Bool {
    var cell = Cell()
    var (hasStyle, hasKind) = (false, false)
    while let attribute = unsafe try cursor.attribute() {
      guard unsafe attribute.isPlain else { return false }
      if unsafe attribute.isNamed("r") {
        guard cell.reference == nil else { return false }
        cell.reference = unsafe attribute.value
      } else if unsafe attribute.isNamed("s") {
        guard !hasStyle, let style = unsafe XMLAttributes.number(attribute.bytes) else { return false }
        (cell.style, hasStyle) = (style, true)
      } else if unsafe attribute.isNamed("t") {
        guard !hasKind else { return false }
        (cell.kind, hasKind) = (unsafe SheetCells.Kind(short: attribute.bytes), true)
      } else {
        return false
      }
    }
    switch unsafe try cursor.tagEnd() {
    case .empty:
      found.append(cell)
      return true
    case .open: break
    case nil: return false
    }
    if cell.kind == .inline {
      guard unsafe try cursor.skip("<is><t") else { return false }
      if unsafe try cursor.skip(" xml:space=\"preserve\"") {}
      guard unsafe try cursor.skip(">"), let end = unsafe try cursor.text(&cell.hasEntities) else { return false }
      cell.value = end
      guard unsafe try cursor.skip("</t></is></c>") else { return false }
    } else if unsafe try cursor.skip("<v>") {
      guard let end = unsafe try cursor.text(&cell.hasEntities) else { return false }
      cell.value = end
      guard unsafe try cursor.skip("</v></c>") else { return false }
    } else {
      guard unsafe try cursor.skip("</c>") else { return false }
    }
    found.append(cell)
    return true
  }

  /// Whether the bytes of a row are UTF-8 without U+FFFE and U+FFFF, which XML has not.
  private func isText(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    // Eight bytes behind the end may be looked at, and the last ones of the block have none.
    guard end + 8 <= bytes.count else {
      let row = unsafe Array(bytes[start..<end])
      return String(validating: row, as: UTF8.self) != nil && !row.contains(0xEF)
    }
    guard unsafe ByteScanner.isUTF8(base + start, base + end) else { return false }
    return unsafe !UnsafeRawBufferPointer(rebasing: bytes[start..<end]).contains(0xEF)
  }

  /// Passes on the cells of the row that was found.
  mutating func give(_ bytes: UnsafeRawBufferPointer, to cells: SheetCells) {
    cells.beginRow(number, isHidden: isHidden)
    for cell in found {
      let reference = unsafe cell.reference.map { unsafe UnsafeRawBufferPointer(rebasing: bytes[$0]) }
      let value = unsafe UnsafeRawBufferPointer(rebasing: bytes[cell.value])
      if cell.hasEntities {
        text.begin()
        unsafe text.appendResolving(value)
        unsafe text.withBytes { unsafe cells.take(reference, cell.kind, style: cell.style, $0, .none) }
      } else {
        unsafe cells.take(reference, cell.kind, style: cell.style, value, .none)
      }
    }
    cells.endRow()
  }
}

extension SheetCells.Kind {
  /// The type of a cell as it is written; the most frequent ones at once.
  init(short bytes: UnsafeRawBufferPointer) {
    if bytes.count == 1 {
      switch unsafe bytes[0] {
      case 0x73: self = .shared
      case 0x6E: self = .number
      default: self = unsafe .init(bytes)
      }
    } else if bytes.count == 9, unsafe bytes[8] == 0x72,
      // The eight letters before it: `inlineSt`.
      unsafe bytes.loadUnaligned(as: UInt64.self).littleEndian == 0x7453_656E_696C_6E69
    {
      self = .inline
    } else {
      self = unsafe .init(bytes)
    }
  }
}
