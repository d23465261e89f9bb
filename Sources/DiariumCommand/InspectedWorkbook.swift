import Diarium
@_spi(Engine) import DiariumTree

/// The lines of an inspection.
enum InspectionRow {
  static func row(_ name: String, _ value: String) -> String { "\(pad(name, 12))\(value)" }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  static func right(_ number: Int, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}

extension WorkbookInspection {
  /// The lines about a workbook, for people.
  func lines(_ language: Language) -> [String] {
    func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }
    var lines: [String] = []
    if let application { lines.append(InspectionRow.row("program", Screen.shown(application))) }
    lines.append(InspectionRow.row(say("datum från", "dates from"), epoch))
    for (index, sheet) in sheets.enumerated() {
      let extent = say(
        "\(sheet.rows) rad\(sheet.rows == 1 ? "" : "er"), \(sheet.columns) kolumn\(sheet.columns == 1 ? "" : "er")",
        "\(sheet.rows) row\(sheet.rows == 1 ? "" : "s"), \(sheet.columns) column\(sheet.columns == 1 ? "" : "s")")
      let what: String =
        switch sheet.contents {
        case "other": say("läses inte", "not read")
        case "empty": say("tomt", "empty")
        case "help": say("förklarar andra", "explains others")
        case "simple": say("enkelt blad", "simple sheet")
        default: sheet.contents
        }
      let hidden = sheet.isHidden ? say(", dolt", ", hidden") : ""
      let name = index == 0 ? say("blad", "sheets") : ""
      lines.append(
        InspectionRow.row(name, "\(InspectionRow.pad(Screen.shown(sheet.name), 20))\(what)\(hidden); \(extent)"))
    }
    return lines
  }

  /// The workbook, for programs.
  var json: JSONValue {
    var members: [JSONValue.Member] = []
    if let application { members.append(.init("application", .string(Mask.masked(application)))) }
    members.append(.init("epoch", .string(epoch)))
    let sheets = self.sheets.map { sheet in
      JSONValue.object([
        .init("name", .string(Mask.masked(sheet.name))), .init("contents", .string(sheet.contents)),
        .init("rows", .number("\(sheet.rows)")), .init("columns", .number("\(sheet.columns)")),
        .init("hidden", .boolean(sheet.isHidden)),
      ])
    }
    members.append(.init("sheets", .array(sheets)))
    return .object(members)
  }
}
