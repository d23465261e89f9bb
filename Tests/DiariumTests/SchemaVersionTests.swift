import Diarium
import Foundation
import TestSupport
import Testing

/// A feed says which version of the schema it follows.
@Suite struct `A feed of another version of the schema` {
  private static let feed = Samples.feed().replacing("\"diarium\":\"1.0\"", with: "\"diarium\":\"2.0\"")
  private static let json = String(feed.dropLast()) + #","cases":[{"id":"a","titel":"A"}]}"#
  private static let lines = feed + "\n" + #"{"id":"a","titel":"A"}"# + "\n"
  private static let yaml = """
    diarium: "2.0"
    dataset:
      title: Ekeby
      publisher:
        name: Ekeby kommun
      license: CC0-1.0
      language: sv
    cases:
      - id: a
        titel: A

    """
  /// The same feed in each form.
  private static let sources: [(Format, String)] = [(.json, json), (.jsonl, lines), (.yaml, yaml)]

  @Test func `is judged no further, and says which versions are read`() throws {
    for (format, text) in Self.sources {
      let report = try FeedSource(text: text, as: format).validate()
      #expect(report.verdict == .unknown, "\(format)")
      #expect(report.findings.map(\.rule.name) == ["str/schema-version"], "\(format)")
      #expect(report.findings.first?.message.en == "this program knows schema version 1.0, the feed says `2.0`")
    }
  }

  @Test func `is not converted`() throws {
    for (format, text) in Self.sources {
      let (bytes, outcome) = try FeedSource(text: text, as: format).encoded(as: .json)
      #expect(bytes == nil && outcome.report.verdict == .unknown, "\(format)")
    }
  }

  @Test func `is not published`() throws {
    let site = try Repository.temporaryFolder().appending(path: "site").path
    let outcome = try FeedSource(text: Self.lines, as: .jsonl).publish(
      to: site, PublishOptions(base: "https://data.ekeby.example/"))
    #expect(!outcome.isPublished && outcome.report.verdict == .unknown)
    #expect(!FileManager.default.fileExists(atPath: site))
  }

  @Test func `does not keep others from being judged`() throws {
    let folder = try Repository.temporaryFolder()
    let other = Samples.feed() + "\n" + #"{"id":"b","titel":"B"}"# + "\n"
    for (name, text) in [("a.jsonl", Self.lines), ("b.jsonl", other)] {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let paths = ["a.jsonl", "b.jsonl"].map { folder.appending(path: $0).path }
    let report = try FeedSource(contentsOf: paths).validate()
    #expect(report.verdict == .unknown)
    #expect(Set(report.findings.map(\.rule.name)).isSuperset(of: ["str/schema-version", "str/unknown-field"]))
  }

  @Test func `is read as one of this version where that is asked for`() throws {
    for (format, text) in Self.sources {
      var options = ValidationOptions()
      options.rules.ignored.insert("str/schema-version")
      let report = try FeedSource(text: text, as: format).validate(options)
      #expect(report.verdict == .invalid, "\(format)")
      #expect(report.findings.contains { $0.rule.name == "str/unknown-field" }, "\(format)")
    }
  }
}
