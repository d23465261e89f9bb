import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Feeds that are drawn: they are valid, come back equal through every path, and every break in them is found.
///
/// `DIARIUM_FEEDS` sets how many are drawn (1,000 by `scripts/properties`, fewer here, since a debug build is slow).
@Suite struct `Generated feeds` {
  static let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 40

  @Test func `are valid`() throws {
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed)
      let report = try Samples.report(Samples.text(generator.feed()))
      let wrong = report.log.findings.filter { $0.rule != .unknownRecord }
      #expect(wrong.isEmpty, "seed \(seed): \(wrong.prefix(3).map { "\(Samples.line($0)) \($0.message)" })")
    }
  }

  @Test func `come back equal through the model and through fmt`() throws {
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed)
      let text = Samples.text(generator.feed())
      let formatted = try #require(try Samples.encoded(text), "seed \(seed)")
      #expect(try Samples.encoded(formatted) == formatted, "seed \(seed): fmt of fmt")
      let lines = try #require(try Samples.encoded(text, to: .jsonl), "seed \(seed)")
      #expect(try Samples.encoded(lines, from: .jsonl, to: .json) == formatted, "seed \(seed): by JSON Lines")
      let yaml = try #require(try Samples.encoded(text, to: .yaml), "seed \(seed)")
      #expect(try Samples.encoded(yaml, from: .yaml, to: .json) == formatted, "seed \(seed): by YAML")
      #expect(try Samples.encoded(yaml, from: .yaml) == yaml, "seed \(seed): fmt of YAML")
      #expect(try Samples.report(yaml, format: .yaml).log.isEmpty, "seed \(seed): YAML is valid")
      let feed = try Self.decoded(text)
      #expect(try Self.encoded(feed) == formatted, "seed \(seed): TreeDecoder and TreeEncoder")
      #expect(try Self.decoded(formatted) == feed, "seed \(seed): decoded again")
    }
  }

  @Test func `use every field and every code`() throws {
    var fields: Set<String> = []
    var codes: Set<String> = []
    for seed in 0..<UInt64(max(Self.feeds, 100)) {
      var generator = FeedGenerator(seed: seed)
      let inspection = try FeedSource(bytes: Array(Samples.text(generator.feed()).utf8), as: .json).inspect()
      fields.formUnion(inspection.coverage.map(\.field))
      codes.formUnion(inspection.codes.flatMap { list in list.uses.map { "\(list.list) \($0.code)" } })
    }
    let allFields = Schema.records.flatMap { record in
      record.table.map { table in record.fields.map { "\(table).\($0.name)" } } ?? []
    }
    let allCodes = Schema.codeLists.flatMap { list in list.codes.map { "\(list.name) \($0.code)" } }
    #expect(Set(allFields).subtracting(fields).isEmpty)
    #expect(Set(allCodes).subtracting(codes).isEmpty)
  }

  @Test func `show every break at its place`() throws {
    var uses: [FeedMutator.Way: Int] = [:]
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed, cases: 1...3)
      var mutator = FeedMutator(generator.feed(), seed: seed)
      for way in FeedMutator.Way.allCases {
        guard let broken = mutator.broken(way) else { continue }
        uses[way, default: 0] += 1
        let report = try Samples.report(Samples.text(broken.feed))
        let places = broken.pointer.components(separatedBy: " or ")
        // In a confidential case what stands for a name may be a part of its text, and is not shown.
        let hidden = places.filter { Self.isConfidential(broken.feed, at: $0) }
          .map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
          .map { ($0 + ["•••"]).joined(separator: "/") }
        let isFound = report.log.findings.contains {
          broken.rules.contains($0.rule) && (places + hidden).contains($0.location.pointer ?? "")
        }
        #expect(isFound, "seed \(seed), \(way), \(broken.what): \(report.log.findings.prefix(4).map(Samples.line))")
      }
    }
    #expect(Set(FeedMutator.Way.allCases).subtracting(uses.keys).isEmpty)
  }

  /// Whether a place is in a case that is not public.
  private static func isConfidential(_ feed: JSONValue, at pointer: String) -> Bool {
    let steps = pointer.split(separator: "/")
    guard steps.count > 1, steps[0] == "cases", let number = Int(steps[1]), case .object(let members) = feed,
      case .array(let cases)? = members.first(where: { $0.name == "cases" })?.value, cases.indices.contains(number),
      case .object(let fields) = cases[number]
    else { return false }
    return fields.contains { member in
      guard member.name == "confidentiality" else { return false }
      guard case .object(let inner) = member.value else { return true }
      return inner.contains {
        $0.name == "level" && $0.value != .string("partly_confidential") && $0.value != .string("other")
      }
    }
  }

  private static func decoded(_ text: String) throws -> Feed {
    let file = FeedSource(bytes: Array(text.utf8), as: .json, name: "feed.json")
    var feed = try file.head()
    try file.forEachCase { feed.cases.append($0) }
    return feed
  }

  private static func encoded(_ feed: Feed) throws -> String {
    let path = try Repository.temporaryFolder().appending(path: "feed.json").path
    try feed.write(to: path)
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
