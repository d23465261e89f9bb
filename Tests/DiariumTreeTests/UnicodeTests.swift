import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Characters that look alike, that nobody sees, and the cells that they take.
@Suite struct `Unicode text` {
  /// Each line is a text and its NFC, as code points; Python's unicodedata gave them: every character with a canonical
  /// decomposition, both ways, and letters with marks in any order.
  private static func normalForms() throws -> [(text: String, composed: String)] {
    let fixture = try String(contentsOf: Repository.file("Tests/Fixtures/unicode/nfc.tsv"), encoding: .utf8)
    func text(_ field: Substring) -> String {
      var scalars = String.UnicodeScalarView()
      for digits in field.split(separator: " ") {
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      return String(scalars)
    }
    return fixture.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t")
      return (text(fields[0]), text(fields[1]))
    }
  }

  @Test func `is composed where a text says so, and every other text has a finding with its normal form`() throws {
    let forms = try Self.normalForms()
    #expect(forms.count > 4000)
    let cases = try forms.enumerated().map { number, format in
      let text = try JSONEncoder().encode(format.text)
      return #"{"id":"ks-\#(number)","title":\#(String(decoding: text, as: UTF8.self))}"#
    }
    var limits = Limits()
    limits.findings = 0
    let report = try Samples.report(
      Samples.feed(#""cases":[\#(cases.joined(separator: ","))]"#), limits: limits, options: Samples.allRules)
    var suggested: [String: String] = [:]
    for finding in report.log.findings where finding.rule.name == "enc/not-nfc" {
      suggested[finding.location.pointer ?? ""] = finding.suggestion
    }
    for (number, format) in forms.enumerated() {
      let found = suggested["/cases/\(number)/title"]
      let isNormal = Array(format.text.utf8) == Array(format.composed.utf8)
      #expect(
        found.map { Array($0.utf8) } == (isNormal ? nil : Array(format.composed.utf8)),
        "\(format.text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  /// The time was quadratic: a minute and a half in a release build, and much more in this one.
  @Test(.timeLimit(.minutes(1))) func `is looked at once, however long the text`() throws {
    let words = "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att motionen anses besvarad på Åsön. "
    let text = String(repeating: words.decomposedStringWithCanonicalMapping, count: 26_000)
    #expect(text.utf8.count > 2_500_000)
    let report = try Samples.report(Samples.caseFeed(#""summary":"\#(text)""#), options: Samples.allRules)
    #expect(report.log.rules.map(\.rule.name).contains("enc/not-nfc"))
  }

  @Test func `has messages that fit what is wrong`() throws {
    for (text, message) in [
      ("A\u{30A}sa", "the letter is written in several parts (NFD), and only looks like `Åsa`"),
      ("10 \u{212B}ngström", "the character U+212B only looks like U+00C5 in `Ångström`"),
      ("vid xa\u{307}\u{323}", "the letter is written in several parts (NFD), and only looks like `xạ̇`"),
      ("x\u{302}\u{323}", "the marks of the letter stand in another order than in `x\u{323}\u{302}`"),
    ] {
      let report = try Samples.report(Samples.caseFeed(#""summary":"\#(text)""#), options: Samples.allRules)
      let finding = try #require(report.log.findings.first { $0.rule.name == "enc/not-nfc" })
      #expect(Array(finding.message.en.utf8) == Array(message.utf8))
    }
  }

  @Test(
    arguments: [
      ("kommun\u{AD}styrelsen", 0xAD), ("\u{F0B7} cykelbanor", 0xF0B7), ("a\u{100000}", 0x100000),
      ("a\u{F0000}", 0xF0000),
      ("KS\u{200B} 2024", 0x200B), ("a\u{61C}b", 0x61C), ("a\u{34F}b", 0x34F), ("\u{3164}", 0x3164),
      ("a\u{FFA0}", 0xFFA0),
      ("a\u{1160}", 0x1160), ("a\u{180E}b", 0x180E), ("a\u{2065}b", 0x2065), ("a\u{206A}b", 0x206A),
      ("a\u{FFF9}b", 0xFFF9),
      ("kom\u{200D}mun", 0x200D), ("kom\u{200C}mun", 0x200C), ("kommun\u{FE0F}", 0xFE0F), ("kommun\u{E0041}", 0xE0041),
      ("kommun\u{E0100}", 0xE0100), ("a\u{1D173}b", 0x1D173), ("\u{FEFF}a", 0xFEFF), ("a\u{2028}b", 0x2028),
      ("a\u{85}b", 0x85), ("\u{A0}a", 0xA0), ("a\u{A0}", 0xA0), ("\u{1F469}\u{200D}", 0x200D),
      ("\u{200D}\u{1F469}", 0x200D),
      ("10\u{A0}000 kr – så ”här”… 5 € ½ § ×", nil), ("åäö ÅÄÖ éü", nil), ("\u{1F469}\u{200D}\u{1F467}", nil),
      ("\u{1F44D}\u{1F3FD}", nil), ("\u{2764}\u{FE0F}\u{200D}\u{1F525}", nil), ("1\u{FE0F}\u{20E3}", nil),
      ("\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", nil), ("می\u{200C}خواهم", nil),
      ("क\u{94D}\u{200D}ष", nil), ("葛\u{E0100}", nil), ("\u{2229}\u{FE00}", nil), ("\u{600}1", nil), ("한글", nil),
      ("\u{1111}\u{1160}", nil), ("ᠠ\u{180B}", nil), ("", nil), ("x", nil),
    ] as [(String, UInt32?)]) func `is told where nobody sees it, and not where it is a part of what is seen`(
      text: String, scalar: UInt32?
    )
  {
    let padded = String(repeating: "text ", count: 3)
    let found = InvisibleCharacters.first(in: Array(text.utf8).span)
    #expect(found?.scalar.value == scalar)
    // Also behind more text, where it is looked for eight bytes at a time; but for what counts at an end only.
    guard !text.hasPrefix("\u{A0}") else { return }
    let later = InvisibleCharacters.first(in: Array((padded + text).utf8).span)
    #expect(later?.scalar.value == scalar)
    #expect(later?.place == found.map { $0.place + 15 })
  }

  @Test func `is searched eight bytes at a time as one by one`() {
    var random = SeededGenerator(seed: 11)
    let interesting: [UInt8] = [
      0x61, 0xC2, 0xC3, 0xA5, 0x80, 0xBF, 0xCB, 0xCC, 0xCD, 0xE2, 0xEF, 0xF4, 0x7F, 0x4C, 0x42,
    ]
    for round in 0..<3000 {
      let bytes = (0..<random.below(40)).map { _ in
        random.happens(70) ? UInt8(0x61) : random.pick(interesting)
      }
      let start = random.below(bytes.count + 1)
      for orC2 in [false, true] {
        let twin = bytes[start...].firstIndex { $0 >= 0xCC || (orC2 && $0 == 0xC2) } ?? bytes.count
        #expect(WideCharacters.next(in: bytes.span, from: start, orC2: orC2) == twin, "round \(round)")
      }
    }
  }

  /// As wcwidth 0.7 counts them.
  @Test(arguments: [
    ("Förskolan – så”…", 16), ("漢字", 4), ("한글", 4), ("\u{1100}\u{1161}", 2), ("ｶﾞ", 2), ("e\u{301}", 1), ("क्षि", 2),
    ("\u{1F469}\u{200D}\u{1F467}", 2), ("\u{1F44D}\u{1F3FD}", 2), ("\u{1F3FD}", 2), ("❤", 1), ("❤\u{FE0F}", 2),
    ("❤\u{FE0F}❤\u{FE0F}", 4), ("1\u{FE0F}\u{20E3}", 2), ("\u{1F1F8}\u{1F1EA}", 2),
    ("\u{1F1F8}\u{1F1EA}\u{1F1F8}\u{1F1EA}", 4),
    ("\u{1F9D1}\u{200D}\u{1F91D}\u{200D}\u{1F9D1}", 2), ("a\u{200D}b", 2), ("\u{AD}", 1), ("\u{AD}\u{AD}a", 3),
    ("㉈", 1),
    ("\u{2329}", 2), ("䷀", 2), ("\u{16FE0}", 2), ("\u{17000}", 2), ("\u{600}1", 2), ("\u{1D300}", 2), ("\u{1F200}", 2),
    ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", 2), ("", 0),
  ]) func `takes as many cells as a terminal gives it`(text: String, cells: Int) {
    #expect(CellWidths.width(text.unicodeScalars) == cells)
  }
}
