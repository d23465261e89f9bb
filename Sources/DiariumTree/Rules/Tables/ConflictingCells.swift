extension RuleID {
  /// Cells of one case on a simple sheet that say different things.
  @_spi(Engine) public static let conflictingCells = RuleID(3090, "tab/conflicting-cells", .error)
}

extension Rule {
  package static let conflictingCells = Rule(
    .conflictingCells, sv: "Celler i ett ärende säger olika", en: "Cells of one case that differ",
    explanation: .init(
      sv: """
        Raderna med samma diarienummer i det enkla bladet är ett ärende, var de än står. Rubriken får stå på vilken av dem som \
        helst, men är den ifylld på flera ska den vara lika. Ett ärende har högst en rad med `ärende`, och organ och datum på en \
        rad med `votering` ska vara beslutets. Den första cellen gäller; den andra läses inte.
        """,
      en: """
        The rows with one diary number in the simple sheet are one case, wherever they stand. The heading may stand on any of \
        them, but where it stands on several it has to be the same. A case has one row with `case` at most, and the body and date \
        on a row with `vote` are those of the decision. The first cell counts; the second is not read.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
        KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP),,,
        KS 2024/12,,beslut,Kommunstyrelsen,2024-06-05,,avslag,,Motionen avslås.

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
          KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP),,,
          KS 2024/12,↓Motion om cykelvägar,beslut,Kommunstyrelsen,2024-06-05,,avslag,,Motionen avslås.

          """),
        says: .init(
          sv: "ärendets rubrik är en annan på en tidigare rad",
          en: "the heading of the case is another on an earlier row"))
    ])
}
