import Diarium
import DiariumImport
import Testing

@Suite("Words of a text")
struct WordTests {
  @Test(
    arguments: [
      ("", []), (" ", []), ("a", ["a"]), ("  a \t b ", ["a", "b"]), ("a\u{A0}b", ["a", "b"]),
      ("a\u{202F}b", ["a", "b"]),
      ("a\u{3000}b", ["a", "b"]), ("a\u{2009}b\u{200A}c", ["a", "b", "c"]), ("\u{FEFF}a", ["a"]),
      // A line separator is no blank of the page.
      ("a\u{2028}b", ["a\u{2028}b"]),
    ] as [(String, [String])])
  func `stand between blanks, whatever blanks those are`(line: String, words: [String]) {
    let found = CleanText.words(line)
    #expect(found.map(\.text) == words)
    let scalars = Array(line.unicodeScalars)
    for word in found { #expect(word.text.unicodeScalars.elementsEqual(scalars[word.range])) }
  }

  @Test(
    arguments: [
      ("Motionen", "motionen"), ("MOTIONEN", "motionen"), ("”Motionen”", "motionen"), ("(motionen),", "motionen"),
      ("»motionen«", "motionen"), ("motionen.”", "motionen"), ("–motionen", "motionen"),
      ("\u{F0B7}motionen", "motionen"),
      ("mo\u{AD}tionen", "motionen"), ("ÅÄÖÉ", "åäöé"), ("A\u{30A}A\u{308}O\u{308}E\u{301}", "åäöé"),
      ("a\u{30A}terremittera", "återremittera"), ("m.m.", "m.m"), ("2017:19", "2017:19"), (".", ""), ("”", ""),
      ("(", ""), ("\u{AD}", ""),
    ])
  func `are compared without the marks around them, and composed`(text: String, key: String) {
    let word = CleanText.words(text).first
    #expect(word?.key == key)
    #expect(word.map { Array($0.key.unicodeScalars) } == Array(key.unicodeScalars))
  }

  @Test(
    arguments: [
      ("slut.", true), ("slut!", true), ("slut?", true), ("slut.”", true), ("slut”.", true), ("(slut.)", true),
      ("slut,", false), ("slut:", false), ("slut", false), ("SLUT.", true),
      // Abbreviations and initials end no sentence, however they are written.
      ("dnr.", false), ("Dnr.", false), ("t.ex.", false), ("m.m.", false), ("kap.", false), ("K.", false), ("k.", true),
      ("Å.", false), ("A\u{30A}.", false), ("2031.", true), ("1.", false), ("99.", false), ("1)", false),
      // What has a sign is no number of a point.
      ("-1.", true), ("+1.", true),
    ])
  func `end a sentence with a stop that is no abbreviation's`(text: String, ends: Bool) {
    #expect(CleanText.words(text).first?.endsSentence == ends)
  }

  @Test(
    arguments: [
      ("1.", 1), ("1)", 1), ("12.", 12), ("123.", 123), ("1234.", nil), ("0.", 0), ("1", nil), (".", nil), (")", nil),
      ("(1)", nil), ("a.", nil), ("1.2.", nil), ("-1.", nil), ("+1.", nil), ("١.", nil), ("1,", nil), ("1:", nil),
    ] as [(String, Int?)])
  func `number a point where they are digits and a stop or a bracket`(text: String, point: Int?) {
    #expect(CleanText.words(text).first?.point == point)
  }

  @Test(arguments: [
    ("Åsa", true), ("A\u{30A}sa", true), ("åsa", false), ("(Åsa", true), ("”Åsa", true), ("–Åsa", true),
    ("2Åsa", false),
    ("Ñu", true), ("ßa", false), ("Жук", true), ("1", false), ("-", false),
  ])
  func `have a capital letter where their first letter is one`(text: String, isCapital: Bool) {
    #expect(CleanText.words(text).first?.isCapital == isCapital)
  }

  @Test(arguments: [
    ("ord,", false, true), ("ord;", false, true), ("ord:", true, false), ("ord:”", true, false), ("ord", false, false),
    ("(ord),", false, true), ("ord,”", false, true), ("ord.", false, false),
  ])
  func `go on behind a comma, and lead on by a colon`(text: String, hasColon: Bool, hasComma: Bool) {
    let word = CleanText.words(text).first
    #expect(word?.hasColon == hasColon && word?.hasComma == hasComma)
  }
}
