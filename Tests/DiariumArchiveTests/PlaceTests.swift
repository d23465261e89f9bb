import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// How reports name places in an archive.
@Suite struct `Places in archives` {
  private static func report() throws -> Report {
    let table = "id,title,kind\r\nks-1,Bro i Ekeby,moton\r\n"
    let archive = ArchiveBuilder(entries: [
      .init("export/cases.csv", table), .init("export/bilaga.pdf", "%PDF"),
      .init("export/datapackage.json", "{\"feed\":{\"diarium\":1}}"),
    ])
    return try FeedSource(bytes: archive.bytes, name: "a.zip").validate(Samples.structural)
  }

  @Test func `are the archive and the path inside`() throws {
    let report = try Self.report()
    let finding = try #require(report.log.findings.first { $0.rule == .notInVocabulary })
    #expect(finding.location.path == "a.zip" && finding.location.entry == "export/cases.csv")
    #expect(
      finding.location.line == 2 && finding.location.cell == "C2"
        && finding.location.shownPath == "a.zip!export/cases.csv")
    #expect(report.log.findings.allSatisfy { $0.location.path == "a.zip" })
  }

  @Test func `stand in errors of the library`() throws {
    let archive = ArchiveBuilder(entries: [
      .init("cases.csv", "id,title,opened\r\nks-1,Bro i Ekeby,igår\r\n"),
      .init("datapackage.json", "{\"feed\":\(Samples.feed())}"),
    ])
    var cases = FeedSource(bytes: archive.bytes, name: "a.zip").cases()
    let error = try #require(#expect(throws: FeedError.self) { try cases.next() })
    #expect(error.location.path == "a.zip" && error.location.entry == "cases.csv", "\(error)")
    #expect("\(error)".hasPrefix("a.zip!cases.csv:2:"))
  }

  @Test func `stand in each report`() throws {
    let report = try Self.report()
    #expect(report.rendered(as: .concise).contains("a.zip!export/cases.csv:2:18: error: "))
    #expect(report.rendered(as: .human).contains("--> a.zip!export/cases.csv:2:18"))
    #expect(
      report.rendered(as: .json).contains(
        "\"path\": \"a.zip\",\n        \"entry\": \"export/cases.csv\",\n        \"line\": 2"))
    #expect(report.rendered(as: .jsonl).contains("\"path\":\"a.zip\",\"entry\":\"export/cases.csv\",\"line\":2"))
    let sarif = report.rendered(as: .sarif)
    for part in ["\"export/cases.csv!C2\"", "\"export/bilaga.pdf\"", "\"export/datapackage.json!/"] {
      #expect(sarif.contains(part), "\(part)")
    }
    #expect(
      !sarif.contains("a.zip!") && !sarif.contains("\"region\""), "lines of an entry are not those of the archive")
  }

  @Test func `are told from the archive only where one was read`() {
    var place = Location(path: "a.zip!x.csv")
    place.enter("b.zip")
    #expect(place.entry == nil && place.shownPath == "a.zip!x.csv")
    place.enter("a.zip")
    #expect(place.path == "a.zip" && place.entry == "x.csv" && place.shownPath == "a.zip!x.csv")
    place.enter("a.zip")
    #expect(place.entry == "x.csv")
  }

  @Test(arguments: [
    ("a.zip", true), ("cases.csv", true), ("export/*.csv", true), ("*.zip", true), ("*.json", false), ("b.zip", false),
  ]) func `are matched by patterns`(pattern: String, matches: Bool) {
    #expect(PathPattern(pattern).matches("in/a.zip!export/cases.csv") == matches)
  }
}
