extension RuleID {
  /// A body of a simple sheet whose name is that of several.
  @_spi(Engine) public static let severalBodies = RuleID(3093, "tab/several-bodies", .warning)
}

extension Rule {
  package static let severalBodies = Rule(
    .severalBodies, sv: "Flera organ i ett", en: "Several bodies in one",
    explanation: .init(
      sv: """
        En remiss i det enkla bladet går till de organ som står i `organ`, med semikolon emellan. Med komma eller ”och” \
        emellan blir de ett enda organ med ett långt namn, eftersom många organ har ett komma eller ”och” i sitt namn. \
        Skriv semikolon mellan organen.
        """,
      en: """
        A referral in the simple sheet goes to the bodies in `body`, with semicolons between them. With a comma or “och” \
        between them they are one body with a long name, since many bodies have a comma or “och” in their names. Write \
        semicolons between the bodies.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum
        KS 2024/12,Motion om cykelbanor,remiss,Trafiknämnden; Barn- och utbildningsnämnden,2024-03-05

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum
          KS 2024/12,Motion om cykelbanor,remiss,↓Trafiknämnden och Socialnämnden,2024-03-05

          """),
        says: .init(
          sv: "`Trafiknämnden och Socialnämnden` är flera organ i ett",
          en: "`Trafiknämnden och Socialnämnden` is several bodies in one"))
    ])
}
