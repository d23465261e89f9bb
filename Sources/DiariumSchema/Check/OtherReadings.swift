@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Cells of tables that are not written as their fields are, and have several readings: none was chosen, and the
/// finding names them.
extension StructuralCheck {
  /// The values that a cell can mean; `nil` if there are not several, or if it is in no table.
  func severalReadings(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan) -> [String]? {
    guard tape[node].kind == .text, tape[node].length <= 200, let rows = tape.finder(node) as? TableRows,
      case .several(let values) = rows.spellings.reading(tape.string(node), field)
    else { return nil }
    return values
  }

  /// Reports a date that can be several days; returns whether it is one.
  mutating func severalDays(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) -> Bool {
    guard field.value == .date, let days = severalReadings(tape, node, field) else { return false }
    let text = tape.string(node)
    let name = field.name.string
    let list = Words.list(names: days, .or)
    let pattern = DateSpelling.pattern(text)
    func advice(_ option: (String) -> String) -> Message {
      guard let pattern else { return .init(sv: "skriv ÅÅÅÅ-MM-DD", en: "write YYYY-MM-DD") }
      return .init(
        sv: "skriv ÅÅÅÅ-MM-DD, eller ange hur datum är skrivna med \(option(pattern))",
        en: "write YYYY-MM-DD, or say how dates are written with \(option(pattern))")
    }
    report(
      .ambiguousDate, tape, node, entity: entity, field: name,
      .init(
        sv: "\(Words.quoted(text)) kan läsas som \(list.sv)", en: "\(Words.quoted(text)) can be read as \(list.en)"),
      help: advice { "`TableReadingOptions.dateFormat`: `\($0)`" }, command: advice { "--date-format '\($0)'" })
    return true
  }

  /// Reports a text in place of a number that can be several numbers, or is none in the locale that was given; returns
  /// whether it is one.
  mutating func otherNumber(_ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int) -> Bool {
    guard field.value == .integer || field.value == .decimal, tape[node].kind == .text, tape[node].length <= 200,
      let options = (tape.finder(node) as? TableRows)?.spellings.options
    else { return false }
    let text = tape.string(node)
    let name = field.name.string
    // Whatever the locale is, since it says which of several readings does not count.
    let reading = NumberSpelling.reading(text, isInteger: field.value == .integer, locale: nil)
    if reading == .none { return false }
    var found = Message(verbatim: Words.quoted(text))
    if case .several(let numbers) = reading {
      let list = Words.list(names: numbers, .or)
      found = .init(sv: "\(found.sv), som kan läsas som \(list.sv)", en: "\(found.en), which can be read as \(list.en)")
    }
    let form = Message(
      sv: "skriv det med decimalpunkt och utan mellanrum", en: "write it with a decimal point and without groups")
    func advice(_ option: String) -> Message {
      .init(
        sv: "\(form.sv), eller ange hur tal är skrivna med \(option)",
        en: "\(form.en), or say how numbers are written with \(option)")
    }
    let locale = options.locale.map { locale in
      Message(
        sv: "\(form.sv); tal läses nu bara som `\(locale.rawValue)` skriver dem",
        en: "\(form.en); numbers are read only as `\(locale.rawValue)` writes them")
    }
    report(
      .wrongType, tape, node, entity: entity, field: name,
      Self.mismatch(name, Self.typeName(field.value), found: found),
      help: locale ?? advice("`TableReadingOptions.locale`"), command: locale ?? advice("--locale"))
    return true
  }
}
