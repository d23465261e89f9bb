import Foundation
import TestSupport
import Testing

/// What the command takes from a configuration.
@Suite struct `A configuration of the command` {
  private static let broken = Samples.feed(#""cases":[{"id":"ks-1","title":"Cykelbanor","kind":"moton"}]"#)

  /// A folder with files.
  private static func folder(_ files: [String: String]) throws -> URL {
    let folder = try Repository.temporaryFolder()
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder
  }

  @Test func `gives a baseline, exceptions and severities, and flags win`() throws {
    let folder = try Self.folder(["feed.json": Self.broken])
    func validate(_ flags: String...) throws -> Int32 {
      try Command.run(["validate", "feed.json", "-q"] + flags, in: folder).code
    }
    func configure(_ text: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: ".diarium.yml"))
    }
    #expect(try validate("--report", "json=known.json") == 1)
    #expect(try validate("--baseline", "known.json") == 0)
    try configure("baseline: known.json\n")
    #expect(try validate() == 0)
    #expect(try validate("--no-config") == 1)
    try configure("severity: {str/not-in-vocabulary: warning}\n")
    #expect(try validate() == 0)
    #expect(try validate("--severity", "str/not-in-vocabulary=error") == 1)
    try configure("ignore: [{rule: str/not-in-vocabulary, reason: Systemet, until: 2026-06-30}]\n")
    #expect(try validate("--as-of", "2026-06-30") == 0)
    #expect(try validate("--as-of", "2026-07-01") == 1)
    try configure("baseline: nothing.json\n")
    #expect(try validate() == 66)
    #expect(try validate("--baseline", "known.json") == 0)
    try configure("ignor: []\n")
    let refused = try Command.run(["validate", "feed.json"], in: folder)
    #expect(refused.code != 0 && refused.error.contains(".diarium.yml:1:1: `ignor` is not a section"))
  }

  @Test func `says nothing of unused exceptions where inputs are looked at one by one`() throws {
    let folder = try Self.folder([
      "a.json": Self.broken, "b.json": Samples.caseFeed(),
      ".diarium.yml": "ignore: [{rule: str/not-in-vocabulary, reason: Systemet, until: 2026-06-30}]\n",
    ])
    let flags = ["--as-of", "2026-06-30", "--report", "concise"]
    let one = try Command.run(["validate", "b.json"] + flags, in: folder)
    #expect(one.code == 0 && String(decoding: one.output, as: UTF8.self).contains("cfg/unused-ignore"))
    let each = try Command.run(["validate", "a.json", "b.json", "--each"] + flags, in: folder)
    #expect(each.code == 0 && each.output.isEmpty)
  }

  @Test func `counts for the findings of two feeds, and hides nothing from mending`() throws {
    let folder = try Self.folder([
      "a.json": Samples.caseFeed(), "b.json": Samples.caseFeed(#""kind":"Motion""#),
      ".diarium.yml": "ignore: [{rule: str/not-in-vocabulary, reason: Systemet, until: 2026-06-30}]\n",
    ])
    func output(_ arguments: String...) throws -> String {
      String(decoding: try Command.run(arguments, in: folder).output, as: UTF8.self)
    }
    let held = try output("diff", "a.json", "b.json", "--as-of", "2026-06-30")
    #expect(!held.contains("not-in-vocabulary"))
    #expect(try output("diff", "a.json", "b.json", "--as-of", "2026-07-01").contains("str/not-in-vocabulary"))
    #expect(try output("fix", "b.json").contains("@@ 1 @@ str/not-in-vocabulary"))
  }

  @Test func `updates the baseline in place`() throws {
    let folder = try Self.folder(["feed.json": Self.broken])
    let path = ["validate", "feed.json", "-q", "--baseline", "known.json", "--report", "json=known.json"]
    #expect(try Command.run(["validate", "feed.json", "-q", "--report", "json=known.json"], in: folder).code == 1)
    #expect(try Command.run(path, in: folder).code == 73)
    #expect(try Command.run(path + ["--force"], in: folder).code == 0)
    #expect(try Command.run(path + ["--force"], in: folder).code == 0)
  }

  @Test func `is not needed to ask how old the newest decision is`() throws {
    let decision = #""decisions":[{"id":"ks-1/d/1","body":"Kommunstyrelsen","date":"2026-01-01","outcome":"granted"}]"#
    let folder = try Self.folder(["feed.json": Samples.caseFeed(decision)])
    func output(_ age: String) throws -> String {
      let result = try Command.run(
        ["validate", "feed.json", "--as-of", "2026-01-31", "--max-age", age, "--report", "concise"], in: folder)
      return String(decoding: result.output, as: UTF8.self)
    }
    #expect(
      try output("29").contains("the newest decision, of 2026-01-01, is 30 days old; at most 29 are allowed"))
    #expect(!(try output("30")).contains("tmp/stale-feed"))
    #expect(try Command.run(["validate", "feed.json", "--max-age", "-1"], in: folder).code == 64)
  }
}
