import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Bytes that were damaged at random: whatever comes, the reader ends with a verdict and never with a crash.
///
/// `DIARIUM_DAMAGES` sets how many are tried (20,000 by `scripts/properties`).
@Suite struct `Damaged bytes` {
  static let damages = ProcessInfo.processInfo.environment["DIARIUM_DAMAGES"].flatMap(Int.init) ?? 300

  /// Whether a place is one of so many bytes.
  private static func isIn(_ size: Int, _ place: Location) -> Bool {
    (place.offset ?? 0) >= 0 && (place.offset ?? 0) + (place.length ?? 0) <= size
  }

  @Test func `end with a verdict, and what is written is canonical`() throws {
    let exports = try ["json", "jsonl"].map { try Data(contentsOf: Repository.file("exports/feed.\($0)")) }
    var verdicts: Set<Report.Verdict> = []
    for seed in 0..<UInt64(Self.damages) {
      var random = SeededGenerator(seed: seed)
      var generator = FeedGenerator(seed: seed, cases: 0...2, density: 30)
      let origin = random.happens(20) ? Array(random.pick(exports)) : Array(Samples.text(generator.feed()).utf8)
      let bytes = ByteDamage.damaged(origin, &random)
      for format in Format.allCases where format != .csv {
        var limits = Limits()
        limits.block = random.happens(50) ? 1 << 20 : 64 + random.below(512)
        let file = FeedSource(bytes: bytes, as: format, name: "seed \(seed)", limits: limits)
        let report = try file.validate(seed % 2 == 0 ? Samples.structural : Samples.allRules)
        verdicts.insert(report.verdict)
        #expect(report.verdict != .unknown || report.log.count(.error) > 0, "seed \(seed)")
        #expect(report.log.findings.allSatisfy { Self.isIn(bytes.count, $0.location) }, "seed \(seed)")
        _ = try file.inspect()
        let written = try file.encoded()
        #expect((written.bytes != nil) == written.outcome.isWritten, "seed \(seed)")
        guard let first = written.bytes else { continue }
        let again = try FeedSource(bytes: first, as: format).encoded().bytes
        #expect(again == first, "seed \(seed): fmt of fmt")
        // Decoding either gives a value or throws.
        try? file.forEachCase { _ in }
      }
    }
    #expect(verdicts == [.valid, .invalid, .unknown])
  }

  @Test func `in tables end with a verdict, and what is written is canonical`() throws {
    var verdicts: Set<Report.Verdict> = []
    for seed in 0..<UInt64(Self.damages) {
      var random = SeededGenerator(seed: seed)
      var generator = FeedGenerator(seed: seed, cases: 1...3, density: 30)
      var tables = try #require(try Samples.encodedTables(Samples.text(generator.feed())))
      // What describes the tables finds every damage, and would hide the rest.
      if random.happens(80) { tables["datapackage.json"] = Array("{\"feed\":{\(Samples.feed().dropFirst())}".utf8) }
      let name = random.pick(tables.keys.sorted())
      tables[name] = ByteDamage.damaged(tables[name] ?? [], &random)
      var limits = Limits()
      limits.block = random.happens(50) ? 1 << 20 : 64 + random.below(512)
      let file = FeedSource(tables: tables, name: "seed \(seed)", limits: limits)
      let report = try file.validate(seed % 2 == 0 ? Samples.structural : Samples.allRules)
      verdicts.insert(report.verdict)
      #expect(report.verdict != .unknown || report.log.count(.error) > 0, "seed \(seed)")
      for place in report.log.findings.map(\.location) where place.path.hasPrefix("seed \(seed)/") {
        let table = tables[String(place.path.dropFirst("seed \(seed)/".count))]
        #expect(Self.isIn(table?.count ?? 0, place), "seed \(seed)")
      }
      _ = try file.inspect()
      let written = try file.encoded(as: .json, allowing: Set(Loss.allCases))
      #expect((written.bytes != nil) == written.outcome.isWritten, "seed \(seed)")
      guard let first = written.bytes else { continue }
      #expect(try FeedSource(bytes: first, as: .json).encoded().bytes == first, "seed \(seed): fmt of fmt")
      // What the tables hold comes back from tables.
      guard let again = try FeedSource(bytes: first, as: .json).encodedTables().files else { continue }
      #expect(try FeedSource(tables: again).encoded(as: .json).bytes == first, "seed \(seed): by tables again")
      try? file.forEachCase { _ in }
    }
    #expect(verdicts == [.valid, .invalid, .unknown])
  }
}
