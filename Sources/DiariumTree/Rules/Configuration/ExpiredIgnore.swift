extension RuleID {
  /// An exception from a rule whose last day is past.
  @_spi(Engine) public static let expiredIgnore = RuleID(9201, "cfg/expired-ignore", .warning)
}

extension Rule {
  package static let expiredIgnore = Rule(
    .expiredIgnore, sv: "Undantag som har gått ut", en: "An exception that is past its last day",
    explanation: .init(
      sv: """
        Ett undantag i avsnittet `ignore` i .diarium.yml har en sista dag (`until`), och den har passerats: de \
        anmärkningar som undantaget gällde räknas igen. Rätta dem och ta bort undantaget. Går det inte än, ge det en ny \
        sista dag, så att någon ser efter då.
        """,
      en: """
        An exception in the section `ignore` of .diarium.yml has a last day (`until`), and that is past: the findings \
        that it was about count again. Mend them and delete the exception. Where that cannot be done yet, give it a \
        new last day, so that somebody looks then.
        """),
    dependsOnDay: true,
    kept: [
      Sample.configured(
        "ignore:\n  - {rule: str/null, reason: Systemet kan inte annat, until: 2026-01-31}", #""kind": null"#)
    ],
    broken: [
      .init(
        Sample.configured("ignore:\n  - {rule: ↓str/null, reason: Systemet byts i höst, until: 2026-01-30}"),
        says: .init(
          sv: "undantaget från `str/null` gällde till och med 2026-01-30: Systemet byts i höst",
          en: "the exception from `str/null` held until 2026-01-30: Systemet byts i höst"))
    ])
}
