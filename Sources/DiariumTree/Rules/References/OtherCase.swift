extension RuleID {
  /// A reference into another case by a field other than `to_id` of a relation.
  @_spi(Engine) public static let otherCase = RuleID(5006, "ref/other-case", .error)
}

extension Rule {
  package static let otherCase = Rule(
    .otherCase, sv: "Hänvisning till ett annat ärende", en: "A reference into another case",
    explanation: .init(
      sv: """
        Ett ärende ska vara komplett i sig, så att det kan läsas ensamt. Bara `to_id` i en relation får leda till \
        ett annat ärende: ange där hur de två hör ihop.
        """,
      en: """
        A case is self-contained, so that it can be read alone. Only `to_id` of a relation may lead into another \
        case: say there how the two belong together.
        """),
    kept: [
      Sample.feed(
        #"""
        "cases": [
          {"id": "ks-1", "title": "A", "documents": [{"id": "ks-1/document/1", "kind": "motion"}],
           "relations": [
             {"id": "ks-1/relation/1", "kind": "follows", "from_id": "ks-1/document/1",
              "to_id": "ks-2"}
           ]},
          {"id": "ks-2", "title": "B"}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "title": "A", "documents": [{"id": "ks-1/document/1", "kind": "motion"}]},
            {"id": "ks-2", "title": "B",
             "documents": [
               {"id": "ks-2/document/1", "kind": "attachment", "attached_to_id": ↓"ks-1/document/1"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`ks-1/document/1` hör till ärendet `ks-1`",
          en: "`ks-1/document/1` belongs to case `ks-1`"))
    ])
}
