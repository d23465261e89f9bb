extension RuleID {
  /// A database that cannot be read, or not as it is meant.
  @_spi(Engine) public static let unreadableDatabase = RuleID(1082, "enc/unreadable-database", .error)
}

extension Rule {
  package static let unreadableDatabase = Rule(
    .unreadableDatabase, sv: "En databas som inte kan läsas", en: "A database that cannot be read",
    explanation: .init(
      sv: """
        Ingenting läses ur en databas av SQLite som är avkapad eller skadad, som blir orimligt stor när den läses, eller som \
        används av ett annat program: då står ändringar som hör till den i en fil bredvid (`-wal`, `-journal`). Stäng \
        programmet, eller kopiera databasen med `sqlite3 feed.sqlite '.backup kopia.sqlite'`.
        """,
      en: """
        Nothing is read of a database of SQLite that is cut off or damaged, that becomes unreasonably large when it is read, \
        or that another program uses: changes that belong to it are in a file beside it then (`-wal`, `-journal`). Close \
        the program, or copy the database by `sqlite3 feed.sqlite '.backup copy.sqlite'`.
        """),
    kept: [
      Sample.database()
    ],
    broken: [
      .init(
        "SQLite format 3\0" + String(repeating: "\0", count: 84),
        says: .init(
          sv: "databasen är skadad, eller ingen databas av SQLite 3 (file is not a database)",
          en: "the database is damaged, or no database of SQLite 3 (file is not a database)"))
    ])
}
