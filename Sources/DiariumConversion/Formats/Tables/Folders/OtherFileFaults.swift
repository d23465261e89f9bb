@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Findings about files in a folder of tables that are not read.
extension OtherFiles {
  static let otherHelp = Message(
    sv:
      "hör den inte hit kan den ligga i en annan mapp; en mapp med andra filer ersätts inte",
    en: "keep it in another folder; no folder with other files is replaced")
  static let otherHelpInCommand = Message(
    sv:
      "hör den inte hit kan den ligga i en annan mapp; `fmt --write` och `--force` ersätter inte en mapp med andra filer",
    en: "keep it in another folder; `fmt --write` and `--force` replace no folder with other files")
  static let otherHelpInArchive = Message(
    sv: "hör den inte hit kan den utelämnas ur arkivet; ett arkiv med andra filer ersätts inte",
    en: "leave it out of the archive; no archive with other files is replaced")
  static let listedHelp = Message(
    sv: "datapackage.json tar upp den, men den är ingen tabell i schemat; den följer inte med till andra format",
    en: "datapackage.json lists it, but it is not a table of the schema; it does not go along into other forms")

  /// A file that may hold data of the feed.
  func unexpected(_ name: String, _ table: String?, _ names: FileNames) -> Finding {
    let near = TableDescription.meant(by: String(name.prefix { $0 != "." }))
    var message = Message(sv: "\(shown(name)) har inte lästs", en: "\(shown(name)) was not read")
    var help: Message
    if names.isWorkbook || names.isPacked {
      help = closed(names)
    } else if let table, let there = read[table] {
      message = .init(
        sv: "\(shown(name)) har inte lästs: tabellen `\(table)` finns i \(there), och den här filen har annat innehåll",
        en: "\(shown(name)) was not read: the table `\(table)` is in \(there), and this file holds something else")
      help = .init(
        sv: "jämför de två; för över det som saknas till \(there), och flytta filen ur mappen",
        en: "compare the two; take over into \(there) what it lacks, and move the file out of the folder")
    } else if let table {
      message = .init(
        sv: "\(shown(name)) har inte lästs: tabellen `\(table)` läses ur `\(table).csv`",
        en: "\(shown(name)) was not read: the table `\(table)` is read from `\(table).csv`")
      help = .init(
        sv: "byt namn på filen till `\(table).csv`; komma, semikolon och TAB kan läsas",
        en: "rename it to `\(table).csv`; commas, semicolons and TABs can be read")
    } else {
      message = .init(
        sv: "\(shown(name)) är ingen tabell i schemat och har inte lästs",
        en: "\(shown(name)) is not a table of the schema and was not read")
      help =
        near.map { Message(sv: "menade du `\($0.fileName)`?", en: "did you mean `\($0.fileName)`?") }
        ?? .init(
          sv: "döp den efter sin tabell (`decisions.csv`), eller flytta den ur mappen",
          en: "name it as its table (`decisions.csv`), or move it out of the folder")
    }
    let lost = table.flatMap { name in TableDescription.all.first { $0.name == name } } ?? near
    // loss: other-file
    return Finding(.unexpectedFile, message, help: help, at: location(name)).losing(lost?.recordName)
  }

  /// A sheet, or a table of a database, that was not read.
  ///
  /// - Parameters:
  ///   - name: the name of the sheet.
  ///   - table: the table whose headings it has; `nil` if it is none.
  /// - Returns: the finding.
  func unreadSheet(_ name: String, _ table: String?) -> Finding {
    var place = Location(path: folder.path(of: name))
    if folder.parts == .sheets { place.cell = "A1" }
    let noun = folder.parts.noun
    guard let table else {
      return Finding(
        .otherFile,
        .init(
          sv: "\(noun.sv) \(shown(name)) är ingen tabell i schemat och har inte lästs",
          en: "\(noun.en) \(shown(name)) is not a table of the schema and was not read"),
        help: folder.parts == .tables
          ? Self.tableHelp
          : .init(
            sv: "ta bort bladet om det inte ska följa med; ska det läsas, ge det rubriker som tabellen har",
            en: "delete the sheet if it is not meant to be there; to have it read, give it the headings of its table"),
        at: place)
    }
    let lost = TableDescription.all.first { $0.name == table }
    let isSimple = table == TableDescription.simpleSheet.name
    // loss: other-file
    return Finding(
      .unexpectedFile,
      .init(
        sv: isSimple
          ? "\(noun.sv) \(shown(name)) är ett enkelt blad till och har inte lästs"
          : "\(noun.sv) \(shown(name)) är tabellen `\(table)` en gång till och har inte lästs",
        en: isSimple
          ? "\(noun.en) \(shown(name)) is one more simple sheet and was not read"
          : "\(noun.en) \(shown(name)) is the table `\(table)` once more and was not read"),
      help: folder.parts == .tables
        ? .init(
          sv: "flytta raderna till en och samma tabell: `INSERT INTO … SELECT * FROM …`",
          en: "move the rows to one table: `INSERT INTO … SELECT * FROM …`")
        : isSimple
          ? .init(
            sv: "en arbetsbok har tabeller eller ett enkelt blad; flytta raderna till ett och samma blad",
            en: "a workbook holds tables or one simple sheet; move the rows to one sheet")
          : .init(
            sv: "flytta raderna till ett och samma blad, eller spara bladet i en egen arbetsbok",
            en: "move the rows to one sheet, or save the sheet in a workbook of its own"), at: place
    ).losing(lost?.recordName)
  }

