import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// One thread or several, long chunks or short ones: what comes out is the same.
@Suite struct `Jobs` {
  private enum Input {
    case text([UInt8], Format)
    case tables([String: [UInt8]])
  }

  /// All that a run says, and what it writes; the text around a finding is left out, since it is cut where blocks are.
  private struct Result: Equatable {
    var findings: [String]
    var rules: [RuleTally]
    var skipped: [SkippedRule]
    var verdict: Report.Verdict
    var cases: [Report.Count]
    var coverage: [String]
    var written: [String: [UInt8]] = [:]
    var report = ""

    init(_ input: Input, block: Int, jobs: Int) throws {
      var limits = Limits()
      limits.block = block
      limits.findings = 7
      let file =
        switch input {
        case .text(let bytes, let format):
          FeedSource(bytes: bytes, as: format, name: "feed", limits: limits, jobs: jobs)
        case .tables(let files): FeedSource(tables: files, name: "feed", limits: limits, jobs: jobs)
        }
      var options = ValidationOptions()
      options.isDetailed = true
      let report = try file.validate(options)
      findings = report.log.findings.map { finding in
        var places = [finding.location] + finding.related.map(\.location)
        // How much is seen around a place depends on the blocks, and with it whether that is of a confidential case.
        for index in places.indices { (places[index].excerpt, places[index].isWithheld) = (nil, false) }
        return "\(finding.rule) \(finding.message) \(places)"
      }
      rules = report.log.rules
      skipped = report.skipped
      verdict = report.verdict
      cases = report.inputs[0].records
      coverage = report.coverage.map { "\($0.field) \($0.share)" }
      self.report = JSONText.indented(report.json())
      for target in Format.allCases {
        if target == .csv {
          for (name, bytes) in try file.encodedTables(allowing: Set(Loss.allCases)).files ?? [:] {
            written[name] = bytes
          }
        } else {
          written[target.rawValue] = try file.encoded(as: target, allowing: [.duplicate]).bytes
        }
      }
    }
  }

