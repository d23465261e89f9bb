import Diarium
@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What a feed says does not depend on how its texts are written.
@Suite struct `One feed in every spelling` {
  /// What is told of a feed in a form, without the places, which differ.
  private struct Told: Hashable, CustomStringConvertible {
    let rule: String
    let entity: String?
    let message: String
    let help: String?
    let related: Int
    let pointer: String?

    init(_ finding: Finding, isDocument: Bool) {
      rule = finding.rule.name
      entity = finding.entityID
      message = finding.message.en
      help = finding.help?.en
      related = finding.related.count
      // In JSON Lines a case is a document of its own, and in tables there are cells.
      pointer = isDocument ? finding.location.pointer : nil
    }

    var description: String { "\(rule) \(entity ?? "-") \(pointer ?? "-") \(message) (\(help ?? "-")) +\(related)" }
  }

  private static func told(_ report: Report, isDocument: Bool = true) -> [Told: Int] {
    var told: [Told: Int] = [:]
    for finding in report.log.findings { told[Told(finding, isDocument: isDocument), default: 0] += 1 }
    return told
  }

  static func value(_ text: String) -> JSONValue? {
    var reader = JSONDocumentReader(BytesSource(Array(text.utf8), path: "t"), streaming: "", limits: Limits())
    var tape = Tape()
    guard (try? reader.readHead(onto: &tape)) != nil else { return nil }
    return try? TreeDecoder().decode(JSONValue.self, from: &tape)
  }

  /// Compares what is told of a feed in all spellings with what is told of it as JSON.
  private static func compare(_ text: String, _ what: String) throws -> Int {
    guard let feed = value(text) else { return 0 }
    let options = Samples.allRules
    let json = try Samples.report(text, format: .json, options: options)
    let expected = told(json)
    var compared = 0
    func expect(_ report: Report, _ format: String, _ text: String, isDocument: Bool = true) {
      compared += 1
      let other = told(report, isDocument: isDocument)
      let wanted = isDocument ? expected : told(json, isDocument: false)
      let (missing, extra) = (wanted.filter { other[$0.key] != $0.value }, other.filter { wanted[$0.key] != $0.value })
      #expect(missing.isEmpty && extra.isEmpty, "\(what) as \(format): \(missing.keys) \(extra.keys)")
      // A place is where the input is: at its line, and no longer than it.
      for finding in report.log.findings {
        for place in [finding.location] + finding.related.map(\.location) where place.path == "feed.json" {
          let (offset, length) = (place.offset ?? 0, place.length ?? 0)
          #expect(offset + length <= text.utf8.count, "\(what) as \(format): \(finding.message)")
        }
      }
    }
    let escaped = JSONSpelling.escaped(feed)
    expect(try Samples.report(escaped, format: .json, options: options), "JSON with escapes", escaped)
    for style in YAMLSpelling.Style.allCases {
      var spelling = YAMLSpelling(style)
      let yaml = spelling.text(feed)
      expect(try Samples.report(yaml, format: .yaml, options: options), "YAML, \(style.rawValue)", yaml)
    }
    for seed in 1...3 {
      var spelling = YAMLSpelling(nil, seed: UInt64(seed))
      let yaml = spelling.text(feed)
      expect(try Samples.report(yaml, format: .yaml, options: options), "YAML of many styles", yaml)
    }
    if let lines = Self.lines(feed) {
      let plain = lines.map { JSONText.line($0) }.joined()
      expect(try Samples.report(plain, format: .jsonl, options: options), "JSON Lines", plain, isDocument: false)
      let escaped = lines.map { JSONSpelling.escaped($0) + "\n" }.joined()
      expect(
        try Samples.report(escaped, format: .jsonl, options: options), "JSON Lines with escapes", escaped,
        isDocument: false)
    }
    return compared
  }

  /// The lines of a feed: the head, and each of its cases.
  private static func lines(_ feed: JSONValue) -> [JSONValue]? {
    guard case .object(let members) = feed, members.count(where: { $0.name == "cases" }) == 1,
      case .array(let cases) = members.first(where: { $0.name == "cases" })?.value, !cases.isEmpty
    else { return nil }
    return [.object(members.filter { $0.name != "cases" })] + cases
  }

  /// Examples that are another feed in YAML, and why.
  private static let reasons: [String: String] = [
    "str/not-a-feed": "a list at the root is not written with members",
    "str/wrong-type": "a number without quotes in a text field is the text of its characters",
  ]

  private static let categories: Set<String> = ["str", "ref", "tmp", "dom", "txt", "enc", "syn", "pkg"]

