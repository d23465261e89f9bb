internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A name with its party differs from the same name without it, and the party cannot be counted anywhere.
  static let partyInName = CheckedRule(
    7051, "dom/party-in-name", .warning, scope: .all,
    sv: "Parti i namnet", en: "A party in the name",
    explanation: .init(
      sv: """
        Partibeteckningen står i namnet (`Eva Ek (EP)`), inte i `party`. Då blir samma person två där beteckningen \
        ibland skrivs ut, och ingen kan räkna per parti. Flytta beteckningen till `party`, utan parenteser. Annat inom \
        parentes, som ett tilltalsnamn eller ett tidigare namn, räknas inte dit.
        """,
      en: """
        The label of the party stands in the name (`Eva Ek (EP)`), not in `party`. One person then is two where the \
        label is written at times, and nobody can count by party. Move the label to `party`, without brackets. What \
        else stands in brackets, such as the name one goes by or a former name, is none of this.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "party": "EP"}]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [
             {"name": "Eva (Evy) Ek"},
             {"name": "Anna Berg (tidigare Ek)"},
             {"name": "Bo Berg, ordförande"},
             {"name": "Ek, E"}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Ledamöterna (EP)", "kind": "party_group"}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion", "signatories": [{"name": ↓"Eva Ek (EP)"}]}
          ]
          """#),
        says: .init(
          sv: "partibeteckningen `EP` står i namnet `Eva Ek (EP)`",
          en: "the label of a party, `EP`, stands in the name `Eva Ek (EP)`")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": ↓"Eva Ek (-), ersättare"}]}
          ]
          """#),
        says: .init(
          sv: "partibeteckningen `-` står i namnet `Eva Ek (-), ersättare`",
          en: "the label of a party, `-`, stands in the name `Eva Ek (-), ersättare`")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion", "signatories": [{"name": ↓"Eva Ek, V"}]}
          ]
          """#),
        says: .init(
          sv: "partibeteckningen `V` står i namnet `Eva Ek, V`",
          en: "the label of a party, `V`, stands in the name `Eva Ek, V`")),
      .init(
        Sample.feed(
          #"""
          "persons": [{"id": "eva-ek", "name": ↓"Eva Ek (Ekebypartiet)"}],
          "memberships": [{"id": "eva-ek-1", "person_id": "eva-ek"}]
          """#),
        says: .init(
          sv: "partibeteckningen `Ekebypartiet` står i namnet `Eva Ek (Ekebypartiet)`",
          en: "the label of a party, `Ekebypartiet`, stands in the name `Eva Ek (Ekebypartiet)`")),
    ]
  ) { records, report in
    records.eachOddName(report.registers) { name, place in
      guard let party = name.party else { return }
      place.report(
        .init(
          sv: "partibeteckningen \(Words.quoted(party)) står i namnet \(Words.quoted(place.text))",
          en: "the label of a party, \(Words.quoted(party)), stands in the name \(Words.quoted(place.text))"),
        help: .init(
          sv: "flytta den till `party`, utan parenteser (i registret till ett uppdrag)",
          en: "move it to `party`, without brackets (in the register to a membership)"), report)
    }
  }
}
