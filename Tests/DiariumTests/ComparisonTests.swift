@_spi(Engine) import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// `FeedSource.compared`: what differs, and where it is.
@Suite struct `Two feeds that are compared` {
  private static func source(_ cases: String, head: String = "", as format: Format = .json, name: String = "f")
    -> FeedSource
  {
    let members = [head, "\"cases\":[\(cases)]"].filter { !$0.isEmpty }.joined(separator: ",")
    return FeedSource(text: Samples.feed(members), as: format, name: name)
  }

  private static func compare(
    _ old: FeedSource, _ new: FeedSource, findings: Bool = false
  ) throws -> FeedComparison {
    var options = ComparisonOptions()
    options.comparesFindings = findings
    return try new.compared(with: old, options)
  }

  /// Differences as `kind record id field: old -> new`.
  private static func lines(_ comparison: FeedComparison) throws -> [String] {
    var lines: [String] = []
    try comparison.forEachGroup { group in
      for difference in group.differences {
        let place = [difference.record, difference.id, difference.field].compactMap(\.self).joined(separator: " ")
        let values = [difference.old, difference.new].map { value in
          value.map { String(JSONText.line($0).dropLast()) } ?? "-"
        }
        lines.append("\(difference.kind.rawValue) \(place): \(values[0]) -> \(values[1])")
      }
    }
    return lines
  }

  private static func lines(_ old: String, _ new: String, oldHead: String = "", newHead: String = "") throws -> [String]
  {
    try lines(compare(source(old, head: oldHead), source(new, head: newHead)))
  }

