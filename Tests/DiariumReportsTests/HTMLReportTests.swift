import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The page for whoever answers for the data.
@Suite struct `The report as a page` {
  /// A feed with two rules broken, one of them again and again.
  private static let broken =
    "\"cases\":["
    + (1...12).map { #"{"id":"b-\#($0)","title":"Bro \#($0)","kind":"moton"}"# }.joined(separator: ",\n")
    + #",{"id":"c-1","title":"Bro","titel":"x","kind":"brev"}]"#

  private static func page(_ text: String, _ language: Language = .en, _ options: ValidationOptions = Samples.allRules)
    throws -> String
  {
    var options = options
    options.isDetailed = true
    var report = try Samples.report(Samples.feed(text), options: options)
    report.language = language
    return HTMLReport(report).text()
  }

  /// What a reader reads, without what is in elements.
  private static func words(_ page: String) -> String {
    page.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: "")
  }

  @Test func `has the verdict and what to mend first on top, then what works, then findings`() throws {
    let page = try Self.page(Self.broken)
    let words = Self.words(page)
    var before = words.startIndex
    for part in [
      "Report on a feed", "feed.json", "The feed is invalid.", "14 errors", "Mend this first",
      "`moton`".replacing("`", with: ""),
      "The same stands in 12 places.", "What is there", "What works well", "Errors", "In the field kind", "12 times",
      "Also at",
    ] {
      let range = try #require(words.range(of: part, range: before..<words.endIndex), "\(part)")
      before = range.lowerBound
    }
    // The value is code, what is meant is marked.
    #expect(page.contains("<code>moton</code> is not in the code list <code>case_kind</code>"))
    #expect(page.contains("<mark>&quot;moton&quot;</mark>") || page.contains("<mark>\"moton\"</mark>"))
  }

  @Test(arguments: Language.allCases) func `is one page that fetches nothing and runs nothing`(language: Language)
    throws
  {
    let page = try Self.page(Self.broken, language)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"))
    for word in ["<script", "src=", "http:", "https:", "url(", "@import", "onclick", "style=\""] {
      #expect(!page.contains(word), "\(word)")
    }
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "each id is there once")
    for link in page.matches(of: /href="([^"]*)"/) {
      #expect(link.output.1.hasPrefix("#") && ids.contains(String(link.output.1.dropFirst())), "\(link.output.1)")
    }
    for label in page.matches(of: /aria-labelledby="([^"]*)"/) { #expect(ids.contains(String(label.output.1))) }
  }

  @Test func `is well formed, whatever the data`() throws {
    for report in [
      HostileReport.report([HostileReport.finding()]), HostileReport.report([], .sv),
      HostileReport.report((1...9).map { HostileReport.simple($0, "v") }, .sv, limit: 2),
    ] {
      let page = HTMLReport(report).text()
      let xml = page.replacing("<!doctype html>", with: "").replacing(/<meta([^>]*)>/) { "<meta\($0.output.1)/>" }
        .replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "").replacing("\u{A0}", with: " ")
      let document = try XMLDocument(xmlString: xml)
      #expect(try document.nodes(forXPath: "//b[@onclick]").isEmpty)
    }
    let page = HTMLReport(HostileReport.report([HostileReport.finding()])).text()
    #expect(page.contains("<code>&lt;b onclick=\"x\"&gt;&amp;amp;|</code>*_]]&gt;&lt;U+0007&gt;&lt;U+202E&gt;::error"))
    #expect(page.contains("<mark>&lt;i&gt;x&lt;/i&gt;</mark>"))
  }

  @Test func `says exactly how many there are where it shows some`() throws {
    let report = HostileReport.report((1...500).map { HostileReport.simple($0, "v\($0)") }, limit: 200)
    let words = Self.words(HTMLReport(report).text())
    #expect(words.contains("450 more of these are not shown, 500 in all."))
    #expect(HTMLReport(report).text().components(separatedBy: "<p class=\"what\">").count == 1 + 1 + 50)
    let swedish = HostileReport.report((1...20_000).map { HostileReport.simple($0, "v") }, .sv, limit: 20)
    #expect(
      Self.words(HTMLReport(swedish).text()).contains("19\u{A0}980 till av samma slag visas inte, 20\u{A0}000 totalt."))
  }

  @Test func `is small, however much is wrong`() {
    let long = String(repeating: "å<&", count: 80)
    var log = FindingLog(limit: 200)
    for rule in Catalogue.rules {
      for number in 1...220 {
        var finding = HostileReport.simple(number, "\(long)\(number)", rule: rule.id, field: "f\(number % 150)")
        finding.location.excerpt = Excerpt(text: String(repeating: "<", count: 240), lead: 100, extent: 20)
        log.add(finding)
      }
    }
    let report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    let page = HTMLReport(report).text()
    #expect(page.utf8.count < 2_000_000, "\(page.utf8.count)")
    for rule in Catalogue.rules { #expect(page.contains("<article id=\"\(rule.id.name.replacing("/", with: "-"))\"")) }
  }

  @Test func `shows what follows from a finding beneath it, and its rule behind all others`() throws {
    var log = FindingLog(limit: 0)
    for line in 1...8 { log.add(HostileReport.simple(line, "v")) }
    for line in 11...18 {
      log.add(HostileReport.simple(line, "w", rule: .missingRequired))
      log.follow(line - 3, from: line - 11)
    }
    var report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    let page = HTMLReport(report).text()
    #expect(page.contains("<div class=\"following\"><p>8 more follow from it:</p><ul>"))
    #expect(page.components(separatedBy: "(<a href=\"#str-missing-required\">str/missing-required</a>)").count == 1 + 5)
    #expect(
      page.contains("<li>3 more</li>") && page.contains("8 more follow from them, and vanish once those are mended."))
    let behind = try #require(page.range(of: "Follows from others</h2>"))
    #expect(page[behind.upperBound...].contains("<article id=\"str-missing-required\""))
    report.language = .sv
    #expect(HTMLReport(report).text().contains("<p>Av detta följer 8 till:</p>"))
  }

  @Test func `masks personal numbers, and withholds what is confidential`() throws {
    let page = try Self.page(
      #""cases":[{"id":"ks-1","title":"Om 811218-9876","kind":"moton"},{"id":"ks-2","title":"Om Eva","confidentiality":{"level":"confidential"},"kind":"zebrafink"}]"#,
      .sv)
    #expect(!page.contains("811218") && page.contains("••••••"))
    #expect(!page.contains("zebrafink") && page.contains("Ärendet är, eller kan vara, hemligt: texten visas inte."))
  }

  @Test func `says that an input could not be read, and that a feed has nothing wrong`() throws {
    let unread = try Self.words(Self.page("\"cases\":[{", .en))
    #expect(
      unread.contains("The feed could not be read to its end") && unread.contains("Without it the rest cannot be read.")
    )
    let good = try Self.words(Self.page(#""cases":[{"id":"ks-1","title":"Bro"}]"#, .sv, Samples.structural))
    #expect(
      good.contains("Datamängden är giltig, utan anmärkningar.") && good.contains("Fält och värden: inget att anmärka"))
    #expect(!good.contains("Rätta detta först"))
  }
}
