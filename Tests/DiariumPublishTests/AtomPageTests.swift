import DiariumModel
import DiariumPublish
import Testing

@Suite struct `Pages of Atom` {
  private let entries = [
    PublishedEntry(
      id: "ks-1", title: "Cykelbanor & <bilar>", diaryNumber: "KS 2026/1", updated: "2026-03-01T12:00:00+01:00",
      isDeleted: false),
    PublishedEntry(id: "ks-2", title: nil, diaryNumber: nil, updated: "2026-02-28", isDeleted: false),
    PublishedEntry(id: "a/../b", title: "Borta", diaryNumber: nil, updated: "", isDeleted: true),
  ]

  private func text(
    _ publication: Publication = EkebyPublication.complete, _ number: Int = 1, of pages: Int = 1,
    pages hasPages: Bool = true
  ) -> String {
    AtomPage(publication, entries: entries, number: number, of: pages, hasCasePages: hasPages).text()
  }

  @Test func `have an entry for each case and a tombstone for each that is gone`() {
    #expect(
      text() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="sv">
          <id>https://data.ekeby.example/beslut/atom.xml</id>
          <title>Ärenden</title>
          <subtitle>Motioner &amp; medborgarförslag</subtitle>
          <updated>2026-03-01T12:00:00+01:00</updated>
          <author>
            <name>Ekeby kommun</name>
            <email>kommun@ekeby.example</email>
          </author>
          <link rel="self" type="application/atom+xml" href="https://data.ekeby.example/beslut/atom.xml"/>
          <link rel="first" type="application/atom+xml" href="https://data.ekeby.example/beslut/atom.xml"/>
          <link rel="last" type="application/atom+xml" href="https://data.ekeby.example/beslut/atom.xml"/>
          <link rel="alternate" type="text/html" href="https://data.ekeby.example/beslut/index.html"/>
          <link rel="related" type="application/jsonl" href="https://data.ekeby.example/beslut/feed.jsonl"/>
          <link rel="license" href="http://creativecommons.org/publicdomain/zero/1.0/"/>
          <entry>
            <id>https://data.ekeby.example/beslut/cases/ks-1.html</id>
            <title>Cykelbanor &amp; &lt;bilar&gt;</title>
            <updated>2026-03-01T12:00:00+01:00</updated>
            <link rel="alternate" type="text/html" href="https://data.ekeby.example/beslut/cases/ks-1.html"/>
            <summary>KS 2026/1</summary>
          </entry>
          <entry>
            <id>https://data.ekeby.example/beslut/cases/ks-2.html</id>
            <title>Ärende utan offentlig rubrik (ks-2)</title>
            <updated>2026-02-28T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://data.ekeby.example/beslut/cases/ks-2.html"/>
            <summary>ks-2</summary>
          </entry>
          <at:deleted-entry ref="\(Self.gone)" when="2026-03-02T00:00:00Z"/>
        </feed>

        """)
  }

  private static let gone = "https://data.ekeby.example/beslut/\(CasePageName.path(of: "a/../b"))"

  @Test func `lead to their neighbours, and are all the same feed`() {
    let middle = text(EkebyPublication.bare, 2, of: 3)
    for (relation, name) in [
      ("self", "atom-0002.xml"), ("first", "atom.xml"), ("previous", "atom.xml"), ("next", "atom-0003.xml"),
      ("last", "atom-0003.xml"),
    ] {
      let address = "https://data.ekeby.example/beslut/\(name)"
      #expect(middle.contains("<link rel=\"\(relation)\" type=\"application/atom+xml\" href=\"\(address)\"/>"))
    }
    #expect(middle.contains("<id>https://data.ekeby.example/beslut/atom.xml</id>"))
    #expect(!text(EkebyPublication.bare, 3, of: 3).contains("rel=\"next\""))
  }

  @Test func `have a content where there is no page to lead to`() {
    let text = text(pages: false)
    #expect(!text.contains("beslut/cases/ks-1.html\"") && text.contains("<content>KS 2026/1</content>"))
    #expect(text.contains("<id>https://data.ekeby.example/beslut/cases/ks-1.html</id>"))
  }

  @Test func `have a day even where there are no entries`() {
    let text = AtomPage(EkebyPublication.bare, entries: [], number: 0, of: 0).text()
    #expect(text.contains("<updated>2026-03-02T00:00:00Z</updated>") && !text.contains("rel=\"next\""))
  }

  @Test(arguments: [(-1, "atom.xml"), (1, "atom.xml"), (2, "atom-0002.xml"), (12_345, "atom-12345.xml")])
  func `have names that sort`(_ number: Int, _ name: String) { #expect(AtomPage.name(number) == name) }
}
