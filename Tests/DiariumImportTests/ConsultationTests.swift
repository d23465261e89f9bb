import Diarium
@_spi(Engine) import DiariumTree
import Testing

@Suite("Who was consulted, and what they answered")
struct ConsultationTests {
  private static func document(_ preparation: String, _ answers: String = "") -> ImportedDocument {
    Imported.document(
      """
      Utlåtande Rotel I (Dnr KS 2031/4)

      Cykelbanor i Ekeby

      Motion av Eva Ek (EP)

      Beredning

      \(preparation)

      Remissammanställning

      \(answers)
      """)
  }

  @Test(
    arguments: [
      ("Ärendet har remitterats till trafiknämnden.", "Trafiknämnden:unknown"),
      ("Ärendet har remitterats till trafiknämnden.\n\nTrafiknämnden tackar för remissen.", "Trafiknämnden:answered"),
      (
        "Ärendet har remitterats till trafiknämnden. Trafiknämnden har inte inkommit med svar.",
        "Trafiknämnden:not_answered"
      ),
      ("Ärendet har remitterats till trafiknämnden. Trafiknämnden har inte svarat.", "Trafiknämnden:not_answered"),
      (
        "Ärendet har remitterats till trafiknämnden. Trafikkontoret har inkommit med ett kontorsyttrande.",
        "Trafiknämnden:answered_by_office"
      ),
      (
        "Ärendet har remitterats till Norra Ekeby stadsdelsnämnd. Norra Ekeby stadsdelsförvaltning har inkommit med kontorsyttrande.",
        "Norra Ekeby stadsdelsnämnd:answered_by_office"
      ),
      (
        "Motionen har skickats på remiss till trafiknämnden och miljönämnden.\n\nMiljönämnden är positiv.",
        "Trafiknämnden:unknown|Miljönämnden:answered"
      ),
      (
        "Ärendet remitterades till kultur- och fritidsnämnden samt trafiknämnden.",
        "Kultur- och fritidsnämnden:unknown|Trafiknämnden:unknown"
      ),
      (
        "Ärendet har remitterats till Ekeby Parkering AB (Garagebolaget) och Teaterförbundet. Ekeby Parkering AB (Garagebolaget) och Teaterförbundet har inte inkommit med svar.",
        "Ekeby Parkering AB (Garagebolaget):not_answered|Teaterförbundet:not_answered"
      ),
      ("Ärendet har av borgarrådsberedningen remitterats till trafiknämnden.", "Trafiknämnden:unknown"),
      // What is no referral makes none.
      ("Ärendet har beretts av stadsledningskontoret.", ""), ("Ärendet har diskuterats.", ""),
    ])
  func `are named, with whether they answered`(preparation: String, expected: String) throws {
    let document = Self.document(preparation)
    #expect(Imported.isAccounted(document))
    let record = try #require(document.cases.first)
    let found = record.referrals.flatMap(\.recipients).map { "\($0.body):\($0.reply?.code ?? "")" }
    #expect(found.joined(separator: "|") == expected)
    // Who has not answered in the text is told of.
    let unknown = expected.split(separator: "|").count { $0.hasSuffix(":unknown") }
    #expect(document.findings.count { $0.rule == .consultation } == unknown)
    #expect(record.referrals.allSatisfy { $0.subjectIDs == record.initiatives.map(\.id) })
  }

