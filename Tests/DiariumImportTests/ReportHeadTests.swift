import Diarium
import Testing

@Suite("The head of a report, and how it ends")
struct ReportHeadTests {
  private static func record(_ head: String) -> Case? {
    Imported.document("\(head)\n\nCykelbanor i Ekeby\n\nÄrendet\n\nEn text om cyklar.\n").cases.first
  }

  @Test(
    arguments: [
      ("Utlåtande Rotel I (Dnr KS 2031/4)", "Rotel I", "KS 2031/4", nil),
      ("UTLÅTANDE ROTEL I (DNR KS 2031/4)", "ROTEL I", "KS 2031/4", nil),
      ("Utla\u{30A}tande Rotel I (Dnr KS 2031/4)", "Rotel I", "KS 2031/4", nil),
      ("Utlåtande\u{A0}Rotel\u{A0}I (Dnr\u{A0}KS\u{A0}2031/4)", "Rotel I", "KS 2031/4", nil),
      ("Utlåtande 2031:17 RI (Dnr KS 2031/4)", "RI", "KS 2031/4", "2031:17"),
      ("Utlåtande 2031:17 RVI+VIII (Dnr 77-4/2031)", "RVI+VIII", "77-4/2031", "2031:17"),
      ("Utlåtande 2031: RII (Dnr KS 2031/4)", "RII", "KS 2031/4", nil),
      ("Utlåtande Rotel I + II (Dnr KS 2031/4)", "Rotel I + II", "KS 2031/4", nil),
      ("Utlåtande Rotel I (Dnr KS 2031/4, KS 2031/5)", "Rotel I", "KS 2031/4", nil),
      ("Utlåtande Rotel I (Dnr KS 2031/4 och KS 2031/5)", "Rotel I", "KS 2031/4", nil),
      ("Utlåtande Rotel I (dnr 2031/4; 2031/5)", "Rotel I", "2031/4", nil), ("Utlåtande 2031:17", nil, nil, "2031:17"),
      ("PM Rotel IV (Dnr KS 2031/4)", "Rotel IV", "KS 2031/4", nil),
      ("Pm 2031:17 RIV", "RIV", nil, "2031:17"),
    ] as [(String, String?, String?, String?)])
  func `says the division, the diary numbers and its own number`(
    head: String, division: String?, diaryNumber: String?, number: String?
  ) throws {
    let record = try #require(Self.record(head))
    #expect(record.division?.string == division && record.diaryNumber?.string == diaryNumber)
    let report = try #require(record.documents.first)
    #expect(report.number?.string == number)
    // Of several diary numbers the case has the first and the document all.
    let all = report.diaryNumber?.string.split(separator: ", ").count ?? 0
    #expect(all == (head.contains("2031/5") ? 2 : diaryNumber == nil ? 0 : 1))
    #expect(record.title == "Cykelbanor i Ekeby")
  }

