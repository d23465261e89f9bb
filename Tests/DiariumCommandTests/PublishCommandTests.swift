import Foundation
import TestSupport
import Testing

/// `publish` and `apply`: what is said, and how they end.
@Suite struct `The commands that publish and follow` {
  private let folder: URL

  init() throws {
    folder = try Repository.temporaryFolder()
    try write("feed.jsonl", "\(Self.head)\n{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B\"}\n")
  }

  private static let head = Samples.feed().replacing(
    "\"dataset\":{", with: #""dataset":{"generated":"2024-06-01T08:00:00Z","#)
  private static let base = "https://data.ekeby.example/"

  private func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func publish(_ arguments: String...) throws -> Command.Result {
    try Command.run(["publish", "feed.jsonl", "--as-of", "2024-06-05"] + arguments, in: folder)
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  @Test func `say what was published`() throws {
    let first = try publish("-o", "site", "--base-url", Self.base)
    #expect(first.code == 0 && first.error.hasSuffix("diarium: publication 1: 2 cases (2 new, 0 changed, 0 gone)\n"))
    let same = try publish("-o", "site", "--base-url", Self.base, "--lang", "sv")
    #expect(same.code == 0 && same.error.hasSuffix("diarium: publicering 1 står kvar: inga ärenden har ändrats\n"))
    try write("old.jsonl", String(contentsOf: folder.appending(path: "site/feed.jsonl"), encoding: .utf8))
    try write("feed.jsonl", "\(Self.head)\n{\"id\":\"a\",\"title\":\"Å\"}\n{\"id\":\"b\",\"title\":\"B\"}\n")
    #expect(try publish("-o", "site", "--base-url", Self.base, "-q").error == "")
    let applied = try Command.run(["apply", "old.jsonl", "site/delta.json", "-o", "new.jsonl"], in: folder)
    #expect(applied.code == 0 && applied.error.hasPrefix("diarium: 1 of 1 changes applied; "))
    #expect(
      FileManager.default.contents(atPath: folder.path + "/new.jsonl")
        == FileManager.default.contents(atPath: folder.path + "/site/feed.jsonl"))
    let again = try Command.run(["apply", "feed.jsonl", "site/delta.json", "-o", "x.jsonl"], in: folder)
    #expect(again.code == 0 && again.error.hasPrefix("diarium: 0 of 1"))
    try write("other.jsonl", "\(Self.head)\n")
    let other = try Command.run(["apply", "other.jsonl", "site/delta.json", "-o", "y.jsonl"], in: folder)
    #expect(other.code == 1 && other.error.contains("load the whole feed") && !exists("y.jsonl"))
  }

  @Test func `ask for an address and a folder`() throws {
    let none = try publish("-o", "site")
    #expect(none.code == 64 && none.error.contains("--base-url") && !exists("site"))
    #expect(try publish("-o", "site", "--base-url", "data.ekeby.example").code == 64)
    #expect(try publish("--base-url", Self.base).code == 64)
    #expect(try publish("-o", "site", "--base-url", Self.base, "--page-size", "0").code == 64)
    #expect(try publish("-o", "site", "--base-url", Self.base, "--max-drop", "101").code == 64)
    #expect(try publish("-o", "site", "--base-url", Self.base, "--as-of", "2024-06").code == 64)
    #expect(!exists("site"))
  }

  @Test func `refuse with each finding`() throws {
    try write("feed.jsonl", "\(Self.head)\n{\"id\":\"a\",\"title\":\"Sökanden 811218-9876\"}\n")
    let result = try publish("-o", "site", "--base-url", Self.base)
    #expect(result.code == 1 && result.error.contains("feed.jsonl:2:") && !exists("site"))
    #expect(result.error.contains("[txt/personal-identity-number]") && !result.error.contains("9876"))
    #expect(result.error.hasSuffix("diarium: nothing was written\n"))
    try write("feed.jsonl", "{")
    #expect(try publish("-o", "site", "--base-url", Self.base).code == 2)
  }

  @Test func `say what a portal asks for`() throws {
    let before = try publish("--check", "--base-url", Self.base)
    #expect(before.code == 0 && before.error.contains("1. write in `dataset.description`") && !exists("site"))
    #expect(before.error.contains("`publish: contact: name`"))
    try write(
      ".diarium.yml",
      """
      publish:
        contact: {name: Kommunkansliet, email: oppnadata@ekeby.example}
        frequency: WEEKLY
        keywords: beslut
      """)
    #expect(try !publish("--check", "--base-url", Self.base).error.contains("contact"))
    #expect(try publish("-o", "site", "--base-url", Self.base).code == 0)
    let catalogue = try String(contentsOf: folder.appending(path: "site/dcat.rdf"), encoding: .utf8)
    #expect(catalogue.contains("mailto:oppnadata@ekeby.example") && catalogue.contains("frequency/WEEKLY"))
    for (text, place) in [
      ("publish: {frequency: OFTEN}", ".diarium.yml:1:22"), ("publish: {kontakt: x}", ".diarium.yml:1:11"),
      ("publish: {contact: {email: x}}", ".diarium.yml:1:20"), ("publish: {landing_page: ekeby}", ".diarium.yml:1:25"),
    ] {
      try write(".diarium.yml", text)
      let result = try publish("--check", "--base-url", Self.base)
      #expect(result.code == 2 && result.error.contains(place), "\(text): \(result.error)")
    }
  }
}
