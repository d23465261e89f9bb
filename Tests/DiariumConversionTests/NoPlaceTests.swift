import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// One property: an output is never written when a value had no place in it.
///
/// Whatever shape stands in whatever place, what is written reads back as the same values, or nothing is written.
@Suite struct `Shapes without a place` {
  private static let feed = """
    {"diarium":"1.0",\(Samples.dataset),
    "bodies":[{"id":"kf","name":"Kommunfullmäktige","kind":"council"}],
    "parties":[{"id":"c","name":"Centern"}],
    "persons":[{"id":"p","name":"Eva Ek","memberships":[{"party_id":"c","from":"2020-01-01"}]}],
    "meetings":[{"id":"m","body_id":"kf","date":"2024-02-01","attendance":[{"person_id":"p","present":true}]}],
    "sources":[{"id":"s","name":"protokoll.pdf"}],
    "cases":[{"id":"ks-1","title":"Motion om cykelbanor","topics":["trafik"],
    "events":[{"id":"e","type":"received","date":"2024-01-01"}],
    "proposals":[{"id":"f","items":[{"id":"i","text":"Bifall"}]}],
    "statements":[{"id":"y","text":"Ja","spans":[{"source_id":"s","start":1,"end":2}]}],
    "decisions":[{"id":"d","body_id":"kf","outcome":"approved","items":[{"id":"j","text":"Bifall"}]}],
    "reservations":[{"id":"r","decision_id":"d","signatories":[{"name":"Eva Ek"}]}]}]}
    """

  private static var shapes: [Any] {
    [
      ["id": "x", "title": "Y"] as [String: Any], ["a": ["id": "x"]] as [String: Any], [String: Any](),
      [["id": "x", "title": "Y"]] as [Any], ["x", ["y"]] as [Any], [Any](), "text", 5, true, NSNull(),
    ]
  }

  /// All the trees that a tree becomes by another shape in one place.
  private static func variants(_ value: Any) -> [Any] {
    var all = shapes
    if let object = value as? [String: Any] {
      for (name, member) in object {
        for variant in variants(member) {
          var changed = object
          changed[name] = variant
          all.append(changed)
        }
      }
      var more = object
      more["extra"] = ["a": 1]
      all.append(more)
    } else if let list = value as? [Any] {
      for (index, element) in list.enumerated() {
        for variant in variants(element) {
          var changed = list
          changed[index] = variant
          all.append(changed)
        }
        all.append(list + [element])
      }
    }
    return all
  }

  private static func text(_ value: Any) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]),
      as: UTF8.self)
  }

  @Test func `are never left out of an output that is written`() throws {
    let tree = try JSONSerialization.jsonObject(with: Data(Self.feed.utf8))
    var (count, written, wrong) = (0, 0, [String]())
    for variant in Self.variants(tree) {
      let text = try Self.text(variant)
      count += 1
      // What can be read at all comes out as JSON, and that is what the others are compared with.
      // A feed that says nothing has nothing to lose.
      guard let canonical = try Samples.encoded(text, from: .json, to: .json), canonical != "{}\n" else { continue }
      var back: [(format: String, text: String?)] = []
      if let tables = try Samples.encodedTables(text, from: .json) {
        back.append(("tables", try Samples.encoded(tables: tables, to: .json)))
      }
      for format in [Format.jsonl, .yaml] {
        guard let output = try Samples.encoded(text, from: .json, to: format) else { continue }
        back.append((format.rawValue, try Samples.encoded(output, from: format, to: .json)))
      }
      written += back.count
      wrong += back.filter { $0.text != canonical }.map { "\($0.format): \(text)\n  gives \($0.text ?? "nothing")" }
    }
    #expect(count > 800 && written > 1000)
    #expect(wrong.isEmpty, "\(wrong.count) of \(written): \(wrong.prefix(5).joined(separator: "\n"))")
  }

  @Test(arguments: ["json", "jsonl", "yaml"]) func `are not left out where several inputs become one`(
    format: String
  ) throws {
    let folder = try Repository.temporaryFolder()
    for text in [#"[{"id":"a","title":"Bussar"}]"#, #"{"id":"a","title":"Bussar"}"#, "7"] {
      let names = ["one.json", "other.json"]
      for order in [names, names.reversed()] {
        try Data(text.utf8).write(to: folder.appending(path: order[0]))
        try Data(Samples.caseFeed().utf8).write(to: folder.appending(path: order[1]))
        let feed = try FeedSource(contentsOf: names.map { folder.appending(path: $0).path })
        #expect(try feed.encoded(as: Format(rawValue: format)).bytes == nil, "\(text)")
      }
    }
  }

  @Test(arguments: [
    #"[{"id":"a","title":"Bussar"}]"#, #"{"id":"a","title":"Bussar"}"#, "\"text\"", "5", "true", "null", "[]",
    Samples.feed(#""cases":{"a":{"id":"a","title":"Bussar"}}"#), Samples.feed(#""cases":"text""#),
    Samples.feed(#""persons":{"id":"p","name":"Eva"},"cases":[{"id":"a","title":"Bussar"}]"#),
  ]) func `leave no folder of tables after`(text: String) throws {
    let folder = try Repository.temporaryFolder()
    let (file, out) = (folder.appending(path: "feed.json"), folder.appending(path: "tables"))
    try Data(text.utf8).write(to: file)
    let feed = try FeedSource(contentsOf: file.path)
    let outcome = try feed.convert(
      to: .folder(out.path, replacing: true, cleaning: true), ConversionOptions(format: .csv))
    #expect(!outcome.isWritten && outcome.report.log.findings.contains { $0.rule.name == "cnv/no-place" })
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }
}
