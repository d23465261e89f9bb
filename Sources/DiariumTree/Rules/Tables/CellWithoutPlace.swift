extension RuleID {
  /// A filled cell of a simple sheet whose column means nothing on its row.
  @_spi(Engine) public static let cellWithoutPlace = RuleID(3088, "tab/no-place", .error)
}

extension Rule {
  package static let cellWithoutPlace = Rule(
    .cellWithoutPlace, sv: "En cell utan betydelse på sin rad", en: "A cell that means nothing on its row",
    explanation: .init(
      sv: """
        I det enkla bladet har varje kolumn en betydelse, men inte för varje händelse: ett beslut har inget `av`, en motion \
        inget `utfall`. En ifylld cell som inte betyder något för radens händelse läses inte, och anmärkningen räknar upp de \
        kolumner som händelsen har. Flytta uppgiften dit den hör, oftast till en rad med en egen händelse, eller töm cellen.
        """,
      en: """
        In the simple sheet every column has one meaning, but not for every record: a decision has no `by`, a motion no \
        `outcome`. A filled cell that means nothing for the record on its row is not read, and the finding lists the columns \
        that the record has. Move it where it belongs, mostly to a row with a record of its own, or empty the cell.
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
          KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP),↓avslag,,

          """),
        says: .init(
          sv: "på en rad med `motion` betyder kolumnen `utfall` ingenting",
          en: "on a row with `motion` the column `utfall` means nothing"))
    ])
}
