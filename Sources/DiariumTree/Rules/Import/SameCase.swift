extension RuleID {
  /// Two documents of one case.
  @_spi(Engine) public static let sameCase = RuleID(9115, "imp/same-case", .warning)
}

extension Rule {
  package static let sameCase = Rule(
    .sameCase, sv: "Två handlingar i ett ärende", en: "Two documents of one case",
    explanation: .init(
      sv: """
        Två av de handlingar som läses in har samma diarienummer. Varje handling blir ett ärende för sig, och \
        det andra får ett tillägg till sitt id: vilken av två uppgifter som gäller kan importen inte avgöra. \
        För samman dem för hand.
        """,
      en: """
        Two of the documents have the same diary number. Each becomes a case of its own, and the second has an \
        addition to its id: which of two statements holds is not for the import to say. Unite them by hand.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report + "\u{C}↓" + Sample.report,
        says: .init(
          sv: "ärendet `ks-2031-4` har redan lästs in från en annan handling; det här heter `ks-2031-4-2`",
          en: "the case `ks-2031-4` was imported from another document before; this one is `ks-2031-4-2`"))
    ])
}
