import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The command with tables, with several inputs and with losses.
@Suite struct `The command with tables` {
  static let export = Repository.file("exports/feed.json").path
  static let tables = Repository.file("exports/csv").path

  private static func folder() throws -> URL { try Repository.temporaryFolder() }

  @Test func `converts to a folder and back`() throws {
    let folder = try Self.folder()
    let out = folder.appending(path: "tables").path
    #expect(try Command.run(["convert", Self.export, "-o", out + "/"]).code == 0)
    #expect(try Command.run(["fmt", "--check", out]).code == 0)
    let back = try Command.run(["convert", out, "--to", "json"])
    #expect(back.code == 0)
    #expect(try back.output == Data(contentsOf: URL(filePath: Self.export)))
    #expect(try Command.run(["convert", out, "--to", "csv"]).code == 64)
    #expect(try Command.run(["fmt", out]).code == 64)
    #expect(try Command.run(["convert", out, "-o", out]).code == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["tables"])
  }

  @Test func `replaces tables and nothing else`() throws {
    let folder = try Self.folder()
    let out = folder.appending(path: "tables")
    #expect(try Command.run(["convert", Self.export, "-o", out.path, "--to", "csv"]).code == 0)
    let again = try Command.run(["convert", Self.export, "-o", out.path])
    #expect(again.code == 73 && again.error.contains("pass --force"))
    #expect(try Command.run(["convert", Self.export, "-o", out.path, "--force"]).code == 0)
    let small = folder.appending(path: "small.json")
    try Data(Samples.caseFeed().utf8).write(to: small)
    let stale = try Command.run(["convert", small.path, "-o", out.path, "--force"])
    #expect(stale.code == 1 && stale.error.contains("cnv/stale-output"))
    #expect(try Command.run(["fmt", "--check", out.path]).code == 0)
    #expect(try Command.run(["convert", small.path, "-o", out.path, "--force", "--clean"]).code == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out.path).sorted() == ["cases.csv", "datapackage.json"])
    try Data("mine".utf8).write(to: out.appending(path: "notes.txt"))
    let other = try Command.run(["convert", small.path, "-o", out.path, "--force", "--clean"])
    #expect(other.code == 73 && other.error.contains("notes.txt"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["small.json", "tables"])
  }

  @Test func `refuses to lose what has no place in tables, unless it is told to`() throws {
    let folder = try Self.folder()
    let feed = folder.appending(path: "feed.json")
    let text = Samples.caseFeed(
      """
      "colour":"red","status":"decided","status":"closed","opened":2024,"decisions":[{"body":"KS","outcome":"rejected",
      "items":[{"id":"a","text":"b"}]}]
      """)
    try Data(text.utf8).write(to: feed)
    let out = folder.appending(path: "out")
    func convert(_ losses: [String]) throws -> Command.Result {
      try Command.run(["convert", feed.path, "-o", out.path + "/"] + losses.flatMap { ["--allow-loss", $0] })
    }
    let refused = try convert([])
    #expect(refused.code == 1 && refused.error.contains("diarium: nothing was written"))
    for kind in ["unknown", "type", "orphan"] { #expect(refused.error.contains("--allow-loss \(kind)"), "\(kind)") }
    #expect(try convert(["unknown", "type", "orphan"]).code == 1)
    #expect(!FileManager.default.fileExists(atPath: out.path))
    let written = try convert(["unknown", "type", "orphan", "duplicate"])
    #expect(written.error.components(separatedBy: "[cnv/dropped-values]").count == 5)
    let cases = try String(contentsOf: out.appending(path: "cases.csv"), encoding: .utf8)
    #expect(cases.hasSuffix("\r\nks-1,,Motion om cykelbanor,,,decided,,,,,,,,,,,,,,,\r\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path).count == 3)
    #expect(try Command.run(["convert", feed.path, "--to", "json"]).code == 1)
    let json = try Command.run(["convert", feed.path, "--to", "json", "--allow-loss", "duplicate"])
    #expect(json.text.contains("\"decided\"") && !json.text.contains("\"closed\"") && json.text.contains("\"red\""))
  }

  @Test func `takes rows that belong to nothing for a loss`() throws {
    let folder = try Self.folder().appending(path: "tables")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8).write(
      to: folder.appending(path: "datapackage.json"))
    try Data("id,title\nks-1,A\n".utf8).write(to: folder.appending(path: "cases.csv"))
    try Data("id,case_id,body,outcome\nd,ks-2,KS,rejected\n".utf8).write(to: folder.appending(path: "decisions.csv"))
    let refused = try Command.run(["convert", folder.path, "--to", "json"])
    #expect(refused.code == 1 && refused.text.isEmpty && refused.error.contains("[ref/unknown-case]"))
    let written = try Command.run(["convert", folder.path, "--to", "json", "--allow-loss", "orphan"])
    #expect(written.code == 1 && written.text.contains("\"ks-1\"") && !written.text.contains("KS"))
  }

