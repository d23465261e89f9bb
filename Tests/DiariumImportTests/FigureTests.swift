import Diarium
import Testing

@Suite("Figures and works that a text names")
struct FigureTests {
  @Test(
    arguments: [
      ("visar att 40 procent cyklar", ["40 procent"]), ("visar att 12,5 procent cyklar", ["12.5 procent"]),
      ("visar att tre personer cyklar", ["3 personer"]), ("visar att tolv personer cyklar", ["12 personer"]),
      // Thousands have blanks between them, of one kind or another.
      ("visar att 1 200 personer cyklar", ["1200 personer"]), ("visar att 12 000 personer cyklar", ["12000 personer"]),
      ("visar att 1\u{A0}200 personer cyklar", ["1200 personer"]),
      ("visar att 1\u{202F}200\u{202F}300 personer cyklar", ["1200300 personer"]),
      ("visar att 1 200,5 kilometer saknas", ["1200.5 kilometer"]),
      ("visar att 10 12 personer cyklar", ["12 personer"]),
      // A number of four digits is none of a group: it is a year as often as not.
      ("visar att det under 2031 300 personer cyklar", ["300 personer"]),
      // What is below zero is not above it.
      ("visar att det blir -5 grader kallt", []), ("visar att det blir –5 grader kallt", []),
      // Years, days and numbers of things are none.
      ("visar att den 5 maj passar", []), ("visar att år 2031 passar", []), ("visar att nr 5 passar", []),
      ("visar att 5 § gäller", []), ("visar att (5) personer cyklar", []), ("visar att 007 personer cyklar", []),
      ("visar att 5", []),
    ] as [(String, [String])])
  func `are those that the sentence states`(clause: String, figures: [String]) throws {
    let report = try Self.report("En enkät från Ekeby Resandeförening (ERF) \(clause).")
    let points = report.citations.first { $0.kind == .survey }?.dataPoints ?? []
    #expect(points.map { "\($0.value) \($0.unit?.string ?? "")" } == figures)
  }

  @Test(
    arguments: [
      ("Det står i dir. 2029:8 om saken.", "terms_of_reference dir. 2029:8"),
      ("Det står i SOU 2029:14 om saken.", "inquiry_report SOU 2029:14"),
      ("Det står i Ds 2029:1 om saken.", "inquiry_report Ds 2029:1"),
      ("Det står i prop. 2028/29:8 om saken.", "government_bill prop. 2028/29:8"),
      ("Det står i TSFS 2029:57 om saken.", "statute TSFS 2029:57"),
      ("Det står i (SOU 2029:14) om saken.", "inquiry_report SOU 2029:14"),
      ("Det står i SOU 2029:14, SOU 2029:15 om saken.", "inquiry_report SOU 2029:14|inquiry_report SOU 2029:15"),
      ("Det står i SOU 2029:14 och i SOU 2029:14.", "inquiry_report SOU 2029:14"),
      // No number, no series, no reference.
      ("Det står i SOU om saken.", ""), ("Det står i sou 2029:14 om saken.", ""), ("Det står i SOU 2029 om saken.", ""),
      ("Det står i ABC 2029:14 om saken.", ""), ("SOU", ""), ("Det står i SOU 2029: om saken.", ""),
    ])
  func `are works by their series and number`(text: String, expected: String) throws {
    let found = try Self.report(text).citations.map { "\($0.kind?.code ?? "") \($0.identifier?.string ?? "")" }
    #expect(found.joined(separator: "|") == expected)
  }

  private static func report(_ text: String) throws -> Case {
    let document = Imported.document(
      """
      Utlåtande Rotel I (Dnr KS 2031/4)

      Cykelbanor

      Motion av Eva Ek (EP)

      Beredning

      Ärendet har remitterats till trafiknämnden.

      Remissammanställning

      Trafiknämnden

      Trafiknämndens tjänsteutlåtande daterat den 4 februari 2031 har i huvudsak följande lydelse.

      \(text)
      """)
    #expect(Imported.isAccounted(document))
    return try #require(document.cases.first)
  }
}
