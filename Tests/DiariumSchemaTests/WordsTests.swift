import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// How values and names are put into sentences.
@Suite struct `Words of messages` {
  @Test(
    arguments: [
      ([], "", ""), (["a"], "`a`", "`a`"), (["a", "b"], "`a` och `b`", "`a` and `b`"),
      (["a", "b", "c"], "`a`, `b` och `c`", "`a`, `b` and `c`"),
    ] as [([String], String, String)])
  func `stand in a row`(names: [String], sv: String, en: String) {
    #expect(Words.list(names: names, .and) == Message(sv: sv, en: en))
    let other = Words.list(names: names, .or)
    #expect(other.sv == sv.replacing(" och ", with: " eller ") && other.en == en.replacing(" and ", with: " or "))
    let neither = Words.list(names: names, .nor)
    #expect(neither.sv == other.sv && neither.en == en.replacing(" and ", with: " nor "))
  }

  @Test func `ask what was meant of one to four, and of no more`() {
    for count in 0...6 {
      let names = (0..<count).map { "n\($0)" }
      let guess = Words.guess(names)
      #expect((guess != nil) == (1...4).contains(count))
      #expect(guess.map { $0.sv.hasPrefix("menade du `n0`") && $0.en.hasSuffix("?") } ?? true)
    }
  }

  @Test(arguments: ["a", "å", "𝄞", "e\u{301}"]) func `are cut where they are longer than there is room for`(
    letter: String
  ) {
    let size = letter.unicodeScalars.count
    for count in [0, 1, 29, 30, 31, 59, 60, 61, 300] {
      let text = String(repeating: letter, count: count)
      let isLong = count * size > 60
      let cut = Words.cut(text, 60)
      #expect(cut.hasSuffix("…") == isLong, "\(count)")
      #expect(isLong ? cut.unicodeScalars.count == 61 : Array(cut.utf8) == Array(text.utf8), "\(count)")
      let quoted = Words.quoted(text)
      #expect(quoted.hasPrefix("`") && quoted.hasSuffix("`"))
      #expect(quoted.contains("…") == isLong, "\(count)")
    }
  }

  @Test(arguments: [
    ("", "``"), ("a b", "`a b`"), ("a`b", "`a'b`"), ("a\nb", "`a<U+000A>b`"), ("a\u{200B}b", "`a<U+200B>b`"),
    ("\u{FEFF}a", "`<BOM>a`"), ("a\u{1B}[2J", "`a<U+001B>[2J`"), ("\u{202E}a", "`<U+202E>a`"),
    ("a\u{A0}", "`a<U+00A0>`"),
    ("a\u{1F3FB}", "`a\u{1F3FB}`"), ("\u{10FFFD}", "`<U+10FFFD>`"), ("å", "`å`"), ("a\u{30A}", "`a\u{30A}`"),
  ])
  func `show what is not seen, and stay on one line`(text: String, quoted: String) {
    #expect(Array(Words.quoted(text).utf8) == Array(quoted.utf8))
  }

  /// A size is said in the unit in which it is seen, in the numbers of the language.
  @Test(arguments: [
    (1, "1 byte", "1 byte"), (999, "999 byte", "999 bytes"), (1_000, "1,0 kB", "1.0 kB"), (1_049, "1,0 kB", "1.0 kB"),
    (1_050, "1,1 kB", "1.1 kB"), (99_949, "99,9 kB", "99.9 kB"), (999_949, "999,9 kB", "999.9 kB"),
    (999_950, "1,0 MB", "1.0 MB"),
    (1_000_000, "1,0 MB", "1.0 MB"),
  ])
  func `say sizes in both languages`(bytes: Int, sv: String, en: String) throws {
    let blanks = Array(repeating: UInt8(0x20), count: max(0, bytes - 2))
    let text = bytes == 1 ? [UInt8(ascii: "1")] : Array("{}".utf8) + blanks
    var report = try Samples.report(bytes: text, format: .json)
    for (language, size) in [(Language.sv, sv), (.en, en)] {
      report.language = language
      let human = HumanReport(report, isColoured: false, width: 200)
      let line = human.summary().split(separator: "\n").first ?? ""
      #expect(line.hasSuffix(", \(size)"), "\(line)")
      // Of a run that took no time nothing is said of it.
      let later = human.summary(seconds: 1.25).split(separator: "\n").first ?? ""
      #expect(later.hasSuffix(language == .sv ? "\(size) på 1,3 s" : "\(size) in 1.3 s"), "\(later)")
    }
  }
}
