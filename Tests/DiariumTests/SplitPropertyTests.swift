import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Feeds that are drawn and broken: good plus bad plus what was not read is what came.
///
/// `DIARIUM_FEEDS` sets how many are drawn (2,000 by `scripts/properties`, fewer here, since a debug build is slow).
@Suite struct `Drawn feeds that are split` {
  static let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 20

  /// A feed that is broken in some places, with cases that occur twice.
  private static func broken(_ seed: UInt64, _ random: inout SeededGenerator) -> JSONValue {
    var generator = FeedGenerator(seed: seed, cases: 1...5, density: 25)
    var feed = generator.feed()
    for round in 0..<UInt64(random.below(4)) {
      var mutator = FeedMutator(feed, seed: seed &+ round << 32)
      if let broken = mutator.broken(random.pick(FeedMutator.Way.allCases)) { feed = broken.feed }
    }
    return changingCases(of: feed) { cases in
      guard !cases.isEmpty, random.happens(60) else { return }
      for _ in 0...random.below(2) { cases.insert(random.pick(cases), at: random.below(cases.count + 1)) }
    }
  }

  private static func changingCases(of feed: JSONValue, _ change: (inout [JSONValue]) -> Void) -> JSONValue {
    guard case .object(var members) = feed else { return feed }
    for index in members.indices {
      guard members[index].name == "cases", case .array(var cases) = members[index].value else { continue }
      change(&cases)
      members[index].value = .array(cases)
    }
    return .object(members)
  }

  private static func cases(of feed: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    _ = changingCases(of: feed) { found += $0 }
    return found
  }

  /// The feed as lines: its head, and each case on one.
  private static func lines(_ feed: JSONValue) -> [String] {
    guard case .object(let members) = feed else { return [] }
    let values = [.object(members.filter { $0.name != "cases" })] + cases(of: feed)
    return values.map { value in
      Samples.text(value).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    }
  }

  private enum Input {
    case text([UInt8], Format)
    case tables([String: [UInt8]])
    case archive([UInt8], of: [String: [UInt8]])

    func source(block: Int = 1 << 20, findings: Int = 0, jobs: Int = 1) -> FeedSource {
      var limits = Limits()
      (limits.block, limits.findings) = (block, findings)
      switch self {
      case .text(let bytes, let format):
        return FeedSource(bytes: bytes, as: format, name: "feed", limits: limits, jobs: jobs)
      case .archive(let bytes, _): return FeedSource(bytes: bytes, name: "feed", limits: limits, jobs: jobs)
      case .tables(let tables): return FeedSource(tables: tables, name: "feed", limits: limits, jobs: jobs)
      }
    }
  }

  private static func input(_ feed: JSONValue, _ format: Format) throws -> Input? {
    let source = FeedSource(bytes: Array(Samples.text(feed).utf8), as: .json)
    switch format {
    case .json: return .text(Array(Samples.text(feed).utf8), .json)
    case .jsonl: return .text(Array(lines(feed).joined(separator: "\n").utf8), .jsonl)
    case .csv: return try source.encodedTables(allowing: Set(Loss.allCases)).files.map { .tables($0) }
    case .zip, .xlsx:
      guard let tables = try source.encodedTables(allowing: Set(Loss.allCases)).files else { return nil }
      return try source.encoded(as: format, allowing: Set(Loss.allCases)).bytes.map { .archive($0, of: tables) }
    case .sqlite:
      // What has no key is not in it.
      guard let bytes = try source.encoded(as: format, allowing: Set(Loss.allCases)).bytes,
        let tables = try FeedSource(bytes: bytes).encodedTables(allowing: Set(Loss.allCases)).files
      else { return nil }
      return .archive(bytes, of: tables)
    default: return try source.encoded(as: format, allowing: Set(Loss.allCases)).bytes.map { .text($0, format) }
    }
  }

  /// The cases that a full report places findings in, told by their places alone.
  private static func badCases(_ report: Report, _ input: Input, _ level: Severity?) throws -> Set<Int> {
    guard let level else { return [] }
    var rows: [String: [Int?]] = [:]
    var bad: Set<Int> = []
    for finding in report.log.findings where finding.severity >= level {
      let place = finding.location
      if let table = place.table {
        guard let record = place.record else { continue }
        if rows[table] == nil { rows[table] = try casesOfRows(table, input) }
        // A register belongs to no case.
        guard let cases = rows[table], record <= cases.count, let number = cases[record - 1] else { continue }
        bad.insert(number)
      } else if let parts = place.pointer?.split(separator: "/"), parts.count > 1, parts[0] == "cases" {
        if let number = Int(parts[1]) { bad.insert(number) }
      } else if case .text(_, .jsonl) = input, let line = place.line, line > 1 {
        bad.insert(line - 2)
      }
    }
    return bad
  }

