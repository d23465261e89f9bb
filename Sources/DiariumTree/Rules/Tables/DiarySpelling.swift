extension RuleID {
  /// A diary number of a simple sheet that makes the same id as another.
  @_spi(Engine) public static let diarySpelling = RuleID(3091, "tab/diary-spelling", .error)
}

extension Rule {
  package static let diarySpelling = Rule(
    .diarySpelling, sv: "Två diarienummer med samma id", en: "Two diary numbers that make one id",
    explanation: .init(
      sv: """
        Ärendets id i det enkla bladet bildas av diarienumret: KS 2024/12 blir `ks-2024-12`. Två nummer som skiljer sig bara i \
        tecken som inte kan stå i ett id, som KS 2024/12 och KS 2024-12, är nästan alltid ett och samma ärende, skrivet på två \
        sätt. Det avgörs inte åt dig: raderna med det andra sättet utelämnas tills numret är skrivet likadant.
        """,
      en: """
        The id of a case in the simple sheet is made of its diary number: KS 2024/12 becomes `ks-2024-12`. Two numbers that \
        differ only in characters that an id cannot have, as KS 2024/12 and KS 2024-12, are nearly always one case, written in two \
        ways. That is not decided for you: the rows of the second way are left out until the number is written alike.
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
          ↓KS 2024-12,,beslut,Kommunstyrelsen,2024-06-05,,avslag,,Motionen avslås.

          """),
        says: .init(
          sv: "`KS 2024-12` ger samma id som `KS 2024/12`, och raderna har utelämnats",
          en: "`KS 2024-12` makes the same id as `KS 2024/12`, and its rows were left out"))
    ])
}
