import Diarium
@_spi(Engine) import DiariumTree

extension DatabaseInspection {
  /// The lines about a database, for people.
  func lines(_ language: Language) -> [String] {
    func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }
    var lines = tables.enumerated().map { index, table in
      let what: String =
        switch table.contents {
        case "other", "empty": say("läses inte", "not read")
        case "help": say("förklarar andra", "explains others")
        case "simple": say("enkelt blad", "simple sheet")
        default: table.contents
        }
      let columns = say(
        "\(table.columns) kolumn\(table.columns == 1 ? "" : "er")",
        "\(table.columns) column\(table.columns == 1 ? "" : "s")")
      let rows = table.rows.map { say("\($0) rad\($0 == 1 ? "" : "er"), ", "\($0) row\($0 == 1 ? "" : "s"), ") }
      return InspectionRow.row(
        index == 0 ? say("tabeller", "tables") : "",
        "\(InspectionRow.pad(Screen.shown(table.name), 20))\(what); \(rows ?? "")\(columns)")
    }
    if !views.isEmpty {
      lines.append(InspectionRow.row(say("vyer", "views"), views.map(Screen.shown).joined(separator: ", ")))
    }
    return lines
  }

  /// The database, for programs.
  var json: JSONValue {
    let tables = self.tables.map { table in
      var members: [JSONValue.Member] = [
        .init("name", .string(Mask.masked(table.name))), .init("contents", .string(table.contents)),
      ]
      if let rows = table.rows { members.append(.init("rows", .number("\(rows)"))) }
      members.append(.init("columns", .number("\(table.columns)")))
      return JSONValue.object(members)
    }
    return .object([
      .init("tables", .array(tables)), .init("views", .array(views.map { .string(Mask.masked($0)) })),
    ])
  }
}