  /// The number of the case of each row of a table; `nil` for one of a register.
  private static func casesOfRows(_ table: String, _ input: Input) throws -> [Int?] {
    let tables: [String: [UInt8]]
    switch input {
    case .tables(let files), .archive(_, of: let files): tables = files
    case .text: tables = [:]
    }
    func cells(_ name: String, _ column: String) -> [String]? {
      let rows = CSVSplit.rows(tables["\(name).csv"] ?? []).map { CSVSplit.cells($0) }
      return rows.first?.firstIndex(of: column).map { index in rows.dropFirst().map { $0[index] } }
    }
    let ids = cells("cases", "id") ?? []
    if table == "cases" { return Array(ids.indices) }
    return (cells(table, "case_id") ?? []).map { ids.firstIndex(of: $0) }
  }

  @Test func `come apart by the cases that findings are in, and nothing is lost`() throws {
    var (good, bad) = (0, 0)
    var formats: [Format: Int] = [:]
    let first = ProcessInfo.processInfo.environment["DIARIUM_FIRST"].flatMap(UInt64.init) ?? 0
    for seed in first..<first + UInt64(Self.feeds) {
      var random = SeededGenerator(seed: seed)
      let feed = Self.broken(seed, &random)
      let format = Format.allCases[Int(seed) % Format.allCases.count]
      guard case .object(let members) = feed, members.count(where: { $0.name == "cases" }) < 2,
        let input = try Self.input(feed, format)
      else { continue }
      var options = random.happens(50) ? Samples.allRules : Samples.structural
      options.failOn = random.pick(Report.FailOn.allCases)
      let what: Comment = "seed \(seed), \(format), \(options.failOn)"
      let report = try input.source().validate(options)
      let numbers = try Self.badCases(report, input, Severity(rawValue: options.failOn.rawValue))
      let split = try SplitFeed(input.source(), options)
      #expect(split.outcome.report.verdict == report.verdict, what)
      guard split.outcome.isWritten else {
        #expect(report.log.rules.contains { $0.rule == .notAFeed } || split.outcome.refusal != nil, what)
        continue
      }
      formats[format, default: 0] += 1
      (good, bad) = (good + split.outcome.good, bad + split.outcome.bad)
      let came = try SplitFeed.lines(input.source())
      let first = came.count - split.outcome.good - split.outcome.bad
      #expect(first == 1, what)
      let (head, cases) = (Array(came.prefix(first)), came.dropFirst(first).map(SplitFeed.withoutFindings))
      #expect(try split.lines("good") == head + cases.indices.filter { !numbers.contains($0) }.map { cases[$0] }, what)
      #expect(try split.lines("bad") == head + cases.indices.filter { numbers.contains($0) }.map { cases[$0] }, what)
      #expect(split.unread.isEmpty, what)
      try expectCanonical(split, feed, numbers, what)
      // Nothing depends on how it is read, nor on how much is listed.
      let jobs = 1 + random.below(3)
      let other = try SplitFeed(
        input.source(block: 64 << random.below(7), findings: 1 + random.below(2), jobs: jobs), options)
      #expect(other.files == split.files, "\(what), jobs \(jobs)")
    }
    print("split: \(good) good cases, \(bad) bad ones, \(formats.sorted { $0.key.name < $1.key.name })")
  }

  /// Good cases are the bytes of a feed that has only them, where such a feed can be written.
  private func expectCanonical(
    _ split: SplitFeed, _ feed: JSONValue, _ numbers: Set<Int>, _ what: Comment
  ) throws {
    guard split.format == .json else { return }
    let kept = Self.changingCases(of: feed) { cases in
      cases = cases.indices.filter { !numbers.contains($0) }.map { cases[$0] }
    }
    guard let bytes = try FeedSource(bytes: Array(Samples.text(kept).utf8), as: .json).encoded().bytes else { return }
    #expect(split.files["good.json"] == bytes, what)
  }
}
