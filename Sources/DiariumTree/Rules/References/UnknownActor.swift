extension RuleID {
  /// A reference to a person, party or body that is in no register.
  @_spi(Engine) public static let unknownActor = RuleID(5004, "ref/unknown-actor", .warning)
}

extension Rule {
  package static let unknownActor = Rule(
    .unknownActor, sv: "Hänvisning till en aktör som saknas", en: "An actor that is in no register",
    explanation: .init(
      sv: """
        En person, ett parti eller ett organ som en post hänvisar till med id ska stå i ett register i datamängden. \
        Namn som återges så som de är skrivna kräver inget register: utelämna hänvisningen om det inte finns något.
        """,
      en: """
        A person, party or body that a record refers to by id stands in a register of the feed. Names as written \
        need no register: leave the reference out where there is none.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "cases": [{"id": "ks-1", "title": "Motion", "body_id": "ks"}]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""body_id": ↓"ks""#),
        says: .init(
          sv: "inget organ i registren har id `ks`",
          en: "no body `ks` in the registers"))
    ])
}
