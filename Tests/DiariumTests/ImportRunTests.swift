import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Several documents that become one feed.
@Suite struct `Runs of an import` {
  private static func text(_ number: String) -> String {
    "Utlåtande Rotel I (Dnr \(number))\n\nCykelbanor i Ekeby\n\nÄrendet\n\nEn text om cyklar.\n"
  }

  private static func feed(_ run: ImportRun) throws -> Feed {
    run.dataset = Dataset(
      title: "Ekeby", publisher: Publisher(name: "Ekeby kommun"), license: "CC0-1.0", language: "sv")
    let path = try Repository.temporaryFolder().appending(path: "feed.json").path
    try run.write(to: .file(path, replacing: false), as: .json)
    return try Feed(contentsOf: path)
  }

  @Test(
    arguments: [
      (["KS 2031/1", "KS 2031/2"], ["ks-2031-1", "ks-2031-2"], 0),
      (["KS 2031/1", "KS 2031/1"], ["ks-2031-1", "ks-2031-1-2"], 1),
      (["KS 2031/1", "KS 2031/1", "KS 2031/1"], ["ks-2031-1", "ks-2031-1-2", "ks-2031-1-3"], 2),
      // The second document of one case, and the case whose number is that of a document.
      (["KS 2031/1", "KS 2031/1-2", "KS 2031/1"], ["ks-2031-1", "ks-2031-1-2", "ks-2031-1-3"], 1),
      (["KS 2031/1", "KS 2031/1", "KS 2031/1-2"], ["ks-2031-1", "ks-2031-1-2", "ks-2031-1-2-2"], 2),
      // Numbers that differ only in their marks make one id.
      (["KS 2031/1", "KS 2031-1"], ["ks-2031-1", "ks-2031-1-2"], 1), (["日本", "中国"], ["case", "case-2"], 1),
    ] as [([String], [String], Int)])
  func `give each case an id of its own, and say where two are of one case`(
    numbers: [String], ids: [String], told: Int
  ) throws {
    let run = try ImportRun()
    for (index, number) in numbers.enumerated() { try run.read(text: Self.text(number), name: "\(index).txt") }
    let feed = try Self.feed(run)
    #expect(feed.cases.map(\.id.string) == ids)
    #expect(run.documents.flatMap(\.caseIDs) == ids)
    #expect(run.report.log.findings.count { $0.rule.name == "imp/same-case" } == told)
    // All ids of the feed differ, those of its sources too.
    #expect(Set(feed.sources.map(\.id)).count == numbers.count)
    let validation = try feed.validate()
    #expect(!validation.log.findings.contains { $0.rule.name == "ref/duplicate-id" })
  }

  @Test func `write what was kept, and count what was not`() throws {
    let run = try ImportRun()
    run.municipalityCode = "0199"
    try run.read(text: Self.text("KS 2031/1"), name: "a.txt", isKept: false)
    try run.read(text: "Hej.", name: "b.txt")
    try run.read(text: "", name: "c.txt")
    try run.read(text: Self.text("KS 2031/2"), name: "d.txt")
    #expect(run.documents.map(\.caseIDs) == [["0199-ks-2031-1"], [], [], ["0199-ks-2031-2"]])
    #expect(run.documents.map(\.length)[2] == 0 && run.documents[2].shares.field == 0)
    for document in run.documents where document.length > 0 {
      #expect(abs(document.shares.field + document.shares.furniture + document.shares.unplaced - 1) < 1e-9)
    }
    let feed = try Self.feed(run)
    #expect(feed.cases.map(\.id) == ["0199-ks-2031-2"] && feed.sources.count == 1)
    #expect(run.report.log.findings.count { $0.rule.name == "imp/not-a-document" } == 2)
  }

  /// What has no number is called by its file.
  @Test(arguments: [
    ("a/b/Cykel banor.txt", "cykel-banor"), ("Å.Ä.txt", "a-a"), (".txt", "case"), ("-", "case"), ("日本.txt", "case"),
    ("x", "x"),
  ])
  func `call a case by its file where it has no number`(name: String, id: String) throws {
    let run = try ImportRun()
    let document = try run.read(text: "Utlåtande Rotel I\n\nCykelbanor\n\nÄrendet\n\nEn text.\n", name: name)
    #expect(document.cases.map(\.id.string) == [id])
  }
}