  private static let tableHelp = Message(
    sv: "ska den läsas, ge den det namn som tabellen har i schemat",
    en: "to have it read, give it the name of its table in the schema")

  /// Advice on a file that must be opened with another program.
  func closed(_ names: FileNames) -> Message {
    if names.isPacked {
      return .init(
        sv: "packa upp den här, eller flytta den ur mappen", en: "unpack it here, or move it out of the folder")
    }
    return .init(
      sv: "är den datamängden läses arbetsboken för sig (.xlsx, .ods); flytta den annars ur mappen",
      en: "if it is the feed, read the workbook by itself (.xlsx, .ods); else move it out of the folder")
  }

  func feed(_ name: String) -> Message {
    if folder.isArchive {
      return .init(
        sv: "är den en datamängd läses den för sig: packa upp den",
        en: "if it is a feed, it is read by itself: unpack it")
    }
    return .init(
      sv: "är den en datamängd läses den för sig: `diarium validate \(folder.path(of: name))`",
      en: "if it is a feed, it is read by itself: `diarium validate \(folder.path(of: name))`")
  }

  /// A file with the same bytes as a table that is read.
  func copy(_ name: String, of table: String) -> Finding {
    Finding(
      .otherFile,
      .init(
        sv: "\(shown(name)) är byte för byte densamma som \(table), och har inte lästs",
        en: "\(shown(name)) is byte for byte \(table), and was not read"),
      help: .init(sv: "ta bort den", en: "remove it"), at: location(name))
  }

  func other(_ name: String, _ help: Message) -> Finding {
    let help = folder.isArchive && help == Self.otherHelp ? Self.otherHelpInArchive : help
    return Finding(
      .otherFile, .init(sv: "\(shown(name)) har inte lästs", en: "\(shown(name)) was not read"), help: help,
      at: location(name)
    ).advising(command: help == Self.otherHelp ? Self.otherHelpInCommand : nil)
  }

  /// A view for analysis, or its codebook: all that is in it is in the feed.
  func ofViews(_ name: String, _ kind: ViewGuess.Kind) -> Finding {
    let words = ViewGuess.words(kind)
    var place = location(name)
    if folder.parts == .sheets { place.cell = "A1" }
    return Finding(
      .otherFile, .init(sv: "\(shown(name)) \(words.message.sv)", en: "\(shown(name)) \(words.message.en)"),
      help: words.help, at: place)
  }

  /// A file that should be named `datapackage.json`.
  func package(_ name: String) -> Finding {
    Finding(
      .unexpectedFile,
      .init(
        sv: "\(shown(name)) har inte lästs: datamängden beskrivs i `datapackage.json`",
        en: "\(shown(name)) was not read: the dataset is described in `datapackage.json`"),
      help: .init(
        sv: "byt namn på filen till `datapackage.json`, om det inte redan finns en",
        en: "rename it to `datapackage.json`, unless there is one"), at: location(name))
  }

  /// An entry whose name is not UTF-8, so that nothing is known except what the rest of the name says.
  func misnamed(_ entry: TableFolderEntry) -> Finding? {
    let names = FileNames(entry.name)
    // loss: hidden-file
    if entry.name.hasPrefix("."), names.table == nil { return nil }
    let mayHoldData = names.table != nil || names.isOfRows || names.isWorkbook || names.isPacked || names.isPackage
    let name = shown(entry.name)
    return Finding(
      mayHoldData ? .unexpectedFile : .otherFile,
      .init(
        sv: "\(name) har ett namn som inte är UTF-8, och har inte lästs",
        en: "\(name) has a name that is not UTF-8, and was not read"),
      help: .init(
        sv: "byt namn på filen, efter sin tabell om den är en (`decisions.csv`), eller flytta den ur mappen",
        en: "rename it, as its table if it is one (`decisions.csv`), or move it out of the folder"),
      at: location(entry.name))
  }

  /// A folder, a link or a device.
  func irregular(_ entry: TableFolderEntry, _ table: String?) -> Finding? {
    // loss: hidden-file
    if entry.name.hasPrefix(".") { return nil }
    let what: Message =
      switch entry.kind {
      case .folder: .init(sv: "är en mapp", en: "is a folder")
      case .link: .init(sv: "är en länk, som inte följs", en: "is a link, which is not followed")
      case .file, .other, .misnamed: .init(sv: "är ingen vanlig fil", en: "is not an ordinary file")
      }
    let name = shown(entry.name)
    let message = Message(sv: "\(name) \(what.sv), och har inte lästs", en: "\(name) \(what.en), and was not read")
    if table != nil || entry.name == DataPackage.fileName {
      return Finding(
        .unexpectedFile, message,
        help: .init(
          sv: "lägg tabellen i mappen som en vanlig fil", en: "put the table into the folder as an ordinary file"),
        at: location(entry.name))
    }
    var help = folder.isArchive ? Self.otherHelpInArchive : Self.otherHelp
    if entry.kind == .folder, !folder.isArchive {
      help = .init(
        sv: "är den en datamängd anges den för sig: `diarium validate \(folder.path(of: entry.name))`",
        en: "if it is a feed, name it as an input: `diarium validate \(folder.path(of: entry.name))`")
    }
    return Finding(.otherFile, message, help: help, at: location(entry.name)).advising(
      command: help == Self.otherHelp ? Self.otherHelpInCommand : nil)
  }

  private func location(_ name: String) -> Location {
    var location = Location(path: folder.path(of: name))
    (location.line, location.column, location.offset) = (1, 1, 0)
    return location
  }

  private func shown(_ name: String) -> String { Words.quoted(name) }
}