  @Test func `are equal in any order, layout and form, and where absence is spelt otherwise`() throws {
    let one =
      #"{"id":"b","title":"B"},{"id":"a","title":"A","decisions":[{"id":"a/d","body":"Ekeby","outcome":"approved"}]}"#
    let other =
      #"{"title":"A","summary":null,"subjects":[],"id":"a","decisions":[{"outcome":"approved","id":"a/d","body":"Ekeby"}]},{"id":"b","title":"\u0042"}"#
    let comparison = try Self.compare(Self.source(one), Self.source(other))
    #expect(comparison.verdict == .equal && comparison.counts.unchangedCases == 2 && comparison.counts.total == 0)
    let json = Self.source(one)
    for format in Format.allCases {
      let again =
        format.isFolder
        ? FeedSource(tables: try #require(try json.encodedTables().files))
        : FeedSource(bytes: try #require(try json.encoded(as: format).bytes), as: format)
      #expect(try Self.compare(again, Self.source(other)).verdict == .equal, "\(format.name)")
      #expect(try Self.compare(json, again).verdict == .equal, "\(format.name)")
    }
  }

  @Test(arguments: [
    (#"{"id":"a","title":"A"}"#, #"{"id":"a","title":"Å"}"#, [#"changed case a title: "A" -> "Å""#]),
    (#"{"id":"a","title":"A"}"#, #"{"id":"a","title":"A","summary":"S"}"#, [#"added case a summary: - -> "S""#]),
    (#"{"id":"a","title":"A"}"#, "", [#"removed case a: {"id":"a","title":"A"} -> -"#]),
    ("", #"{"id":"a","title":"A"}"#, [#"added case a: - -> {"id":"a","title":"A"}"#]),
    // Equal to the eye, and not to the byte.
    (
      #"{"id":"a","title":"\u00e5"}"#, #"{"id":"a","title":"a\u030a"}"#, ["changed case a title: \"å\" -> \"a\u{30A}\""]
    ),
    (#"{"id":"a","x_e_a":1}"#, #"{"id":"a","x_e_a":1.0}"#, ["changed case a x_e_a: 1 -> 1.0"]),
    (
      #"{"id":"a","x_e_a":{"b":1,"c":2}}"#, #"{"id":"a","x_e_a":{"c":2,"b":1}}"#,
      [#"changed case a x_e_a: {"b":1,"c":2} -> {"c":2,"b":1}"#]
    ),
    (#"{"id":"a","odd/~":1}"#, #"{"id":"a","odd/~":2}"#, ["changed case a odd~1~0: 1 -> 2"]),
    (#"{"id":"a","b":1,"c":2}"#, #"{"id":"a","c":2,"b":1}"#, ["reordered case a: - -> -"]),
    (#"{"id":"a","title":5}"#, #"{"id":"a","title":"5"}"#, [#"changed case a title: 5 -> "5""#]),
    (
      #"{"id":"a","confidentiality":{"level":"public"}}"#, #"{"id":"a","confidentiality":{"level":"partly"}}"#,
      [#"changed case a confidentiality/level: "public" -> "partly""#]
    ),
  ]) func `differ in fields`(_ old: String, _ new: String, _ lines: [String]) throws {
    #expect(try Self.lines(old, new) == lines)
    #expect(try Self.lines(old, old) == [] && Self.lines(new, new) == [])
  }

  private static func decisions(_ ids: String...) -> String {
    let records = ids.map { #"{"id":"\#($0.prefix(1))","body":"\#($0)"}"# }
    return #"{"id":"k","decisions":[\#(records.joined(separator: ","))]}"#
  }

  @Test func `have records by id, and tell their order once`() throws {
    #expect(
      try Self.lines(Self.decisions("a", "b"), Self.decisions("b", "ax")) == [
        #"changed decision a body: "a" -> "ax""#, #"reordered case k decisions: ["a","b"] -> ["b","a"]"#,
      ])
    #expect(
      try Self.lines(Self.decisions("a", "b"), Self.decisions("c", "b")) == [
        #"removed decision a: {"id":"a","body":"a"} -> -"#, #"added decision c: - -> {"id":"c","body":"c"}"#,
      ])
    // A new one among them moves nothing.
    #expect(
      try Self.lines(Self.decisions("a", "b"), Self.decisions("a", "c", "b")) == [
        #"added decision c: - -> {"id":"c","body":"c"}"#
      ])
  }

  @Test func `never match records whose ids are not their own`() throws {
    #expect(
      try Self.lines(Self.decisions("a", "ax"), Self.decisions("ax", "ay")) == [
        #"removed case k decisions/0: {"id":"a","body":"a"} -> -"#,
        #"added case k decisions/1: - -> {"id":"a","body":"ay"}"#,
      ])
    let comparison = try Self.compare(
      Self.source(#"{"id":"a","title":"1"},{"id":"a","title":"2"},{"title":"N"}"#),
      Self.source(#"{"id":"a","title":"2"},{"id":"a","title":"3"},{"title":"M"},{"title":"N"}"#))
    let lines = try Self.lines(comparison)
    #expect(
      Set(lines) == [
        #"added case: - -> {"title":"M"}"#, #"removed case a: {"id":"a","title":"1"} -> -"#,
        #"added case a: - -> {"id":"a","title":"3"}"#,
      ])
    // Those without an id come first.
    #expect(lines[0] == #"added case: - -> {"title":"M"}"# && comparison.counts.unchangedCases == 2)
    try comparison.forEachGroup { #expect($0.isAmbiguous) }
  }

  @Test(arguments: [
    (["a", "b"], ["x", "a", "b"], ["added 0"]), (["a", "b", "c"], ["a", "x", "c"], ["changed 1"]),
    (["a", "b", "c"], ["a", "c"], ["removed 1"]), (["a", "b"], ["b", "a"], ["changed 0", "changed 1"]),
    (["a", "a"], ["a"], ["removed 1"]), (["a"], ["b", "c", "d"], ["changed 0", "added 1", "added 2"]),
  ]) func `match lists without ids at both ends, and what is between by place`(
    _ old: [String], _ new: [String], _ expected: [String]
  ) throws {
    func source(_ names: [String]) -> String {
      let signatories = names.map { #"{"name":"\#($0)"}"# }.joined(separator: ",")
      return #"{"id":"k","initiatives":[{"id":"i","kind":"motion","signatories":[\#(signatories)]}]}"#
    }
    var found: [String] = []
    try Self.compare(Self.source(source(old)), Self.source(source(new))).forEachGroup { group in
      for difference in group.differences {
        let parts = try #require(difference.field).split(separator: "/")
        #expect(difference.record == "initiative" && difference.id == "i" && parts[0] == "signatories")
        #expect(difference.kind != .changed || parts.last == "name")
        found.append("\(difference.kind.rawValue) \(parts[1])")
      }
    }
    #expect(found == expected)
  }

  @Test func `have heads, whose registers have no order`() throws {
    let bodies = [#"{"id":"x","name":"X","kind":"committee"}"#, #"{"id":"y","name":"Y","kind":"committee"}"#]
    let old = "\"bodies\":[\(bodies.joined(separator: ","))]"
    let new = "\"bodies\":[\(bodies.reversed().joined(separator: ","))]"
    #expect(try Self.lines("", "", oldHead: old, newHead: new) == ["reordered feed: - -> -"])
    #expect(
      try Self.lines("", "", oldHead: old, newHead: new.replacing("\"Y\"", with: "\"Z\"")) == [
        #"changed body y name: "Y" -> "Z""#
      ])
    let other = FeedSource(text: Samples.feed().replacing("Ekeby kommun", with: "Sunne kommun"), name: "f")
    #expect(
      try Self.lines(Self.compare(FeedSource(text: Samples.feed()), other)) == [
        #"changed feed dataset/publisher/name: "Ekeby kommun" -> "Sunne kommun""#
      ])
  }

  @Test func `have places, in text and in cells`() throws {
    let old = FeedSource(text: "\(Samples.feed())\n{\"id\":\"a\",\"title\":\"A\"}\n", as: .jsonl, name: "old.jsonl")
    let tables = try #require(
      try FeedSource(
        text: "\(Samples.feed())\n{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"a\",\"title\":\"Ä\"}\n", as: .jsonl
      )
      .encodedTables().files)
    var places: [String] = []
    try Self.compare(old, FeedSource(tables: tables, name: "new")).forEachGroup { group in
      for difference in group.differences {
        places += [difference.oldLocation, difference.newLocation].map {
          $0.map { "\($0.shownPlace) \($0.pointer ?? $0.cell ?? "")" } ?? "-"
        }
      }
    }
    #expect(places == ["old.jsonl:2:19 /title", "new/cases.csv:3:4 C3", "-", "new/cases.csv:2:1 A2"])
  }

  @Test func `are unknown where one cannot be read, and the report says what is wrong`() throws {
    for text in ["{", "", "[1,2]", "\(Samples.feed())\n{\"id\":\"a\"\n{\"id\":\"b\",\"title\":\"B\"}"] {
      let comparison = try Self.compare(Self.source(""), FeedSource(text: text, name: "broken"))
      #expect(comparison.verdict == .unknown && !comparison.isComparable && comparison.counts.total == 0, "\(text)")
      #expect(comparison.newReport.verdict == .unknown && comparison.newReport.findings.isEmpty == false, "\(text)")
      #expect(comparison.oldReport.verdict == .valid)
      #expect(try Self.lines(comparison) == [])
    }
    // A cell without a place in a feed is not compared, so nobody knows whether it was there before.
    var tables = try #require(try Self.source(#"{"id":"a","title":"A"}"#).encodedTables().files)
    tables["cases.csv"] = Array("id,title,odd\na,A,1\n".utf8)
    let comparison = try Self.compare(Self.source(#"{"id":"a","title":"A"}"#), FeedSource(tables: tables))
    #expect(comparison.verdict == .unknown && comparison.isComparable && comparison.leavesOut)
  }

  @Test func `have findings that are new, fixed or persisting`() throws {
    let (bad, good) = (#"{"id":"a","title":"A","opened":"2024-13-01"}"#, #"{"id":"a","title":"A"}"#)
    let worse = #"{"id":"a","title":"A","opened":"2024-13-01"},{"id":"b","title":"B","opened":"2024-13-01"}"#
    let moved = #"{"id":"b","title":"B"},{"id":"a","title":"A","opened":"2024-13-01"}"#
    for (old, new, counts) in [
      (bad, good, [0, 1, 0]), (good, bad, [1, 0, 0]), (bad, worse, [1, 0, 1]), (bad, moved, [0, 0, 1]),
    ] {
      var options = ComparisonOptions()
      options.validation = Samples.structural
      let comparison = try Self.source(new).compared(with: Self.source(old), options)
      let found = try #require(comparison.findings)
      #expect([found.new, found.fixed, found.persisting] == counts, "\(old) \(new)")
      let json = try JSONDecoder().decode(JSONValue.self, from: Data(comparison.rendered(as: .json).utf8))
      #expect(json["findings"]?.elements.count == counts.reduce(0, +))
    }
    #expect(try Self.compare(Self.source(bad), Self.source(good)).findings == nil)
  }

  @Test func `show no values of confidential cases to people, and mask numbers`() throws {
    let old =
      #"{"id":"a","title":"Hemlig A","confidentiality":{"level":"confidential"}},{"id":"b","title":"Om 19811218-9876"}"#
    let new =
      #"{"id":"a","title":"Hemlig B","confidentiality":{"level":"confidential"}},{"id":"b","title":"Om 19811218-9876 ny"}"#
    let comparison = try Self.compare(Self.source(old), Self.source(new))
    for format in [DifferenceFormat.human, .html] {
      let text = try comparison.rendered(as: format)
      #expect(!text.contains("Hemlig") && !text.contains("9876") && text.contains("••••"), "\(format)")
    }
    for format in [DifferenceFormat.json, .jsonl] {
      let text = try comparison.rendered(as: format)
      #expect(text.contains("Hemlig B") && text.contains("19811218-9876 ny"), "\(format)")
    }
  }

  private static let many = 60_000

  @Test func `read the same whatever the number of threads, and in scratch space`() throws {
    func feed(_ step: Int) -> String {
      // More than are sorted in memory at once.
      let cases = (0..<Self.many).map { number in
        let id = number * 7919 % Self.many
        return #"{"id":"k-\#(id)","title":"\#(id % step == 0 ? "X" : "T")"}"#
      }
      return ([Samples.feed()] + cases).joined(separator: "\n")
    }
    var texts: Set<String> = []
    for jobs in [1, 2, 5] {
      let (old, new) = (
        FeedSource(text: feed(2), as: .jsonl, jobs: jobs), FeedSource(text: feed(3), as: .jsonl, jobs: jobs)
      )
      let comparison = try Self.compare(old, new)
      // Those that two divides, or three, but not both.
      #expect(comparison.counts.changedCases == Self.many / 2 && comparison.counts.unchangedCases == Self.many / 2)
      texts.insert(try comparison.rendered(as: .jsonl))
    }
    #expect(texts.count == 1)
  }
}
