internal import DiariumSchema
internal import DiariumTree

/// What is said of the files of a folder.
extension TableReader {
  /// The table without which nothing can be read.
  static func noCases(_ folder: any TableFolder) -> SyntaxError {
    SyntaxError(
      Finding(
        .missingTable,
        .init(
          sv: "cases.csv saknas, så mappen är ingen datamängd", en: "cases.csv is missing, so the folder is no feed"),
        help: .init(
          sv: "en datamängd i tabeller har åtminstone cases.csv med `id` och `title`",
          en: "a feed in tables has at least cases.csv with `id` and `title`"), at: Location(path: folder.path)))
  }

  /// A table that has only a header.
  static func noRows(_ file: TableFile) -> Finding {
    Finding(
      .emptyTable,
      .init(
        sv: "tabellen \(file.description.name) har inga rader", en: "the table \(file.description.name) has no rows"),
      help: .init(
        sv: "utelämna filen om det inte finns något att redovisa",
        en: "leave the file out, if there is nothing to say"), at: file.header
    ).losing(file.description.recordName)
  }

  /// A file that is no table of the schema.
  static func unexpected(_ file: String, _ folder: any TableFolder) -> Finding {
    let near = TableDescription.meant(by: String(file.dropLast(4)))
    let guess = near.map { Message(sv: "menade du `\($0.fileName)`?", en: "did you mean `\($0.fileName)`?") }
    var location = Location(path: folder.path(of: file))
    (location.line, location.column, location.offset) = (1, 1, 0)
    let finding = Finding(
      .unexpectedFile,
      .init(
        sv: "\(file) är ingen tabell i schemat och har inte lästs",
        en: "\(file) is no table of the schema and was not read"),
      help: guess
        ?? .init(
          sv: "ligger den kvar från en tidigare export? ta bort den",
          en: "a leftover of an earlier export? delete it"), at: location)
    return finding.losing(near?.recordName)
  }
}
