@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// What is to be said of a workbook besides its rows.
extension WorkbookContents {
  /// The findings, each once a sheet.
  func findings(_ path: String) -> [Finding] {
    sheets.filter { $0.role != .empty && $0.role != .own }.flatMap { SheetFindings(sheet: $0).all } + ofWorkbook(path)
  }

  private func ofWorkbook(_ path: String) -> [Finding] {
    var found: [Finding] = []
    func add(_ message: Message) {
      // loss: workbook-extras
      found.append(Finding(.notInCells, message, help: SheetFindings.notInCellsHelp, at: Location(path: path)))
    }
    if facts.hasMacros {
      add(.init(sv: "arbetsboken har makron, som inte har körts", en: "the workbook has macros, which were not run"))
    }
    if facts.externalLinks > 0 {
      let count = facts.externalLinks
      add(
        .init(
          sv: "arbetsboken hämtar värden ur \(count) \(count == 1 ? "annan fil" : "andra filer"), som inte har lästs",
          en: "the workbook takes values from \(count) other file\(count == 1 ? "" : "s"), which were not read"))
    }
    return found
  }
}

/// What is to be said of a sheet.
private struct SheetFindings {
  let sheet: ReadSheet

  var all: [Finding] { formulas + merged + hidden + others }

  private var name: String { Words.quoted(sheet.name.name) }

  private func location(_ row: Int, _ column: Int) -> Location {
    var location = Location(path: sheet.source.path)
    if case .table(let file) = sheet.role { location.table = String(file.dropLast(4)) }
    location.cell = "\(SpreadsheetColumn.name(column))\(max(1, row))"
    return location
  }

  private func location(_ tally: SheetFacts.Tally) -> Location { location(tally.row, tally.column) }

  private var formulas: [Finding] {
    var found: [Finding] = []
    let (formulas, unstored) = (sheet.facts.formulas, sheet.facts.unstored)
    let stored = formulas.count - unstored.count
    if stored > 0 {
      // loss: formula
      found.append(
        Finding(
          .formulaValue,
          .init(
            sv: stored == 1
              ? "1 cell i bladet \(name) är en formel, vars sparade värde har lästs"
              : "\(stored) celler i bladet \(name) är formler, vars sparade värden har lästs",
            en: stored == 1
              ? "1 cell of the sheet \(name) is a formula, whose stored value was read"
              : "\(stored) cells of the sheet \(name) are formulas, whose stored values were read"),
          help: .init(
            sv: "publicera värden: kopiera cellerna, och klistra in dem som värden",
            en: "publish values: copy the cells, and paste them as values"), at: location(formulas)))
    }
    if unstored.count > 0 {
      found.append(
        Finding(
          .unstoredFormula,
          .init(
            sv: unstored.count == 1
              ? "1 formel i bladet \(name) har inget sparat värde, och har lästs som tom"
              : "\(unstored.count) formler i bladet \(name) har inget sparat värde, och har lästs som tomma",
            en: unstored.count == 1
              ? "1 formula of the sheet \(name) has no stored value, and was read as empty"
              : "\(unstored.count) formulas of the sheet \(name) have no stored value, and were read as empty"),
          help: .init(
            sv: "öppna arbetsboken i ett kalkylprogram och spara den, så räknas de ut",
            en: "open the workbook in a spreadsheet program and save it, and they are computed"),
          at: location(unstored)))
    }
    return found
  }

  private var merged: [Finding] {
    let merged = sheet.facts.merged
    guard merged.count > 0 else { return [] }
    return [
      Finding(
        .mergedCells,
        .init(
          sv: merged.count == 1
            ? "1 område av sammanfogade celler finns i bladet \(name); bara den första cellen har ett värde"
            : "\(merged.count) områden av sammanfogade celler finns i bladet \(name); bara den första cellen i varje har ett värde",
          en: merged.count == 1
            ? "1 range of merged cells is in the sheet \(name); only the first cell has a value"
            : "\(merged.count) ranges of merged cells are in the sheet \(name); only the first cell of each has a value"
        ),
        help: .init(
          sv: "dela upp cellerna, och skriv värdet på varje rad som det gäller",
          en: "split the cells, and write the value on every row that it is for"), at: location(merged))
    ]
  }

  private var hidden: [Finding] {
    var found: [Finding] = []
    func add(_ message: Message, _ place: Location) {
      found.append(
        Finding(
          .hiddenCells, message,
          help: .init(
            sv: "visa det som är dolt, och ta bort det som inte ska publiceras",
            en: "show what is hidden, and delete what is not to be published"), at: place))
    }
    let (rows, columns) = (sheet.facts.hiddenRows, sheet.facts.hiddenColumns)
    if sheet.name.isHidden {
      add(
        .init(
          sv: "det dolda bladet \(name) har lästs som de andra", en: "the hidden sheet \(name) was read like the others"
        ),
        location(1, 0))
    }
    if rows.count > 0 {
      add(
        .init(
          sv: "\(rows.count) \(rows.count == 1 ? "dold rad" : "dolda rader") i bladet \(name) har lästs som de andra",
          en:
            "\(rows.count) hidden row\(rows.count == 1 ? "" : "s") of the sheet \(name) \(rows.count == 1 ? "was" : "were") read like the others"
        ), location(rows))
    }
    if columns.count > 0 {
      add(
        .init(
          sv:
            "\(columns.count) \(columns.count == 1 ? "dold kolumn" : "dolda kolumner") i bladet \(name) har lästs som de andra",
          en:
            "\(columns.count) hidden column\(columns.count == 1 ? "" : "s") of the sheet \(name) \(columns.count == 1 ? "was" : "were") read like the others"
        ), location(columns))
    }
    return found
  }

  static let notInCellsHelp = Message(
    sv: "ta bort det innan arbetsboken läggs ut, om andra inte ska se det",
    en: "delete it before the workbook is published, if others are not to see it")

  private var others: [Finding] {
    var found: [Finding] = []
    let (comments, drawings) = (sheet.facts.comments, sheet.facts.drawings)
    if comments.count > 0 {
      found.append(
        Finding(
          .notInCells,
          .init(
            sv: "\(comments.count) kommentar\(comments.count == 1 ? "" : "er") i bladet \(name) har inte lästs",
            en:
              "\(comments.count) comment\(comments.count == 1 ? "" : "s") on the sheet \(name) \(comments.count == 1 ? "was" : "were") not read"
          ), help: Self.notInCellsHelp, at: location(comments)))
    }
    if drawings > 0 {
      found.append(
        Finding(
          .notInCells,
          .init(
            sv: "bilder eller diagram i bladet \(name) har inte lästs",
            en: "pictures or charts on the sheet \(name) were not read"), help: Self.notInCellsHelp, at: location(1, 0))
      )
    }
    return found
  }
}
