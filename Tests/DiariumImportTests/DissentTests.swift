import Diarium
@_spi(Engine) import DiariumTree
import Testing

@Suite("Who dissents, and how")
struct DissentTests {
  private static func document(_ dissent: String, consultation: String = "") -> ImportedDocument {
    Imported.document(
      """
      Utlåtande Rotel I (Dnr KS 2031/4)

      Cykelbanor i Ekeby

      Motion av Eva Ek (EP)

      Beredning

      Ärendet har remitterats till trafiknämnden.

      Trafiknämnden tackar för remissen.

      Föredragande borgarrådets synpunkter

      Ekeby växer, och fler ska kunna cykla.

      Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.

      Motionen anses besvarad.

      Bilaga

      Motion om cykelbanor

      Kommunstyrelsen delar borgarrådsberedningens uppfattning och föreslår att kommunfullmäktige beslutar enligt föredragande borgarrådets förslag.

      Ekeby den 3 mars 2031

      Åsa Alm

      \(dissent)

      Ärendet

      Motionären vill ha fler cykelbanor.

      \(consultation)
      """)
  }

  @Test(
    arguments: [
      ("Reservation av Bo Berg (OP) enligt följande.", "reservation"),
      ("Särskilt uttalande av Bo Berg (OP) enligt följande.", "special_statement"),
      ("Särskilt yttrande av Bo Berg (OP) enligt följande.", "special_opinion"),
      ("Ersättaryttrande av Bo Berg (OP) enligt följande.", "substitute_statement"),
      ("Protokollsanteckning av Bo Berg (OP) enligt följande.", "minutes_note"),
      ("Reservation anfördes av Bo Berg (OP) enligt följande.", "reservation"),
      ("Särskilt uttalande gjordes av Bo Berg (OP) enligt följande.", "special_statement"),
      ("Reservation av Bo Berg (OP)", "reservation"), ("RESERVATION AV Bo Berg (OP) ENLIGT FÖLJANDE.", "reservation"),
      ("Reservation av Bo Berg (OP) enligt följande:", "reservation"),
    ])
  func `is known by the words over their text`(head: String, kind: String) throws {
    let document = Self.document("\(head)\n\nPlanen är för dyr, och den kommer för sent.")
    #expect(Imported.isAccounted(document))
    let record = try #require(document.cases.first)
    let text = "Planen är för dyr, och den kommer för sent."
    if kind == "reservation" {
      let reservation = try #require(record.reservations.first)
      #expect(record.reservations.count == 1 && reservation.text?.string == text)
      #expect(reservation.signatories.map { "\($0.name)/\($0.party?.string ?? "")" } == ["Bo Berg/OP"])
      #expect(reservation.body == "Kommunstyrelsen" && reservation.decisionID == record.decisions.last?.id)
    } else {
      let statement = try #require(record.statements.first { $0.kind?.code == kind })
      #expect(statement.text?.string == text && statement.body == "Kommunstyrelsen")
      #expect(statement.signatories.map { "\($0.name)/\($0.party?.string ?? "")" } == ["Bo Berg/OP"])
    }
  }

