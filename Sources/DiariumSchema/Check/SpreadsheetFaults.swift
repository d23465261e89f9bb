internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Damage by spreadsheets, after which a cell does not have the form of its column.
extension StructuralCheck {
  /// Reports what a spreadsheet has done to a cell that is not a value of its column.
  ///
  /// - Returns: whether it has; then nothing else is reported about the cell.
  mutating func spreadsheetFault(
    _ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int
  ) -> Bool {
    guard tape.finder(node) != nil, !tape[node].kind.isContainer, tape[node].length <= 64 else { return false }
    let text = tape.string(node)
    let value = field.value
    let isKey = value == .id || value == .reference
    let isDate = value == .date || value == .time
    let (rule, message, help): (RuleID, Message, Message)
    var command: Message?
    if SpreadsheetValue.errors.contains(text.uppercased()) {
      rule = .spreadsheetError
      message = .init(
        sv: "cellen innehåller kalkylprogrammets felvärde \(Words.quoted(text))",
        en: "the cell holds the error value \(Words.quoted(text)) of a spreadsheet")
      help = .init(
        sv: "en formel misslyckades före exporten; rätta den i kalkylbladet och exportera på nytt",
        en: "a formula failed before the export; mend it in the spreadsheet and export again")
    } else if isKey, SpreadsheetValue.isScientific(text) {
      rule = .scientificID
      message = .init(
        sv: "beteckningen har gjorts om till det avrundade talet \(Words.quoted(text))",
        en: "the identifier was turned into the rounded number \(Words.quoted(text))")
      help = .init(
        sv: "formatera kolumnen som Text innan värdena klistras in; siffrorna är förlorade, hämta dem ur källan",
        en: "format the column as Text before the values are pasted; the digits are lost, take them from the source")
    } else if isDate, SpreadsheetValue.isDay(text) {
      rule = .spreadsheetDate
      message = .init(
        sv: "\(Words.quoted(text)) ser ut som ett kalkylprograms sätt att skriva en dag",
        en: "\(Words.quoted(text)) looks like a spreadsheet's way to write a day")
      let days = value == .date ? Self.dayCounts(text) : nil
      help = days?.library ?? Self.wayToFormat
      command = days?.command
    } else if isKey || isDate || value == .code, text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      rule = .newlineInKey
      message = .init(sv: "radbrytning inne i värdet", en: "a line break inside the value")
      help = .init(
        sv: "den kommer av Alt+Retur i cellen; skriv värdet på en rad",
        en: "it comes from Alt+Enter in the cell; write the value on one line")
    } else {
      return false
    }
    let name = field.name.string
    report(rule, tape, node, entity: entity, field: name, message, help: help, command: command)
    return true
  }

  private static let wayToFormat = Message(
    sv: "formatera kolumnen som ÅÅÅÅ-MM-DD och exportera på nytt; ingen dag gissas",
    en: "format the column as YYYY-MM-DD and export again; no day is guessed")

  /// The advice for the number of a day: which days it is in the two counts; `nil` for any other text.
  private static func dayCounts(_ text: String) -> (library: Message, command: Message)? {
    guard let first = DayNumber.day(text, .from1900), let other = DayNumber.day(text, .from1904) else { return nil }
    let days = Message(
      sv: "räknat från 1900 är det `\(first)`, och från 1904 `\(other)`",
      en: "counted from 1900 it is `\(first)`, and from 1904 `\(other)`")
    func advice(_ option: String) -> Message {
      .init(
        sv: "\(days.sv): formatera kolumnen som ÅÅÅÅ-MM-DD och exportera på nytt, eller ange vilket med \(option)",
        en: "\(days.en): format the column as YYYY-MM-DD and export again, or say which with \(option)")
    }
    return (advice("`TableReadingOptions.epoch`"), advice("--epoch"))
  }
}
