extension RuleID {
  /// An exception from a rule that no finding needed.
  @_spi(Engine) public static let unusedIgnore = RuleID(9202, "cfg/unused-ignore", .info)
}

extension Rule {
  package static let unusedIgnore = Rule(
    .unusedIgnore, sv: "Undantag som inte behövs", en: "An exception that nothing needs",
    explanation: .init(
      sv: """
        Ett undantag i avsnittet `ignore` i .diarium.yml gällde inga anmärkningar. Har felet rättats kan undantaget tas \
        bort; annars döljer det nästa fel av samma slag. Har felet inte rättats stämmer filen eller id:t i undantaget \
        inte. Med `--each` sägs inget om det, eftersom andra indata kan behöva det.
        """,
      en: """
        An exception in the section `ignore` of .diarium.yml was about no finding. If the defect was mended, the \
        exception can go: it would hide the next of its kind. If it was not, the file or the id of the exception does \
        not match. With `--each` nothing is said of it, since other inputs may need it.
        """),
    kept: [
      Sample.configured(
        "ignore:\n  - {rule: str/null, entity_id: ks-1, reason: Systemet kan inte annat, until: 2026-12-31}",
        #""kind": null"#),
      // Another run may look at that file.
      Sample.configured("ignore:\n  - {rule: str/null, files: old.json, reason: Gamla protokoll, until: 2026-12-31}"),
    ],
    broken: [
      .init(
        Sample.configured("ignore:\n  - {rule: ↓str/null, reason: Systemet kan inte annat, until: 2026-12-31}"),
        says: .init(
          sv: "undantaget från `str/null` behövdes inte: Systemet kan inte annat",
          en: "the exception from `str/null` was not needed: Systemet kan inte annat"))
    ])
}
