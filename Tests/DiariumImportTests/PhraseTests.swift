import Diarium
import DiariumImport
import Testing

@Suite("Phrases with gaps")
struct PhraseTests {
  @Test(
    arguments: [
      ("bör inte", "bör inte", 2), ("bör inte", "Bör inte.", 2), ("bör inte", "bör", nil),
      ("bör inte", "inte bör", nil),
      ("bör inte", "", nil), ("tillstyrker|tillstyrka", "tillstyrka", 1), ("tillstyrker|tillstyrka", "tillstyrks", nil),
      // A word that may be missing is taken where it stands.
      ("sitt (eget) möte", "sitt eget möte", 3), ("sitt (eget) möte", "sitt möte", 2),
      ("sitt (eget) möte", "sitt eget eget möte", nil), ("(eget) eget", "eget", 1), ("(eget) eget", "eget eget", 2),
      ("vid <day:date> klart", "vid den 5 juni 2031 klart", 6), ("vid <day:date> klart", "vid 2031-06-05 klart", 3),
      ("vid <day:date> klart", "vid den 5 juni klart", nil), ("vid <day:date>", "vid den 31 juni 2031", nil),
      ("av <who:name> här", "av Eva van Ek här", 5), ("av <who:name> här", "av eva Ek här", nil),
      ("<who:words> här", "en två tre här", 4), ("<who:words> här", "här", nil),
      ("<who:words> här", "en. två här", nil),
    ] as [(String, String, Int?)])
  func `match as many words as they say`(notation: String, text: String, end: Int?) {
    let words = CleanText.words(text)
    #expect(Phrase(notation).match(words, at: 0, before: words.count)?.words.upperBound == end)
  }

  @Test(
    arguments: [
      ("<who:body> beslutade", "Nämnden i Ekeby beslutade", "who", "Nämnden i Ekeby"),
      // No name of a body has a verb in it.
      ("<who:body> beslutade", "Nämnden anser beslutade", "who", nil),
      ("av <who:people> enligt", "av Eva Ek (EP) enligt", "who", "Eva Ek (EP)"),
      (
        "av <who:people> enligt", "av Eva Ek (EP) och Bo Berg m.fl. (båda OP) enligt", "who",
        "Eva Ek (EP) och Bo Berg m.fl. (båda OP)"
      ),
      ("av <who:people>", "av Eva Ek (EP) Nästa mening", "who", "Eva Ek (EP)"),
      (
        "av <who:people>", "av Eva Ek (EP) med instämmande av Bo Berg (OP)", "who",
        "Eva Ek (EP) med instämmande av Bo Berg (OP)"
      ),
      ("av <who:people>", "av Eva Ek (EP) med hänvisning till annat", "who", "Eva Ek (EP)"),
      ("den <day:date>", "den 2031-01-02", "day", "2031-01-02"),
    ] as [(String, String, String, String?)])
  func `give the words of a gap`(notation: String, text: String, gap: String, expected: String?) {
    let words = CleanText.words(text)
    let match = Phrase(notation).match(words, at: 0, before: words.count)
    #expect(match?[gap].map { words[$0].map(\.text).joined(separator: " ") } == expected)
  }

  @Test func `have gaps of forty words, and names of ten, at the most`() {
    for (notation, longest) in [("<a:words> slut", 40), ("<a:body> slut", 10)] {
      for count in [1, longest - 1, longest, longest + 1, 200] {
        let words = CleanText.words(String(repeating: "Ekeby ", count: count) + "slut")
        let match = Phrase(notation).match(words, at: 0, before: words.count)
        #expect((match != nil) == (count <= longest), "\(notation) \(count)")
      }
    }
  }

