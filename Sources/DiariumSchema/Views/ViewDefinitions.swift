internal import DiariumModel

extension ViewDescription {
  /// All views.
  public static let all = [statements, reservations, decisions, votes]

  private static let body = Message(sv: "Organ enligt registret", en: "Registered body")
  private static let items = Message(sv: "Punkter", en: "Items")
  private static let signatories = Message(sv: "Undertecknare", en: "Signatories")
  private static let decision = Message(sv: "Beslut", en: "Decision")

  private static let statements = ViewDescription(
    "statements", title: .init(sv: "Yttranden", en: "Statements"),
    documentation: .init(
      sv: "En rad för varje yttrande, med dess undertecknare, remissen som det svarar på, handlingen och organet.",
      en: "A row for each statement, with its signatories, the referral that it answers, its document and its body.")
  ) { view in
    let signatories = view.all(
      "signatory", of: "signatories", by: "statement_id", title: signatories,
      words: .init(sv: "Gäller yttrandets undertecknare.", en: "Of the signatories of the statement."))
    view.count(signatories, as: "signatory_count")
    view.cells(signatories, "name", as: "signatory_names", separator: "\n", keepsEmpty: true)
    view.cells(signatories, "party", as: "signatory_parties", separator: "\n", keepsEmpty: true)
    let items = view.all(
      "item", of: "items", by: "statement_id", title: items,
      words: .init(sv: "Gäller yttrandets punkter.", en: "Of the items of the statement."))
    view.cells(items, "text", as: "item_texts", separator: "\n")
    view.one("body", of: "bodies", by: "body_id", title: body, ["name", "kind"])
    view.one(
      "referral", of: "referrals", by: "referral_id", title: .init(sv: "Remiss", en: "Referral"),
      ["sender", "sent", "due"])
    view.one(
      "adopted_by", of: "decisions", by: "adopted_by_id", title: .init(sv: "Antogs genom", en: "Adopted by"),
      ["body", "date", "outcome"])
    view.one(
      "document", of: "documents", by: "document_id", title: .init(sv: "Handling", en: "Document"),
      ["kind", "title", "date", "url"])
  }

  private static let reservations = ViewDescription(
    "reservations", title: .init(sv: "Reservationer", en: "Reservations"),
    documentation: .init(
      sv: """
        En rad för varje undertecknare av en reservation, med partiet enligt registret och beslutet som den gäller. En \
        reservation utan undertecknare har en rad; räkna reservationer på `id`.
        """,
      en: """
        A row for each signatory of a reservation, with the registered party and the decision that it is against. A \
        reservation without signatories has a row; count reservations by `id`.
        """)
  ) { view in
    let signatory = view.each(
      "signatory", of: "signatories", by: "reservation_id", title: .init(sv: "Undertecknare", en: "Signatory"),
      words: .init(sv: "Gäller undertecknaren.", en: "Of the signatory."),
      ["ordinal", "name", "kind", "party", "role", "person_id", "party_id", "body_id", "others_unnamed", "concurs"])
    view.one(
      "party", of: "parties", by: "party_id", of: signatory,
      title: .init(sv: "Parti enligt registret", en: "Registered party"),
      ["abbreviation", "name", "scope"])
    view.one(
      "decision", of: "decisions", by: "decision_id", title: decision, ["body", "section", "date", "outcome"])
    view.one("body", of: "bodies", by: "body_id", title: body, ["name", "kind"])
    let items = view.all(
      "item", of: "items", by: "reservation_id", title: items,
      words: .init(sv: "Gäller reservationens punkter.", en: "Of the items of the reservation."))
    view.cells(items, "text", as: "item_texts", separator: "\n")
  }

  private static let decisions = ViewDescription(
    "decisions", title: .init(sv: "Beslut", en: "Decisions"),
    documentation: .init(
      sv: """
        En rad för varje beslut, med dess punkter, de förslag som organet lade fram genom det, sammanträdet, och antalet \
        omröstningar och reservationer.
        """,
      en: """
        A row for each decision, with its items, the proposals that the body made by it, its meeting, and the numbers of \
        votes and reservations.
        """)
  ) { view in
    let items = view.all(
      "item", of: "items", by: "decision_id", title: items,
      words: .init(sv: "Gäller beslutets punkter.", en: "Of the items of the decision."))
    view.count(items, as: "item_count")
    view.cells(items, "text", as: "item_texts", separator: "\n")
    let proposals = view.all(
      "proposal", of: "proposals", by: "made_by_id", title: .init(sv: "Förslag genom beslutet", en: "Proposals made"),
      words: .init(
        sv: "Gäller de förslag som lades fram genom beslutet.", en: "Of the proposals that the decision made."))
    view.cells(proposals, "id", as: "proposal_ids", separator: ";")
    view.cells(proposals, "proposed_outcome", as: "proposed_outcome", separator: ";", keepsEmpty: true)
    view.cells(proposals, "result", as: "proposal_result", separator: ";", keepsEmpty: true)
    view.one("body", of: "bodies", by: "body_id", title: body, ["name", "kind"])
    view.one(
      "meeting", of: "meetings", by: "meeting_id", title: .init(sv: "Sammanträde", en: "Meeting"),
      ["date", "number", "url"])
    let votes = view.all(
      "vote", of: "votes", by: "decision_id", title: .init(sv: "Omröstningar", en: "Votes"),
      words: .init(sv: "Gäller beslutets omröstningar.", en: "Votes of the decision."))
    view.count(votes, as: "vote_count")
    let reservations = view.all(
      "reservation", of: "reservations", by: "decision_id", title: .init(sv: "Reservationer", en: "Reservations"),
      words: .init(sv: "Gäller reservationerna mot beslutet.", en: "Reservations against the decision."))
    view.count(reservations, as: "reservation_count")
  }

  private static let votes = ViewDescription(
    "votes", title: .init(sv: "Omröstningar", en: "Votes"),
    documentation: .init(
      sv: """
        En rad för varje omröstning, med röstetalen, beslutet som den ledde till och de förslag som ett ja och ett nej \
        bar.
        """,
      en: """
        A row for each vote, with the counts, the decision that it led to, and the proposals that a yes and a no carried.
        """)
  ) { view in
    let counts = view.all(
      "count", of: "counts", by: "vote_id", title: .init(sv: "Röster", en: "Votes counted"),
      words: .init(sv: "", en: ""))
    for option in VoteOption.list.codes.map(\.code) {
      view.cell(counts, "count", where: "option", is: option, as: option)
    }
    view.one(
      "decision", of: "decisions", by: "decision_id", title: decision, ["body", "section", "date", "outcome"])
    let sides: [(name: String, title: Message)] = [
      ("yes", .init(sv: "Ja bär", en: "Yes carries")), ("no", .init(sv: "Nej bär", en: "No carries")),
    ]
    for side in sides {
      let proposal = view.one(
        "\(side.name)_proposal", of: "proposals", by: "\(side.name)_id", title: side.title,
        ["level", "body", "proposed_outcome", "result"])
      let signatories = view.all(
        "\(side.name)_proposal_signatory", of: "signatories", by: "proposal_id", of: proposal,
        title: .init(sv: "\(side.title.sv) (undertecknare)", en: "\(side.title.en) (signatories)"),
        words: .init(sv: "Gäller förslagets undertecknare.", en: "Of the signatories of the proposal."))
      view.cells(
        signatories, "name", as: "\(side.name)_proposal_signatory_names", separator: "\n", keepsEmpty: true)
      view.cells(
        signatories, "party", as: "\(side.name)_proposal_signatory_parties", separator: "\n", keepsEmpty: true)
    }
  }
}
