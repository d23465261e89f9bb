extension RuleID {
  /// Ordinals in a list that are missing, duplicated or skipped.
  @_spi(Engine) public static let ordinal = RuleID(5009, "ref/ordinal", .warning)
}

extension Rule {
  package static let ordinal = Rule(
    .ordinal, sv: "Ordningstal som saknas eller upprepas", en: "An ordinal that is missing or repeated",
    explanation: .init(
      sv: """
        `ordinal` numrerar från 1 de rader som hör till samma post, så att deras ordning inte beror på ordningen i \
        filen. En lucka kan betyda att en rad har fallit bort. Om två tal är lika, eller om ett saknas, avgör \
        radernas ordning.
        """,
      en: """
        `ordinal` numbers the rows of one owner from 1, so that their order does not depend on that of the file. A \
        gap may mean that a row was lost. Where two are equal, or one is missing, the order of the rows decides.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(decisions: "ks-1/decision/1,ks-1,↓2,Kommunstyrelsen,rejected\n"),
        says: .init(
          sv: "raderna i `decisions` som hör till `ks-1` börjar med `ordinal` 2",
          en: "the decisions of `ks-1` begin with ordinal 2"))
    ])
}
