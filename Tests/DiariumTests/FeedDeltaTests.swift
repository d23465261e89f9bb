import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// `FeedSource.delta`: a feed of what changed.
@Suite struct `A delta` {
  private static let old = """
    {"id":"c","title":"C"}
    {"id":"a","title":"A"}
    {"id":"b","title":"B"}
    {"id":"e","modified":"2024-01-01T00:00:00Z","deleted":true}
    """
  private static let new = """
    {"id":"d","title":"D"}
    {"id":"c","title":"C"}
    {"id":"b","title":"Å"}
    """

  private static func source(_ cases: String, dataset: String = "", head: String = "") -> FeedSource {
    let text = Samples.feed(head).replacing("\"title\":\"Ä", with: "\(dataset)\"title\":\"Ä")
    return FeedSource(text: "\(text)\n\(cases)", as: .jsonl, name: "feed.jsonl")
  }

  private static func delta(_ old: FeedSource, _ new: FeedSource, number: Int? = nil) throws -> FeedDelta {
    try new.delta(since: old, asOf: "2024-06-05", number: number)
  }

  private static func json(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  @Test func `holds what is new or changed, and tombstones, in the order of ids`() throws {
    let head = #""bodies":[{"id":"y","name":"Y","kind":"committee"},{"id":"x","name":"X","kind":"committee"}]"#
    let delta = try Self.delta(
      Self.source(Self.old, dataset: #""generated":"2024-05-01T12:00:00Z","#), Self.source(Self.new, head: head),
      number: 12)
    #expect(delta.refusal == nil && delta.counts.addedCases == 1 && delta.counts.removedCases == 2)
    let text = String(decoding: try delta.encoded(), as: UTF8.self)
    let json = try Self.json(text)
    #expect(json["cases"]?.elements.map { $0["id"]?.text } == ["a", "b", "d", "e"])
    #expect(text.contains(#""id": "a",\#n      "modified": "2024-06-05T00:00:00Z",\#n      "deleted": true"#))
    // One that was a tombstone already stays as it was.
    #expect(json["cases"]?[3]?["modified"]?.text == "2024-01-01T00:00:00Z")
    #expect(json["cases"]?[1]?["title"]?.text == "Å" && json["bodies"]?.elements.map { $0["id"]?.text } == ["x", "y"])
    #expect(json["dataset"]?["since"]?.text == "2024-05-01T12:00:00Z")
    #expect(json["x_diarium_delta"]?["from_sha256"]?.text?.count == 64)
    #expect(text.contains("\"number\": 12"))
    #expect(try Samples.encoded(text) == text)
    #expect(try FeedSource(text: text).validate(Samples.structural).verdict == .valid)
  }

  @Test func `has the digests of the feeds, however they are written`() throws {
    // The head, `{"id":"a","title":"A"}` and `{"id":"b","title":"B"}`, each with its line end, in sha256sum.
    let digest = "bf9a562df9648b487cbb935f74f5fc03d0beec057de0bb85a367d17291888c91"
    let one = Self.source(#"{"title":"B","id":"b"}"# + "\n" + #"{"id":"a","title":"A","summary":null}"#)
    let other = FeedSource(
      text: Samples.feed(#""cases":[{"id":"a","title":"A"},{"id":"b","title":"B"}]"#), as: .json, name: "feed.json")
    let delta = try Self.json(String(decoding: Self.delta(one, other).encoded(), as: UTF8.self))
    #expect(delta["x_diarium_delta"]?["from_sha256"]?.text == digest)
    #expect(delta["x_diarium_delta"]?["to_sha256"]?.text == digest)
    #expect(delta["cases"] == nil)
    #expect(try Self.delta(one, other).isEmpty)
  }

  @Test func `is an index of what is published`() throws {
    let delta = try Self.delta(Self.source(Self.old), Self.source(Self.new))
    var lines: [String] = []
    try delta.forEachPublishedCase { lines.append("\($0.id) \($0.isNew) \($0.modified ?? "-") \($0.sha256.count)") }
    #expect(
      lines == [
        "a true 2024-06-05T00:00:00Z 64", "b true - 64", "c false - 64", "d true - 64",
        "e true 2024-01-01T00:00:00Z 64",
      ])
  }

  @Test(arguments: [
    ("{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"a\",\"title\":\"B\"}", "have no id, or share it"),
    ("{\"title\":\"A\"}", "has no id"), ("{\"id\":\"a\",\"title\":\"A\",\"title\":\"B\"}", "without a place in JSON"),
  ]) func `is refused where it could not be applied`(_ cases: String, _ words: String) throws {
    for (old, new) in [(cases, Self.new), (Self.new, cases)] {
      let delta = try Self.delta(Self.source(old), Self.source(new))
      #expect(delta.refusal?.en.contains(words) == true, "\(delta.refusal?.en ?? "")")
      #expect(throws: FeedError.self) { try delta.encoded() }
    }
  }

  @Test func `leads from a feed and to a feed`() throws {
    let bare = FeedSource(text: Self.old, as: .jsonl)
    #expect(try Self.delta(Self.source(Self.old), bare).refusal?.en == "the new feed has no head")
    let since = Self.source(Self.new, dataset: #""since":"2024-05-01T12:00:00Z","#)
    #expect(try Self.delta(Self.source(Self.old), since).refusal?.sv.contains("själv bara det som ändrats") == true)
    let broken = FeedSource(text: "{", as: .json)
    #expect(try Self.delta(broken, Self.source(Self.new)).isComparable == false)
    // A head that cannot be told from a case is none, and what follows is compared all the same.
    #expect(try Self.delta(bare, Self.source(Self.old)).counts.unchangedCases == 4)
  }
}
