internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A code contradicted by its own wording was chosen in the wrong row, or the wording was copied from another.
  static let codeVsWording = CheckedRule(
    7054, "dom/code-vs-wording", .warning,
    sv: "Kod som motsägs av orden", en: "A code that its words contradict",
    explanation: .init(
      sv: """
        Bredvid koden står handlingens ord, och de är en annan kods: utfallet är `rejected` men orden `Bifall`. Den ena \
        av uppgifterna är fel. Det prövas för utgången av beslut och förslag, ställningstaganden, röster och \
        reservationers form, och bara där orden är en term som kodlistan känner, med eller utan ”motionen”; längre \
        meningar läses inte, eftersom ett bifall till ett förslag kan vara ett avslag på motionen.
        """,
      en: """
        The words of the document next to the code belong to another code: the outcome is `rejected`, and the words \
        are `Bifall` (granted). One of the two is wrong. This is checked for outcomes of decisions and proposals, for \
        positions, ballots and forms of reservations, and only where the words are a term that the code list knows, \
        with or without “motionen”; longer sentences are not read, since to grant a proposal may be to reject the \
        motion.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "outcome_as_given": "Motionen avslås."}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "deemed_answered",
           "outcome_as_given": "besvaras"}
        ]
        """#),
      // The board proposed to reject it.
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
           "outcome_as_given": "Bifall till kommunstyrelsens förslag"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "other",
           "outcome_as_given": "Bifall"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
           "position": "support", "position_as_given": "Nämnden tillstyrker"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": ↓"rejected",
             "outcome_as_given": "Bifall"}
          ]
          """#),
        says: .init(
          sv: "koden är `rejected`, men orden `Bifall` betyder `granted`",
          en: "the code is `rejected`, but the words `Bifall` mean `granted`")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": ↓"granted",
             "outcome_as_given": "Motionen avslås."}
          ]
          """#),
        says: .init(
          sv: "koden är `granted`, men orden `Motionen avslås.` betyder `rejected`",
          en: "the code is `granted`, but the words `Motionen avslås.` mean `rejected`")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": ↓"rejected",
             "outcome_as_given": "Bifall till motionen"}
          ]
          """#),
        says: .init(
          sv: "koden är `rejected`, men orden `Bifall till motionen` betyder `granted`",
          en: "the code is `rejected`, but the words `Bifall till motionen` mean `granted`")),
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "position": ↓"support", "position_as_given": "Avstyrker"}
          ]
          """#),
        says: .init(
          sv: "koden är `support`, men orden `Avstyrker` betyder `oppose`",
          en: "the code is `support`, but the words `Avstyrker` mean `oppose`")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
             "votes": [
               {"id": "ks-1/vote/1",
                "ballots": [{"name": "Eva Ek", "option": ↓"yes", "option_as_given": "Nej"}]}
             ]}
          ]
          """#),
        says: .init(
          sv: "koden är `yes`, men orden `Nej` betyder `no`",
          en: "the code is `yes`, but the words `Nej` mean `no`")),
    ]
  ) { records, report in
    CodeTerms.outcomes.compare(Decision.self, .outcome, .outcomeAsGiven, in: records, report)
    CodeTerms.outcomes.compare(Proposal.self, .proposedOutcome, .proposedOutcomeAsGiven, in: records, report)
    CodeTerms.positions.compare(CaseStatement.self, .position, .positionAsGiven, in: records, report)
    CodeTerms.options.compare(Ballot.self, .option, .optionAsGiven, in: records, report)
    CodeTerms.forms.compare(Reservation.self, .form, .formAsGiven, in: records, report)
  }
}

/// The terms of a code list, and which of its codes contradict each other.
private struct CodeTerms: Sendable {
  /// The code that each term, in lower case, belongs to.
  private var codes: [String: String] = [:]
  /// The group of each code that is in one: codes in different groups contradict each other.
  private var groups: [String: Int] = [:]

  init(_ list: CodeListDescription, _ groups: [[String]]) {
    for (number, group) in groups.enumerated() { for code in group { self.groups[code] = number } }
    var unclear: Set<String> = []
    for entry in list.codes {
      for term in [entry.title.sv, entry.title.en] + entry.aliases {
        let form = term.lowercased()
        if codes.updateValue(entry.code, forKey: form).map({ $0 != entry.code }) ?? false { unclear.insert(form) }
      }
    }
    for form in unclear { codes[form] = nil }
  }

  static let outcomes = CodeTerms(
    Outcome.list,
    [
      ["granted", "approved", "adopted", "supports"], ["partly_granted"], ["rejected", "opposes"],
      ["answered", "deemed_answered"], ["written_off"], ["noted"], ["returned", "returned_by_minority"], ["tabled"],
      ["removed"],
    ])
  static let positions = CodeTerms(
    Position.list,
    [
      ["support", "no_objection"], ["partly_support", "partly_oppose"], ["oppose"], ["deem_answered"],
      ["no_position", "declined", "no_reply"],
    ])
  static let options = CodeTerms(
    VoteOption.list, [["yes"], ["no"], ["abstain", "not_participating", "recused"], ["absent"]])
  static let forms = CodeTerms(ReservationForm.list, [["written", "blank"], ["oral"]])

  /// Reports codes contradicted by the words next to them.
  func compare<R: SchemaRecord>(
    _ type: R.Type, _ field: R.Field, _ wordsField: R.Field, in records: RecordViews, _ report: RuleReport
  ) {
    records.each(type) { view in
      guard view.has(wordsField), let code = view.text(field), let group = groups[code],
        // No term is longer than this, even with the words that may surround it.
        view.length(wordsField) <= 80, let words = view.text(wordsField), let other = self.code(of: words),
        let otherGroup = groups[other], otherGroup != group
      else { return }
      report(
        .init(
          sv: "koden är `\(code)`, men orden \(Words.quoted(words)) betyder `\(other)`",
          en: "the code is `\(code)`, but the words \(Words.quoted(words)) mean `\(other)`"),
        help: .init(
          sv: "jämför med handlingen, och rätta den uppgift som är fel",
          en: "compare with the document, and mend the one that is wrong"), at: view, field
      ) { $0.relate(.init(sv: "orden", en: "the words"), to: view, wordsField) }
    }
  }

  /// The subject of the words, which may come before or after a term.
  private static let subjects = ["motionen", "medborgarförslaget", "ärendet", "initiativet", "skrivelsen", "nämnden"]

  /// The code that some words are a term for.
  private func code(of words: String) -> String? {
    var form = words.lowercased()
    while let last = form.unicodeScalars.last, ".!:; ".unicodeScalars.contains(last) {
      form.unicodeScalars.removeLast()
    }
    if let code = codes[form] { return code }
    for subject in Self.subjects {
      if form.hasPrefix("\(subject) "), let code = codes[String(form.dropFirst(subject.count + 1))] { return code }
      for joint in ["", "till ", "på ", "av "] where form.hasSuffix(" \(joint)\(subject)") {
        if let code = codes[String(form.dropLast(subject.count + joint.count + 1))] { return code }
      }
    }
    return nil
  }
}
