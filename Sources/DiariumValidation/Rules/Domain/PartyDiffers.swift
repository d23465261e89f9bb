internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A label that is not the person's party at the time is a misreading, a namesake, or a change that nobody
  /// registered.
  static let partyDiffers = CheckedRule(
    7018, "dom/party-differs", .warning,
    sv: "Annat parti än i registret", en: "Another party than in the register",
    explanation: .init(
      sv: """
        Efter namnet står en partibeteckning (`party`) som varken är förkortningen eller namnet på det parti som \
        personen enligt registret hade uppdrag för den dagen. Antingen är beteckningen felläst, eller så pekar \
        `person_id` på en namne, eller så har personen bytt parti utan att uppdraget ändrats. Inget sägs där dagarna \
        inte är kända, där personen hade uppdrag för flera partier eller där beteckningen är en föregångares eller \
        efterföljares. Det som står i handlingen ska behållas.
        """,
      en: """
        Behind the name stands a party label (`party`) that is neither the abbreviation nor the name of the party \
        for which the person had a membership on that day by the register. The label was misread, or the `person_id` \
        is that of a namesake, or the person changed parties and the membership was not changed. Nothing is said \
        where days are not known, where the person had memberships for several parties, or where the label is a \
        predecessor's or a successor's. What the document says stays.
        """),
    kept: [
      Sample.feed(
        #"""
        "parties": [
          {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
          {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "party": "ep", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      // The party had that label before.
      Sample.feed(
        #"""
        "parties": [
          {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
          {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "party": "FEP", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      Sample.feed(
        #"""
        "parties": [
          {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
          {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "party": "Ekebypartiet", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      // It cannot be told whether the membership had begun.
      Sample.feed(
        #"""
        "parties": [
          {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
          {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2024-06"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "party": "NP", "person_id": "eva-ek"}]}
           ]}
        ]
        """#),
      // Someone of the same name may be someone else.
      Sample.feed(
        #"""
        "parties": [
          {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
          {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
        ],
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor",
           "decisions": [
             {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
              "outcome": "rejected"}
           ],
           "reservations": [
             {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
              "signatories": [{"name": "Eva Ek", "party": "NP"}]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "parties": [
            {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
            {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
          ],
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [
            {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                "outcome": "rejected"}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "signatories": [{"name": "Eva Ek", "party": ↓"NP", "person_id": "eva-ek"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står som `NP`, men uppdraget i registret är för `EP`",
          en: "`Eva Ek` is given as `NP`, but the membership in the register is for `EP`")),
      .init(
        Sample.feed(
          #"""
          "parties": [
            {"id": "ep", "abbreviation": "EP", "name": "Ekebypartiet", "predecessor_id": "fep"},
            {"id": "fep", "abbreviation": "FEP", "name": "Fria Ekebypartiet"}
          ],
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [
            {"id": "eva-ek-ep", "person_id": "eva-ek", "party_id": "ep", "start_date": "2022-10-15"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor",
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                "outcome": "rejected",
                "votes": [
                  {"id": "ks-1/vote/1",
                   "ballots": [
                     {"name": "Eva Ek", "party": ↓"NP", "person_id": "eva-ek", "option": "no"}
                   ]}
                ]}
             ],
             "reservations": [
               {"id": "ks-1/reservation/1", "body": "Kommunstyrelsen", "decision_id": "ks-1/decision/1",
                "signatories": [{"name": "Eva Ek", "party": "EP", "person_id": "eva-ek"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står som `NP`, men uppdraget i registret är för `EP`",
          en: "`Eva Ek` is given as `NP`, but the membership in the register is for `EP`")),
    ]
  ) { records, report in
    guard !report.registers.memberships.isEmpty, !report.registers.labels.isEmpty else { return }
    let days = SigningDays(records, report.registers)
    records.each(Signatory.self) { signatory in
      guard let other = days.otherParty(of: signatory), let party = signatory.text(.party) else { return }
      report(
        CheckedRule.message(signatory.text(.name), party, other), help: CheckedRule.wayToMendParty, at: signatory,
        .party)
    }
    records.each(Ballot.self) { ballot in
      guard let other = days.otherParty(of: ballot), let party = ballot.text(.party) else { return }
      report(
        CheckedRule.message(ballot.text(.name), party, other), help: CheckedRule.wayToMendParty, at: ballot, .party)
    }
  }

  private static func message(_ name: String?, _ party: String, _ other: String) -> Message {
    let name = Words.quoted(name ?? "")
    return .init(
      sv: "\(name) står som \(Words.quoted(party)), men uppdraget i registret är för \(Words.quoted(other))",
      en: "\(name) is given as \(Words.quoted(party)), but the membership in the register is for \(Words.quoted(other))"
    )
  }

  private static let wayToMendParty = Message(
    sv: "jämför med handlingen och behåll det som står där; kontrollera annars `person_id` och uppdragets dagar",
    en: "compare with the document and keep what it says; else check the `person_id` and the days of the membership")
}
