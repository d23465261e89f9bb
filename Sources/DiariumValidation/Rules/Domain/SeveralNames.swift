internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A list of names in one field is one person to anyone who counts, and nobody to anyone who searches.
  static let severalNames = CheckedRule(
    7050, "dom/several-names", .warning, scope: .all,
    sv: "Flera personer i ett namn", en: "Several people in one name",
    explanation: .init(
      sv: """
        I ett namn står flera personer, eller `m.fl.`. Den som räknar får en person för mycket litet, och den som söker \
        efter någon hittar inte. Gör en post för var och en, och ange `others_unnamed` om fler undertecknar utan att \
        nämnas. Dubbla efternamn, adelsprefix och omvända namn (`Ek, Eva`) räknas inte dit, och inte heller namn på \
        grupper och organ (`kind` är `party_group` eller `body`). Omvända namn där både för- och efternamn är dubbla \
        går inte att skilja från två personer: skriv förnamnet först.
        """,
      en: """
        One name holds several people, or `m.fl.` (and others). Whoever counts has too few, and whoever searches for \
        one does not find them. Make a record for each, and give `others_unnamed` where further people sign without \
        being named. Double family names, particles of nobility and inverted names (`Ek, Eva`) are none of these, nor \
        are names of groups and bodies (`kind` is `party_group` or `body`). An inverted name whose given and family \
        names are both double cannot be told from two people: write the given name first.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [
             {"name": "Eva Ek", "party": "EP"},
             {"name": "Bo Berg", "party": "NP", "concurs": true}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [
             {"name": "Anna-Karin af Ek Berg"},
             {"name": "von Ek, Carl Gustaf"},
             {"name": "Ek, Eva"},
             {"name": "Bo Berg, Norra Ekeby"},
             {"name": "Åsa (Kim) Alm"}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [
             {"name": "Ledamöterna från EP och NP", "kind": "party_group"},
             {"name": "Handel och Industri Ekeby", "kind": "body"},
             {"name": "Föreningen Natur och Park"}
           ]}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "others_unnamed": true}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": ↓"Eva Ek och Bo Berg"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek och Bo Berg` är flera personer i ett namn",
          en: "`Eva Ek och Bo Berg` is several people in one name")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": ↓"Eva Ek (EP), Bo Berg (NP) samt Åsa Alm (EP)"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek (EP), Bo Berg (NP) samt Åsa Alm (EP)` är flera personer i ett namn",
          en: "`Eva Ek (EP), Bo Berg (NP) samt Åsa Alm (EP)` is several people in one name")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": ↓"Eva Ek, Bo Berg"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek, Bo Berg` är flera personer i ett namn",
          en: "`Eva Ek, Bo Berg` is several people in one name")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [{"name": ↓"Eva och Bo Ek"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva och Bo Ek` är flera personer i ett namn",
          en: "`Eva och Bo Ek` is several people in one name")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "motion", "signatories": [{"name": ↓"Eva Ek m.fl."}]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek m.fl.` nämner andra i namnet",
          en: "`Eva Ek m.fl.` speaks of others in the name")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1", "ballots": [{"name": ↓"Eva Ek/Bo Berg", "option": "yes"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek/Bo Berg` är flera personer i ett namn",
          en: "`Eva Ek/Bo Berg` is several people in one name")),
    ]
  ) { records, report in
    records.eachOddName(report.registers) { name, place in
      if name.isOfSeveral {
        place.report(
          .init(
            sv: "\(Words.quoted(place.text)) är flera personer i ett namn",
            en: "\(Words.quoted(place.text)) is several people in one name"),
          help: .init(
            sv: "gör en post för var och en, med parti och roll för sig",
            en: "make a record for each, with party and role apart"), report)
      } else if name.hasOthers {
        place.report(
          .init(
            sv: "\(Words.quoted(place.text)) nämner andra i namnet",
            en: "\(Words.quoted(place.text)) speaks of others in the name"),
          help: .init(
            sv: "skriv bara namnet, och ange `others_unnamed`", en: "write the name alone, and give `others_unnamed`"),
          report)
      }
    }
  }
}
