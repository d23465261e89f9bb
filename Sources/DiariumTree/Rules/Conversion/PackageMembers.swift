extension RuleID {
  /// Members of the description of a folder that the output does not have.
  @_spi(Engine) public static let packageMembers = RuleID(9081, "cnv/package-members", .warning)
}

extension Rule {
  package static let packageMembers = Rule(
    .packageMembers, sv: "Uppgifter i datapackage.json som inte skrivs", en: "Members of datapackage.json left out",
    explanation: .init(
      sv: """
        Filen datapackage.json innehåller uppgifter som inte hör till datamängden i schemat: en webbplats, nyckelord, \
        källor, en tabells rubrik. Tabeller behåller dem, men JSON, JSON Lines och YAML har ingen plats för dem. \
        Anmärkningen räknar upp dem. Spara filen, eller skriv tabeller.
        """,
      en: """
        datapackage.json holds members that are no part of the feed in the schema: a homepage, keywords, sources, the \
        title of a table. Tables keep them, and JSON, JSON Lines and YAML have no place for them. The finding lists \
        them. Keep the file, or write tables.
        """),
    kept: [
      Sample.tables(title: "Ärenden i Ekeby")
    ],
    broken: [
      .init(
        Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","title":"Ärenden"}]"#), at: #""resources""#,
        says: .init(
          sv: "1 uppgift i datapackage.json skrivs inte: `resources/cases/title`",
          en: "1 member of datapackage.json is not written: `resources/cases/title`"))
    ])
}
