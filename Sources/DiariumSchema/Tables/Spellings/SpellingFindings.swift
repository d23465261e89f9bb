internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// What is said of the cells that were read: one finding for each column and way of writing.
extension SpellingTally {
  /// The findings, in the order of the tables and their columns.
  public var findings: [Finding] {
    entries.sorted { one, other in
      (one.key.table, one.key.column, one.key.spelling == .number ? 0 : 1)
        < (other.key.table, other.key.column, other.key.spelling == .number ? 0 : 1)
    }.map { Self.finding($0.key, $0.value) }
  }

  private static func finding(_ key: Key, _ entry: Entry) -> Finding {
    let isNumber = key.spelling == .number
    let (isOne, count, name) = (entry.count == 1, entry.count, "`\(entry.name)`")
    let cells = Message(
      sv: "\(count) \(isOne ? "cell" : "celler") i \(name)", en: "\(count) \(isOne ? "cell" : "cells") of \(name)")
    var message =
      isNumber
      ? Message(
        sv: "\(cells.sv) har decimalkomma eller siffror i grupper",
        en: "\(cells.en) \(isOne ? "has a decimal comma" : "have decimal commas") or digits in groups")
      : Message(
        sv: "\(cells.sv) är inte \(isOne ? "skriven" : "skrivna") som schemat skriver värden",
        en: "\(cells.en) \(isOne ? "is" : "are") not written as the schema writes values")
    if let (written, read) = entry.example {
      message = Message(
        sv: "\(message.sv); \(Words.quoted(written)) lästes som `\(read)`",
        en: "\(message.en); \(Words.quoted(written)) was read as `\(read)`")
    }
    let help = help(entry.type, isNumber: isNumber)
    var finding = Finding(isNumber ? .decimalComma : .spelling, message, help: help.library, at: entry.location)
    finding.commandHelp = help.command
    finding.field = entry.name
    return finding
  }

  /// What to do about it, for users of the library and of the command.
  private static func help(_ type: FieldType?, isNumber: Bool) -> (library: Message, command: Message?) {
    if isNumber {
      let form = Message(
        sv: "skriv tal med decimalpunkt och utan mellanrum: 1250.5",
        en: "write numbers with a decimal point and without groups: 1250.5")
      return (
        .init(
          sv: "\(form.sv); med `TableReadingOptions.locale` läses de utan anmärkning",
          en: "\(form.en); with `TableReadingOptions.locale` they are read without a word"),
        .init(
          sv: "\(form.sv); med --locale sv eller en läses de utan anmärkning",
          en: "\(form.en); with --locale sv or en they are read without a word")
      )
    }
    switch type {
    case .text:
      return (
        .init(
          sv: "skriv flera namn med semikolon emellan, och parti utan parentes i en egen kolumn",
          en: "write several names with semicolons between them, and a party in a column of its own without brackets"),
        nil
      )
    case .boolean: return (.init(sv: "skriv true eller false", en: "write true or false"), nil)
    case .code: return (.init(sv: "skriv koden som den står i kodlistan", en: "write the code as its list has it"), nil)
    case .clock: return (.init(sv: "skriv TT:MM", en: "write HH:MM"), nil)
    case .time:
      return (
        .init(sv: "skriv 2024-06-05T13:00:00+02:00", en: "write 2024-06-05T13:00:00+02:00"), nil
      )
    case .date:
      return (
        .init(
          sv: "skriv ÅÅÅÅ-MM-DD; med `TableReadingOptions.dateFormat` läses en annan form utan anmärkning",
          en: "write YYYY-MM-DD; with `TableReadingOptions.dateFormat` another form is read without a word"),
        .init(
          sv: "skriv ÅÅÅÅ-MM-DD; med --date-format läses en annan form utan anmärkning",
          en: "write YYYY-MM-DD; with --date-format another form is read without a word")
      )
    default:
      return (
        .init(sv: "skriv talet utan mellanrum och med -", en: "write the number without blanks, and with -"), nil
      )
    }
  }
}
