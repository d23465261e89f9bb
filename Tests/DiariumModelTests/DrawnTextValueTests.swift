@_spi(Engine) import DiariumModel
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Texts near the border of each form, judged by the code that runs and by the pattern that is published.
@Suite struct `Text values that are drawn` {
  /// A type, the texts that changes begin with, and the characters that are put in.
  struct Form: Sendable, CustomTestStringConvertible {
    let type: FieldType
    let seeds: [String]
    let letters: [String]
    var testDescription: String { "\(type)" }

    init(_ type: FieldType, _ seeds: [String], _ letters: String) {
      self.type = type
      self.seeds = seeds
      self.letters = letters.unicodeScalars.map { String($0) }
    }
  }

  static let forms: [Form] = [
    .init(
      .text, ["a", "åäö", ""],
      "a \t\n\r\u{0}\u{8}\u{B}\u{1F}\u{7F}\u{80}\u{84}\u{85}\u{86}\u{9F}\u{A0}\u{2028}\u{FEFF}\u{FFFD}\u{FFFE}\u{FFFF}\u{10FFFF}"
    ),
    .init(.id, ["ks-1/decision/1", "a", "9"], "az09._/-AZ å\n`@:;{^"),
    .init(.date, ["2024", "2024-06", "2024-06-05", "0000-12-31"], "0139-:T \n٢"),
    .init(.time, ["2024-06-05T13:00:00Z", "2024-06-05T23:59:60.5+02:00"], "0136.-:+TZtz \n"),
    .init(.clock, ["00:00", "23:59"], "0123459:. \n"),
    .init(.iri, ["https://exempel.se/å?q#f", "urn:a", "a:b"], "aZ9+.-: <>\"{}|\\^`\u{1F}\u{20}\u{7F}\u{A0}å/#%"),
    .init(.language, ["sv", "sv-SE", "zh-Hant-TW", "swedishs"], "aZ09-_ å"),
    .init(.license, ["CC0-1.0", "http://a.se/", "a+"], "aZ9+.-: \"å/"),
    .init(.organisationNumber, ["212000-0142", "162120000142", "2120000142"], "01269- \n"),
    .init(.municipalityCode, ["0180", "01"], "019 \nx"),
    .init(.sha256, [String(repeating: "0af9", count: 16)], "09afgAF \n"),
    .init(.mediaType, ["text/plain", "text/plain; charset=utf-8", "a/b ;c"], "aZ9!#$&^_.+-/; =\t~\u{7F}å"),
    .init(
      .emailAddress, ["a@b", "eva.ek@ekeby.se"],
      "a@. \t\u{A0}\u{1680}\u{180E}\u{2000}\u{200B}\u{2028}\u{202F}\u{205F}\u{3000}\u{0}å"),
  ]

  @Test(arguments: forms) func `are taken as the pattern takes them`(form: Form) throws {
    let pattern = try #require(form.type.pattern).replacing(/\\u([0-9A-F]{4})/) { "\\u{\($0.output.1)}" }
    let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
    var random = SeededGenerator(seed: 41)
    var counts = [true: 0, false: 0]
    for _ in 0..<400 {
      var text = Array(random.pick(form.seeds).unicodeScalars.map { String($0) })
      for _ in 0..<random.below(3) {
        let place = random.below(text.count + 1)
        switch random.below(3) {
        case 0: text.insert(random.pick(form.letters), at: place)
        case 1 where place < text.count: text[place] = random.pick(form.letters)
        default: if place < text.count { text.remove(at: place) }
        }
      }
      let value = text.joined()
      let isMatch = try regex.wholeMatch(in: value) != nil
      // What is no day of the calendar, or has the wrong check digit, no pattern can say.
      let accepted = Self.accepts(form.type, value)
      #expect(accepted == isMatch || isMatch && Self.isBeyondPatterns(form.type, value), "\(value.debugDescription)")
      counts[isMatch, default: 0] += 1
    }
    #expect((counts[true] ?? 0) > 20 && (counts[false] ?? 0) > 20)
  }

  /// What ECMA-262 has for a blank differs from Swift's in these two.
  @Test func `have no blank of ECMA-262 in an address, and U+0085 is none`() {
    for (text, isAddress) in [("a\u{FEFF}b@c", false), ("\u{FEFF}a@c", false), ("a\u{85}b@c", true)] {
      #expect((EmailAddress(text) != nil) == isAddress)
    }
  }

  private static func isBeyondPatterns(_ type: FieldType, _ text: String) -> Bool {
    switch type {
    case .date, .time:
      let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return false }
      let isLeap = parts[0] % 4 == 0 && parts[0] % 100 != 0 || parts[0] % 400 == 0
      return parts[2] > [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][parts[1] - 1]
    case .organisationNumber:
      let digits = text.compactMap(\.wholeNumberValue).suffix(10)
      return digits.enumerated().reduce(0) { sum, digit in
        let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
        return sum + value / 10 + value % 10
      } % 10 != 0
    default: return false
    }
  }

  private static func accepts(_ type: FieldType, _ text: String) -> Bool {
    func holds<Value: TextValue>(_ type: Value.Type) -> Bool {
      guard let value = Value(text) else { return false }
      // What is taken is kept to the byte, and comes back from Foundation's coders.
      let back = (try? JSONEncoder().encode([value])).flatMap { try? JSONDecoder().decode([Value].self, from: $0) }
      return Array(value.string.utf8) == Array(text.utf8) && "\(value)" == text && back == [value]
    }
    return switch type {
    case .text: holds(Text.self)
    case .id: holds(ID.self)
    case .date: holds(CivilDate.self)
    case .time: holds(Timestamp.self)
    case .clock: holds(ClockTime.self)
    case .iri: holds(IRI.self)
    case .language: holds(LanguageTag.self)
    case .license: holds(License.self)
    case .organisationNumber: holds(OrganisationNumber.self)
    case .municipalityCode: holds(MunicipalityCode.self)
    case .sha256: holds(SHA256Digest.self)
    case .mediaType: holds(MediaType.self)
    case .emailAddress: holds(EmailAddress.self)
    default: false
    }
  }

  @Test func `have the days of every month of four centuries`() {
    for year in [1600, 1700, 1896, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2400, 0, 9999] {
      let text = String(repeating: "0", count: 4 - "\(year)".count) + "\(year)"
      for month in 1...12 {
        let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
        let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for day in [1, last, last + 1, 31, 32] {
          let date = CivilDate("\(text)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
          #expect((date != nil) == (day <= last), "\(year) \(month) \(day)")
          if let date { #expect(date.year == year && date.month == month && date.day == day) }
        }
      }
    }
  }

  @Test func `are names of extensions as the pattern takes them`() throws {
    let regex = try Regex(FieldType.extensionNamePattern)
    var random = SeededGenerator(seed: 43)
    for seed in ["x_a_b", "x_ekeby_raw", "x__a", "x_a_", "x_a__", "x_1_2", "X_a_b", "x_a", "x", "", "x_å_b", "y_a_b"] {
      for _ in 0..<20 {
        var text = Array(seed)
        if random.happens(60) { text.insert(random.pick(Array("ax_A9å- ")), at: random.below(text.count + 1)) }
        #expect(try Extensions.isName(String(text)) == (regex.wholeMatch(in: String(text)) != nil), "\(String(text))")
      }
    }
  }
}
