import Diarium
import DiariumImport
import TestSupport
import Testing

@Suite("What belongs to the page")
struct FurnitureTests {
  @Test(arguments: [
    ("3", true), ("41", true), ("1234", true), ("3 (41)", true), ("3(41)", true), ("(1)", true), ("Sida 2 (41)", true),
    ("SIDA 2", true), ("2 Sida 2 (41)", true), ("12345", false), ("", false), ("Sida", false), ("sid 3", false),
    ("3 a", false), ("3.", false), ("§ 3", false), ("3:4", false), ("kap 3", false), ("٣", false), ("3 000 000", true),
    ("Sida 2 av 41", false), ("3\u{A0}(41)", true), ("Sida\u{202F}2\u{A0}(41)", true), ("(", false), ("()", false),
    (")3", false), ("Ekeby 3", false),
  ])
  func `are numbers of pages, and nothing that is text`(text: String, isNumber: Bool) {
    #expect(Furniture.isPageNumber(text) == isNumber)
  }

  @Test(arguments: [
    ("Justerandes sign", true), ("JUSTERANDES SIGN", true), ("Utdragsbestyrkande", true),
    ("Sammanträdesdatum: 2031-02-04", true), ("Sammanträdesdatum", false), ("Justerandes signatur finns", false),
    ("Sammanträdesdatum: den dag då nämnden hade ärendet", false), ("", false),
    // Text of a page whose marks stand apart is the same text.
    ("Sammantra\u{308}desdatum: 2031-02-04", true), ("Justerandes\u{A0}sign", true),
  ])
  func `are the lines at the foot of minutes`(text: String, isFooter: Bool) {
    #expect(Furniture.isFooter(text) == isFooter)
  }

  /// Pages with a number at the foot, with each way to end a page.
  @Test(arguments: ["\n\u{C}", "\u{C}", "\r\n\u{C}", "\n\n\u{C}", "\n\u{C}\n"])
  func `are set aside however pages end`(pageEnd: String) {
    func page(_ number: Int) -> String {
      (1...5).map { "Mening \($0) på sida \(number) är lång nog för att fylla en rad helt" }.joined(separator: "\n")
        + "\n\n\(number)"
    }
    let text =
      "Utlåtande Rotel I (Dnr KS 2031/4)\n\nCykelbanor\n\nÄrendet\n\n" + (1...4).map(page).joined(separator: pageEnd)
    let document = Imported.document(text)
    let description = document.cases.first?.description?.string ?? ""
    #expect(document.pageBreaks == 3)
    #expect(description.contains("Mening 5 på sida 4"))
    for number in 1...4 {
      #expect(!description.contains("rad helt \(number)") && !description.contains("\n\n\(number)"), "\(number)")
    }
    #expect(Imported.isAccounted(document))
  }

  @Test func `count once, and what was given to a field stays there`() {
    var account = Account(count: 6)
    account.give(1..<3, to: .field)
    account.give(2..<5, to: .furniture)
    account.give(0..<0, to: .field)
    account.give(-4..<1, to: .furniture)
    account.give(5..<90, to: .field)
    account.give(200..<300, to: .field)
    #expect(account.places == [.furniture, .field, .field, .furniture, .furniture, .field])
    #expect(account.total == 6)
  }

  @Test(
    arguments: [
      ("", [], []), ("abc", [], [0..<3]), ("abc", [1..<2], [0..<1, 2..<3]), ("a c", [], [0..<3]),
      ("a c", [0..<1], [2..<3]), ("  ", [], []), ("a  b", [0..<1, 3..<4], []), ("ab\ncd", [3..<5], [0..<2]),
      ("ab\ncd", [0..<2], [3..<5]),
    ] as [(String, [Range<Int>], [Range<Int>])])
  func `leaves the rest as runs that begin and end in a mark`(text: String, given: [Range<Int>], runs: [Range<Int>]) {
    let scalars = Array(text.unicodeScalars)
    var account = Account(count: scalars.count)
    for range in given { account.give(range, to: .field) }
    account.finish(scalars)
    #expect(account.unplaced(scalars) == runs)
    #expect(account.total == scalars.count)
    let marks = scalars.count { $0 != " " && $0 != "\n" }
    #expect(account.marks.values.reduce(0, +) == marks)
    let shares = [Account.Place.unplaced, .furniture, .field].map { account.share($0) }
    #expect(abs(shares.reduce(0, +) - (marks == 0 ? 0 : 1)) < 1e-9)
  }
}
