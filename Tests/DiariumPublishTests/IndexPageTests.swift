@_spi(Engine) import DiariumModel
import DiariumPublish
import Foundation
import Testing

@Suite("The page of a feed")
struct IndexPageTests {
  private static let files: [PublishedFile] = [
    ("feed.json", .json), ("feed.jsonl", .jsonLines), ("feed.csv.zip", .archive), ("feed.xlsx", .workbook),
    ("feed.sqlite", .database), ("csv/cases.csv", .table), ("views/v_reservations.csv", .view),
    ("schema/tables.sql", .schema), ("delta.json", .delta), ("atom.xml", .atom), ("dcat.rdf", .dcat),
    ("report.html", .report),
  ].map { PublishedFile(path: $0, kind: $1, bytes: 1_234_567, sha256: String(repeating: "a", count: 64)) }

  private static func page(
    _ publication: Publication = PublishedCase.publication(), files: [PublishedFile] = files,
    newest: [PublishedEntry] = [], hasPages: Bool = true, _ change: (inout FeedStatistics) -> Void = { _ in }
  ) -> String {
    var statistics = FeedStatistics(publication.head)
    change(&statistics)
    return IndexPage(
      publication, statistics: statistics, newest: newest, files: files,
      report: ReportSummary(verdict: .valid, errors: 0, warnings: 2, infos: 1), hasPages: hasPages
    ).text()
  }

  private static func words(_ page: String) -> String {
    page.replacing(/<(style|script)[^>]*>.*?<\/(style|script)>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: "")
  }

  @Test("Says what it is in Swedish and English, on one page that runs and fetches nothing")
  func languages() {
    let page = Self.page()
    let words = Self.words(page)
    for text in ["Ladda ned", "Download", "CC0-1.0", "2024-06-30", "Datamängden är giltig.", "The feed is valid."] {
      #expect(words.contains(text), "\(text)")
    }
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.output.1)), "\(link.output.1)") }
    for word in ["src=", "url(", "@import", "onclick", "style=\""] { #expect(!page.contains(word), "\(word)") }
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"atom.xml\""))
    #expect(!page.contains("noindex"))
  }

  @Test("Gives lines that load the feed from its address, and only those for files that are there")
  func loading() {
    let page = Self.page()
    #expect(page.contains("cases &lt;- read_csv(\"https://data.ekeby.se/beslut/csv/cases.csv\""))
    #expect(page.contains("pandas.read_csv(\"https://data.ekeby.se/beslut/views/v_reservations.csv\""))
    #expect(page.contains("read_csv('https://data.ekeby.se/beslut/csv/cases.csv',\n  header = true"))
    #expect(page.contains("psql -d feed") && page.contains("sqlite3 feed.sqlite"))
    let without = Self.page(files: [])
    for word in ["read_csv", "sqlite3", "psql", "feed.xlsx"] { #expect(!without.contains(word), "\(word)") }
    let quotes = Self.page(PublishedCase.publication { $0.base = "https://a.se/o'hara/$(rm)/" })
    #expect(quotes.contains("'https://a.se/o%27hara/%24(rm)/csv/cases.csv'"))
  }

  @Test("Shows numbers as bars with a table that says the same")
  func charts() {
    let page = Self.page {
      $0.cases = 12_345
      $0.years = [2022: .init(), 2024: .init()]
      $0.years[2022]?.cases = 10
      $0.years[2024]?.cases = 5
    }
    #expect(page.contains("<b>12\u{A0}345</b> ärenden") && page.contains("<b>12,345</b> cases"))
    #expect(page.contains("aria-label=\"Ärenden per år, 2022–2024\""))
    #expect(page.contains("height=\"100\"><title>2022: 10</title>") && page.contains("<title>2023: 0</title>"))
    #expect(page.contains("<th scope=\"row\">2024</th><td class=\"number\">5</td>"))
    // All years that there are would be too many.
    let many = Self.page { for year in 0...9999 { $0.years[year] = .init() } }
    #expect(many.utf8.count < 200_000 && !many.contains("<th scope=\"row\">1999</th>"))
  }

  @Test("Links the newest cases to their pages, if there are any")
  func newest() {
    let entries = [
      PublishedEntry(
        id: "ks-1", title: "Bro", diaryNumber: "KS 1", updated: "2024-06-05T00:00:00Z", isDeleted: false),
      PublishedEntry(id: "ks/2", title: nil, diaryNumber: nil, updated: "2024-06-04T00:00:00Z", isDeleted: true),
    ]
    let page = Self.page(newest: entries)
    #expect(page.contains("<a href=\"cases/ks-1.html\">Bro</a>") && page.contains("Borttaget ärende"))
    #expect(page.contains("<a href=\"\(CasePageName.path(of: "ks/2"))\">"))
    #expect(!Self.page(newest: entries, hasPages: false).contains("href=\"cases/"))
  }

  @Test("Describes itself as a dataset of schema.org with what can be loaded")
  func linkedData() throws {
    let page = Self.page {
      $0.firstDay = "2020-01-01"
      $0.lastDay = "2024-06-05"
    }
    let match = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
    let data = try #require(try JSONSerialization.jsonObject(with: Data(match.output.1.utf8)) as? [String: Any])
    #expect(data["@type"] as? String == "Dataset" && data["temporalCoverage"] as? String == "2020-01-01/2024-06-05")
    let distributions = try #require(data["distribution"] as? [[String: Any]])
    #expect(distributions.count == 5)
    #expect(distributions.first?["contentUrl"] as? String == "https://data.ekeby.se/beslut/feed.json")
  }

  @Test("Has contact, statement and what is not in it; asks search engines not to list it if so told")
  func settings() {
    let page = Self.page(
      PublishedCase.publication {
        $0.settings.contact = .init(name: "Registrator", email: "registrator@ekeby.se", url: "javascript:alert(1)")
        $0.settings.accessibilityStatement = "https://ekeby.se/tillganglighet"
        $0.settings.forbidsIndexing = true
        var completeness = Completeness(scope: .selection)
        completeness.note = "Bara motioner."
        $0.head.dataset.completeness = completeness
      })
    #expect(page.contains("<a href=\"mailto:registrator@ekeby.se\">") && !page.contains("href=\"javascript"))
    #expect(page.contains("href=\"https://ekeby.se/tillganglighet\"") && page.contains("content=\"noindex\""))
    #expect(page.contains("Datamängden omfattar: urval.") && page.contains("Bara motioner."))
  }

  @Test("Takes no text for markup", arguments: ["</script><script>alert(1)</script>", "\"><b>", "<!--", "\u{202E}"])
  func hostile(_ text: String) throws {
    let page = Self.page(
      PublishedCase.publication {
        $0.head.dataset.title = Text(text) ?? "–"
        $0.head.dataset.titleEn = Text(text)
        $0.head.dataset.description = Text(text)
        $0.head.dataset.publisher.name = Text(text) ?? "–"
        $0.settings.keywords = [text]
      },
      newest: [.init(id: text, title: text, diaryNumber: text, updated: text, isDeleted: false)])
    #expect(page.matches(of: /<script/).count == 1 && page.matches(of: /<\/script/).count == 1)
    #expect(!page.contains("<!--") && !page.contains("\"><b>"))
  }
}
