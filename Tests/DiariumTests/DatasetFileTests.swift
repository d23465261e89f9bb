import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The fields of a dataset beside an import, in both forms that people write them in.
@Suite struct `Files of a dataset` {
  private static func read(_ text: String, _ name: String) throws -> Dataset {
    let url = try Repository.temporaryFolder().appending(path: name)
    try Data(text.utf8).write(to: url)
    return try Dataset(contentsOf: url.path)
  }

  private static let json =
    #"{"title":"Ärenden","publisher":{"name":"Ekeby kommun","municipality_code":"0199"},"license":"CC0-1.0","language":"sv"}"#
  private static let yaml = """
    title: Ärenden
    publisher: {name: Ekeby kommun, municipality_code: 0199}
    license: CC0-1.0
    language: sv

    """

  @Test(arguments: [
    (json, "d.json"), (yaml, "d.yaml"), (yaml, "d.yml"), (yaml, "D.YAML"), (json, "dataset"), (json, "d.txt"),
    (json, "d.jsonl"), ("{\"diarium\":\"1.0\",\"dataset\":\(json)}", "feed.json"), ("\u{FEFF}\(json)", "d.json"),
    ("{\"cases\":[{\"id\":\"a\"}],\"dataset\":\(json),\"x_a_b\":{\"dataset\":1}}", "feed.json"),
    ("---\n\(yaml)...\n", "d.yaml"), ("diarium: '1.0'\ndataset: \(json)\n", "d.yaml"), (json, "d.yaml"),
    (yaml.replacingOccurrences(of: "\n", with: "\r\n"), "d.yaml"),
  ])
  func `give the same dataset, alone and within a feed`(text: String, name: String) throws {
    let dataset = try Self.read(text, name)
    #expect(dataset.title == "Ärenden" && dataset.publisher.name == "Ekeby kommun" && dataset.license == "CC0-1.0")
    #expect(dataset.publisher.municipalityCode == "0199" && dataset.language == "sv")
  }

  @Test(
    arguments: [
      ("", "d.json", 1), ("{", "d.json", 1), ("{\n\"title\":\n", "d.json", 3), ("[]", "d.json", 1), ("1", "d.json", 1),
      ("{}", "d.json", 1),
      ("title: [a\n", "d.yaml", nil), ("", "d.yaml", nil), ("- a\n", "d.yaml", 1), ("title: A\n", "d.yaml", 1),
      ("{\n\"title\":1,\"publisher\":{\"name\":\"K\"},\"license\":\"CC0-1.0\",\"language\":\"sv\"}", "d.json", 2),
      ("{\"title\":\"A\",\n\"publisher\":\"K\",\"license\":\"CC0-1.0\",\"language\":\"sv\"}", "d.json", 2),
      ("title: A\npublisher: {name: K}\nlicense: fri licens\nlanguage: sv\n", "d.yaml", 3),
      ("title: A\npublisher: {name: K}\nlicense: CC0-1.0\nlanguage: s\n", "d.yaml", 4),
      ("title: A\npublisher: {name: K}\nlicense: CC0-1.0\nlanguage: sv\ncolour: red\n", "d.yaml", 5),
      ("dataset: {title: A}\n", "d.yaml", 1),
    ] as [(String, String, Int?)])
  func `say where they fail`(text: String, name: String, line: Int?) throws {
    let error = try #require(#expect(throws: FeedError.self) { try Self.read(text, name) })
    #expect(error.location.path.hasSuffix(name))
    if let line { #expect(error.location.line == line, "\(error)") }
    #expect(error.description(in: .sv) != error.description)
  }

  @Test func `that are not there, or folders, say so`() throws {
    let folder = try Repository.temporaryFolder()
    for path in [folder.path, folder.appending(path: "none.json").path, ""] {
      #expect(throws: FeedError.self) { try Dataset(contentsOf: path) }
    }
  }

  /// A file that was cut anywhere is no dataset with less in it.
  @Test func `that were cut are none`() throws {
    for end in 0..<Self.json.utf8.count {
      let part = String(decoding: Array(Self.json.utf8)[..<end], as: UTF8.self)
      #expect(throws: FeedError.self, "\(end)") { try Self.read(part, "d.json") }
    }
  }
}
