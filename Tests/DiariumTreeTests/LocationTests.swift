@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Lines, columns and excerpts against a plain count over the scalars.
@Suite struct `Places in a block` {
  /// A scalar of a text, and where it stands.
  private struct Place {
    var offset: Int
    var line: Int
    var column: Int
    var scalar: Unicode.Scalar
  }

  /// The scalars of a text; LF, CRLF and a lone CR end a line.
  private static func places(_ text: String) -> [Place] {
    var (offset, line, column) = (0, 1, 1)
    var before: Unicode.Scalar?
    return text.unicodeScalars.map { scalar in
      if before == "\r" && scalar != "\n" || before == "\n" { (line, column) = (line + 1, 1) }
      defer {
        offset += UTF8.width(scalar)
        // A byte-order mark takes no column.
        if offset > 3 || scalar != "\u{FEFF}" { column += 1 }
        before = scalar
      }
      return Place(offset: offset, line: line, column: column, scalar: scalar)
    }
  }

  private static func draw(_ random: inout SeededGenerator, _ count: Int, lineEnds: Int = 15) -> String {
    (0..<count).map { _ in
      random.happens(lineEnds)
        ? random.pick(["\n", "\r", "\r\n", "\n\n"]) : random.pick(["a", "å", "–", "😀", " ", "ord"])
    }.joined()
  }

  @Test func `have the line and column that a count of the scalars gives, in any order`() {
    var random = SeededGenerator(seed: 21)
    for round in 0..<30 {
      let text = (round % 3 == 0 ? "\u{FEFF}" : "") + Self.draw(&random, round < 27 ? 60 : 20_000)
      let block = Block(Array(text.utf8), path: "feed.yaml")
      var places = Self.places(text)
      // The LF of a CRLF, and the mark, are no place of their own.
      places = places.enumerated().filter { index, place in
        place.scalar != "\u{FEFF}" && !(place.scalar == "\n" && index > 0 && places[index - 1].scalar == "\r")
      }.map(\.element)
      if places.count > 1000 { places = (0..<1000).map { _ in random.pick(places) } }
      for place in round % 2 == 0 ? places : places.shuffled(using: &random) {
        let found = block.location(place.offset, length: 1, excerpt: false)
        #expect(found.line == place.line && found.column == place.column, "round \(round), \(place)")
        #expect(found.offset == place.offset && found.path == "feed.yaml" && found.excerpt == nil)
      }
    }
  }

  @Test func `lie at the end where they are beyond it`() {
    let block = Block(Array("a\nåb".utf8), path: "-")
    for place in [5, 6, 500] {
      let found = block.location(place, length: 9, excerpt: true)
      #expect(found.line == 2 && found.column == 3 && found.offset == 5 && found.length == 0)
      #expect(found.excerpt.map { [$0.text, "\($0.lead)", "\($0.extent)"] } == ["åb", "2", "1"])
    }
    #expect(block.location(4, length: 9, excerpt: false).length == 1)
    #expect(Block([], path: "-").location(0, length: 1, excerpt: true).excerpt?.text == "")
  }