  @Test func `reads the least feed: two tables without ordinals`() throws {
    let folder = try Self.folder().appending(path: "least")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("\u{FEFF}Id;Title\r\nks-1;Motion om \"\"\r\n".replacing(" \"\"", with: "").utf8).write(
      to: folder.appending(path: "cases.csv"))
    try Data("id;case_id;body;outcome\r\nks-1/d;ks-1;KS;rejected\r\n".utf8).write(
      to: folder.appending(path: "decisions.csv"))
    try Data("case_id;decision_id;text\r\nks-1;ks-1/d;Nej\r\nks-1;ks-1/d;Nej tack\r\n".utf8).write(
      to: folder.appending(path: "items.csv"))
    let result = try Command.run(["validate", folder.path])
    let rules = Set(result.text.split(separator: "\n").compactMap { $0.split(separator: "[").last?.dropLast() })
    #expect(rules == ["pkg/metadata", "tab/delimiter", "ref/ordinal"], "\(result.text)")
    let json = try Command.run(["convert", folder.path, "--to", "json"])
    #expect(json.text.contains("\"id\": \"ks-1/d/item/2\""), "\(json.error)")
  }

  @Test func `replaces a folder in which systems have left something, and leaves it there`() throws {
    let folder = try Self.folder().appending(path: "tables")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("{\"homepage\":\"https://viby.example\",\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8).write(
      to: folder.appending(path: "datapackage.json"))
    try Data("id,title\nks-1,A\n".utf8).write(to: folder.appending(path: "cases.CSV"))
    let litter = [".DS_Store", ".gitkeep", "Thumbs.db", "._cases.csv"]
    for name in litter { try Data(name.utf8).write(to: folder.appending(path: name)) }
    let written = try Command.run(["fmt", "--write", folder.path])
    #expect(written.code == 0, "\(written.error)")
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    #expect(names == Set(litter + ["cases.csv", "datapackage.json"]))
    for name in litter { #expect(try Data(contentsOf: folder.appending(path: name)) == Data(name.utf8)) }
    let package = try String(contentsOf: folder.appending(path: "datapackage.json"), encoding: .utf8)
    #expect(package.contains("\"homepage\": \"https://viby.example\""))
    #expect(try Command.run(["fmt", "--check", folder.path]).code == 0)
    #expect(try Command.run(["convert", Self.export, "-o", folder.path + "/", "--force"]).code == 0)
    #expect(try Data(contentsOf: folder.appending(path: ".gitkeep")) == Data(".gitkeep".utf8))
    // Beside it nothing is left over, and what is no litter is named.
    let around = try FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)
    #expect(around == ["tables"])
    for name in ["README.md", "Cases.CSV"] {
      let other = folder.appending(path: name)
      try Data("id,title\nks-2,B\n".utf8).write(to: other)
      let refused = try Command.run(["fmt", "--write", folder.path])
      #expect(refused.code == 73 && refused.error.contains("there is `\(name)`"), "\(refused.error)")
      try FileManager.default.removeItem(at: other)
    }
  }

  @Test func `unites several inputs`() throws {
    let folder = try Self.folder()
    func write(_ name: String, _ bodies: String, _ cases: String) throws -> String {
      let path = folder.appending(path: name)
      try Data(Samples.feed("\"bodies\":[\(bodies)],\"cases\":[\(cases)]").utf8).write(to: path)
      return path.path
    }
    let board = #"{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}"#
    let council = #"{"id":"kf","name":"Kommunfullmäktige","kind":"council"}"#
    let one = try write("1.json", board, #"{"id":"ks-1","title":"A","body_id":"kf"}"#)
    let two = try write("2.json", "\(council),\(board)", #"{"id":"ks-2","title":"B","body_id":"ks"}"#)
    let tables = folder.appending(path: "2").path
    #expect(try Command.run(["convert", two, "-o", tables + "/"]).code == 0)
    let expected = try Command.run(["convert", one, two, "--to", "jsonl"])
    #expect(expected.code == 0 && expected.error.isEmpty, "\(expected.error)")
    let lines = expected.text.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].contains(#""bodies":[\#(board),\#(council)]"#), "\(expected.text)")
    #expect(try Command.run(["convert", one, tables, "--to", "jsonl"]).text == expected.text)
    #expect(try Command.run(["convert", folder.path + "/?.json", "--to", "jsonl"]).text == expected.text)
    #expect(try Command.run(["validate", one, two]).code == 0)

    let same = try write("3.json", board.replacing("executive_board", with: "committee"), #"{"id":"ks-1","title":"C"}"#)
    let twice = try Command.run(["validate", one, same])
    #expect(twice.code == 1 && twice.text.components(separatedBy: "[ref/duplicate-id]").count == 3, "\(twice.text)")
    let other = folder.appending(path: "4.json")
    try Data(Samples.feed().replacing("Ekeby kommun", with: "Viby kommun").utf8).write(to: other)
    let differs = try Command.run(["convert", one, other.path, "--to", "json"])
    #expect(
      differs.code == 1 && differs.text.isEmpty
        && differs.error.contains("`dataset.publisher.name` differs from that of"))
  }

  @Test func `prints the schemas of tables`() throws {
    let one = try Command.run(["schema", "table-schema", "--of", "reservations"])
    #expect(one.code == 0 && one.text.contains("\"primaryKey\""))
    #expect(try Command.run(["schema", "table-schema"]).text.contains("\"path\": \"spans.csv\""))
    let none = try Command.run(["schema", "table-schema", "--of", "reservation"])
    #expect(none.code == 64 && none.error.contains("did you mean reservations?"))
  }

  @Test func `inspects tables`() throws {
    let result = try Command.run(["inspect", Self.tables])
    #expect(result.code == 0 && result.text.contains("form        csv") && result.text.contains("delimiter   ,"))
    #expect(result.text.contains("line ends   crlf"))
  }
}
