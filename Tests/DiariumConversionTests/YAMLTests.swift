import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// YAML as people write it, and as it is made to do harm.
@Suite struct `YAML feeds` {
  private static let head = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  private static func caseFeed(_ lines: String) -> String { "\(head)cases:\n  - id: ks-1\n    title: A\n\(lines)" }

  @Test func `are typed by the schema and not by their look`() throws {
    let text = Self.caseFeed(
      """
          diary_number: 0123
          division: NO
          opened: 2024-06-05
          documents:
            - {id: ks-1/document/1, kind: motion, number: 2016:5, bytes: 12, title: "null"}
          x_ekeby_a: {a: 1.50, b: 0123, c: true, d: NO, e: ~, f: 1e400, g: "1"}

      """)
    let json = try #require(try Samples.encoded(text, from: .yaml, to: .json))
    for line in [
      #""diary_number": "0123""#, #""division": "NO""#, #""opened": "2024-06-05""#, #""number": "2016:5""#,
      #""bytes": 12"#,
      #""title": "null""#, #""a": 1.50"#, #""b": "0123""#, #""c": true"#, #""d": "NO""#, #""e": null"#, #""f": 1e400"#,
      #""g": "1""#,
    ] { #expect(json.contains(line), "\(line)") }
    let report = try Samples.report(text, format: .yaml)
    #expect(report.log.rules.map { "\($0.rule.name) \($0.count)" } == ["syn/yaml-ambiguous-scalar 6"])
    #expect(report.verdict == .valid)
  }

  @Test func `have the same findings as JSON, at their own places`() throws {
    let data = try Data(contentsOf: Repository.file("Tests/Fixtures/forty-faults/feed.json"))
    // Two equal members have no place in YAML that is written, so they are made one before.
    let text = String(decoding: data, as: UTF8.self).replacing("      \"status\": \"closed\",\n", with: "")
      .replacing(", \"a\": 3", with: "")
      // Nor have an empty text, and a number where a text should be: in YAML its characters are the text.
      .replacing("\"name\": \"\", ", with: "").replacing(
        "\"municipality_code\": 180", with: "\"municipality_code\": \"180\"")
    let yaml = try #require(try Samples.encoded(text, to: .yaml))
    func told(_ report: Report) -> Set<String> {
      Set(report.log.findings.map { "\($0.rule.name) \($0.entityID ?? "-") \($0.message)" })
    }
    let (json, other) = (try Samples.report(text), try Samples.report(yaml, format: .yaml))
    #expect(told(json).subtracting(told(other)) == [])
    #expect(told(other).subtracting(told(json)) == [])
    #expect(other.log.findings.count == 38)
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let motoin = try #require(other.log.findings.first { $0.value == "motoin" })
    #expect(lines[(motoin.location.line ?? 1) - 1].dropFirst((motoin.location.column ?? 1) - 1).hasPrefix("motoin"))
  }

  /// What may stand at the margin behind the cases, and whether the document is then read twice.
  static let margins: [(String, Bool)] = [
    ("", false), ("# end\n", false), ("  - {id: ks-2, title: B}\n", false), ("\n\n", false),
    ("bodies:\n  - {id: kf, kind: council, name: Kommunfullmäktige}\n", true),
    ("\"bodies\":\n  - {id: kf, kind: council, name: Kommunfullmäktige}\n", true),
    ("? x_ekeby_a\n: 1\n", true), ("# a\u{85}x_ekeby_a: 1\n", false), ("x_ekeby_a: 1\n", true),
  ]

  @Test(arguments: margins) func `are read twice only where something stands after the cases`(
    after: String, isTwice: Bool
  ) throws {
    for list in ["  - id: ks-1\n    title: A\n", "- id: ks-1\n  title: A\n"]
    where !after.hasPrefix("  -") || list.hasPrefix(" ") {
      let text = "\(Self.head)cases:\n\(list)\(after)"
      let report = try Samples.report(text, format: .yaml)
      #expect(report.verdict == .valid, "\(text) \(report.log.findings.map(\.message))")
      #expect(report.notes.contains { $0.en.contains("read twice") } == isTwice, "\(text)")
      // The same feed with the cases first is always read twice, and is the same.
      let first = "cases:\n\(list)\(Self.head)"
      guard after.isEmpty else { continue }
      #expect(try Samples.encoded(first, from: .yaml) == Samples.encoded(text, from: .yaml))
    }
  }

  @Test func `tell of a fault after the cases, and of what is wrong in them`() throws {
    let report = try Samples.report(Self.caseFeed("    status: shut\n  - {id: ks-2\n"), format: .yaml)
    #expect(report.verdict == .unknown)
    #expect(Set(report.log.findings.map(\.rule)) == [.notInVocabulary, .yaml])
    // A quoted text that goes on at the margin looks like a name there.
    let quoted = Self.caseFeed("    summary: \"one\n\n      two\"\n")
    #expect(try Samples.report(quoted, format: .yaml).verdict == .valid)
  }

  @Test func `may be a stream, or have registers after the cases`() throws {
    let stream = "\(Self.head)---\nid: ks-1\ntitle: A\n---\nid: ks-2\ntitle: B\nbody_id: ks\n...\n"
    let report = try Samples.report(stream, format: .yaml)
    #expect(report.log.findings.map(\.rule.name) == ["ref/unknown-actor"])
    #expect(report.log.findings.first?.location.line == 9)
    let late =
      Self.caseFeed("    body_id: ks\n") + "bodies:\n  - {id: ks, name: Kommunstyrelsen, kind: executive_board}\n"
    #expect(try Samples.report(late, format: .yaml).log.isEmpty)
  }

  @Test func `may use anchors, which are written out`() throws {
    let text =
      Self.caseFeed(
        """
            x_ekeby_a: &a {name: "Eva \\"E\\" Ek", list: [1, *b]}

        """.replacing("*b", with: "2")) + "    x_ekeby_b: *a\n    x_ekeby_c: [*a, *a]\n"
    let json = try #require(try Samples.encoded(text, from: .yaml, to: .json))
    #expect(json.components(separatedBy: #""Eva \"E\" Ek""#).count == 5)
    #expect(try Samples.report(text, format: .yaml).log.isEmpty)
  }

  static let hostile: [(String, String, String, Int?)] = [
    ("nested lists", String(repeating: "[", count: 100_000), "syn/depth-limit", 1),
    ("nested records", (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "syn/depth-limit", nil),
    ("tabs", "diarium: \"1.0\"\ndataset:\n\ttitle: A\n", "syn/yaml", 3),
    ("a colon", "diarium: \"1.0\"\ndataset:\n  title: A: b\n", "syn/yaml", 3),
    ("no anchor", "a: *b\n", "syn/yaml", 1),
    ("a list as a name", "? [a]\n: b\n", "syn/yaml", 1),
    ("nothing", "# only a comment\n", "syn/yaml", nil),
    ("a control character", "diarium: \"1.\u{1}\"\n", "enc/control-character", 1),
    ("unclosed", "diarium: \"1.0\ndataset:\n", "syn/yaml", nil),
  ]

  @Test(arguments: hostile.indices) func `that are hostile end with a place`(index: Int) throws {
    let (name, text, rule, line) = Self.hostile[index]
    let report = try Samples.report(text, format: .yaml)
    #expect(report.verdict == .unknown, "\(name)")
    #expect(report.log.findings.map(\.rule.name) == [rule], "\(name): \(report.log.findings.map(\.message))")
    let place = try #require(report.log.findings.first?.location)
    #expect(place.line != nil && place.column != nil, "\(name)")
    if let line { #expect(place.line == line, "\(name)") }
  }

  @Test func `that give a name twice, a tag or a merge key are told so and read on`() throws {
    let text = Self.caseFeed(
      "    status: decided\n    status: closed\n    division: !!int \"12\"\n    <<: {kind: motion}\n")
    let report = try Samples.report(text, format: .yaml)
    #expect(report.log.findings.map(\.rule.name) == ["syn/duplicate-key", "syn/yaml-tag", "str/unknown-field"])
    #expect(report.log.findings.map(\.location.line) == [7, 8, 9])
  }

  @Test func `say how many comments are not written`() throws {
    let text = "# one\n" + Self.caseFeed("    summary: a # two\n    division: \"#3\" # 3\n    # four\n") + "# five\n"
    let (bytes, outcome) = try FeedSource(bytes: Array(text.utf8), as: .yaml).encoded()
    #expect(outcome.report.log.findings.map(\.message.en) == ["5 comments are not written: comments are not data"])
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) }?.contains("# ") == false)
    let stream = Self.head + "--- # one\nid: ks-1 # two\ntitle: A\n"
    let other = try FeedSource(bytes: Array(stream.utf8), as: .yaml).encoded().outcome
    #expect(other.report.log.findings.first?.message.en.hasPrefix("2 comments") == true)
  }

  @Test func `beyond the limits are refused`() throws {
    var limits = Limits()
    limits.bytes = 100_000
    let long = Self.caseFeed("    summary: \"\(String(repeating: "a", count: 400_000))\"\n")
    #expect(try Samples.report(long, format: .yaml, limits: limits).log.findings.map(\.rule.name) == ["syn/size-limit"])
    let laughs =
      "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
      + (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n" }
      .joined()
    #expect(try Samples.report(laughs, format: .yaml).log.findings.map(\.rule.name) == ["syn/yaml-alias-limit"])
  }
}
