import DiariumModel
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `Text values` {
  struct Row: Sendable {
    let type: FieldType
    let text: String
    let isAccepted: Bool

    init(_ type: FieldType, _ text: String, _ isAccepted: Bool) {
      self.type = type
      self.text = text
      self.isAccepted = isAccepted
    }
  }

  static let rows: [Row] = [
    .init(.text, "", false), .init(.text, " ", true), .init(.text, "a\u{0}", false), .init(.text, "a\u{7F}", false),
    .init(.text, "\u{85}", true), .init(.text, "\u{9F}", false), .init(.text, "\u{A0}", true),
    .init(.text, "\u{FFFE}", false), .init(.text, "\u{FFFD}", true), .init(.text, "\t\r\n", true),
    .init(.text, "\u{B}", false), .init(.text, "¿", true), .init(.text, "\u{EFFF}", true),
    .init(.id, "0180-ks-2023-1387/reservation/2", true), .init(.id, "a", true), .init(.id, "", false),
    .init(.id, "A", false), .init(.id, "-a", false), .init(.id, "a b", false), .init(.id, "å", false),
    .init(.id, "a_.-/9", true), .init(.id, "a\n", false), .init(.id, "a;b", false), .init(.id, "a,b", false),
    .init(.date, "2024", true), .init(.date, "2024-06", true), .init(.date, "2024-06-05", true),
    .init(.date, "2024-13", false), .init(.date, "2024-00", false), .init(.date, "2024-6-5", false),
    .init(.date, "24-06-05", false), .init(.date, "2024-06-32", false), .init(.date, "2024-06-", false),
    .init(.date, "２０２４", false), .init(.date, "2024-06-05T", false), .init(.date, "0000", true),
    .init(.time, "2024-06-05T13:00:00Z", true), .init(.time, "2024-06-05T13:00:60.5+02:00", true),
    .init(.time, "2024-06-05T13:00:00", false), .init(.time, "2024-06-05 13:00:00Z", false),
    .init(.time, "2024-06-05T24:00:00Z", false), .init(.time, "2024-06-05T13:00:00.Z", false),
    .init(.time, "2024-06-05T13:00:00+0200", false), .init(.time, "2024-06T13:00:00Z", false),
    .init(.time, "2024-06-05t13:00:00z", false), .init(.time, "2024-06-05T13:00:61Z", false),
    .init(.time, "2024-06-05T13:00:00-24:00", false), .init(.time, "2024-06-05T13:00:00.", false),
    .init(.clock, "00:00", true), .init(.clock, "23:59", true), .init(.clock, "24:00", false),
    .init(.clock, "9:00", false), .init(.clock, "09:60", false), .init(.clock, "09.00", false),
    .init(.iri, "https://exempel.se/å?q#f", true), .init(.iri, "urn:a", true), .init(.iri, "a:", false),
    .init(.iri, "exempel.se", false), .init(.iri, "https://a b", false), .init(.iri, "1a:b", false),
    .init(.iri, "a:\"", false), .init(.iri, "a:\u{1F}", false), .init(.iri, "a:`", false), .init(.iri, "a:b\\", false),
    .init(.language, "sv", true), .init(.language, "sv-SE", true), .init(.language, "s", false),
    .init(.language, "sv-", false), .init(.language, "swedishsv", false), .init(.language, "sv--SE", false),
    .init(.language, "s1", false), .init(.language, "sv-123456789", false), .init(.language, "", false),
    .init(.license, "CC0-1.0", true), .init(.license, "http://a.se/", true), .init(.license, "fri licens", false),
    .init(.license, "+a", false), .init(.license, "-a", false), .init(.license, "a+", true),
    .init(.license, ".a", false),
    .init(.organisationNumber, "212000-0142", true), .init(.organisationNumber, "2120000142", true),
    .init(.organisationNumber, "16212000-0142", true), .init(.organisationNumber, "162120000142", true),
    .init(.organisationNumber, "211000-0142", false), .init(.organisationNumber, "21200-00142", false),
    .init(.organisationNumber, "12212000-0142", false), .init(.organisationNumber, "212000--142", false),
    .init(.municipalityCode, "0180", true), .init(.municipalityCode, "01", true),
    .init(.municipalityCode, "180", false),
    .init(.municipalityCode, "018x", false), .init(.municipalityCode, "", false),
    .init(.sha256, String(repeating: "0af9", count: 16), true),
    .init(.sha256, String(repeating: "0AF9", count: 16), false),
    .init(.sha256, String(repeating: "0", count: 63), false),
    .init(.mediaType, "text/plain", true), .init(.mediaType, "text/plain; charset=utf-8", true),
    .init(.mediaType, "text/plain ;a", true), .init(.mediaType, "text/plain;", false), .init(.mediaType, "text", false),
    .init(.mediaType, "text/", false), .init(.mediaType, "text/plain;å", false),
    .init(.mediaType, "text/pla in", false),
    .init(.emailAddress, "a@b", true), .init(.emailAddress, "a@@b", false), .init(.emailAddress, "@b", false),
    .init(.emailAddress, "a@", false), .init(.emailAddress, "a b@c", false),
    .init(.emailAddress, "a\u{2003}b@c", false),
    .init(.emailAddress, "ö@ä.se", true), .init(.emailAddress, "a\u{0}@c", false),
  ]

  @Test(arguments: rows) func `take what has their form and nothing else`(row: Row) {
    #expect(Self.accepts(row.type, row.text) == row.isAccepted)
  }

  /// The published pattern and the code that runs say the same; what a pattern cannot say is left out.
  @Test(arguments: rows) func `agree with their published patterns`(row: Row) throws {
    let pattern = try #require(row.type.pattern)
    let regex = try Regex(Self.inSwift(pattern)).matchingSemantics(.unicodeScalar)
    #expect((try regex.wholeMatch(in: row.text) != nil) == row.isAccepted, "\(pattern)")
  }

  @Test func `hold no day that is not in the calendar`() {
    for (text, isDay) in [
      ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true), ("2024-06-31", false),
      ("2024-06-30", true),
    ] {
      #expect((CivilDate(text) != nil) == isDay, "\(text)")
      #expect((Timestamp("\(text)T00:00:00Z") != nil) == isDay, "\(text)")
    }
    let date: CivilDate = "2024-06"
    #expect(date.year == 2024 && date.month == 6 && date.day == nil)
  }

  @Test func `know a check digit`() {
    for (text, isRight) in [("212000-0143", false), ("556036-0793", true), ("2120000142", true)] {
      #expect((OrganisationNumber(text) != nil) == isRight, "\(text)")
    }
    let long: OrganisationNumber = "16212000-0142"
    #expect(long == "2120000142")
    #expect(long.string == "16212000-0142")
  }

  @Test func `compare by bytes, not by canonical equivalence`() {
    #expect("Å" == "A\u{30A}")
    #expect(Text("Å") != Text("A\u{30A}"))
    #expect(Set([Text("Å"), Text("A\u{30A}")]).count == 2)
    #expect(Text("a\r\n") != Text("a\n"))
  }

  @Test func `keep a decimal as it was written`() throws {
    #expect(ExactDecimal(String("12.50"))?.text == "12.50")
    for text in ["1e5", "01", ".5", "5.", "-", "+1", "", "1,5", "1.5 "] {
      #expect(ExactDecimal(text) == nil, "\(text)")
    }
    let long = try #require(ExactDecimal(String(repeating: "1", count: 39)))
    #expect(long.decimal == nil)
    #expect(throws: EncodingError.self) { try JSONEncoder().encode([long]) }
  }

  private static func accepts(_ type: FieldType, _ text: String) -> Bool {
    switch type {
    case .text: Text(text) != nil
    case .id: ID(text) != nil
    case .date: CivilDate(text) != nil
    case .time: Timestamp(text) != nil
    case .clock: ClockTime(text) != nil
    case .iri: IRI(text) != nil
    case .language: LanguageTag(text) != nil
    case .license: License(text) != nil
    case .organisationNumber: OrganisationNumber(text) != nil
    case .municipalityCode: MunicipalityCode(text) != nil
    case .sha256: SHA256Digest(text) != nil
    case .mediaType: MediaType(text) != nil
    case .emailAddress: EmailAddress(text) != nil
    default: false
    }
  }

  /// The pattern with ECMA-262's escapes as Swift's regular expressions write them.
  private static func inSwift(_ pattern: String) -> String {
    pattern.replacing(/\\u([0-9A-F]{4})/) { "\\u{\($0.output.1)}" }
  }
}
