internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Someone who is in a list twice is counted twice; most often a row was read twice.
  static let namedTwice = CheckedRule(
    7053, "dom/named-twice", .warning,
    sv: "Samma person två gånger i en lista", en: "One person twice in a list",
    explanation: .init(
      sv: """
        I en och samma lista av undertecknare eller röster står samma person två gånger: med samma `person_id`, eller \
        med samma namn och inget som skiljer. Oftast har en rad lästs dubbelt. Är det två personer med samma namn, ge \
        dem var sitt `person_id`, eller ange deras partier om de har olika. Grupper och organ räknas inte.
        """,
      en: """
        In one list of signatories or ballots one person stands twice: with the same `person_id`, or with the same \
        name and nothing to tell them apart. Most often a row was read twice. If they are two of one name, give each a \
        `person_id`, or their parties where these differ. Groups and bodies are not looked at.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [
             {"name": "Eva Ek", "party": "EP"},
             {"name": "Eva Ek", "party": "NP"},
             {"name": "Bo Berg"}
           ]}
        ]
        """#),
      Sample.feed(
        #"""
        "persons": [{"id": "eva-ek-1", "name": "Eva Ek"}, {"id": "eva-ek-2", "name": "Eva Ek"}],
        "cases": [
          {"id": "ks-1", "title": "Skrivelse om cykelbanor",
           "initiatives": [
             {"id": "ks-1/initiative/1", "kind": "communication",
              "signatories": [
                {"name": "Eva Ek", "person_id": "eva-ek-1"},
                {"name": "Eva Ek", "person_id": "eva-ek-2"}
              ]}
           ]}
        ]
        """#),
      // A group may be divided.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "votes": [
             {"id": "ks-1/vote/1",
              "ballots": [
                {"name": "EP", "kind": "party_group", "option": "yes"},
                {"name": "EP", "kind": "party_group", "option": "no"}
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
            {"id": "ks-1/initiative/1", "kind": "motion",
             "signatories": [
               {"name": "Eva Ek", "party": "EP"},
               {"name": "Bo Berg"},
               {"name": ↓"Eva Ek"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står två gånger i listan",
          en: "`Eva Ek` is in the list twice")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "ballots": [
                  {"name": "Eva Ek", "option": "yes"},
                  {"name": ↓"Eva Ek", "option": "no"}
                ]}
             ]}
          ]
          """#),
        says: .init(
          sv: "`Eva Ek` står två gånger i listan",
          en: "`Eva Ek` is in the list twice")),
    ]
  ) { records, report in
    var list = NamesOfList<Signatory>()
    records.each(Signatory.self) {
      list.meet($0, .init(name: .name, kind: .kind, party: .party, id: .personID), report)
    }
    var ballots = NamesOfList<Ballot>()
    records.each(Ballot.self) {
      ballots.meet($0, .init(name: .name, kind: .kind, party: .party, id: .personID), report)
    }
  }
}

/// The entries of one list met so far.
private struct NamesOfList<R: SchemaRecord> {
  /// The fields that identify someone.
  struct Fields {
    let name: R.Field
    let kind: R.Field
    let party: R.Field
    let id: R.Field
  }

  private struct Entry {
    let view: RecordView<R>
    let name: UInt64
    let id: UInt64?
    /// Whether the list names them for the third time, which is not reported again.
    var isTold = false
  }

  private var parent = -1
  private var entries: [Entry] = []
  /// The index of each name or id in a long list.
  private var places: [UInt64: Int] = [:]
  /// Lists that are longer are searched by hash.
  private let short = 8

  /// Adds an entry, and reports it if the list already has them.
  mutating func meet(_ view: RecordView<R>, _ fields: Fields, _ report: RuleReport) {
    if view.parent != parent {
      parent = view.parent
      if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
      if !places.isEmpty { places = [:] }
    }
    guard let name = view.hash(fields.name) else { return }
    let entry = Entry(view: view, name: name, id: view.hash(fields.id))
    defer { add(entry) }
    guard let place = place(of: entry), !entries[place].isTold, isPerson(view, fields),
      isPerson(entries[place].view, fields), isOne(entry, entries[place], fields), let text = view.text(fields.name)
    else { return }
    entries[place].isTold = true
    let first = entries[place].view
    report(
      .init(sv: "\(Words.quoted(text)) står två gånger i listan", en: "\(Words.quoted(text)) is in the list twice"),
      help: .init(
        sv: "ta bort den ena; är det två personer, skilj dem åt med `person_id`",
        en: "take one of them out; if they are two persons, tell them apart by `person_id`"),
      at: view, fields.name
    ) { $0.relate(.init(sv: "först här", en: "first here"), to: first, fields.name) }
  }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    guard entries.count > short else { return }
    if places.isEmpty { for index in entries.indices { note(index) } } else { note(entries.count - 1) }
  }

  private mutating func note(_ index: Int) {
    if places[entries[index].name] == nil { places[entries[index].name] = index }
    if let id = entries[index].id, places[id] == nil { places[id] = index }
  }

  /// The index of the first entry with the id, or else the name, of another.
  private func place(of other: Entry) -> Int? {
    guard places.isEmpty else { return other.id.flatMap { places[$0] } ?? places[other.name] }
    if let id = other.id, let place = entries.firstIndex(where: { $0.id == id }) { return place }
    return entries.firstIndex { $0.name == other.name }
  }

  private func isPerson(_ view: RecordView<R>, _ fields: Fields) -> Bool {
    !view.has(fields.kind) || view.has(fields.kind, equalTo: "person")
  }

  /// Whether two entries that share an id or a name are the same person, as far as they say.
  private func isOne(_ one: Entry, _ other: Entry, _ fields: Fields) -> Bool {
    if let id = one.id, let otherID = other.id { return id == otherID }
    guard one.name == other.name else { return false }
    guard let party = one.view.text(fields.party), let otherParty = other.view.text(fields.party) else { return true }
    return party.comparedLabel == otherParty.comparedLabel
  }
}
