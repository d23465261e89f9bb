extension RuleID {
  /// A line break in an id, a code or a date.
  @_spi(Engine) public static let newlineInKey = RuleID(3016, "tab/newline-in-key", .error)
}

extension Rule {
  /// Alt+Enter in a cell makes a line break that nobody sees.
  package static let newlineInKey = Rule(
    .newlineInKey, sv: "Radbrytning i ett id, en kod eller ett datum", en: "A line break in an id, a code or a date",
    explanation: .init(
      sv: """
        Cellen innehåller en radbrytning, som kommer av Alt+Retur i kalkylprogrammet och sällan syns. Värdet är då \
        ett annat än det ser ut att vara, och hänvisningar till det leder ingenstans. Skriv värdet på en rad.
        """,
      en: """
        The cell holds a line break, which comes from Alt+Enter in a spreadsheet and is seldom seen. The value is \
        then another than it seems to be, and references to it lead nowhere. Write the value on one line.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓"2024-06-05
            "

            """),
        says: .init(
          sv: "radbrytning inne i värdet",
          en: "a line break inside the value"))
    ])
}
