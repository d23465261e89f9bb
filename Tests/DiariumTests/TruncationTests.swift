import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// A feed that was cut at any byte, or that stands twice in its file.
@Suite struct `Feeds that were cut` {
  private static let json = Samples.feed(
    #""cases":[{"id":"ks-1","title":"Å \u00e5 \ud83d\ude00 𝄞","x_a_b":[1.5e3,true,null]},{"id":"ks-2","title":"B"}]"#)
  private static let lines = """
    {"diarium":"1.0",\(Samples.dataset)}
    {"id":"ks-1","title":"Å 𝄞","x_a_b":[1.5e3,true,null]}
    {"id":"ks-2","title":"B"}

    """
  private static let yaml = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
    cases:
      - id: ks-1
        title: Å 𝄞
        summary: |
          En rad
          och en till.
      - id: "ks-2"
        title: B

    """

  private static func ids(_ source: FeedSource) -> (ids: [String], fails: Bool) {
    var ids: [String] = []
    do {
      try source.forEachCase { ids.append($0.id.string) }
      return (ids, false)
    } catch {
      return (ids, true)
    }
  }

  /// No part of a JSON document is one, and a cursor gives no case that was not whole.
  @Test(arguments: [1, 1 << 20]) func `are no JSON documents`(block: Int) throws {
    let bytes = Array(Self.json.utf8)
    var limits = Limits()
    limits.block = block
    let firstEnd = try #require(Self.json.utf8.firstRange(of: "},{\"id\":\"ks-2".utf8)).lowerBound
    let first = Self.json.utf8.distance(from: Self.json.utf8.startIndex, to: firstEnd) + 1
    for end in 0..<bytes.count {
      let source = FeedSource(bytes: Array(bytes[..<end]), as: .json, name: "f", limits: limits)
      let report = try source.validate(Samples.structural)
      #expect(report.verdict == .unknown, "\(end)")
      #expect(report.log.findings.allSatisfy { ($0.location.offset ?? 0) + ($0.location.length ?? 0) <= end }, "\(end)")
      let read = Self.ids(source)
      #expect(read.fails && read.ids.count <= (end >= first ? 1 : 0), "\(end): \(read.ids)")
      #expect(try source.encoded(as: .json).bytes == nil, "\(end)")
    }
    #expect(try FeedSource(bytes: bytes, as: .json, limits: limits).validate(Samples.structural).verdict == .valid)
  }

  @Test(arguments: [1, 1 << 20]) func `are feeds of JSON Lines only at the end of a line`(block: Int) throws {
    let bytes = Array(Self.lines.utf8)
    var limits = Limits()
    limits.block = block
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for end in 1..<bytes.count {
      let source = FeedSource(bytes: Array(bytes[..<end]), as: .jsonl, name: "f", limits: limits)
      let report = try source.validate(Samples.structural)
      // The last line may lack its end.
      let isWhole = ends.contains(end) || ends.contains(end - 1)
      #expect((report.verdict == .valid) == isWhole, "\(end): \(report.log.findings.map(\.message.en))")
      let read = Self.ids(source)
      let whole = ends.dropFirst().filter { $0 <= end }.count
      #expect(read.ids == ["ks-1", "ks-2"].prefix(whole).map(\.self) && read.fails == !isWhole, "\(end): \(read)")
    }
  }

  /// A part of a YAML document may be one; what is read of it is what stands there.
  @Test(arguments: [1, 1 << 20]) func `of YAML hold nothing that was not there`(block: Int) throws {
    let bytes = Array(Self.yaml.utf8)
    var limits = Limits()
    limits.block = block
    var valid = 0
    for end in 0..<bytes.count {
      let part = Array(bytes[..<end])
      let source = FeedSource(bytes: part, as: .yaml, name: "f", limits: limits)
      let report = try source.validate(Samples.structural)
      #expect(report.log.findings.allSatisfy { ($0.location.offset ?? 0) + ($0.location.length ?? 0) <= end }, "\(end)")
      guard report.verdict == .valid else { continue }
      valid += 1
      for text in try Feed(source).cases.flatMap({ [$0.id.string, $0.title?.string ?? "", $0.summary?.string ?? ""] }) {
        let shown = String(decoding: part, as: UTF8.self)
        #expect(text.split(separator: "\n").allSatisfy { shown.contains($0) }, "\(end): \(text)")
      }
    }
    #expect(valid > 10 && valid < bytes.count / 2)
  }

  @Test func `and stand twice are told so in every form`() throws {
    func rules(_ text: String, _ format: Format) throws -> Set<String> {
      Set(try Samples.report(text, format: format).log.findings.filter { $0.severity == .error }.map(\.rule.name))
    }
    #expect(try rules(Self.json + Self.json, .json) == ["syn/trailing-data"])
    #expect(try rules(Self.json + "\n" + Self.json, .json) == ["syn/trailing-data"])
    #expect(try rules(Self.lines + Self.lines, .jsonl).isSuperset(of: ["ref/duplicate-id"]))
    #expect(try rules(Self.lines + Self.lines, .jsonl).contains { $0.hasPrefix("str/") || $0.hasPrefix("syn/") })
    #expect(try !rules(Self.yaml + Self.yaml, .yaml).isEmpty)
    #expect(try !rules(Self.yaml + "---\n" + Self.yaml, .yaml).isEmpty)
    // A case that stands twice has an id twice, wherever it stands.
    let twice = Self.json.replacing("\"ks-2\"", with: "\"ks-1\"")
    #expect(try rules(twice, .json) == ["ref/duplicate-id"])
    #expect(try rules(Self.lines.replacing("ks-2", with: "ks-1"), .jsonl) == ["ref/duplicate-id"])
    #expect(try rules(Self.yaml.replacing("ks-2", with: "ks-1"), .yaml) == ["ref/duplicate-id"])
  }

  /// What stands before and behind a feed is none of it, or is told.
  @Test(arguments: [
    (" ", "", true), ("\n\r\t ", "\n\r\t ", true), ("", "\n\n\n", true), ("\u{FEFF}", "", true),
    ("", "\u{FEFF}", false),
    ("\u{A0}", "", false), ("\u{2028}", "", false), ("", "\u{0}", false), ("", "\u{C}", false), ("x", "", false),
    ("", ";", false), ("/* a */", "", false), ("\u{200B}", "", false), (")]}',\n", "", false),
  ])
  func `or have something around them`(before: String, after: String, isRead: Bool) throws {
    let report = try Samples.report(before + Self.json + after, format: .json)
    #expect((report.verdict != .unknown) == isRead, "\(report.log.findings.map(\.message.en))")
    let plain = try Samples.encoded(Self.json)
    #expect(try Samples.encoded(before + Self.json + after, from: .json) == (isRead ? plain : nil))
  }
}
