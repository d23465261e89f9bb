internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Someone written in two ways is two people to anyone who counts by name.
  static let nameSpellings = CheckedRule(
    7019, "dom/name-spellings", .info,
    sv: "Samma namn skrivet på två sätt", en: "One name written in two ways",
    explanation: .init(
      sv: """
        I samma ärende skrivs ett namn på sätt som bara skiljer sig i stora och små bokstäver eller i hur tecknen är \
        kodade, eller så skrivs en partilös ibland som `-` och ibland som `Obunden`. Den \
        som räknar efter namn får då två personer. Låt dem få samma `person_id` om det är samma person. Det som står \
        i handlingen ska behållas.
        """,
      en: """
        In one case a name is written in ways that differ only in letter case, or in how its characters are encoded, \
        or an independent stands now as `-` and now as `Obunden`. Whoever counts by names \
        then has two persons. Give them one `person_id` if they are one. What the document says stays.
        """),
    kept: [
      // A party may go by its abbreviation and by its name.
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "communication",
           "signatories": [{"name": "Eva Ek", "party": "EP"}, {"name": "Bo Berg", "party": "-"}]}
        ],
        "statements": [
          {"id": "ks-1/statement/1", "kind": "minutes_note",
           "signatories": [
             {"name": "Eva Ek", "party": "Ekebypartiet"},
             {"name": "Bo Berg", "party": "-"},
             {"name": "Åsa Alm", "party": "Obunden"}
           ]}
        ]
        """#),
      // The register knows two people with that name.
      Sample.feed(
        #"""
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}, {"id": "eva-ek-ekeby", "name": "Eva Ek"}],
        "cases": [
          {"id": "ks-1", "title": "Skrivelse om cykelbanor",
           "initiatives": [
             {"id": "ks-1/initiative/1", "kind": "communication",
              "signatories": [
                {"name": "Eva Ek", "party": "Obunden", "person_id": "eva-ek"},
                {"name": "Eva Ek", "party": "obunden", "person_id": "eva-ek-ekeby"}
              ]}
           ]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "communication", "signatories": [{"name": "Eva Ek"}]}
          ],
          "statements": [
            {"id": "ks-1/statement/1", "kind": "minutes_note",
             "signatories": [{"name": ↓"Eva EK"}, {"name": "EVA EK"}]}
          ]
          """#),
        says: .init(
          sv: "`Eva EK` är skrivet `Eva Ek` tidigare i ärendet",
          en: "`Eva EK` is written `Eva Ek` before in the case")),
      .init(
        Sample.caseFeed(
          #"""
          "initiatives": [
            {"id": "ks-1/initiative/1", "kind": "communication",
             "signatories": [{"name": "Eva Ek", "party": "Obunden"}]}
          ],
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "ballots": [{"name": "Eva Ek", "party": ↓"obunden", "option": "no"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står som `obunden` här, som `Obunden` tidigare",
          en: "`Eva Ek` is given as `obunden` here, as `Obunden` before")),
    ]
  ) { records, report in
    var spellings = Spellings()
    records.each(Signatory.self) { signatory in
      spellings.meet(signatory, name: .name, party: .party, person: .personID, report)
    }
    records.each(Ballot.self) { ballot in
      spellings.meet(ballot, name: .name, party: .party, person: .personID, report)
    }
    records.each(Appointment.self) { appointment in
      spellings.meet(appointment, name: .name, party: .party, person: .personID, report)
    }
  }
}

/// The spellings of names, and of the labels of independents, in a case.
private struct Spellings {
  /// A text, and its place.
  private struct Written {
    let text: String
    let mark: RecordMark

    func relate(_ remark: inout Remark) { remark.relate(.init(sv: "skrivet så", en: "written so"), to: mark) }

    func isLike(_ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }
  }

  /// The spellings met for a name.
  private struct Bearer {
    let name: Written
    let personID: String?
    var label: Written?
    var isNameReported = false
    var isLabelReported = false
  }

  /// The names in lower case and in NFC, so that encodings are not told apart; bytes are compared faster than texts.
  private var bearers: [[UInt8]: Bearer] = [:]

  /// Adds someone who signs or votes, and reports a spelling that differs from an earlier one.
  mutating func meet<R: SchemaRecord>(
    _ view: RecordView<R>, name nameField: R.Field, party: R.Field, person: R.Field, _ report: RuleReport
  ) {
    guard let name = view.text(nameField) else { return }
    let personID = view.text(person)
    let key = Self.key(name)
    let known = bearers[key]
    var bearer = known ?? Bearer(name: Written(text: name, mark: view.mark(nameField)), personID: personID)
    var isChanged = known == nil
    if let personID, let known = bearer.personID, personID != known { return }
    if !bearer.isNameReported, !bearer.name.isLike(name) {
      (bearer.isNameReported, isChanged) = (true, true)
      report(
        Self.message(name, bearer.name.text),
        help: .init(
          sv: "är det samma person? ge dem samma `person_id`, och ändra bara det som inte står så i handlingen",
          en: "is this one person? if so, use one `person_id`, and only change spellings that are not the document's"),
        at: view, nameField
      ) { bearer.name.relate(&$0) }
    }
    // Brackets around a label are reported by another rule.
    if let label = view.text(party), Self.isIndependent(label), !label.utf8.contains(0x28) {
      if let first = bearer.label {
        if !bearer.isLabelReported, !first.isLike(label) {
          (bearer.isLabelReported, isChanged) = (true, true)
          report(
            .init(
              sv: "\(Words.quoted(name)) står som \(Words.quoted(label)) här, som \(Words.quoted(first.text)) tidigare",
              en: "\(Words.quoted(name)) is given as \(Words.quoted(label)) here, as \(Words.quoted(first.text)) before"
            ),
            help: .init(
              sv: "skriv det på ett sätt, om handlingen inte skriver det på två",
              en: "write it in one way, unless the document writes it in two"),
            at: view, party
          ) { first.relate(&$0) }
        }
      } else {
        bearer.label = Written(text: label, mark: view.mark(party))
        isChanged = true
      }
    }
    if isChanged { bearers[key] = bearer }
  }

  /// A name in lower case and in NFC.
  private static func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var isLatin = true
    var lead: UInt8 = 0
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: key.append(byte + 0x20)
      // À to Þ, except the sign ×: their lower case is 32 higher.
      case 0x80...0x9E where lead == 0xC3 && byte != 0x97: key.append(byte + 0x20)
      case 0xC4...: isLatin = false
      default: key.append(byte)
      }
      lead = byte
    }
    // No other letters up to U+00FF change, and none of them joins the one before.
    return isLatin ? key : name.lowercased()._nfcCodeUnits
  }

  /// Whether a label says that someone belongs to no party.
  private static func isIndependent(_ label: String) -> Bool {
    // The abbreviations of parties, which most labels are, do not justify a copy in lower case.
    if label.utf8.count <= 3, let first = label.utf8.first, (0x41...0x5A).contains(first) { return false }
    return ["-", "–", "obunden"].contains(label.comparedLabel)
  }

  private static func message(_ name: String, _ first: String) -> Message {
    guard name != first else {
      return .init(
        sv: "\(Words.quoted(name)) är kodat med andra Unicode-tecken än tidigare i ärendet",
        en: "\(Words.quoted(name)) is encoded in other Unicode characters than before in the case")
    }
    return .init(
      sv: "\(Words.quoted(name)) är skrivet \(Words.quoted(first)) tidigare i ärendet",
      en: "\(Words.quoted(name)) is written \(Words.quoted(first)) before in the case")
  }
}
