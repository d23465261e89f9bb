extension RuleID {
  /// Those who act, as a cell of a simple sheet names them, cannot be read.
  @_spi(Engine) public static let unreadableSignatory = RuleID(3089, "tab/unreadable-signatory", .error)
}

extension Rule {
  package static let unreadableSignatory = Rule(
    .unreadableSignatory, sv: "Undertecknare som inte kan läsas", en: "Signatories that cannot be read",
    explanation: .init(
      sv: """
        Kolumnen `av` i det enkla bladet läses som namn med parti inom parentes, med semikolon emellan: Åsa Öberg (S); \
        ledamoten Bo Ek (M) m.fl.; (V). En ensam parentes är en partigrupp. Utan parti läses bara organ som bladet nämner, och \
        namn på två till fem ord med stor bokstav. Flera namn i ett, eller flera partier i en parentes, tolkas inte: skriv ut dem. \
        Det som inte kan läsas behålls som ett namn, som det är skrivet.
        """,
      en: """
        The column `by` of the simple sheet is read as names with a party in brackets, semicolons between them: Åsa Öberg \
        (S); ledamoten Bo Ek (M) m.fl.; (V). A bracket by itself is a party group. Without a party only bodies are read that the \
        sheet names, and names of two to five capitalised words. Several names in one, or several parties in one bracket, are not \
        interpreted: write them out. What cannot be read is kept as a name, as it is written.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
        KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,Åsa Öberg (EP); Bo Ek (OP),,,

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
          KS 2024/12,Motion om cykelbanor,motion,,2024-02-05,↓Åsa,,,

          """),
        says: .init(
          sv: "`Åsa` kan inte läsas som ett namn med parti, en partigrupp eller ett organ",
          en: "`Åsa` cannot be read as a name with a party, a party group or a body"))
    ])
}
