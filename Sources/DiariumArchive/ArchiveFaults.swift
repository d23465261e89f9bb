@_spi(Engine) internal import DiariumTree

/// Reasons why an archive is not read.
enum ArchiveFault {
  /// The failure for an archive, or for an entry of it.
  static func failure(_ path: String, entry: String? = nil, _ reason: Message, _ help: Message = again) -> ReadFailure {
    var place = Location(path: entry.map { Location.path(of: $0, in: path) } ?? path)
    if entry == nil { (place.line, place.column, place.offset) = (1, 1, 0) }
    return .syntax(SyntaxError(Finding(.unreadableArchive, reason, help: help, at: place)))
  }

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