  @Test func `show up to 100 scalars before what is meant, 240 in all, and say where they are cut`() throws {
    var random = SeededGenerator(seed: 22)
    for count in [0, 1, 99, 100, 101, 140, 239, 240, 241, 345, 700] {
      let line = (0..<count).map { _ in random.pick(["a", "å", "–", "😀"]) }.joined()
      let text = "åäö" + random.pick(["\n", "\r", "\r\n"]) + line + random.pick(["\n", "\r", "\r\n", ""])
      let block = Block(Array(text.utf8), path: "-")
      let scalars = Array(line.unicodeScalars)
      let first = Array(text.utf8.prefix(9)).lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      for lead in Set([0, 1, 50, 99, 100, 101, 102, 239, 240, count - 1, count]) where (0...count).contains(lead) {
        for meant in Set([0, 1, 2, 139, 140, 141, 300]) where lead + meant <= count {
          func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + UTF8.width($1) } }
          let found = block.location(
            first + bytes(scalars[..<lead]), length: bytes(scalars[lead..<lead + meant]), excerpt: true)
          let excerpt = try #require(found.excerpt)
          let start = max(0, lead - 100)
          let end = min(count, start + 240)
          #expect(Array(excerpt.text.unicodeScalars) == Array(scalars[start..<end]), "\(count) \(lead)")
          #expect(excerpt.lead == lead - start && excerpt.extent == max(1, min(meant, end - lead)))
          #expect(excerpt.isCutBefore == (start > 0) && excerpt.isCutAfter == (end < count), "\(count) \(lead)")
        }
      }
    }
  }

  @Test(arguments: [(6, "", true, true), (3, "", true, true), (2, "abc", false, true), (9, "jklmnop", true, false)])
  func `show nothing around a place behind a curtain`(place: Int, shown: String, isCutBefore: Bool, isCutAfter: Bool)
    throws
  {
    let block = Block(Array("abcdefghijklmnop".utf8), path: "-")
    block.curtains = [3..<9]
    let excerpt = try #require(block.location(place, length: 1, excerpt: true).excerpt)
    #expect(excerpt.text == (place == 3 ? "abc" : shown))
    #expect(excerpt.isCutBefore == (place == 3 ? false : isCutBefore) && excerpt.isCutAfter == isCutAfter)
  }

  @Test func `show nothing of another piece, nor of what is behind a curtain`() {
    let text = "abcdefghij klmnopqrst\n"
    let block = Block(Array(text.utf8), path: "-")
    block.anchors = [
      .start, .init(block: 5, offset: 100, line: 9, column: 3), .init(block: 15, offset: 7, line: 2, column: 2),
    ]
    let found = block.location(7, length: 2, excerpt: true)
    #expect(found.excerpt?.text == "fghij klmn" && found.excerpt?.lead == 2)
    #expect(found.offset == 102 && found.line == 9 && found.column == 5 && block.offset(at: 16) == 8)
    #expect(block.location(4, length: 1, excerpt: true).excerpt?.text == "abcde")
    #expect(block.location(15, length: 1, excerpt: true).excerpt?.text == "opqrst")
    block.anchors = [.start]
    block.curtains = [3..<5, 12..<14]
    #expect(block.location(1, length: 1, excerpt: true).excerpt?.text == "abc")
    #expect(block.location(7, length: 9, excerpt: true).excerpt?.text == "fghij k")
    #expect(block.location(14, length: 1, excerpt: true).excerpt?.text == "nopqrst")
  }

  @Test(arguments: [
    ("811228\n  9874 a", 0, false, true), ("811228\n  9874 a", 9, true, false), ("19811228\r\n9874", 0, false, true),
    ("811228-\n9874", 0, false, false), ("8112289\n9874", 0, false, false), ("811228\n98741", 0, false, false),
    ("811228\n987", 0, false, false), ("a 811228-987", 0, false, true), ("a 811228-98", 0, false, false),
  ]) func `say where a number goes on in another line`(text: String, place: Int, before: Bool, after: Bool) throws {
    let excerpt = try #require(Block(Array(text.utf8), path: "-").location(place, length: 1, excerpt: true).excerpt)
    #expect(excerpt.splitsNumberBefore == before && excerpt.splitsNumberAfter == after)
  }

  @Test(arguments: [
    ("a \"b c\" d", 2, 5, "b c"), ("a 'b'", 2, 3, "b"), ("\"", 0, 1, "\""), ("'a\"", 0, 3, "'a\""), ("åäö", 1, 1, "ä"),
    ("ab", 1, 9, "b"), ("\"\"", 0, 2, ""),
  ]) func `give what is meant without its quotes`(text: String, lead: Int, extent: Int, meant: String) {
    #expect(Excerpt(text: text, lead: lead, extent: extent).meant == meant)
  }
}
