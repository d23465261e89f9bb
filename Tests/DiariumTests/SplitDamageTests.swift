import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Bytes that were damaged at random: what was not read is there byte for byte, and without it all else is as it was.
///
/// `DIARIUM_FEEDS` sets how many are tried.
@Suite struct `Damaged feeds that are split` {
  static let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 30

  /// The bytes without some lines of theirs; `nil` if one of those is not among them.
  private static func without(_ unread: [[UInt8]], _ bytes: [UInt8]) -> [UInt8]? {
    var rest = bytes
    for line in unread {
      // A line that ended with the text has a line end where it stands alone.
      let starts = [0] + rest.indices.filter { rest[$0] == 0x0A }.map { $0 + 1 }
      let isAtEnd = starts.last.map { (rest[$0...] + [0x0A]).elementsEqual(line) } ?? false
      // The bytes of a short line may stand within others.
      if let start = starts.first(where: { rest[$0...].starts(with: line) }) {
        rest.removeSubrange(start..<start + line.count)
      } else if isAtEnd {
        rest.removeLast(line.count - 1)
      } else {
        return nil
      }
    }
    return rest
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.last?.isEmpty == true ? lines.dropLast() : lines).map { $0 + [0x0A] }
  }

  private func cases(_ split: SplitFeed) throws -> [String] { try (split.lines("good") + split.lines("bad")).sorted() }

  @Test func `leave unread lines of JSON Lines, and all others are split`() throws {
    var unread = 0
    for seed in 0..<UInt64(Self.feeds) {
      var random = SeededGenerator(seed: seed)
      var generator = FeedGenerator(seed: seed, cases: 2...5, density: 25)
      let drawn = FeedSource(bytes: Array(Samples.text(generator.feed()).utf8), as: .json)
      let whole = try #require(try drawn.encoded(as: .jsonl).bytes)
      let head = whole.prefix { $0 != 0x0A } + [0x0A]
      let bytes = Array(head) + ByteDamage.damaged(Array(whole[head.count...]), &random)
      let split = try SplitFeed(FeedSource(bytes: bytes, as: .jsonl))
      guard split.outcome.isWritten else { continue }
      unread += split.unread.isEmpty ? 0 : 1
      #expect(split.outcome.unread == split.unread.count)
      let rest = try #require(Self.without(Self.lines(split.unread), bytes), "seed \(seed)")
      let again = try SplitFeed(FeedSource(bytes: rest, as: .jsonl))
      #expect(again.unread.isEmpty, "seed \(seed)")
      #expect(try cases(again) == cases(split), "seed \(seed)")
      for (block, jobs) in [(64, 3), (257, 2)] {
        var limits = Limits()
        (limits.block, limits.findings) = (block, 1)
        let other = try SplitFeed(FeedSource(bytes: bytes, as: .jsonl, limits: limits, jobs: jobs))
        #expect(other.files == split.files, "seed \(seed), block \(block)")
      }
    }
    #expect(unread > 0)
  }

  @Test(arguments: [Format.json, .yaml]) func `leave unread the rest of a text after a fault`(_ format: Format) throws {
    var unread = 0
    for seed in 0..<UInt64(Self.feeds) {
      var random = SeededGenerator(seed: seed)
      var generator = FeedGenerator(seed: seed, cases: 2...5, density: 25)
      let drawn = FeedSource(bytes: Array(Samples.text(generator.feed()).utf8), as: .json)
      let bytes = ByteDamage.damaged(try #require(try drawn.encoded(as: format).bytes), &random)
      let split = try SplitFeed(FeedSource(bytes: bytes, as: format))
      // What was not read is the end of the text, or all of it where there is no head.
      #expect(bytes.suffix(split.unread.count).elementsEqual(split.unread), "seed \(seed)")
      #expect(split.outcome.isWritten || split.outcome.refusal != nil || split.unread == bytes, "seed \(seed)")
      let read = split.outcome.report.inputs[0].records[0].count
      #expect(!split.outcome.isWritten || split.outcome.good + split.outcome.bad == read, "seed \(seed)")
      #expect(split.outcome.report.isReadable == split.unread.isEmpty || !split.outcome.isWritten, "seed \(seed)")
      unread += split.outcome.isWritten && !split.unread.isEmpty ? 1 : 0
      var limits = Limits()
      (limits.block, limits.findings) = (64 + random.below(300), 1)
      let other = try SplitFeed(FeedSource(bytes: bytes, as: format, limits: limits, jobs: 2))
      #expect(other.files == split.files, "seed \(seed), block \(limits.block)")
    }
    print("split: \(unread) of \(Self.feeds) in \(format) read in part")
  }

  @Test func `leave unread rows of tables, and all others are split`() throws {
    var unread = 0
    for seed in 0..<UInt64(Self.feeds) {
      var random = SeededGenerator(seed: seed)
      var generator = FeedGenerator(seed: seed, cases: 2...4, density: 25)
      var tables = try #require(try Samples.encodedTables(Samples.text(generator.feed())))
      tables["datapackage.json"] = Array("{\"feed\":{\(Samples.feed().dropFirst())}".utf8)
      let name = random.pick(tables.keys.filter { $0 != "datapackage.json" }.sorted())
      tables[name] = ByteDamage.damaged(tables[name] ?? [], &random)
      let source = FeedSource(tables: tables)
      let split = try SplitFeed(source)
      guard split.outcome.isWritten else { continue }
      unread += split.unread.isEmpty ? 0 : 1
      // All that can be read is there, whatever had no place.
      let came = try SplitFeed.lines(source)
      let went = try split.lines("good") + split.lines("bad")
      #expect(Set(went) == Set(came.map(SplitFeed.withoutFindings)), "seed \(seed)")
      let count = split.outcome.good + split.outcome.bad
      #expect(count == came.count - 1, "seed \(seed)")
      // Each row that had no place is there: without them nothing lacks one.
      let rows = split.unread.split { $0 == 0x0A || $0 == 0x0D }
      let all = tables.values.flatMap { $0 }
      #expect(rows.allSatisfy { all.firstRange(of: $0) != nil }, "seed \(seed)")
      let written = try source.encoded(as: .json, allowing: [.duplicate]).outcome
      #expect(!written.report.log.rules.contains { $0.rule == .noPlace } || !split.unread.isEmpty, "seed \(seed)")
      var limits = Limits()
      (limits.block, limits.findings) = (64 + random.below(300), 1)
      let other = try SplitFeed(FeedSource(tables: tables, limits: limits, jobs: 2))
      #expect(other.files == split.files, "seed \(seed), block \(limits.block)")
    }
    print("split: \(unread) of \(Self.feeds) with rows that were not read")
  }
}
