import Foundation
import TestSupport
import Testing

/// Values of options, patterns of inputs and names of outputs, at their borders.
@Suite struct `Arguments of the command` {
  private static let feed = Data(Samples.caseFeed().utf8)

  static let sizes: [(String, Bool)] = [
    ("2G", true), ("2g", true), ("2048M", true), ("2147483648", true),
    ("64m", true), ("3G", false), ("2147483649", false), ("0", false),
    ("-1", false), ("K", false), ("", false), ("1.5M", false), ("1 M", false), ("1T", false),
    ("99999999999999999999", false), ("9223372036854775807G", false),
    ("٣M", false),
  ]

  @Test(arguments: sizes)
  func `are numbers of bytes up to two gibibytes`(text: String, isTaken: Bool) throws {
    let result = try Command.run(["validate", "-", "--max-bytes=\(text)"], input: Self.feed)
    #expect(result.code == (isTaken ? 0 : 64), "\(result.error)")
    if !isTaken { #expect(result.error.contains("--max-bytes") && result.output.isEmpty) }
  }

  @Test(arguments: [
    ("1", false), ("1000", true), ("1001", false), ("0", false), ("-5", false), ("", false),
    ("9223372036854775808", false),
  ])
  func `are depths from one to a thousand`(text: String, isRead: Bool) throws {
    let result = try Command.run(["validate", "-", "--max-depth=\(text)"], input: Self.feed)
    // A depth of one holds no feed, and is a depth all the same.
    #expect(result.code == (isRead ? 0 : text == "1" ? 2 : 64), "\(result.error)")
  }

  static let reports: [([String], Int32)] = [
    (["--report", "json"], 0), (["--report", "json=-"], 0), (["--report", "json=r.json", "--report", "concise"], 0),
    (["--report", "json=a=b"], 0), (["--report", "json="], 64), (["--report", "xml"], 64),
    (["--report", "=r.json"], 64),
    (["--report", ""], 64), (["--report", "JSON"], 64), (["--report", "json", "--report", "concise"], 64),
    (["--report", "json=r", "--report", "concise=r"], 73), (["--report", "json=none/r.json"], 73),
  ]

  @Test(arguments: reports)
  func `are reports, each to a place of its own`(arguments: [String], code: Int32) throws {
    let folder = try Repository.temporaryFolder()
    let result = try Command.run(["validate", "-"] + arguments, input: Self.feed, in: folder)
    #expect(result.code == code, "\(result.error)")
    guard code == 0 else { return }
    for argument in arguments where argument.contains("=") && !argument.hasSuffix("=-") {
      let name = argument.split(separator: "=", maxSplits: 1)[1]
      let report = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: String(name))))
      #expect((report as? [String: Any])?["verdict"] as? String == "valid")
    }
  }

  @Test func `are patterns, sorted, unless there is a file of that very name`() throws {
    let folder = try Repository.temporaryFolder()
    for name in ["b.json", "a.json", "[ab].json", "c.txt"] {
      try Self.feed.write(to: folder.appending(path: name))
    }
    func paths(_ pattern: String) throws -> [String] {
      let result = try Command.run(["validate", "--each", "--report", "json", pattern], in: folder)
      return result.text.matches(of: /"path": "([^"]*)"/).map { String($0.output.1) }
    }
    let single = try Command.run(["validate", "[ab].json", "--report", "json"], in: folder)
    #expect(single.text.contains("\"path\": \"[ab].json\""))
    #expect(
      try Set(paths("?.json")) == ["a.json", "b.json", "å.json"] || Set(paths("?.json")) == ["a.json", "b.json"])
    let none = try Command.run(["validate", "none-*.json"], in: folder)
    #expect(none.code != 0 && none.error.contains("none-*.json"))
  }

  /// A mark that joins the slash before it is a part of the name.
  @Test(arguments: [
    "feed.json", "a\u{30A}.json", "\u{301}x.json", "\u{FE0F}.json", "👩‍👩‍👧.json",
    "-o.json",
    "a\nb.json", "a'b\"c.json", "..json", "%s%n.json", String(repeating: "å", count: 120) + ".json",
    String(repeating: "a", count: 250) + ".json",
  ])
  func `are names of outputs, of whatever letters`(name: String) throws {
    let folder = try Repository.temporaryFolder()
    try FileManager.default.createDirectory(at: folder.appending(path: "ut"), withIntermediateDirectories: true)
    for path in ["ut/\(name)", folder.path + "/ut//\(name)"] {
      let result = try Command.run(["convert", "-", "--force", "-o", path], input: Self.feed, in: folder)
      #expect(result.code == 0, "\(path.debugDescription): \(result.error)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "ut").path)
    #expect(names.map { Array($0.utf8) } == [Array(name.utf8)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ut"])
  }

  @Test(arguments: [
    "", ".", "..", "/", "ut/..", "none/feed.json", "feed.json/x.json", String(repeating: "a", count: 256) + ".json",
  ])
  func `are no names of outputs where nothing can have them`(path: String) throws {
    let folder = try Repository.temporaryFolder()
    try Self.feed.write(to: folder.appending(path: "feed.json"))
    let result = try Command.run(["convert", "-", "--to", "json", "-o", path], input: Self.feed, in: folder)
    #expect([64, 73].contains(result.code), "\(result.code) \(result.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["feed.json"])
  }

  /// Nothing is written into a folder that is read, whatever its name there begins with.
  @Test(arguments: ["sub", "\u{301}d", "\u{FE0F}"])
  func `are no names in a folder of an input`(sub: String) throws {
    let folder = try Repository.temporaryFolder()
    let made = try Command.run(["convert", "-", "-o", "in/"], input: Self.feed, in: folder)
    try #require(made.code == 0, "\(made.error)")
    try FileManager.default.createDirectory(at: folder.appending(path: "in/\(sub)"), withIntermediateDirectories: true)
    for path in ["in/\(sub)/x.json", folder.path + "/in/\(sub)/x.json"] {
      try Data().write(to: folder.appending(path: "in/\(sub)/x.json"))
      let result = try Command.run(["convert", "in/", "--to", "json", "--force", "-o", path], in: folder)
      #expect(result.code == 73 && result.error.contains("input"), "\(result.code) \(result.error)")
      #expect(try Data(contentsOf: folder.appending(path: "in/\(sub)/x.json")).isEmpty)
    }
  }
}
