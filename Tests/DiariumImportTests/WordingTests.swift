import Diarium
import DiariumImport
import TestSupport
import Testing

@Suite("What the words of a report mean")
struct WordingTests {
  @Test(
    arguments: [
      ("Motionen avslås.", "rejected"), ("Motionen anses därmed besvarad.", "deemed_answered"),
      ("Motionen besvaras med hänvisning till utlåtandet.", "answered"), ("Att bifalla motionen.", "granted"),
      // What a motion is about is no decision.
      ("Motion (2016:5) av Eva Ek (EP) om att fastställa en plan avslås.", "rejected"),
      ("Motion (2016:5) av Eva Ek (EP) om att avslå bidrag anses besvarad.", "deemed_answered"),
      ("Motionen bifalls delvis.", "partly_granted"),
      // Denied, or two things at once: no outcome is made of it.
      ("Motionen bifalls inte.", nil), ("Första att-satsen bifalls och i övrigt avslås motionen.", nil),
      ("Kaffet är gott.", nil), ("", nil),
      ("Motionen avsla\u{30A}s.", "rejected"), ("MOTIONEN AVSLÅS.", "rejected"), ("Motionen avslås delvis.", nil),
      ("Motionen delvis bifalls.", "partly_granted"), ("Motionen bifalls ej.", nil),
      ("Att inte bifalla motionen.", nil),
      ("Motionen anses inte besvarad.", nil), ("Motion A avslås. Motion B avslås.", "rejected"),
      ("Motion A avslås. Motion B bifalls.", nil), ("Motion A bifalls delvis. Motion B bifalls.", nil),
      ("Skrivelsen läggs till handlingarna.", "noted"),
      ("Ärendet återremitteras.", "returned"), ("Ärendet bordläggs.", "tabled"), ("Avslaget var väntat.", nil),
      // An infinitive behind another is what the matter is about, one of another sentence is another decision.
      ("Att bifalla motionen om att avslå bidrag.", "granted"), ("Att avslå motionen. Att bifalla skrivelsen.", nil),
      ("1. Att avslå motionen. 2. Att avslå skrivelsen.", "rejected"),
      ("1. Att avslå motionen. 2. Att anta planen.", "rejected"),
      ("1. Att bifalla motionen. 2. Att fastställa planen.", nil),
    ] as [(String, String?)])
  func `is the outcome that they state, or none`(text: String, outcome: String?) {
    #expect(OutcomeWords.outcome(text)?.outcome.code == outcome)
  }

  @Test(
    arguments: [
      ("Trafiknämnden tillstyrker motionen.", "support", "explicit"),
      ("Trafiknämnden anser att nämnden tillstyrker motionen.", "support", "explicit"),
      ("Trafiknämnden har inget att erinra.", "no_objection", "explicit"),
      ("Trafiknämnden har avstått från att svara.", "declined", "explicit"),
      ("Trafiknämnden ställer sig positiv till förslaget.", "support", "interpreted"),
      ("Trafiknämnden anser att trafiknämnden inte bör bygga.", "oppose", "interpreted"),
      ("Trafiknämnden kan inte tillstyrka motionen.", nil, nil),
      ("Trafiknämnden avstyrker inte motionen.", nil, nil),
      ("Trafiknämnden konstaterar att kontoret tillstyrker motionen men ser saken på ett annat sätt.", nil, nil),
      ("Trafiknämnden tillstyrker den första att-satsen men avstyrker den andra.", nil, nil),
      ("Trafiknämnden anser att det inte bör dröja.", nil, nil),
    ] as [(String, String?, String?)])
  func `is the stand that they take, or none`(summary: String, position: String?, basis: String?) throws {
    let reply = try reply(summary)
    #expect(reply.position?.code == position && reply.positionBasis?.code == basis)
  }

  private func reply(_ summary: String) throws -> CaseStatement {
    let text = """
      Utlåtande Rotel I (Dnr KS 2031/4)

      Cykelbanor

      Motion av Eva Ek (EP)

      Beredning

      Ärendet har remitterats till trafiknämnden.

      \(summary)
      """
    return try #require(Imported.document(text).cases.first?.statements.first)
  }

