import DiariumPublish
import Testing

@Suite("Names of the pages of cases")
struct CasePageNameTests {
  @Test("An id of small letters, digits, hyphens and underscores is its name", arguments: ["ks-2023-1387", "a_b", "0"])
  func plain(_ id: String) { #expect(CasePageName.path(of: id) == "cases/\(id).html") }

  @Test(
    "Any other id is known by its digest",
    arguments: [
      "", "a/../../index", "..", "A", "å", "a.b", "sha-0123456789abcdef0123", String(repeating: "a", count: 101),
    ])
  func others(_ id: String) {
    let path = CasePageName.path(of: id)
    #expect(path.wholeMatch(of: /cases\/sha-[0-9a-f]{20}\.html/) != nil)
  }

  @Test("The digest is that of the id in UTF-8")
  func digest() { #expect(CasePageName.path(of: "A") == "cases/sha-559aead08264d5795d39.html") }
}
