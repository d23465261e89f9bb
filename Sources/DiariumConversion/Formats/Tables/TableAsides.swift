@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Rows that people put into a table beside its records.
extension TableFile {
  /// The kinds of such rows.
  enum Aside {
    /// Sums of the rows above.
    case totals
    /// Units or types of the columns.
    case units
  }

  /// What a record is that no id names; `nil` for a record like others.
  func aside(_ cells: ArraySlice<Cell>, _ reader: borrowing CSVReader) -> Aside? {
    guard !keyColumns.isEmpty, cells.count == names.count else { return nil }
    // A glance at the bytes of the first key dismisses almost all records.
    var buffer: [UInt8] = []
    for column in keyColumns {
      let cell = cells[cells.startIndex + column]
      guard cell.length > 0 else { continue }
      guard cell.length <= AsideWords.longest,
        unsafe reader.withText(cell, &buffer, { unsafe AsideWords.mayBeNoID($0) })
      else { return nil }
    }
    var words: [String] = []
    for column in keyColumns {
      let cell = cells[cells.startIndex + column]
      guard cell.length > 0 else { continue }
      let text = reader.text(cell)
      // `total` may be an id; `Total` and `[text]` are none.
      guard text.contains(where: { $0.isUppercase || $0 == "[" || $0 == "(" }) else { return nil }
      words.append(AsideWords.normal(text))
    }
    for (column, cell) in zip(names.indices, cells) where cell.length > 0 && !keyColumns.contains(column) {
      guard cell.length <= AsideWords.longest else { return nil }
      words.append(AsideWords.normal(reader.text(cell)))
    }
    if words.count(where: AsideWords.totals.contains) == 1,
      words.allSatisfy({ AsideWords.totals.contains($0) || AsideWords.isNumber($0) })
    {
      return .totals
    }
    return !words.isEmpty && words.allSatisfy(AsideWords.isUnit) ? .units : nil
  }

  /// A record that is no record of the feed.
  func aside(_ aside: Aside, _ reader: borrowing CSVReader, _ row: Row, _ log: inout FindingLog) {
    let rule: RuleID = aside == .totals ? .totalsRow : .unitsRow
    guard log.wants(rule) else { return }
    log.append(
      Finding(
        rule,
        aside == .totals
          ? .init(
            sv: "raden ser ut som en summarad, och har hoppats över",
            en: "the row looks like a totals row, and was skipped")
          : .init(
            sv: "raden anger bara kolumnernas enheter eller typer, och har hoppats över",
            en: "the row only gives units or types of the columns, and was skipped"),
        help: .init(sv: "ta bort den; den är ingen post", en: "delete it; it is not a record"),
        at: location(reader.cells[0], 0, row, reader)))
  }
}

/// The words of rows that are no records.
private enum AsideWords {
  /// No cell of such a row is longer, in bytes.
  static let longest = 24

  /// Whether bytes hold what no id does, and a word or a unit may: a capital, a bracket, a letter beyond ASCII.
  @inline(__always) static func mayBeNoID(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte >= 0x80 || byte == 0x5B || byte == 0x28 || byte >= 0x41 && byte <= 0x5A { return true }
      index += 1
    }
    return false
  }

  static let totals: Set<String> = [
    "summa", "summor", "totalt", "total", "totals", "totalsumma", "delsumma", "sum", "subtotal", "grand total",
    "summa totalt", "antal totalt", "totalt antal",
  ]

  private static let units: Set<String> = [
    "text", "string", "sträng", "datum", "date", "tid", "time", "tal", "number", "heltal", "integer", "int", "decimal",
    "kod", "code", "id", "boolean", "ja/nej", "yes/no", "åååå-mm-dd", "yyyy-mm-dd", "kr", "sek", "tkr", "mnkr", "mkr",
    "st", "%", "procent", "percent", "m", "m2", "m²", "km",
  ]

  /// A word in lower case, without blanks and a colon around it.
  static func normal(_ text: String) -> String {
    var text = Substring(text.lowercased())
    func isAside(_ letter: Character) -> Bool { letter.isWhitespace || letter == ":" }
    while let first = text.first, isAside(first) { text.removeFirst() }
    while let last = text.last, isAside(last) { text.removeLast() }
    return String(text)
  }

  /// A unit or a type, perhaps in brackets.
  static func isUnit(_ word: String) -> Bool {
    guard let first = word.first, let last = word.last, word.count > 2,
      (first, last) == ("[", "]") || (first, last) == ("(", ")")
    else { return units.contains(word) }
    return units.contains(String(word.dropFirst().dropLast()))
  }

  /// Digits, with points, commas and blanks between them.
  static func isNumber(_ word: String) -> Bool {
    word.isEmpty
      || word.contains(where: \.isWholeNumber)
        && word.allSatisfy { $0.isWholeNumber || $0.isWhitespace || ".,-−".contains($0) }
  }
}