  @Test(arguments: [
    "Utlåtande", "Utlåtande om cyklar", "Utlåtande Rotel", "Utlåtandet Rotel I (Dnr KS 2031/4)",
    "Rotel I (Dnr KS 2031/4)",
    "Protokoll Rotel I (Dnr KS 2031/4)", "Utlåtande ()", "Utlåtande (Dnr", "Utlåtande R", "Utlåtande RA",
  ])
  func `is none where a part of it is missing`(head: String) { #expect(Self.record(head) == nil) }

  @Test(
    arguments: [
      ("Ekeby den 3 mars 2031", "Ekeby", "2031-03-03"), ("EKEBY DEN 3 MARS 2031", "EKEBY", "2031-03-03"),
      ("Norra Ekeby den 3 mars 2031", "Norra Ekeby", "2031-03-03"), ("Ekeby den 2031-03-03", "Ekeby", "2031-03-03"),
      ("Norra Stora Ekeby den 31 december 2031", "Norra Stora Ekeby", "2031-12-31"),
      ("Ekeby den 29 februari 2032", "Ekeby", "2032-02-29"),
      // No place, no day of the calendar, or a sentence.
      ("den 3 mars 2031", nil, nil), ("Ekeby den 29 februari 2031", nil, nil), ("Ekeby den 3 mars", nil, nil),
      ("ekeby den 3 mars 2031", nil, nil), ("Ekeby, den 3 mars 2031", nil, nil), ("Ekeby den 3 mars 2031.", nil, nil),
      ("Ekeby 3 mars 2031", nil, nil), ("I Norra Stora Ekeby den 3 mars 2031", nil, nil),
    ] as [(String, String?, String?)])
  func `has the place and the day over its signature`(line: String, place: String?, day: String?) throws {
    let document = Imported.document(
      "Utlåtande Rotel I (Dnr KS 2031/4)\n\nCykelbanor\n\nBilagor\n\n1. Motion om cyklar\n\n\(line)\n\nÅsa Alm\n")
    let report = try #require(document.cases.first?.documents.first)
    #expect(report.place?.string == place && report.date?.string == day)
    #expect(report.signatories.map(\.name.string) == (place == nil ? [] : ["Åsa Alm"]))
    #expect(
      document.findings.contains { $0.rule.name == "imp/missing-part" && $0.message.en.contains("signature") }
        == (place == nil))
    #expect(Imported.isAccounted(document))
  }

  @Test(
    arguments: [
      ("1. Motion om cyklar, dnr KS 2031/4-1", "Motion om cyklar", "KS 2031/4-1", "motion"),
      ("Motion om cyklar", "Motion om cyklar", nil, "motion"),
      ("Skrivelse om cyklar", "Skrivelse om cyklar", nil, "letter"),
      ("2) Karta över Ekeby.", "Karta över Ekeby", nil, "attachment"),
      ("MOTION om cyklar", "MOTION om cyklar", nil, "motion"),
    ] as [(String, String, String?, String)])
  func `names what is attached`(line: String, title: String, diaryNumber: String?, kind: String) throws {
    let document = Imported.document("Utlåtande Rotel I (Dnr KS 2031/4)\n\nCykelbanor\n\nBilaga\n\n\(line)\n")
    let attached = try #require(document.cases.first?.documents.dropFirst().first)
    #expect(attached.title?.string == title && attached.diaryNumber?.string == diaryNumber)
    #expect(attached.kind?.code == kind && attached.label == "Bilaga")
    #expect(Imported.isAccounted(document))
  }

  /// Diary numbers as municipalities write them, digits invented.
  @Test(arguments: [
    ("411-15/2031", "411-15-2031"), ("014-7/2031", "014-7-2031"), ("96/31", "96-31"),
    ("KS 2031/12", "ks-2031-12"),
    ("2031-11-22", "2031-11-22"), ("1.3.9-5-2031", "1-3-9-5-2031"), ("T 2031-7-00012", "t-2031-7-00012"),
    ("05.06/7/2031", "05-06-7-2031"), ("E-Kp 2031-8-54", "e-kp-2031-8-54"),
    ("EKB-2031-00003:1", "ekb-2031-00003-1"),
    ("2031.31 KS", "2031-31-ks"), ("KSN-2031-.", "ksn-2031"), ("KS/2031:9", "ks-2031-9"),
    ("2031/KS 0007 003", "2031-ks-0007-003"),
    ("ÄN 2031/5", "an-2031-5"), ("O\u{308}N 2031/5", "on-2031-5"), ("§ 5", "5"),
  ])
  func `keeps a diary number as it is written, and makes an id of it`(number: String, slug: String) throws {
    let record = try #require(Self.record("Utlåtande Rotel I (Dnr \(number))"))
    #expect(record.diaryNumber.map { Array($0.string.utf8) } == Array(number.utf8))
    #expect(record.id.string == "0180-\(slug)")
    // All ids of the case begin with its own.
    #expect(record.documents.allSatisfy { $0.id.string.hasPrefix("0180-\(slug)/") })
  }
}