  @Test(
    arguments: [
      ("1. Att avslå motionen.", ["1:reject:Att avslå motionen."], nil),
      (
        "1. Att bifalla motionen.\n\n2. Att därutöver anföra följande:\n\nDet är för sent.",
        ["1:grant:Att bifalla motionen.", "2:state:Att därutöver anföra följande:"], "Det är för sent."
      ),
      (
        "1. att avslå motionen, samt\n\n2. att därutöver anföra:\n\nDet är för sent.",
        ["1:reject:att avslå motionen, samt", "2:state:att därutöver anföra:"], "Det är för sent."
      ),
      ("1) Att avslå motionen.\n\n2) Att anta planen.", ["1:reject:Att avslå motionen.", "2::Att anta planen."], nil),
      ("Att avslå motionen.", [":reject:Att avslå motionen."], nil),
    ] as [(String, [String], String?)])
  func `has the points and the text behind them`(points: String, items: [String], text: String?) throws {
    let document = Self.document(
      "Reservation av Bo Berg (OP) enligt följande.\n\nJag föreslår att kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\n\(points)"
    )
    #expect(Imported.isAccounted(document))
    let reservation = try #require(document.cases.first?.reservations.first)
    #expect(reservation.lead?.string.hasPrefix("Jag föreslår att kommunstyrelsen") == true)
    #expect(
      reservation.items.map { "\($0.number?.string ?? ""):\($0.action?.code ?? ""):\($0.text?.string ?? "")" } == items)
    #expect(reservation.text?.string == text)
    #expect(!document.findings.contains { $0.rule == .brokenOrder }, "\(document.findings.map(\.message.en))")
  }

  @Test func `names a point that is missing`() throws {
    let document = Self.document(
      "Reservation av Bo Berg (OP) enligt följande.\n\nJag föreslår att kommunstyrelsen beslutar följande.\n\n1. Att avslå motionen.\n\n3. Att anta planen."
    )
    let finding = try #require(document.findings.first { $0.rule == .brokenOrder })
    #expect(finding.message.en.contains("point 3") && finding.message.en.contains("point 2"))
    #expect(finding.message.sv.contains("punkt 3") && finding.message.sv.contains("punkt 2"))
  }

  private static let answer = """
    Remissammanställning

    Ärendet har remitterats till trafiknämnden.

    Trafiknämnden

    Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 följande.

    Trafiknämnden tillstyrker motionen.

    """

  /// What stands elsewhere is found by who has signed it, in whatever order.
  @Test(
    arguments: [
      ("Reservation av Kim Kvist (KP), se Reservationer m.m.", "Reservation av Kim Kvist (KP)", 0),
      ("Reservation av Kim Kvist (KP), se Reservationer m.m", "Reservation av Kim Kvist (KP)", 0),
      ("Reservation av Kim Kvist (KP) se Reservationer m.m.", "Reservation av Kim Kvist (KP) enligt följande.", 0),
      (
        "Reservation av Kim Kvist och Bo Berg (båda KP), se Reservationer m.m.",
        "Reservation av Bo Berg och Kim Kvist (båda KP)", 0
      ),
      ("Särskilt uttalande av Kim Kvist (KP), se Reservationer m.m.", "Särskilt uttalande av Kim Kvist (KP)", 0),
      // Another name, or another kind: both lead nowhere.
      ("Reservation av Kim Kvist (KP), se Reservationer m.m.", "Reservation av Kim Qvist (KP)", 2),
      ("Reservation av Kim Kvist (KP), se Reservationer m.m.", "Särskilt uttalande av Kim Kvist (KP)", 2),
      ("Reservation av Kim Kvist (KP), se Reservationer m.m.", "", 1), ("", "Reservation av Kim Kvist (KP)", 1),
    ])
  func `is told of where the board decides, and found where it stands`(pointer: String, head: String, lost: Int) throws
  {
    let text =
      head.isEmpty ? "" : "Reservationer m.m.\n\nTrafiknämnden\n\n\(head)\n\nPengarna gör mer nytta på vägarna."
    let document = Self.document("", consultation: "\(Self.answer)\n\(pointer)\n\n\(text)")
    #expect(Imported.isAccounted(document))
    #expect(document.findings.count { $0.rule == .pointer } == lost, "\(document.findings.map(\.message.en))")
    let record = try #require(document.cases.first)
    let dissents =
      record.reservations.map { ($0.text?.string, $0.body?.string, $0.decisionID) }
      + record.statements.filter { $0.kind?.code == "special_statement" }.map {
        ($0.text?.string, $0.body?.string, $0.aboutID)
      }
    #expect(dissents.count == (lost == 2 ? 2 : 1))
    #expect(dissents.allSatisfy { $0.1 == "Trafiknämnden" && $0.2 == record.decisions.first?.id })
    #expect(dissents.count { $0.0 == "Pengarna gör mer nytta på vägarna." } == (head.isEmpty ? 0 : 1))
  }
}
