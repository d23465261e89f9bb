import Diarium
import Foundation
import TestSupport
import Testing

@Suite struct `The option view` {
  private static let feed = Samples.caseFeed(
    #"""
    "diary_number":"KS 1","division":"Kansliet","decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen",
    "date":"2024-06-05","outcome":"rejected","sent_to":"Alla"}]
    """#)

  /// A folder with a feed.
  private static func folder(_ text: String = feed) throws -> URL {
    let folder = try Repository.temporaryFolder()
    try Data(text.utf8).write(to: folder.appending(path: "feed.json"))
    return folder
  }

  private static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: ["sheet/", "sheet.zip"]) func `writes a sheet and its head, which are read as a feed`(
    _ name: String
  ) throws {
    let folder = try Self.folder()
    let (feed, out) = (folder.appending(path: "feed.json").path, folder.path + "/" + name)
    let written = try Command.run(["convert", feed, "--view", "simple", "-o", out])
    #expect(written.code == 0)
    for lost in ["1 `case.division` has no place", "1 `decision.sent_to` has no place"] {
      #expect(written.error.contains(lost))
    }
    #expect(!written.error.contains("the head and registers"))
    if name.hasSuffix("/") {
      #expect(try Self.names(folder.appending(path: "sheet")) == ["dataset.yaml", "simple.csv"])
    }
    let back = try Command.run(["convert", out, "--to", "json"])
    #expect(back.code == 0 && back.text.contains("\"outcome\": \"rejected\"") && back.text.contains("\"dataset\""))
    let again = try Command.run(["convert", out, "--view", "simple", "-o", folder.path + "/again/"])
    #expect(again.code == 0 && !again.error.contains("cnv/view"))
  }

  @Test(arguments: ["-", "sheet.csv"]) func `writes the sheet alone, and says where the head could be`(
    _ name: String
  ) throws {
    let folder = try Self.folder()
    let feed = folder.appending(path: "feed.json").path
    let out = name == "-" ? name : folder.path + "/" + name
    let written = try Command.run(["convert", feed, "--view", "simple", "-o", out, "--titles", "sv", "--excel", "sv"])
    #expect(written.code == 0 && written.error.contains("the head and registers of the feed are not in the sheet"))
    #expect(written.error.contains("write to a folder or an archive"))
    let sheet = name == "-" ? written.output : try Data(contentsOf: URL(filePath: out))
    let text = String(decoding: sheet, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}id;diarienummer;rubrik;händelse;"))
    let row = "ks-1/decision/1;KS 1;Motion om cykelbanor;beslut;;;Kommunstyrelsen;2024-06-05;;;avslag;;;;;;;;"
    #expect(text.hasSuffix("\r\n\(row)\r\n"))
  }

  @Test func `overwrites nothing unless it is told to`() throws {
    let folder = try Self.folder()
    let feed = folder.appending(path: "feed.json").path
    for name in ["sheet/", "sheet.zip", "sheet.csv"] {
      let out = folder.path + "/" + name
      func run(_ more: [String]) throws -> Int32 {
        try Command.run(["convert", feed, "--view", "simple", "-o", out] + more).code
      }
      #expect(try run([]) == 0)
      #expect(try run([]) == 73, "\(name)")
      #expect(try run(["--force"]) == 0, "\(name)")
    }
    #expect(try Command.run(["convert", feed, "--view", "simple", "-o", feed, "--to", "csv", "--force"]).code == 64)
  }

  @Test func `leaves no table beside the sheet, and no sheet beside tables`() throws {
    let folder = try Self.folder()
    let (feed, out) = (folder.appending(path: "feed.json").path, folder.path + "/out/")
    func run(_ options: [String]) throws -> Command.Result {
      try Command.run(["convert", feed, "-o", out, "--force"] + options)
    }
    #expect(try run([]).code == 0)
    let view = try run(["--view", "simple"])
    #expect(view.code == 1 && view.error.contains("cases.csv is left over"))
    #expect(try run(["--view", "simple", "--clean"]).code == 0)
    #expect(try Self.names(folder.appending(path: "out")) == ["dataset.yaml", "simple.csv"])
    let tables = try run([])
    #expect(tables.code == 1 && tables.error.contains("simple.csv is left over"))
    #expect(tables.error.contains("dataset.yaml is left over"))
    #expect(try run(["--clean"]).code == 0)
    #expect(try Self.names(folder.appending(path: "out")) == ["cases.csv", "datapackage.json", "decisions.csv"])
  }

  @Test(
    arguments: [
      (
        ["--view", "table", "-o", "-"],
        "--view cannot be `table` (values: simple, statements, reservations, decisions, votes)"
      ),
      (["--view", "votes,"], "--view cannot be ``"),
      (["--view", "votes", "--view", "decisions"], "several views are several tables"),
      (["--view", "votes,simple", "-o", "v/"], "the simple sheet is written by itself"),
      (["--view", "votes", "-o", "v/", "--lossless"], "cannot keep empty values apart"),
      (["--view", "votes", "-o", "votes.json"], "and not as json"),
      (["--view", "simple", "-o", "feed.yaml"], "and not as yaml"),
      (["--view", "simple", "--to", "jsonl"], "and not as jsonl"),
      (["--view", "simple", "-o", "sheet.csv", "--to", "zip"], "and not as zip"),
      (["--view", "simple", "-o", "s/", "--spreadsheet-safe"], "says nowhere that apostrophes are guards"),
      (["--view", "simple", "-o", "s/", "--lossless"], "cannot keep empty values apart"),
      (["--view", "simple", "-o", "s/", "--output-encoding", "macintosh"], "says nowhere that it is in macintosh"),
    ]) func `refuses what makes no sheet`(_ options: [String], _ words: String) throws
  {
    let folder = try Self.folder()
    let result = try Command.run(["convert", folder.appending(path: "feed.json").path] + options)
    #expect(result.code == 64 && result.error.contains(words), "\(result.error)")
  }

  @Test func `gives one sheet of several inputs, with any number of threads`() throws {
    let folder = try Repository.temporaryFolder()
    var paths: [String] = []
    for part in 0..<2 {
      let head =
        #"{"diarium":"1.0","dataset":{"title":"A","publisher":{"name":"B"},"license":"CC0-1.0","language":"sv"}}"#
      let cases = (0..<1500).map { number in
        #"{"id":"c\#(part)-\#(number)","diary_number":"KS \#(part)/\#(number)","title":"T","summary":"\#(String(repeating: "å", count: 900))"}"#
      }
      paths.append(folder.appending(path: "part\(part).jsonl").path)
      try Data(([head] + cases).joined(separator: "\n").utf8).write(to: URL(filePath: paths[part]))
    }
    let sheets = try ["1", "2"].map { jobs in
      try Command.run(["convert"] + paths + ["--view", "simple", "-o", "-", "--jobs", jobs]).output
    }
    #expect(sheets[0] == sheets[1])
    #expect(String(decoding: sheets[0], as: UTF8.self).split(separator: "\r\n").count == 3001)
  }
}