  @Test(arguments: Catalogue.rules.map(\.id.name)) func `has the same findings, rule by rule`(name: String) throws {
    let rule = try #require(Catalogue.rule(name))
    guard Self.categories.contains(rule.id.category), Self.reasons[name] == nil else { return }
    for (index, example) in (rule.kept + rule.broken.map(\.text)).enumerated() where example.hasPrefix("{") {
      _ = try Self.compare(example, "\(name) \(index)")
    }
  }

  /// Feeds in which an id, a reference or a number of the diary is met twice, with the findings that they have.
  static let repeated: [(String, [String])] = [
    (#""cases":[{"id":"2031-1","title":"A"},{"id":"2031-1","title":"B"}]"#, ["ref/duplicate-id"]),
    (
      #""cases":[{"id":"2031-1","title":"A","decisions":[{"id":"1-d","body":"KS","outcome":"rejected"}]},{"id":"2031-2","title":"B","decisions":[{"id":"1-d","body":"KS","outcome":"rejected"}]}]"#,
      ["ref/duplicate-id"]
    ),
    (
      #""bodies":[{"id":"2031-1","name":"Skolnämnden","kind":"committee"}],"cases":[{"id":"2031-1","title":"A"}]"#,
      ["ref/duplicate-id"]
    ),
    (
      #""cases":[{"id":"1","title":"A","documents":[{"id":"1/2/d","kind":"motion"}]},{"id":"1/2","title":"B","documents":[{"id":"1/2/d","kind":"motion"}]}]"#,
      ["ref/duplicate-id"]
    ),
    (
      #""cases":[{"id":"31-1","title":"A","diary_number":"KS 2031/1"},{"id":"31-2","title":"B","diary_number":"KS 2031/1"}]"#,
      ["dom/registry-number-reused"]
    ),
    (
      #""cases":[{"id":"31-1","title":"A","relations":[{"id":"31-1/r/1","kind":"follows","from_id":"31-1","to_id":"31-2/d"},{"id":"31-1/r/2","kind":"follows","from_id":"31-1","to_id":"31-2/e"}]},{"id":"31-2","title":"B","documents":[{"id":"31-2/d","kind":"motion"}]}]"#,
      ["ref/unknown-record"]
    ),
  ]

  @Test(arguments: repeated.indices) func `knows an id and a number again`(index: Int) throws {
    let (members, rules) = Self.repeated[index]
    let text = Samples.feed(members)
    let found = try Samples.report(text, format: .json, options: Samples.allRules).log.findings.map(\.rule.name)
    #expect(found.filter { $0.hasPrefix("ref/") && $0 != "ref/unused" || $0.hasPrefix("dom/") } == rules)
    #expect(try Self.compare(text, "feed \(index)") >= 11)
  }

  @Test func `tells where an id in quotes stands, with its quotes`() throws {
    for (id, length) in [("\"31-1\"", 6), ("'31-1'", 6), ("\"3\\x31-1\"", 9), ("&a 31-1", 1), ("31-1", 4)] {
      let text = "diarium: '1.0'\n\(Self.dataset)cases:\n- id: \(id)\n  title: A\n- {title: B, id: 31-1}\n"
      let finding = try #require(try Samples.report(text, format: .yaml).log.findings.first { $0.rule == .duplicateID })
      let first = try #require(finding.related.first?.location)
      #expect((first.line, first.column, first.length) == (4, 7, length), "\(id)")
      #expect(first.offset == text.utf8.count - "- {title: B, id: 31-1}\n  title: A\n\(id)\n".utf8.count, "\(id)")
    }
  }

  private static let dataset = """
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  /// Feeds that are drawn, broken in ways that YAML can show.
  @Test func `has the same findings where feeds are drawn and broken`() throws {
    var compared = 0
    // `scripts/properties` asks for more.
    let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 8
    for seed in 1...max(8, feeds / 20) {
      var generator = FeedGenerator(seed: UInt64(3000 + seed), cases: 2...3, density: 30)
      let feed = generator.feed()
      var mutator = FeedMutator(feed, seed: UInt64(seed))
      for way in FeedMutator.Way.allCases where ![.duplicateMember, .numberForText, .numberForList].contains(way) {
        guard seed % 4 == way.rawValue % 4, let broken = mutator.broken(way) else { continue }
        compared += try Self.compare(Samples.text(broken.feed), "seed \(seed), \(broken.what)")
      }
    }
    #expect(compared > 300)
  }
}