  @Test func `look at no word beyond those that are given`() {
    let words = CleanText.words("Nämnden beslutade vid sitt sammanträde den 5 juni 2031 följande")
    let phrase = Phrase("<who:body> beslutade vid (sitt) sammanträde <day:date> följande")
    for end in 0...words.count {
      #expect((phrase.match(words, at: 0, before: end) != nil) == (end == words.count), "\(end)")
    }
    for begin in 1...words.count { #expect(phrase.match(words, at: begin, before: words.count) == nil, "\(begin)") }
  }

  @Test(
    arguments: [
      ("Nämnden beslutade vid", true), ("Nämnden beslutade vid sitt", true), ("Nämnden beslutade", false),
      ("Nämnden", false), ("", false), ("Nämnden beslutade vid sitt sammanträde den 5", true),
      ("Nämnden beslutade vid sitt sammanträde den 5 juni 2031", true), ("Nämnden beslutade vid ett", false),
      ("Kultur- och fritidsnämnden beslutade vid sitt", true),
    ])
  func `are begun by a line that ends within them`(line: String, isBegun: Bool) {
    let phrase = Phrase("<who:body> beslutade vid (sitt) sammanträde <day:date> följande")
    #expect(phrase.isBegun(CleanText.words(line)) == isBegun)
  }

  @Test(
    arguments: [
      ("Motion av Eva Ek (EP)", "motion", nil, "Eva Ek (EP)"),
      ("Motion (2016:5) av Eva Ek (EP)", "motion", "2016:5", "Eva Ek (EP)"),
      ("Motion av Eva Ek (EP) (2016:5)", "motion", "2016:5", "Eva Ek (EP)"),
      ("Motion nr 2016:5 av Eva Ek (EP)", "motion", "2016:5", "Eva Ek (EP)"),
      ("Skrivelse från Eva Ek (EP)", nil, nil, nil), ("Skrivelse av Eva Ek (EP)", "communication", nil, "Eva Ek (EP)"),
      (
        "Motion av Eva Ek (EP), Bo Berg (OP) och Lo Lund (-)", "motion", nil,
        "Eva Ek (EP), Bo Berg (OP) och Lo Lund (-)"
      ),
      ("Medborgarförslag av Eva Ek", "citizen_proposal", nil, "Eva Ek"),
      ("Motion (2016:) av Eva Ek (EP)", "motion", nil, "Eva Ek (EP)"),
      ("Motion av Eva Ek (EP) (2016:)", "motion", nil, "Eva Ek (EP) (2016:)"),
      // A motion has a capital letter and names somebody with a party.
      ("motion av Eva Ek (EP)", nil, nil, nil), ("Motion av stort intresse", nil, nil, nil),
      ("Motion av Eva Ek", nil, nil, nil), ("Motion av Eva Ek (EP) och", nil, nil, nil), ("Motion av", nil, nil, nil),
      ("Motion", nil, nil, nil), ("", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func `of initiatives have a kind, a number and who is behind them`(
    line: String, kind: String?, number: String?, authors: String?
  ) {
    let words = CleanText.words(line)
    let found = InitiativeLine(words, at: 0, before: words.count)
    #expect(found?.kind == kind && found?.number == number)
    #expect(found.map { words[$0.authors].map(\.text).joined(separator: " ") } == authors)
  }

  @Test(arguments: [
    ("2016:5", true), ("2016:", true), ("2016:12345", true), ("16:5", false), ("2016", false), ("2016:5:1", false),
    (":", false), ("", false), ("2016:a", false), ("٢٠١٦:5", false), ("20 6:5", false), ("-201:5", false),
  ])
  func `have numbers of a year and a number`(text: String, isNumber: Bool) {
    #expect(InitiativeLine.isNumber(text) == isNumber)
  }

  @Test(arguments: [
    ("KS 2031/4", "ks-2031-4"), ("KS 2031/4-1.2", "ks-2031-4-1-2"), ("  Å/Ä/Ö É  ", "a-a-o-e"),
    ("A\u{30A}ngström", "angstrom"), ("A\u{308}o\u{308}e\u{301}", "aoe"), ("", ""), ("---", ""), ("日本", ""),
    ("a日b", "a-b"), ("Ü2031", "2031"), ("ñ", ""),
    // A letter with something on it that has no letter of its own in an id is none.
    ("KS\u{200D}1", "k-1"), ("q\u{308}1", "1"), ("1\u{20E3}", ""), ("İ2", "2"), ("ﬁ", ""), ("Ⅷ", ""),
  ])
  func `become ids of letters, digits and hyphens`(name: String, slug: String) {
    let made = ID.slug(name)
    #expect(made == slug)
    #expect(made.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
  }
}
