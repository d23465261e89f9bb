import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What grows with the square of a feed must not be looked for without an end.
@Suite struct `Searches with an end` {
  /// The distance as the textbook computes it, with the whole table.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    for row in 1...one.count {
      for column in 1...other.count {
        let isSame = one[row - 1] == other[column - 1]
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[one.count][other.count]
  }

  @Test func `find the words that the whole table finds`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<400 {
      func word() -> String { String((0..<(1 + random.below(9))).map { _ in random.pick(Array("abcd")) }) }
      let wanted = word()
      let candidates = (0..<12).map { _ in word() }
      let near = candidates.filter {
        Self.distance(wanted, $0) <= min(3, max(1, max(wanted.count, $0.count) / 3))
      }
      let least = near.map { Self.distance(wanted, $0) }.min()
      var nearest: [String] = []
      for candidate in near where Self.distance(wanted, candidate) == least && !nearest.contains(candidate) {
        nearest.append(candidate)
      }
      #expect(
        WordSearch.allNearest(to: wanted, among: candidates) == Array(nearest.prefix(10)), "\(wanted): \(candidates)")
    }
  }

  @Test func `look for a similar id for the first hundred of a case, and say so`() throws {
    let bodies = (0..<300).map { #"{"id":"namnd-\#($0)","name":"N\#($0)","kind":"committee"}"# }.joined(separator: ",")
    let decisions = (0..<120).map {
      #"{"id":"ks-1/decision/\#($0)","body":"Nämnden","body_id":"nammd-\#(100 + $0)","outcome":"rejected"}"#
    }.joined(separator: ",")
    let text = Samples.feed(
      #""bodies":[\#(bodies)],"cases":[{"id":"ks-1","title":"A","decisions":[\#(decisions)]},{"id":"ks-2","title":"B","body_id":"nammd-7"}]"#
    )
    var limits = Limits()
    limits.findings = 0
    let report = try Samples.report(text, limits: limits)
    let found = report.log.findings.filter { $0.rule.name == "ref/unknown-actor" }
    #expect(found.count == 121)
    #expect(found.prefix(100).allSatisfy { $0.suggestion?.hasPrefix("namnd-") == true })
    #expect(found[100..<120].allSatisfy { $0.suggestion == nil && $0.help?.en.contains("first 100") == true })
    #expect(found[120].suggestion == "namnd-7")
  }

  @Test func `name the elements of a long list by their numbers, in whatever order`() throws {
    let decisions = (0..<300).map {
      #"{"id":"ks-1/decision/\#($0)","body":"KS","date":"2024-06-\#($0 % 2 == 0 ? "31" : "30")","outcome":"nej"}"#
    }.joined(separator: ",")
    var limits = Limits()
    limits.findings = 0
    let report = try Samples.report(Samples.caseFeed(#""decisions":[\#(decisions)]"#), limits: limits)
    let dates = report.log.findings.filter { $0.rule.name == "tmp/invalid-date" }.compactMap(\.location.pointer)
    #expect(dates == stride(from: 0, to: 300, by: 2).map { "/cases/0/decisions/\($0)/date" })
    let codes = report.log.findings.filter { $0.rule.name == "str/not-in-vocabulary" }.compactMap(\.location.pointer)
    #expect(codes == (0..<300).map { "/cases/0/decisions/\($0)/outcome" })
  }

  @Test func `find memberships as one finds them who looks at each`() throws {
    var random = SeededGenerator(seed: 7)
    func date() -> String {
      let parts = [String(2000 + random.below(3)), "0\(1 + random.below(3))", "1\(random.below(3))"]
      return parts.prefix(1 + random.below(3)).joined(separator: "-")
    }
    func isBefore(_ one: String, _ other: String) -> Bool {
      let length = min(one.count, other.count)
      return one.prefix(length) < other.prefix(length)
    }
    for _ in 0..<60 {
      let intervals = (0..<(1 + random.below(6))).map { _ in
        (random.happens(80) ? date() : nil, random.happens(80) ? date() : nil)
      }
      let memberships = intervals.enumerated().map { number, interval in
        let dates =
          (interval.0.map { #","start_date":"\#($0)""# } ?? "") + (interval.1.map { #","end_date":"\#($0)""# } ?? "")
        return #"{"id":"m-\#(number)","person_id":"eva-ek","body_id":"ks"\#(dates)}"#
      }
      let day = date()
      let isMember = intervals.contains { start, end in
        !(start.map { isBefore(day, $0) } ?? false) && !(end.map { isBefore($0, day) } ?? false)
      }
      let report = try Samples.report(
        Samples.feed(
          #""bodies":[{"id":"ks","name":"KS","kind":"executive_board"}],"persons":[{"id":"eva-ek","name":"Eva Ek"}],"memberships":[\#(memberships.joined(separator: ","))],"cases":[{"id":"ks-1","title":"A","decisions":[{"id":"ks-1/decision/1","body":"KS","body_id":"ks","date":"\#(day)","outcome":"rejected"}],"reservations":[{"id":"ks-1/reservation/1","body":"KS","body_id":"ks","decision_id":"ks-1/decision/1","signatories":[{"name":"Eva Ek","person_id":"eva-ek"}]}]}]"#
        ), options: Samples.allRules)
      #expect(
        report.log.findings.contains { $0.rule.name == "dom/not-a-member" } == !isMember, "\(day): \(intervals)")
    }
  }
}
