import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Readings of days and times that the advice for a wrong value is made of, beyond what the advice itself is tested on.
@Suite struct `Readings of days` {
  private static func suggestion(_ text: String) throws -> String? {
    let report = try Samples.report(Samples.caseFeed("\"opened\":\(JSONText.line(.string(text)))"))
    return try #require(report.log.findings.first { $0.rule == .pattern || $0.rule == .invalidDate }).suggestion
  }

  @Test(
    arguments: [
      // English ordinals, of which one has the letter that stands between a day and its time.
      ("1st June 2024", "2024-06-01"), ("2nd of June 2024", "2024-06-02"), ("3rd June 2024", "2024-06-03"),
      ("the 5th of June 2024", "2024-06-05"), ("June 5th, 2024", "2024-06-05"), ("11th June 2024", "2024-06-11"),
      ("5:e juni 2024", "2024-06-05"), ("den 1:a maj 2024", "2024-05-01"),
      // A day with its midnight, and words before it.
      ("den 5 juni 2024 00:00", "2024-06-05"), ("5 juni 2024 kl 00:00", "2024-06-05"),
      ("2024-06-05 00:00:00", "2024-06-05"),
      ("2024-06-05 00:00:00.000", "2024-06-05"),
      // Marks and blanks of other kinds.
      ("2024\u{2212}06\u{2212}05", "2024-06-05"), ("5\u{A0}juni\u{A0}2024", "2024-06-05"), ("2024 06 05", "2024-06-05"),
      ("5.6.2024.", nil), ("5 JUNI 2024", "2024-06-05"), ("2024 juni 5", "2024-06-05"), ("2024, juni", "2024-06"),
      // The borders of the calendar and of the years that cases are of.
      ("29 februari 2024", "2024-02-29"), ("29 februari 2023", nil), ("1 januari 1800", "1800-01-01"),
      ("31 december 2199", "2199-12-31"), ("31 december 1799", nil), ("1 januari 2200", nil), ("0 juni 2024", nil),
      // Eight digits have as many readings as the same digits with marks between them.
      ("13062024", "2024-06-13"), ("06132024", "2024-06-13"), ("05052024", "2024-05-05"), ("05062024", nil),
      ("05/06/2024", nil), ("13/06/2024", "2024-06-13"), ("06/13/2024", "2024-06-13"), ("20240605", "2024-06-05"),
      // The year first, or last.
      ("20112012", "2012-11-20"), ("12102011", nil), ("18001801", nil),
      ("5 juni 24", nil), ("24-06-05", nil), ("juni", nil), ("2024 2023 juni", nil), ("5 6 juni 2024", nil),
      ("٥ juni 2024", nil), ("5 juni\n2024", nil), ("2024-06-05 23:00", nil), ("2024-W23", nil), ("2024-157", nil),
    ] as [(String, String?)])
  func `are suggested where there is one`(text: String, day: String?) throws {
    #expect(try Self.suggestion(text) == day)
  }
}
