extension RuleID {
  /// A folder that holds files this run would not write.
  @_spi(Engine) public static let staleOutput = RuleID(9010, "cnv/stale-output", .error)
}

extension Rule {
  package static let staleOutput = Rule(
    .staleOutput, sv: "Tabell som blivit kvar", en: "A table that is left over",
    explanation: .init(
      sv: """
        I mappen som ska skrivas finns en tabell som den här körningen inte skulle skriva. Den som läser mappen \
        skulle läsa den tabellen tillsammans med de andra. Därför skrivs ingenting. Ange --clean för att ta bort \
        tabellen, eller ange en tom mapp.
        """,
      en: """
        The output folder holds a table that this run would not write. A reader of the folder would read it along \
        with the others. Nothing is written. Pass --clean to remove it, or name an empty folder.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ]
          """#),
        says: .init(
          sv: "decisions.csv ligger kvar från en tidigare körning, och den som läser mappen skulle läsa den också",
          en: "decisions.csv is left over from an earlier run, and would be read along with the other tables"))
    ])
}
