import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// The canonical form does not depend on the order in which members came, nor on how absence was written.
@Suite struct `The canonical form` {
  /// The value with the members of its records in another order; what is inside extensions keeps its own.
  private static func shuffled(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map { shuffled($0, &random) })
    case .object(let members):
      .object(
        members.map { $0.name.hasPrefix("x_") ? $0 : .init($0.name, shuffled($0.value, &random)) }
          .shuffled(using: &random))
    default: value
    }
  }

  /// Members that are absent in one of four ways, at records of the feed.
  private static func withAbsences(_ value: JSONValue, _ random: inout SeededGenerator, isRecord: Bool) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { withAbsences($0, &random, isRecord: isRecord) })
    case .object(let members):
      var made = members.map {
        $0.name.hasPrefix("x_") ? $0 : .init($0.name, withAbsences($0.value, &random, isRecord: true))
      }
      // Fields of cases that say nothing, by the type that each has.
      let isCase = members.contains { $0.name == "title" } && members.contains { $0.name == "id" }
      guard isRecord, isCase, !members.contains(where: { ["deleted", "attached_to_id"].contains($0.name) }) else {
        return .object(made)
      }
      for (name, absences) in [
        ("summary", [.null, .string("")]), ("division", [.null, .string("")]), ("relations", [.null, .array([])]),
        ("confidentiality", [.null, .object([])]),
      ] as [(String, [JSONValue])]
      where !members.contains(where: { $0.name == name }) && members.contains(where: { $0.name == "status" }) {
        made.insert(.init(name, random.pick(absences)), at: random.below(made.count + 1))
      }
      return .object(made)
    default: return value
    }
  }

  @Test func `is one for all orders of members, in every format`() throws {
    for seed in 0..<UInt64(12) {
      var generator = FeedGenerator(seed: seed, cases: 1...3)
      let feed = generator.feed()
      let expected = try #require(try Samples.encoded(Samples.text(feed)))
      var random = SeededGenerator(seed: seed)
      let other = Self.shuffled(feed, &random)
      #expect(other != feed || expected.utf8.count < 200, "seed \(seed)")
      let text = Samples.text(other)
      #expect(try Samples.encoded(text) == expected, "seed \(seed)")
      for format in [Format.jsonl, .yaml] {
        #expect(
          try Samples.encoded(text, to: format) == Samples.encoded(expected, to: format), "seed \(seed) \(format)")
      }
      #expect(try Samples.encodedTables(text) == Samples.encodedTables(expected), "seed \(seed)")
      // What is found does not depend on the order either.
      let (one, two) = (try Samples.report(text), try Samples.report(expected))
      #expect(
        one.log.rules.map { "\($0.rule) \($0.count)" } == two.log.rules.map { "\($0.rule) \($0.count)" }, "seed \(seed)"
      )
    }
  }

  @Test func `leaves out what says nothing, and counts it`() throws {
    var counted = 0
    for seed in 0..<UInt64(12) {
      var generator = FeedGenerator(seed: seed, cases: 1...3)
      let feed = generator.feed()
      let expected = try #require(try Samples.encoded(Samples.text(feed)))
      var random = SeededGenerator(seed: seed)
      let other = Self.withAbsences(feed, &random, isRecord: false)
      let source = FeedSource(bytes: Array(Samples.text(other).utf8), as: .json)
      let (bytes, outcome) = try source.encoded(as: .json)
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected, "seed \(seed)")
      let isTold = outcome.report.log.findings.contains { $0.rule.name == "cnv/normalised-absence" }
      #expect(isTold == (other != feed), "seed \(seed)")
      counted += isTold ? 1 : 0
    }
    #expect(counted > 1)
  }

  @Test(
    arguments: [
      (#""summary":null"#, 1), (#""summary":"""#, 1), (#""decisions":[]"#, 1), (#""confidentiality":{}"#, 1),
      (#""summary":null,"division":"","decisions":[],"confidentiality":{}"#, 4),
      // In an extension each is a value of its own.
      (#""x_a_b":null,"x_a_c":"","x_a_d":[],"x_a_e":{}"#, 0),
      (#""x_a_b":{"c":null,"b":"","a":[{}]}"#, 0),
    ])
  func `keeps absences in extensions, in their order`(members: String, absences: Int) throws {
    let (bytes, outcome) = try FeedSource(text: Samples.caseFeed(members), as: .json).encoded(as: .json)
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    let compact = text.filter { $0 != " " && $0 != "\n" }
    #expect(compact.contains(members) == (absences == 0), "\(compact)")
    let findings = outcome.report.log.findings.filter { $0.rule.name == "cnv/normalised-absence" }
    #expect(findings.isEmpty == (absences == 0))
    let numbers = findings.flatMap { $0.message.en.split { !$0.isNumber }.compactMap { Int($0) } }
    #expect(numbers.reduce(0, +) == absences, "\(findings.map(\.message.en))")
  }

  @Test func `has fields first, then what is unknown as it came, then extensions by name`() throws {
    let text = Samples.feed(
      #""x_b_b":1,"cases":[{"x_b_a":1,"zeta":1,"title":"A","x_a_z":{"b":1,"a":2},"alfa":2,"id":"ks-1","x_a_b":3}]"#)
    let made = try FeedSource(text: text, as: .json).encoded(as: .json).bytes
    let compact = String(decoding: try #require(made), as: UTF8.self).filter { $0 != " " && $0 != "\n" }
    let order = #"{"id":"ks-1","title":"A","zeta":1,"alfa":2,"x_a_b":3,"x_a_z":{"b":1,"a":2},"x_b_a":1}"#
    #expect(compact.contains(order), "\(compact)")
  }
}
