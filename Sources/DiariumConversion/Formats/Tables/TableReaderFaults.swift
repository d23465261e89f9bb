@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Findings about the files of a folder.
extension TableReader {
  /// The error for the missing table without which nothing can be read.
  static func noCases(_ folder: any TableFolder) -> SyntaxError {
    if let view = view(in: folder) { return SyntaxError(hasOnlyViews(folder, view)) }
    if folder.isOneFile { return SyntaxError(noSheetOfCases(folder)) }
    let (what, help) = insteadOfCases(folder)
    let kind = folder.kind
    return SyntaxError(
      Finding(
        .missingTable,
        .init(
          sv: "cases.csv saknas, så \(kind.sv) är ingen datamängd i tabeller\(what.sv)",
          en: "cases.csv is missing, so \(kind.en) is not a feed in tables\(what.en)"),
        help: folder.isArchive ? packed(help, folder) : help, at: Location(path: folder.path)))
  }

  /// The name of a view for analysis in a folder; `nil` if there is none.
  private static func view(in folder: any TableFolder) -> String? {
    for file in folder.files where folder.isOneFile || SimpleSheets.isText(file) {
      guard let beginning = try? folder.open(file).bytes(at: 0, count: TableGuess.looked) else { continue }
      if case .view(let name)? = ViewGuess.kind(beginning) { return name }
    }
    return nil
  }

  private static func hasOnlyViews(_ folder: any TableFolder, _ view: String) -> Finding {
    let (kind, words) = (folder.kind, ViewGuess.words(.view(view)))
    return Finding(
      .missingTable,
      .init(
        sv: "\(kind.sv) har ingen tabell med ärenden; det som finns där \(words.message.sv)",
        en: "\(kind.en) has no table of cases; what is there \(words.message.en)"),
      help: words.help, at: Location(path: folder.path))
  }

  private static func noSheetOfCases(_ folder: any TableFolder) -> Finding {
    let names = folder.entries.map(\.name).filter { $0 != SimpleSheets.workbookHead }.map(Words.quoted)
    let there = names.isEmpty ? "" : names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
    if folder.parts == .tables {
      return Finding(
        .missingTable,
        .init(
          sv: names.isEmpty ? "databasen har inga tabeller" : "ingen tabell i databasen är `cases`; där finns \(there)",
          en: names.isEmpty ? "the database has no tables" : "no table of the database is `cases`; there is \(there)"),
        help: .init(
          sv: "ge tabellen med ärendena namnet `cases`, med kolumnerna `id` och `title`",
          en: "name the table with the cases `cases`, with the columns `id` and `title`"),
        at: Location(path: folder.path))
    }
    return Finding(
      .missingTable,
      .init(
        sv: names.isEmpty
          ? "arbetsboken har inga blad med innehåll"
          : "inget blad i arbetsboken är `cases` (Ärenden); där finns \(there)",
        en: names.isEmpty
          ? "the workbook has no sheet with contents"
          : "no sheet of the workbook is `cases` (Ärenden); there is \(there)"),
      help: .init(
        sv: "ge bladet med ärendena namnet `cases` eller `Ärenden`; på rad 1 står kolumnernas namn, `id` och `title`",
        en: "name the sheet with the cases `cases` or `Cases`; row 1 has the names of the columns, `id` and `title`"),
      at: Location(path: folder.path))
  }

  /// Advice on an archive without `cases.csv`: what is in it cannot be named.
  private static func packed(_ help: Message, _ folder: any TableFolder) -> Message {
    let names = folder.entries.map(\.name)
    if names.contains(where: { FileNames($0).table == "cases" && !$0.contains("/") }) { return help }
    if names.contains(where: { $0.contains("/") }) {
      return .init(
        sv: "packa tabellerna i en datamängd för sig, utan andra mappar",
        en: "pack the tables of one feed by themselves, without other folders")
    }
    return .init(
      sv: "packa upp arkivet, och ange filen eller mappen i det som är datamängden",
      en: "unpack the archive, and name the file or the folder in it that is the feed")
  }

  /// The contents of a folder without `cases.csv`, and advice on them.
  private static func insteadOfCases(_ folder: any TableFolder) -> (what: Message, help: Message) {
    let entries = folder.entries.filter { !SystemLitter.contains($0.name) && !$0.name.hasPrefix(".") }
    let files = entries.filter { $0.kind == .file }.map(\.name)
    func there(_ names: [String]) -> Message {
      let more = names.count - 1
      let name = Words.quoted(names[0])
      return .init(
        sv: "; där finns \(name)\(more > 0 ? " och \(more) till" : "")",
        en: "; there is \(name)\(more > 0 ? " and \(more) more" : "")")
    }
    if entries.isEmpty {
      return (
        .init(sv: "; den är tom", en: "; it is empty"),
        .init(sv: "ange mappen som tabellerna ligger i", en: "name the folder that holds the tables")
      )
    }
    if let entry = entries.first(where: { FileNames($0.name).table == "cases" }) {
      let names = FileNames(entry.name)
      let help =
        names.isWorkbook || names.isPacked
        ? OtherFiles(folder, read: [], listed: []).closed(names)
        : Message(sv: "byt namn på den till `cases.csv`", en: "rename it to `cases.csv`")
      return (there([entry.name]), entry.kind == .file ? help : Self.ordinary)
    }
    let feeds = files.filter { FileNames($0).isFeed && !FileNames($0).isPackage && $0 != DataPackage.fileName }
    if let first = feeds.first, !files.contains(where: { TableDescription.isTable(file: $0) }) {
      let ending = FileNames(first).ending.split(separator: ".").last ?? "json"
      return (
        there(feeds),
        .init(
          sv: "läs filerna i stället för mappen: `diarium validate \(folder.path(of: "*.\(ending)"))`",
          en: "read the files, and not the folder: `diarium validate \(folder.path(of: "*.\(ending)"))`")
      )
    }
    if let book = files.first(where: { FileNames($0).isWorkbook || FileNames($0).isPacked }) {
      return (there([book]), OtherFiles(folder, read: [], listed: []).closed(FileNames(book)))
    }
    if files.isEmpty, let inner = entries.first(where: { $0.kind == .folder }) {
      return (
        there(entries.filter { $0.kind == .folder }.map(\.name)),
        .init(
          sv: "ange den mapp som är datamängden: `diarium validate \(folder.path(of: inner.name))`",
          en: "name the folder that is the feed: `diarium validate \(folder.path(of: inner.name))`")
      )
    }
    return (
      .empty,
      .init(
        sv: "en datamängd i tabeller har åtminstone cases.csv med `id` och `title`",
        en: "a feed in tables has at least cases.csv with `id` and `title`")
    )
  }

  private static let ordinary = Message(
    sv: "lägg cases.csv i mappen som en vanlig fil", en: "put cases.csv into the folder as an ordinary file")

  /// A table that has only a header.
  static func noRows(_ file: TableFile) -> Finding {
    if file.isSimpleSheet {
      return Finding(
        .emptyTable, .init(sv: "bladet har inga ärenden", en: "the sheet has no cases"),
        help: .init(
          sv: "fyll i rader under rubrikerna; de som börjar med # läses inte",
          en: "fill in rows below the headings; those that begin with # are not read"), at: file.header
      ).losing(file.description.recordName)
    }
    return Finding(
      .emptyTable,
      .init(
        sv: "tabellen \(file.description.name) har inga rader", en: "the table \(file.description.name) has no rows"),
      help: .init(
        sv: "utelämna filen om det inte finns något att redovisa",
        en: "leave the file out, if there is nothing to say"), at: file.header
    ).losing(file.description.recordName)
  }
}
