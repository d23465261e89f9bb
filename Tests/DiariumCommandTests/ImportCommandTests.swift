import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite("diarium import")
struct ImportCommandTests {
  private static let report = Repository.file("Tests/Fixtures/import/report-2016.txt").path
  private static let page = Repository.file("Tests/Fixtures/import/not-a-report.html.txt").path

  @Test(arguments: ["json", "jsonl", "yaml", "csv"])
  func `writes a feed in every format, valid with its dataset`(format: String) throws {
    let folder = try Repository.temporaryFolder()
    let dataset = folder.appending(path: "dataset.yaml")
    try Data("title: Ekeby\npublisher:\n  name: Ekeby kommun\nlicense: CC0-1.0\nlanguage: sv\n".utf8).write(to: dataset)
    let output = folder.appending(path: format == "csv" ? "feed/" : "feed.\(format)").path
    let result = try Command.run([
      "import", Self.report, "--dataset", dataset.path, "--municipality", "0199", "--to", format, "-o", output,
    ])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.contains("0199-106-1570-2015; ") && result.error.contains("0.0 % unplaced"))
    #expect(try Command.run(["validate", "-q", output, "--profile", "se"]).code == 0)
    // What is there is not replaced unless that is asked for.
    #expect(try Command.run(["import", Self.report, "--to", format, "-o", output]).code != 0)
    #expect(try Command.run(["import", Self.report, "--to", format, "-o", output, "--force"]).code == 0)
    let bare = try Command.run(["validate", output, "--report", "concise"])
    #expect(bare.code == 1 && bare.text.components(separatedBy: "str/missing-required").count == 2)
  }

  @Test func `reads many documents to one feed, and says which could not be read`() throws {
    let folder = try Repository.temporaryFolder()
    let output = folder.appending(path: "feed.jsonl").path
    let paths = ["2003", "2016", "2024"].map { Repository.file("Tests/Fixtures/import/report-\($0).txt").path }
    let result = try Command.run(["import"] + paths + [Self.page, Self.report, "-o", output])
    #expect(result.code == 1)
    #expect(result.error.contains("\(Self.page): not imported") && result.error.contains("imp/same-case"))
    let feed = try Feed(contentsOf: output, dataset: "Ekeby")
    #expect(feed.cases.map(\.id.string) == ["242-01", "106-1570-2015", "ks-2031-17", "106-1570-2015-2"])
    #expect(feed.sources.count == 4 && feed.meetings.count == 6)
    let none = try Command.run(["import", Self.page, "-o", folder.appending(path: "none.json").path])
    #expect(none.code == 1 && none.error.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "none.json").path))
  }

  @Test func `explains a document line by line, in both languages`() throws {
    let english = try Command.run(["import", "-q", Self.report, "--explain", "human", "--lang", "en"])
    #expect(
      english.code == 0 && english.text.contains("proposal 2 item 1 text") && english.text.contains("· Beredning"))
    let swedish = try Command.run(["import", "-q", Self.report, "--explain", "human", "--lang", "sv"])
    #expect(swedish.text.contains("förslag till beslut 2 punkt 1 text"))
    let page = try Command.run(["import", "-q", Self.report, "--explain", "html", "--lang", "sv"])
    #expect(page.text.hasPrefix("<!doctype html>\n<html lang=\"sv\">") && page.text.hasSuffix("</html>\n"))
    #expect(page.text.contains("<td>remiss 1 text</td>"))
    #expect(try Command.run(["import", Self.report, "--explain", "html", "-o", "x.json"]).code == 64)
  }

  @Test func `takes a text from standard input, and findings as any report`() throws {
    let text = try Data(contentsOf: URL(filePath: Self.report))
    let folder = try Repository.temporaryFolder()
    let report = folder.appending(path: "report.json").path
    let result = try Command.run(["import", "-", "--report", "json=\(report)"], input: text)
    #expect(result.code == 0 && result.text.hasPrefix("{\n  \"diarium\": \"1.0\""))
    let read = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: report))) as? [String: Any]
    let findings = read?["findings"] as? [[String: Any]]
    #expect(findings?.map { $0["rule"] as? String } == ["imp/interpreted"])
    let strict = try Command.run(["import", "-", "--severity", "imp/interpreted=error", "--to", "jsonl"], input: text)
    #expect(strict.code == 1)
    #expect(
      try Command.run(["import", "-", "--ignore", "imp/interpreted", "--to", "jsonl"], input: text).error
        .contains("imp/") == false)
  }

  @Test func `explains documents on one page, whose lines are not taken for another's`() throws {
    let paths = ["2003", "2016"].map { Repository.file("Tests/Fixtures/import/report-\($0).txt").path }
    let page = try Command.run(["import", "--explain", "html"] + paths + [Self.page]).text
    let anchors = page.matches(of: /id="([^"]*)"/).map(\.1)
    #expect(Set(anchors).count == anchors.count && anchors.contains("d1l1") && anchors.contains("d2l1"))
    let links = page.matches(of: /href="#([^"]*)"/).map(\.1)
    #expect(links.contains { $0.hasPrefix("d2") } && Set(links).isSubset(of: anchors), "\(links)")
  }

  @Test func `says what a PDF needs, and what it is not`() throws {
    let folder = try Repository.temporaryFolder()
    let pdf = folder.appending(path: "a.pdf")
    try Data("%PDF-1.4\nno such thing\n".utf8).write(to: pdf)
    let without = try Command.run(["import", pdf.path], environment: ["PATH": "/nowhere"])
    #expect(without.code == 66 && without.error.contains("poppler-utils"))
    #expect(try Command.run(["import", folder.appending(path: "none.pdf").path]).code == 66)
    let broken = try Command.run(["import", pdf.path, Self.report, "--to", "jsonl"])
    // Where pdftotext is not installed, that is what is said.
    if !broken.error.contains("poppler-utils") {
      #expect(broken.code == 1 && broken.error.contains("a.pdf: not imported"))
      #expect(broken.text.components(separatedBy: "\n").count == 3)
    }
    let text = folder.appending(path: "a.txt")
    try Data("%PDF-1.4\n".utf8).write(to: text)
    #expect(try Command.run(["import", text.path]).error.contains("the file is a PDF file and no text"))
    let wrong = folder.appending(path: "dataset.yaml")
    try Data("title: [1]\n".utf8).write(to: wrong)
    let refused = try Command.run(["import", Self.report, "--dataset", wrong.path])
    #expect(refused.code != 0 && refused.output.isEmpty)
  }

  struct Broken: Sendable {
    let name: String
    let text: String
    let code: Int32
    let said: String
  }

  @Test(arguments: [
    Broken(name: "a.json", text: #"{"title":"#, code: 2, said: "a.json:1:10: error: the text ends before"),
    Broken(name: "b.json", text: #"{"title":7}"#, code: 1, said: "b.json:1:10: error: "),
    Broken(name: "c.yaml", text: "titel: Skog\n", code: 1, said: "c.yaml:1:1: error: unknown field `titel`"),
    Broken(name: "d.yaml", text: "PK\u{3}\u{4}", code: 2, said: "d.yaml:1:1: error: the file is a ZIP archive"),
    Broken(
      name: "e.json", text: #"{"diarium":"1.0","dataset":{"title":"Skog","licens":"CC0-1.0"}}"#, code: 1,
      said: "e.json:1:44: error: unknown field `licens`"),
  ]) func `says what is wrong with a dataset, in one line`(broken: Broken) throws {
    let file = try Repository.temporaryFolder().appending(path: broken.name)
    try Data(broken.text.utf8).write(to: file)
    let result = try Command.run(["import", Self.report, "--dataset", file.path, "--lang", "en"])
    #expect(result.code == broken.code && result.output.isEmpty, "\(result.error)")
    #expect(result.error.contains(broken.said) && result.error.split(separator: "\n").count == 2, "\(result.error)")
    let swedish = try Command.run(["import", Self.report, "--dataset", file.path, "--lang", "sv"])
    #expect(swedish.error.contains("inget har skrivits") && !swedish.error.contains(" the "), "\(swedish.error)")
  }
}

extension Feed {
  /// Reads a feed of imported documents, which has no dataset, as if it had one.
  fileprivate init(contentsOf path: String, dataset title: String) throws {
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let dataset =
      "\"dataset\":{\"title\":\"\(title)\",\"publisher\":{\"name\":\"Ekeby\"},\"license\":\"CC0-1.0\",\"language\":\"sv\"}"
    lines[0] = lines[0].replacingOccurrences(of: "{\"diarium\":\"1.0\"", with: "{\"diarium\":\"1.0\",\(dataset)")
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "feed.jsonl")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    try self.init(contentsOf: file.path)
  }
}
