import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Feeds that are drawn come back equal through every pair of forms.
///
/// `DIARIUM_FEEDS` sets how many are drawn.
@Suite struct `Generated feeds in every format` {
  static let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 50

  /// A feed in a form, in memory.
  private enum Written {
    case text(String, Format)
    case tables([String: [UInt8]])
    case archive([UInt8])

    var file: FeedSource {
      switch self {
      case .text(let text, let format): FeedSource(bytes: Array(text.utf8), as: format)
      case .tables(let tables): FeedSource(tables: tables)
      case .archive(let bytes): FeedSource(bytes: bytes)
      }
    }

    func written(as format: Format) throws -> Written? {
      if format == .csv { return try file.encodedTables().files.map { .tables($0) } }
      if format.isPacked { return try file.encoded(as: format).bytes.map { .archive($0) } }
      return try file.encoded(as: format).bytes.map { .text(String(decoding: $0, as: UTF8.self), format) }
    }

    func isEqual(_ other: Written) -> Bool {
      switch (self, other) {
      case (.text(let one, _), .text(let other, _)): Array(one.utf8) == Array(other.utf8)
      case (.tables(let one), .tables(let other)): one == other
      case (.archive(let one), .archive(let other)): one == other
      default: false
      }
    }
  }

  @Test func `come back equal through all ordered pairs`() throws {
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed)
      let start = Written.text(Samples.text(generator.feed()), .json)
      var canonical: [Format: Written] = [:]
      for format in Format.allCases { canonical[format] = try start.written(as: format) }
      #expect(canonical.count == Format.allCases.count, "seed \(seed)")
      for from in Format.allCases {
        for to in Format.allCases {
          let made = try canonical[from]?.written(as: to)
          #expect(made.map { canonical[to]?.isEqual($0) ?? false } == true, "seed \(seed): \(from) to \(to)")
        }
      }
    }
  }

  @Test func `come back equal from tables whose rows are in another order`() throws {
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed)
      let text = Samples.text(generator.feed())
      let tables = try #require(try Samples.encodedTables(text), "seed \(seed)")
      let shuffled = try Samples.shuffled(tables, seed: seed)
      #expect(try Samples.encoded(tables: shuffled, to: .json) == Samples.encoded(text), "seed \(seed)")
      #expect(try FeedSource(tables: tables).validate(Samples.structural).log.isEmpty, "seed \(seed): valid")
      // Nothing states any more that a feed of registers has no cases.
      let report = try FeedSource(tables: shuffled).validate(Samples.structural)
      let hasCases = report.inputs[0].records.contains { $0.count > 0 }
      #expect(report.log.rules.map(\.rule) == (hasCases ? [] : [.emptyTable]), "seed \(seed): valid in another order")
    }
  }

  @Test func `have the same findings as in JSON when they are broken`() throws {
    func told(_ report: Report) -> [String] {
      report.log.findings.map { "\($0.rule.name) \($0.entityID ?? "-") \($0.message)" }.sorted()
    }
    var compared = 0
    // Each is broken in every way.
    for seed in 0..<UInt64(max(5, Self.feeds / 5)) {
      var generator = FeedGenerator(seed: seed, cases: 1...3)
      var mutator = FeedMutator(generator.feed(), seed: seed)
      for way in FeedMutator.Way.allCases {
        guard let broken = mutator.broken(way),
          let canonical = try Samples.encoded(Samples.text(broken.feed)),
          let tables = try Samples.encodedTables(canonical)
        else { continue }
        let json = try Samples.report(canonical, options: Samples.allRules)
        let csv = try FeedSource(tables: tables).validate(Samples.allRules)
        // In tables some ids may be left out, and are minted.
        let minted = ["the item has no `id`", "the vote has no `id`", "the endorsement has no `id`"]
        if json.log.findings.contains(where: { minted.contains($0.message.en) }) { continue }
        #expect(told(json) == told(csv), "seed \(seed), \(way), \(broken.what)")
        #expect(
          csv.log.findings.allSatisfy { $0.location.table != nil || $0.location.pointer?.hasPrefix("/feed") == true },
          "seed \(seed), \(way): \(csv.log.findings.map(Samples.line))")
        #expect(try Samples.encoded(tables: tables, to: .json) == canonical, "seed \(seed), \(way)")
        compared += 1
      }
    }
    #expect(compared > 50)
  }
}
