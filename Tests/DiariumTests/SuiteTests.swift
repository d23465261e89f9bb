import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Conformance suites that may stand beside the project.
@Suite struct `Conformance suites` {
  /// What is chosen where RFC 8259 leaves the choice to the parser; README has the reasons.
  static func choice(_ name: String) -> Report.Verdict {
    name.hasPrefix("i_number_") || name == "i_structure_UTF-8_BOM_empty_object.json" ? .invalid : .unknown
  }

  @Test func `JSONTestSuite: what is JSON is read, what is not is refused`() throws {
    guard let folder = Repository.beside("suites/JSONTestSuite/test_parsing") else {
      return Repository.skipped("suites/JSONTestSuite")
    }
    var counts: [Character: Int] = [:]
    for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let name = url.lastPathComponent
      let verdict = try FeedSource(contentsOf: url.path, as: .json).validate().verdict
      switch name.first {
      case "n": #expect(verdict == .unknown, "\(name)")
      case "y": #expect(verdict != .unknown, "\(name)")
      default: #expect(verdict == Self.choice(name), "\(name)")
      }
      counts[name.first ?? " ", default: 0] += 1
    }
    #expect(counts == ["n": 188, "y": 95, "i": 35])
  }

  @Test func `the big list of naughty strings comes through`() throws {
    guard let url = Repository.beside("suites/blns/blns.json") else { return Repository.skipped("suites/blns") }
    let strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    #expect(strings.count > 400)
    try StringRounds.check(strings)
  }

  @Test func `hard strings come through`() throws { try StringRounds.check(HardStrings.texts + [HardStrings.long]) }
}

/// Strings through every place of a feed and back.
enum StringRounds {
  static func check(_ strings: [String]) throws {
    var record = Case(id: "ks-1")
    var feed = Feed(
      dataset: Dataset(title: "Ekeby", publisher: .init(name: "Ekeby"), license: "CC0-1.0", language: "sv"))
    for string in strings {
      // Some of the naughty are no texts: they can stand in an extension, which holds anything.
      feed.extensions["x_ekeby_string"] = .string(string)
      record.extensions["x_ekeby_object"] = .object([.init(string, .string(string))])
      let text = Text(string)
      record.title = text ?? "none"
      record.summary = text
      record.diaryNumber = text
      record.initiatives =
        text.map { text in
          var initiative = Initiative(id: "ks-1/initiative/1")
          initiative.kind = .motion
          initiative.number = text
          initiative.text = text
          initiative.signatories = [.init(name: text)]
          return [initiative]
        } ?? []
      feed.cases = [record]
      let written = try encoded(feed)
      #expect(try Samples.encoded(written) == written, "\(string.debugDescription)")
      let lines = try #require(try Samples.encoded(written, to: .jsonl))
      #expect(try Samples.encoded(lines, from: .jsonl, to: .json) == written, "\(string.debugDescription)")
      let yaml = try #require(try Samples.encoded(written, to: .yaml))
      #expect(try Samples.encoded(yaml, from: .yaml, to: .json) == written, "\(string.debugDescription)")
      #expect(try Samples.encoded(yaml, from: .yaml) == yaml, "\(string.debugDescription)")
      try chain(yaml, written, string)
      let report = try Samples.report(written)
      #expect(report.log.isEmpty, "\(string.debugDescription): \(report.log.findings.map(\.message))")
      let file = FeedSource(bytes: Array(written.utf8), as: .json)
      #expect(try file.head().extensions == feed.extensions)
      try file.forEachCase { #expect($0 == record, "\(string.debugDescription)") }
      // Another reader reads the same string; Foundation's drops U+FEFF at the start of a text.
      if string.unicodeScalars.first == "\u{FEFF}" { continue }
      let root = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
      let read = root?["x_ekeby_string"] as? String
      #expect(read.map { Array($0.utf8) } == Array(string.utf8), "\(string.debugDescription)")
    }
  }

  /// From YAML to tables, to JSON Lines, to JSON: the same bytes as `fmt`.
  private static func chain(_ yaml: String, _ written: String, _ string: String) throws {
    let tables = try #require(try Samples.encodedTables(yaml, from: .yaml), "\(string.debugDescription)")
    #expect(try FeedSource(tables: tables).validate(Samples.structural).log.isEmpty, "\(string.debugDescription)")
    let lines = try #require(try Samples.encoded(tables: tables, to: .jsonl), "\(string.debugDescription)")
    #expect(try Samples.encoded(lines, from: .jsonl, to: .json) == written, "\(string.debugDescription)")
  }

  private static func encoded(_ feed: Feed) throws -> String {
    let path = try Repository.temporaryFolder().appending(path: "feed.json").path
    try feed.write(to: path)
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
