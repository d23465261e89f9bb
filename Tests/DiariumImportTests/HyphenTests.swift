import Diarium
@_spi(Engine) import DiariumTree
import Testing

@Suite("Lines that are joined")
struct HyphenTests {
  /// The description of a report whose text is some lines, and the hyphens that were taken out.
  private static func joined(_ lines: [String], lineEnd: String = "\n") throws -> (text: String, joins: Int) {
    let width = String(repeating: "Ett ord till ", count: 5)
    let text =
      ["Utlåtande Rotel I (Dnr KS 2031/4)", "", "Cykelbanor", "", "Ärendet", "", "\(width)och så \(lines[0])"]
      + lines.dropFirst()
    let document = Imported.document(text.joined(separator: lineEnd))
    #expect(Imported.isAccounted(document))
    let description = document.cases.first?.description?.string ?? ""
    let begin = "\(width)och så "
    #expect(description.hasPrefix(begin), "\(description)")
    return (String(description.dropFirst(begin.count)), document.findings.count { $0.rule == .joinedHyphen })
  }

  @Test(
    arguments: [
      (["tid-", "ning kom."], "tidning kom.", 1), (["tid-   ", "   ning kom."], "tidning kom.", 1),
      (["tid\u{AD}", "ning kom."], "tidning kom.", 1), (["tid", "ning kom."], "tid ning kom.", 0),
      (["Ekeby-", "Åby ligger här."], "Ekeby-Åby ligger här.", 0), (["på-", "åka kom."], "pååka kom.", 1),
      // A hyphen that stands for the end of the next word is one of two.
      (["barn-", "och ungdomar kom."], "barn- och ungdomar kom.", 0),
      (["barn-", "eller ungdomar kom."], "barn- eller ungdomar kom.", 0),
      (["barn-", "samt ungdomar kom."], "barn- samt ungdomar kom.", 0),
      (["barn-", "och", "ungdomar kom."], "barn- och ungdomar kom.", 0),
      (["barn-", "resp. ungdomar kom."], "barn- resp. ungdomar kom.", 0),
      (["barn-", "och\u{A0}ungdomar kom."], "barn- och\u{A0}ungdomar kom.", 0),
      // A word that only begins like one of those is a word.
      (["barn-", "ochrona kom."], "barnochrona kom.", 1),
      // A dash is none, nor is one that no letter stands before.
      (["tid –", "ning kom."], "tid – ning kom.", 0), (["tid -", "ning kom."], "tid - ning kom.", 0),
      (["5-", "ning kom."], "5- ning kom.", 0),
      // Letters whose marks stand apart are letters.
      (["bo\u{308}-", "na\u{308}r kom."], "bo\u{308}na\u{308}r kom.", 1),
      (["Ekeby-", "A\u{30A}by kom."], "Ekeby-A\u{30A}by kom.", 0),
    ] as [([String], String, Int)])
  func `lose the hyphen that came with the break, and no other`(lines: [String], text: String, joins: Int) throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let found = try Self.joined(lines, lineEnd: lineEnd)
      #expect(
        Array(found.text.unicodeScalars) == Array(text.unicodeScalars), "\(lineEnd.debugDescription): \(found.text)")
      #expect(found.joins == joins, "\(lineEnd.debugDescription)")
    }
  }

  @Test func `keep characters that are no mark out of their words, and say so`() throws {
    let found = try Self.joined(["kom\u{200B}mun\u{FEFF}en kom", "hit."])
    #expect(found.text == "kommunen kom hit.")
    // Controls have no place in a text of the schema.
    #expect(try Self.joined(["kom\u{1}mun\u{7F}\u{9B} kom", "hit."]).text == "kommun kom hit.")
  }

  @Test(arguments: ["\u{2028}", "\u{85}", "\u{B}", "\u{2029}"]) func `are not ended by what ends no line`(end: String)
    throws
  {
    let found = try Self.joined(["ett\(end)två", "tre."])
    // Those that the schema has no place for are left out.
    #expect(found.text == (end == "\u{B}" ? "etttvå tre." : "ett\(end)två tre."))
  }
}
