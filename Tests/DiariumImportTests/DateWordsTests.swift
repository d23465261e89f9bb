import Diarium
import DiariumImport
import Testing

@Suite("Days in the words of a document")
struct DateWordsTests {
  static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]

  @Test(
    arguments: [
      ("den 5 juni 2024", "2024-06-05", 4), ("5 juni 2024", "2024-06-05", 3), ("2024-06-05", "2024-06-05", 1),
      ("den 2024-06-05", "2024-06-05", 2), ("Den 5 Juni 2024", "2024-06-05", 4), ("DEN 5 JUNI 2024", "2024-06-05", 4),
      ("den 05 juni 2024", "2024-06-05", 4), ("(den 5 juni 2024).", "2024-06-05", 4),
      ("den 5 juni 2024 följande", "2024-06-05", 4), ("den\u{A0}5\u{A0}juni\u{A0}2024", "2024-06-05", 4),
      // The borders of the calendar.
      ("den 1 januari 1800", "1800-01-01", 4), ("den 31 december 2199", "2199-12-31", 4),
      ("den 29 februari 2024", "2024-02-29", 4), ("den 29 februari 2000", "2000-02-29", 4),
      ("den 29 februari 2023", nil, 0), ("den 29 februari 2100", nil, 0), ("den 30 februari 2024", nil, 0),
      ("den 31 juni 2024", nil, 0), ("den 31 april 2024", nil, 0), ("den 0 juni 2024", nil, 0),
      ("den 32 januari 2024", nil, 0), ("2024-02-30", nil, 0), ("2024-13-01", nil, 0),
      // What is no day.
      ("", nil, 0), ("den", nil, 0), ("den 5", nil, 0), ("den 5 juni", nil, 0), ("5 juni", nil, 0),
      ("juni 2024", nil, 0), ("2024-06", nil, 0), ("2024", nil, 0), ("den 5 juni 24", nil, 0),
      ("den 5 juni 20244", nil, 0), ("den 5 junii 2024", nil, 0), ("den 5. juni 2024", nil, 0),
      ("den 5 juni. 2024 var varmt", nil, 0), ("den den 5 juni 2024", nil, 0), ("2024-06-05T10:00", nil, 0),
      ("2024/06/05", nil, 0), ("2024-6-5", nil, 0), ("den +5 juni 2024", nil, 0), ("den ٥ juni 2024", nil, 0),
      ("den femte juni 2024", nil, 0), ("den 5 maj 1799", nil, 0), ("den 5 maj 2200", nil, 0),
      ("den 5 maj +202", nil, 0),
    ] as [(String, String?, Int)])
  func `are those that the calendar has`(text: String, day: String?, end: Int) {
    let words = CleanText.words(text)
    let found = DateWords.date(words, at: 0, before: words.count)
    #expect(found?.date.string == day)
    #expect(found?.end ?? 0 == end)
  }

  @Test func `are known in every month`() {
    for (index, month) in Self.months.enumerated() {
      let words = CleanText.words("den 28 \(month) 2031")
      let expected = "2031-\(index < 9 ? "0" : "")\(index + 1)-28"
      #expect(DateWords.date(words, at: 0, before: words.count)?.date.string == expected)
      #expect(DateWords.dayWithoutYear(words, at: 0, before: words.count) == nil)
      let bare = CleanText.words("den 28 \(month) prövas planen")
      #expect(DateWords.dayWithoutYear(bare, at: 0, before: bare.count) == 3)
    }
  }

  @Test func `end where the words do that may be read`() {
    let words = CleanText.words("den 5 juni 2024 den 6 juni 2024")
    for end in 0...words.count {
      let found = DateWords.date(words, at: 0, before: end)
      #expect((found != nil) == (end >= 4), "\(end)")
    }
    #expect(DateWords.date(words, at: 4, before: 8)?.date.string == "2024-06-06")
    for place in 0...8 { #expect(DateWords.date(words, at: place, before: place) == nil) }
  }

  @Test(
    arguments: [
      ("den 11 maj", 3), ("Den 11 maj prövas den", 3), ("den 11 maj.", 3), ("11 maj", nil), ("den maj", nil),
      ("den 11", nil), ("den 32 maj", nil), ("den 0 maj", nil), ("den 11 måndagar", nil), ("den 11 maj 2031", nil),
      // The year is there; it is the day that the calendar has not, or a year that no document has.
      ("den 31 juni 2031", nil), ("den 30 februari 2031 prövas", nil), ("den 5 maj 1799", nil),
      // A number behind the day that is no year is something else.
      ("den 11 maj 25 personer", 3), ("den 11 maj. 2031 års plan", 3),
    ] as [(String, Int?)])
  func `without a year are told from days with one`(text: String, end: Int?) {
    let words = CleanText.words(text)
    #expect(DateWords.dayWithoutYear(words, at: 0, before: words.count) == end)
  }
}