  /// The fixture with some of it changed, and what must become of it.
  @Test(arguments: [
    // A heading within a text is a part of the text.
    ("Frågan ingår i", "Bakgrund\n\nFrågan ingår i", "statement 2: Bakgrund\n\nFrågan ingår"),
    ("Ett garage behövs nu", "Sammanfattning\n\nEtt garage behövs nu", "reservation 1: Sammanfattning\n\nEtt garage"),
    // An office's proposal is not the board's.
    (
      "Stadsledningskontoret föreslår att kommunfullmäktige beslutar att \n\nmotionen anses besvarad.",
      "Stadsledningskontoret föreslår att kommunfullmäktige beslutar följande.\n\n1. Motionen avslås.\n\n2. Kontoret får ett uppdrag.",
      "proposal 1: Motionen avslås.|Kontoret får ett uppdrag."
    ),
    // A body's own words, before its office's, are its own.
    (
      "som svar på remissen. \n\nKulturförvaltningens",
      "som svar på remissen. \n\nNämnden tackar.\n\nKulturförvaltningens",
      "decision 2: Kulturnämnden godkänner förvaltningens tjänsteutlåtande som svar på remissen.|Nämnden tackar."
    ),
    // A second name under a signature is a second signer.
    ("Kommunstyrelsens ordförande", "Olle Ohlsson", "document 1: Åsa Alm|Olle Ohlsson"),
  ])
  func `goes to the record that it is of`(part: String, other: String, expected: String) throws {
    let text = try Imported.text("report-2024")
    let doubled = other.replacing("\n\n", with: "  \n\n")
    try #require(text.contains(part))
    let document = Imported.document(text.replacing(part, with: doubled, maxReplacements: 1))
    let record = try #require(document.cases.first)
    #expect(Imported.isAccounted(document))
    let found: [(String, String)] =
      record.statements.map { ($0.id.string, $0.text?.string ?? "") }
      + record.reservations.map { ($0.id.string, $0.text?.string ?? "") }
      + record.proposals.map { ($0.id.string, $0.items.map { $0.text?.string ?? "" }.joined(separator: "|")) }
      + record.decisions.map { ($0.id.string, $0.items.map { $0.text?.string ?? "" }.joined(separator: "|")) }
      + record.documents.map { ($0.id.string, $0.signatories.map(\.name.string).joined(separator: "|")) }
    let parts = expected.split(separator: ": ", maxSplits: 1)
    let id = "0180-ks-2031-17/" + parts[0].replacing(" ", with: "/")
    let got = found.first { $0.0 == id }?.1 ?? ""
    #expect(got.hasPrefix(String(parts[1])), "\(got)")
  }

  @Test func `names no persons who are none`() {
    #expect(People.signatories("Eva Ek (EP) med hänvisning till Moderaternas motion").map(\.name.string) == ["Eva Ek"])
    #expect(People.signatories("kaffe är inte tillåten").isEmpty)
    #expect(
      BodyNames.list("miljö- och hälsoskyddsnämnden, Kultur-, idrotts- och fritidsnämnden och Ekeby AB") == [
        "miljö- och hälsoskyddsnämnden", "Kultur-, idrotts- och fritidsnämnden", "Ekeby AB",
      ])
  }

  @Test func `keeps numbers that are no page numbers`() {
    let page = (1...6).map { "Rad \($0) av en text som fortsätter på nästa rad och är lång nog för det" }.joined(
      separator: "\n")
    let text =
      "Utlåtande Rotel I (Dnr KS 2031/4)\n\nÄrendet\n\n\(page)\n2016\n\u{C}\(page)\n3\n\u{C}miljarder kronor (2014)\n\(page)\n"
    let description = Imported.document(text).cases.first?.description?.string ?? ""
    #expect(description.contains("2016") && description.contains("3 miljarder kronor (2014)"))
  }
}
