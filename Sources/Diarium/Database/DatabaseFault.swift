internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reasons why a database is not read.
enum DatabaseFault {
  /// The failure for a reason.
  static func failure(_ path: String, _ reason: Message, _ help: Message = again) -> ReadFailure {
    .syntax(SyntaxError(Finding(.unreadableDatabase, reason, help: help, at: Location(path: path))))
  }

  /// The failure for one of SQLite.
  static func failure(_ failure: DatabaseFailure, _ path: String, _ monitor: RunMonitor?) -> ReadFailure {
    switch failure {
    case .system(let failure): return .input(failure)
    case .stopped:
      do throws(IOFailure) { try monitor?.goOn(path) } catch { return .input(error) }
      return self.failure(path, damaged("interrupted"))
    case .tooLarge:
      return self.failure(
        path,
        .init(
          sv: "databasen blir orimligt stor när den läses",
          en: "the database becomes unreasonably large when it is read"
        ),
        .init(
          sv: "skriv dess tabeller till en ny databas: `sqlite3 GAMMAL .dump | sqlite3 NY`",
          en: "write its tables to a new database: `sqlite3 OLD .dump | sqlite3 NEW`"))
    case .damaged(let words): return self.failure(path, damaged(words))
    case .constraint, .scratch: return self.failure(path, damaged("database disk image is malformed"))
    }
  }

  private static func damaged(_ words: String) -> Message {
    .init(
      sv: "databasen är skadad, eller ingen databas av SQLite 3 (\(words))",
      en: "the database is damaged, or no database of SQLite 3 (\(words))")
  }

  static let again = Message(
    sv:
      "hämta den igen; är det enda exemplaret skadat kan `sqlite3 GAMMAL .recover | sqlite3 NY` rädda det som går att läsa",
    en: "fetch it again; if the only copy is damaged, `sqlite3 OLD .recover | sqlite3 NEW` saves what can be read")

  static let empty = Message(sv: "filen är tom", en: "the file is empty")
  static let emptyHelp = Message(
    sv: "exporten eller hämtningen har misslyckats; gör om den",
    en: "the export or download has failed; do it again")

  /// Refuses a database with changes beside it that are not in it yet (https://www.sqlite.org/wal.html,
  /// https://www.sqlite.org/lockingv3.html#rollback).
  ///
  /// - Throws: `.syntax` if there are any.
  static func refuseUnfinished(_ file: FileSource) throws(ReadFailure) {
    guard file.path != "-" else { return }
    if let log = FileStatus("\(file.path)-wal"), log.kind == .file, log.size > 0 { throw unfinished(file.path, "-wal") }
    // A journal whose first bytes are zero has been done with.
    guard let journal = FileStatus("\(file.path)-journal"), journal.kind == .file, journal.size > 0,
      let source = try? FileSource("\(file.path)-journal"), let start = try? source.bytes(at: 0, count: 8),
      start.contains(where: { $0 != 0 })
    else { return }
    throw unfinished(file.path, "-journal")
  }

  private static func unfinished(_ path: String, _ ending: String) -> ReadFailure {
    let name = Words.quoted("\(path.split(separator: "/").last.map(String.init) ?? path)\(ending)")
    return failure(
      path,
      .init(
        sv: "databasen används, eller stängdes inte: ändringar som hör till den står i \(name)",
        en: "the database is in use, or was not closed: changes that belong to it are in \(name)"),
      .init(
        sv:
          "stäng programmet som har den öppen, eller öppna och stäng den en gång: `sqlite3 DATABAS 'PRAGMA wal_checkpoint(TRUNCATE)'`",
        en:
          "close the program that has it open, or open and close it once: `sqlite3 DATABASE 'PRAGMA wal_checkpoint(TRUNCATE)'`"
      ))
  }
}
