extension RuleID {
  /// A reference to a decision that is not in the case.
  @_spi(Engine) public static let unknownDecision = RuleID(5003, "ref/unknown-decision", .error)
}

extension Rule {
  package static let unknownDecision = Rule(
    .unknownDecision, sv: "Hänvisning till ett beslut som saknas", en: "A decision that does not exist",
    explanation: .init(
      sv: """
        En reservation riktar sig alltid mot ett beslut, och beslutet ska stå i samma ärende. Lägg till beslutet \
        eller rätta id:t.
        """,
      en:
        "A reservation is always against a decision, and the decision stands in the same case. Add it, or mend the id."),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ],
        "reservations": [
          {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
           "decision_id": "ks-1/decision/1", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "rejected"}
          ],
          "reservations": [
            {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen",
             "decision_id": ↓"ks-1/decision/7", "signatories": [{"name": "Eva Ek", "party": "EP"}]}
          ]
          """#),
        says: .init(
          sv: "inget beslut i ärendet eller registren har id `ks-1/decision/7`",
          en: "no decision `ks-1/decision/7` in the case or the registers"))
    ])
}