  @Test(
    arguments: [
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 följande.\n\nMotionen avslås.", "2031-02-12",
        "rejected"
      ),
      (
        "Trafiknämnden beslutade vid sammanträde den 12 februari 2031 följande.\n\nMotionen avslås.", "2031-02-12",
        "rejected"
      ),
      ("Trafiknämnden beslutade den 12 februari 2031 följande.\n\nMotionen avslås.", "2031-02-12", "rejected"),
      (
        "Trafiknämnden behandlade ärendet vid sitt sammanträde den 12 februari 2031 och beslutade följande.\n\nMotionen avslås.",
        "2031-02-12", "rejected"
      ),
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 att avslå motionen.", "2031-02-12",
        "rejected"
      ),
      ("Trafiknämnden beslutade den 2031-02-12 att\n\n1. avslå motionen.", "2031-02-12", "rejected"),
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 29 februari 2032 följande.\n\nMotionen bifalls delvis.",
        "2032-02-29", "partly_granted"
      ),
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 följande.\n\n1. Trafiknämnden tillstyrker motionen.\n\n2. Nämnden överlämnar kontorets tjänsteutlåtande som svar på remissen.",
        "2031-02-12", "supports"
      ),
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 följande.\n\nNämnden hänvisar till kontorets tjänsteutlåtande.",
        "2031-02-12", "refers_to_statement"
      ),
      (
        "Trafiknämnden beslutade vid sitt sammanträde den 12 februari 2031 följande.\n\nNämnden godkänner kontorets tjänsteutlåtande.",
        "2031-02-12", "approves_statement"
      ),
    ])
  func `decided on a day, in words that are known`(answer: String, day: String, outcome: String) throws {
    let document = Self.document("Ärendet har remitterats till trafiknämnden.", "Trafiknämnden\n\n\(answer)")
    #expect(Imported.isAccounted(document))
    let record = try #require(document.cases.first)
    let decision = try #require(record.decisions.first)
    #expect(record.decisions.count == 1 && decision.body == "Trafiknämnden")
    #expect(decision.date?.string == day && decision.outcome?.code == outcome)
    let reply = try #require(record.statements.first { $0.kind == .referralReply })
    #expect(reply.adoptedByID == decision.id && reply.date?.string == day && reply.body == "Trafiknämnden")
    let meeting = try #require(document.registers.meetings.first)
    #expect(decision.meetingID == meeting.id && meeting.date?.string == day && meeting.body == "Trafiknämnden")
  }

  /// A day that no calendar has is no day; its sentence is kept or named, and no decision is dated by it.
  @Test(arguments: ["den 31 februari 2031", "den 12 februari", "den 12 februari 1231", "igår", "den 0 maj 2031"])
  func `decided on no day that there is not`(day: String) throws {
    let document = Self.document(
      "Ärendet har remitterats till trafiknämnden.",
      "Trafiknämnden\n\nTrafiknämnden beslutade vid sitt sammanträde \(day) följande.\n\nMotionen avslås.")
    #expect(Imported.isAccounted(document))
    let record = try #require(document.cases.first)
    #expect(record.decisions.allSatisfy { $0.date == nil } && document.registers.meetings.isEmpty)
  }

  @Test(
    arguments: [
      (
        "Trafiknämndens tjänsteutlåtande daterat den 4 februari 2031 har i huvudsak följande lydelse.", "2031-02-04",
        true
      ),
      ("Trafikkontorets tjänsteutlåtande daterat den 4 februari 2031 har följande lydelse.", "2031-02-04", false),
      ("Trafikkontorets tjänsteutlåtande av den 4 februari 2031 har i huvudsak följande lydelse.", "2031-02-04", true),
      ("Trafikkontorets yttrande daterat den 4 februari 2031 har i huvudsak följande lydelse.", "2031-02-04", true),
      ("Trafikkontorets gemensamma tjänsteutlåtande daterat den 2031-02-04 har följande lydelse.", "2031-02-04", false),
    ])
  func `reported by an office, in excerpt or whole`(lead: String, day: String, isExcerpt: Bool) throws {
    let document = Self.document(
      "Ärendet har remitterats till trafiknämnden.", "Trafiknämnden\n\n\(lead)\n\nEn cykelbana kan byggas.")
    #expect(Imported.isAccounted(document))
    let report = try #require(document.cases.first?.statements.first { $0.kind == .officialReport })
    #expect(report.date?.string == day && report.text == "En cykelbana kan byggas.")
    #expect(report.textBasis == (isExcerpt ? .excerpt : .verbatim))
    #expect(report.body?.string == (lead.hasPrefix("Trafikk") ? "Trafikkontoret" : "Trafiknämnden"))
    #expect(report.partOfID == document.cases.first?.statements.first { $0.kind == .referralReply }?.id)
  }
}
