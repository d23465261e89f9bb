extension RuleID {
  /// Rows that begin with a number sign are examples and help, and are not read.
  @_spi(Engine) public static let exampleRows = RuleID(3092, "tab/example-rows", .info)
}

extension Rule {
  package static let exampleRows = Rule(
    .exampleRows, sv: "Exempelrader och hjälprader", en: "Example and help rows",
    explanation: .init(
      sv: """
        En rad vars första cell börjar med # är ett exempel eller en hjälptext, som mallarna har: den hoppas över, och hur många \
        de är sägs en gång. Inget id och inget diarienummer börjar så.
        """,
      en: """
        A row whose first cell begins with # is an example or help, as templates have them: it is skipped, and how many there \
        are is told once. No id and no diary number begins in that way.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
        KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP),,,

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
          ↓# KS 2024/1,Exempel,motion,,2024-02-05,Åsa Öberg (EP),,,
          KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP),,,

          """),
        says: .init(
          sv: "1 rad som börjar med # är exempel eller hjälp, och har hoppats över",
          en: "1 row that begins with # is an example or help, and was skipped"))
    ])
}
