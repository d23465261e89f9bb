@_spi(Engine) package import DiariumTree

/// Reasons why an archive is not read.
package enum ArchiveFault {
  /// The failure for an archive, or for an entry of it.
  static func failure(_ path: String, entry: String? = nil, _ reason: Message, _ help: Message = again) -> ReadFailure {
    var place = Location(path: entry.map { Location.path(of: $0, in: path) } ?? path)
    if entry == nil { (place.line, place.column, place.offset) = (1, 1, 0) }
    return .syntax(SyntaxError(Finding(.unreadableArchive, reason, help: help, at: place)))
  }

  /// There is not a single byte, and what to do then.
  package static let empty = Message(sv: "filen är tom", en: "the file is empty")
  package static let emptyHelp = Message(
    sv: "exporten eller hämtningen har misslyckats; gör om den",
    en: "the export or download has failed; do it again")
  /// It is something else.
  package static let other = Message(sv: "filen är inget ZIP-arkiv", en: "the file is not a ZIP archive")
  static let again = Message(
    sv: "packa tabellerna på nytt med ett vanligt zip-program", en: "pack the tables again with an ordinary zip program"
  )
  static let fetch = Message(
    sv: "filen kan vara avkapad eller skadad; hämta den igen, eller packa tabellerna på nytt",
    en: "the file may be cut off or damaged; fetch it again, or pack the tables again")
  static let small = Message(
    sv: "packa upp det på egen risk, och ange mappen med tabellerna",
    en: "unpack it at your own risk, and name the folder of the tables")
}