  private func expectSame(_ input: Input, _ random: inout SeededGenerator, _ what: String) throws {
    var whole = try Result(input, block: 1 << 20, jobs: 1)
    let block = 64 << random.below(7)
    var alone = try Result(input, block: block, jobs: 1)
    let jobs = 2 + random.below(2)
    #expect(
      try Result(input, block: block, jobs: jobs) == alone, "\(what), block \(block), jobs \(jobs)")
    whole.report = ""
    alone.report = ""
    #expect(alone == whole, "\(what), block \(block) beside one block")
  }

  /// The feed with some of its cases once more, so that ids meet over any distance.
  private func repeating(_ feed: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    guard case .object(var members) = feed else { return feed }
    for index in members.indices {
      guard members[index].name == "cases", case .array(var cases) = members[index].value else { continue }
      for _ in 0...random.below(3) { cases.append(random.pick(cases)) }
      members[index].value = .array(cases)
    }
    return .object(members)
  }

  private func lines(_ feed: JSONValue) -> String {
    guard case .object(let members) = feed else { return Samples.text(feed) }
    let head = members.filter { $0.name != "cases" }
    var lines = [Samples.text(.object(head))]
    for member in members {
      if member.name == "cases", case .array(let cases) = member.value { lines += cases.map(Samples.text) }
    }
    return lines.joined(separator: "\n")
  }

  @Test func `change nothing in feeds that are broken`() throws {
    for seed in 0..<UInt64(Self.feeds) {
      var generator = FeedGenerator(seed: seed, cases: 3...9)
      var random = SeededGenerator(seed: seed)
      let feed = generator.feed()
      var mutator = FeedMutator(feed, seed: seed)
      var feeds = [("repeating", repeating(feed, &random))]
      for _ in 0..<2 {
        let way = random.pick(FeedMutator.Way.allCases)
        if let broken = mutator.broken(way) { feeds.append(("\(way)", repeating(broken.feed, &random))) }
      }
      for (what, feed) in feeds {
        try expectSame(.text(Array(Samples.text(feed).utf8), .json), &random, "seed \(seed), \(what), JSON")
        try expectSame(.text(Array(lines(feed).utf8), .jsonl), &random, "seed \(seed), \(what), lines")
        let file = FeedSource(bytes: Array(Samples.text(feed).utf8), as: .json)
        guard let tables = try file.encodedTables(allowing: Set(Loss.allCases)).files else { continue }
        try expectSame(.tables(tables), &random, "seed \(seed), \(what), tables")
      }
    }
  }

  @Test func `change nothing where bytes are damaged`() throws {
    for seed in 0..<UInt64(Self.feeds * 2) {
      var generator = FeedGenerator(seed: seed, cases: 3...6, density: 40)
      var random = SeededGenerator(seed: seed)
      let feed = generator.feed()
      try expectSame(
        .text(ByteDamage.damaged(Array(Samples.text(feed).utf8), &random), .json), &random, "seed \(seed), JSON")
      try expectSame(
        .text(ByteDamage.damaged(Array(lines(feed).utf8), &random), .jsonl), &random, "seed \(seed), lines")
      guard var tables = try Samples.encodedTables(Samples.text(feed)) else { continue }
      tables["datapackage.json"] = Array("{\"feed\":{\(Samples.feed().dropFirst())}".utf8)
      let name = random.pick(tables.keys.sorted())
      tables[name] = ByteDamage.damaged(tables[name] ?? [], &random)
      try expectSame(.tables(tables), &random, "seed \(seed), \(name)")
    }
  }

  @Test func `leave the place of what is lost, and of a fault after a head that cannot be read`() throws {
    let cases = (0..<40).map { "{\"id\":\"ks-\($0)\",\"title\":\"A\"\($0 == 30 ? ",\"nothing\":1" : "")}" }
    var limits = Limits()
    limits.block = 128
    let text = ([Samples.feed()] + cases).joined(separator: "\n")
    let lossy = FeedSource(bytes: Array(text.utf8), as: .jsonl, limits: limits, jobs: 2)
    let lost = try lossy.encodedTables().outcome.report.log.findings.first { $0.rule == .noPlace }
    #expect(lost?.location.line == 32)
    // The registers stand in the line that cannot be read, so nothing can be said of what refers to them.
    let headless =
      (["{\"diarium\":"] + cases.map { $0.dropLast() + ",\"decisions\":[{\"id\":\"d\",\"body_id\":\"ks\"}]}" }).joined(
        separator: "\n")
    let report = try FeedSource(bytes: Array(headless.utf8), as: .jsonl, limits: limits, jobs: 2).validate()
    #expect(Set(report.log.rules.map(\.rule)).isDisjoint(with: [.unknownActor, .unknownRecord]))
    #expect(report.skipped.contains { $0.count >= 40 })
  }

  /// Each reader of some cases meets the column that is not there.
  @Test func `tell once of a column that a table lacks`() throws {
    let cases = (0..<60).map { "ks-\($0),A\n" }.joined()
    let rows = (0..<60).map { "ks-\($0),ks-\($0)/i,motion\n" }.joined()
    let files = ["cases.csv": "id,title\n\(cases)", "initiatives.csv": "case_id,id,kind\n\(rows)"]
    for block in [64, 256, 1 << 20] {
      for jobs in 1...4 {
        var limits = Limits()
        limits.block = block
        let feed = FeedSource(tables: files.mapValues { Array($0.utf8) }, limits: limits, jobs: jobs)
        let log = try feed.validate(Samples.structural).log
        #expect(log.counted(.ordinal) == 1, "block \(block), jobs \(jobs)")
        #expect(log.findings.filter { $0.rule == .ordinal }.map(\.location.line) == [1])
      }
    }
  }

  private static let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 12
}
