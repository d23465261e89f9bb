extension RuleID {
  /// What a database computes when it is read.
  @_spi(Engine) public static let notStored = RuleID(3100, "tab/not-stored", .warning)
}

extension Rule {
  package static let notStored = Rule(
    .notStored, sv: "Det som en databas räknar ut", en: "What a database computes",
    explanation: .init(
      sv: """
        Ur en databas läses vanliga tabeller, med de värden som är sparade i dem. Vyer, virtuella tabeller och kolumner som \
        räknas ut är program, och körs inte; det de visar finns oftast i en tabell. Finns det ingen annanstans kan det sparas i en.
        """,
      en: """
        Ordinary tables are read from a database, with the values that are stored in them. Views, virtual tables and generated \
        columns are programs, and are not run; what they show is mostly in a table. If it is nowhere else, store it in one.
        """),
    kept: [
      Sample.database()
    ],
    broken: [
      .init(
        Sample.database() + "CREATE VIEW \"open_cases\" AS SELECT \"id\" FROM \"cases\";\n",
        says: .init(
          sv: "`open_cases` är en vy eller en virtuell tabell, och har inte lästs",
          en: "`open_cases` is a view or a virtual table, and was not read"))
    ])
}
