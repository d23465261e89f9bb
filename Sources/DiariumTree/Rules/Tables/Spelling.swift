extension RuleID {
  /// Cells that were read although they are not written as the schema writes values.
  @_spi(Engine) public static let spelling = RuleID(3082, "tab/spelling", .warning)
}

extension Rule {
  package static let spelling = Rule(
    .spelling, sv: "Värden skrivna på annat sätt", en: "Values written in another way",
    explanation: .init(
      sv: """
        I tabeller skriver människor och kalkylprogram datum, tider, ja och nej och koder på sitt sätt: `5 mars 2024`, \
        `kl. 18.30`, `JA`, `Avslag`. Där det bara finns en läsning av en cell har den lästs så, och anmärkningen säger \
        hur många celler i kolumnen det gäller. Det som kan betyda två saker läses inte utan är ett fel. Id, \
        hänvisningar och texter ändras aldrig. I JSON och YAML läses ingenting på annat sätt än det är skrivet.
        """,
      en: """
        In tables people and spreadsheets write dates, times, yes and no and codes in their own way: `5 March 2024`, \
        `18.30`, `YES`, `Rejected`. Where a cell has only one reading it was read so, and the finding says how many \
        cells of the column that concerns. What can mean two things is not read and is an error. Ids, references and \
        texts are never changed. In JSON and YAML nothing is read otherwise than it is written.
        """),
    kept: [
      Sample.tables(
        cases: """
          id,title,opened
          ks-1,Motion om cykelbanor,2024-03-05

          """)
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            id,title,opened
            ks-1,Motion om cykelbanor,↓5 mars 2024

            """),
        says: .init(
          sv: "1 cell i `opened` är inte skriven som schemat skriver värden; `5 mars 2024` lästes som `2024-03-05`",
          en: "1 cell of `opened` is not written as the schema writes values; `5 mars 2024` was read as `2024-03-05`")
      ),
      .init(
        Sample.tables(decisions: "ks-1/decision/1,ks-1,1,Kommunstyrelsen,↓Avslag\n"),
        says: .init(
          sv: "1 cell i `outcome` är inte skriven som schemat skriver värden; `Avslag` lästes som `rejected`",
          en: "1 cell of `outcome` is not written as the schema writes values; `Avslag` was read as `rejected`")),
    ])
}
