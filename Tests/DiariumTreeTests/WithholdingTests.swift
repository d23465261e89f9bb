@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What is shown of a confidential case.
@Suite struct `What is withheld` {
  @Test(arguments: [
    ("/cases/0/title", "/cases/0/title"), ("/cases/0/Åsa Ek/title", "/cases/0/•••/title"), ("", ""), ("/", "/"),
    ("/cases/0a", "/cases/•••"), ("/cases/٣", "/cases/•••"), ("/a~1b//title", "/•••//title"),
  ]) func `of a pointer is every name but those that are kept`(pointer: String, shown: String) {
    var place = Block(Array("hemlig".utf8), path: "-").location(0, length: 2, excerpt: true)
    place.pointer = pointer
    place.withhold { ["cases", "title"].contains($0) }
    #expect(place.pointer == shown && place.excerpt == nil && place.isWithheld)
    #expect(place.line == 1 && place.offset == 0)
  }

  @Test(arguments: [
    ("`Åsa` is no `date`", "`•••` is no `date`"), ("no value", "no value"), ("\"Åsa\" and `x", "\"•••\" and `•••"),
    ("`say \"Åsa\" \u{301}`.", "`•••`."), ("`\u{301}Åsa`", "`•••`"), ("``", "`•••`"), ("`date``Åsa`", "`date``•••`"),
    ("`a`hemlig` finns", "`•••` finns"), ("skriv \"5\"x\" bräda\".", "skriv \"•••\" bräda\"•••"),
    ("`a`9`, 1", "`•••`, 1"),
  ]) func `of a message is what it quotes`(text: String, shown: String) {
    #expect(Array(Veil.veiled(text) { $0 == "date" }.utf8) == Array(shown.utf8))
  }

  @Test func `of a finding is all that tells a value, where its place is withheld`() {
    let place = Block(Array("hemlig".utf8), path: "-").location(0, length: 2, excerpt: true)
    let words = Message(sv: "`hemlig` är fel", en: "`hemlig` is wrong, a `x` stands there")
    var finding = Finding(.json, words, help: words, at: place).advising(command: words)
    (finding.value, finding.suggestion) = ("hemlig", "hemliga")
    finding.related = [.init(message: .init(verbatim: "here"), location: place)]
    let shown = finding
    finding.veil()
    #expect(finding == shown)
    finding.location.withhold { _ in false }
    finding.veil()
    #expect(!"\(finding)".contains("hemlig") && finding.related[0].location.isWithheld)
    #expect(finding.message.en == "`•••` is wrong, a `x` stands there" && finding.suggestion == nil)
  }

  @Test func `of an excerpt is what stands outside two places, and no half of a scalar`() throws {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<2000 {
      let scalars = (0..<1 + random.below(12)).flatMap { _ in
        Array(random.pick(["a", "å", "–", "😀", "e\u{301}"]).unicodeScalars)
      }
      let starts = scalars.indices.map { scalars[..<$0].reduce(0) { $0 + UTF8.width($1) } }
      let count = scalars.reduce(0) { $0 + UTF8.width($1) }
      func end(_ index: Int) -> Int { starts[index] + UTF8.width(scalars[index]) }
      let meant = random.below(scalars.count)
      let begin = random.below(starts[meant] + 1)
      let behind = end(meant) + random.below(count - end(meant) + 1)
      let bytes = scalars.flatMap { Array(String($0).utf8) }
      var place = Block(bytes, path: "-").location(starts[meant], length: UTF8.width(scalars[meant]), excerpt: true)
      place.clipExcerpt(to: begin, behind)
      let kept = scalars.indices.filter { starts[$0] >= begin && end($0) <= behind }
      let excerpt = try #require(place.excerpt)
      #expect(Array(excerpt.text.unicodeScalars) == kept.map { scalars[$0] }, "\(scalars) \(begin) \(behind)")
      #expect(excerpt.lead == kept.count { $0 < meant } && excerpt.extent == 1)
      #expect(excerpt.isCutBefore == (kept.first != 0) && excerpt.isCutAfter == (kept.last != scalars.count - 1))
    }
  }
}
