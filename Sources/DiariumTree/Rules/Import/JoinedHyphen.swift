extension RuleID {
  /// Words joined at a hyphen at the end of a line.
  @_spi(Engine) public static let joinedHyphen = RuleID(9106, "imp/joined-hyphen", .info)
}

extension Rule {
  package static let joinedHyphen = Rule(
    .joinedHyphen, sv: "Bindestreck i slutet av en rad", en: "A hyphen at the end of a line",
    explanation: .init(
      sv: """
        Ett ord är delat med bindestreck mellan två rader. Bindestrecket är borttaget och ordet hopfogat. Det \
        är nästan alltid rätt, men ett ord som skrivs med bindestreck och råkar brytas där förlorar det. Före \
        en stor bokstav och före *och*, *eller* och *samt* behålls det.
        """,
      en: """
        A word is parted by a hyphen between two lines. The hyphen is taken out and the word joined. That is \
        nearly always right, but a word that is written with a hyphen and happens to be broken there loses it. \
        Before a capital letter, and before *och*, *eller* and *samt*, it is kept.
        """),
    kept: [
      Sample.report("behövs, och", "behövs i Ekeby-\nÅby, och")
    ],
    broken: [
      .init(
        Sample.report("behövs, och", "be↓-\nhövs, och"),
        says: .init(
          sv: "bindestrecket i slutet av rad 19 är borttaget, och ordet hopfogat",
          en: "the hyphen at the end of line 19 is taken out, and the word joined"))
    ])
}
