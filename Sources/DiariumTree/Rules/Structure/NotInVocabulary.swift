extension RuleID {
  /// A code that is not in the list of its field.
  @_spi(Engine) public static let notInVocabulary = RuleID(4004, "str/not-in-vocabulary", .error)
}

extension Rule {
  package static let notInVocabulary = Rule(
    .notInVocabulary, sv: "Koden finns inte i kodlistan", en: "A code that is not in its list",
    explanation: .init(
      sv: """
        Koderna är det som gör att ärenden från olika kommuner kan jämföras. `diarium schema codebook` visar dem med \
        svenska benämningar. Värdet behålls som det är; dokumentets egna ord hör hemma i fältet `…_as_given`.
        """,
      en: """
        Codes are what makes cases of different municipalities comparable. `diarium schema codebook` lists them with \
        their Swedish terms. The value is kept as it is; the document's own words belong in the field `…_as_given`.
        """),
    kept: [
      Sample.caseFeed(#""kind": "motion""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""kind": ↓"motoin""#),
        says: .init(
          sv: "`motoin` finns inte i kodlistan `case_kind`",
          en: "`motoin` is not in the code list `case_kind`"))
    ])
}
