import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Anchors of YAML: what they name costs no more than it is, and is seen no more than it may be.
@Suite struct `Anchors of YAML` {
  private static let head = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  private static func rules(_ text: String, _ limits: Limits = Limits()) throws -> [String] {
    try Samples.report(text, format: .yaml, limits: limits).log.findings.map(\.rule.name)
  }

  @Test func `are found wherever they are nested`() throws {
    let text = """
      \(Self.head)x_ekeby_a: &a
        b: &b [&c "ett", &d två, *c]
        "e": *b
      x_ekeby_b: {f: *a, *d : *c}
      cases:
        - id: ks-1
          title: &t Bro
          summary: *t
          x_ekeby_c: [*a, *t]
        - id: ks-2
          title: *t

      """
    let json = try #require(try Samples.encoded(text, from: .yaml, to: .json))
    let plain = """
      {"diarium":"1.0","dataset":{"title":"Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"},\
      "x_ekeby_a":{"b":["ett","två","ett"],"e":["ett","två","ett"]},\
      "x_ekeby_b":{"f":{"b":["ett","två","ett"],"e":["ett","två","ett"]},"två":"ett"},"cases":[\
      {"id":"ks-1","title":"Bro","summary":"Bro",\
      "x_ekeby_c":[{"b":["ett","två","ett"],"e":["ett","två","ett"]},"Bro"]},{"id":"ks-2","title":"Bro"}]}
      """
    #expect(json == (try Samples.encoded(plain)))
    #expect(try Self.rules(text) == [])
  }

  @Test func `that are nested are kept once`() throws {
    let (open, close) = ((0..<50).map { "&a\($0) [" }.joined(), String(repeating: "]", count: 50))
    var limits = Limits()
    // Fifty copies would be twenty times as much.
    limits.bytes = 1 << 20
    let items = Array(repeating: "x", count: 9_000).joined(separator: ",")
    let text = "\(Self.head)x_ekeby_a: \(open)\(items)\(close)\ncases:\n  - {id: ks-1, title: A}\n"
    #expect(try Set(Self.rules(text, limits)) == ["syn/yaml-unused-anchor"])
    #expect(try Samples.report(text, format: .yaml, limits: limits).log.counted(.yamlUnusedAnchor) == 50)
    // What is too large for any alias is not kept at all.
    let more = Array(repeating: "x", count: 60_000).joined(separator: ",")
    let large = "\(Self.head)x_ekeby_a: \(open)\(more)\(close)\ncases:\n  - {id: ks-1, title: A}\n"
    #expect(try Set(Self.rules(large, limits)) == ["syn/yaml-unused-anchor"])
    let named = "\(Self.head)x_ekeby_a: \(open)\(more)\(close)\nx_ekeby_b: *a7\n"
    #expect(try Self.rules(named, limits).contains("syn/yaml-alias-limit"))
  }

  @Test func `have a limit`() throws {
    var limits = Limits()
    limits.bytes = 1 << 17
    let items = (0..<2_000).map { "  - &a\($0) x" }.joined(separator: "\n")
    let report = try Samples.report(
      "\(Self.head)x_ekeby_a:\n\(items)\ncases: []\n", format: .yaml, limits: limits)
    #expect(report.verdict == .unknown && report.log.findings.map(\.rule) == [.yamlAliasLimit])
    #expect(report.log.findings[0].help(for: .command)?.en.contains("--max-bytes") == true)
  }

  /// N stands for a number.
  @Test(arguments: [
    (RuleID.yamlUnusedAnchor, "  - &aN x"), (.yamlUnusedAnchor, "  - &a xN"), (.yamlTag, "  - !t xN"),
    (.yamlHiddenText, "  - xN #y"),
  ])
  func `and other things that are told are counted, and listed up to the limit`(rule: RuleID, line: String) throws {
    var limits = Limits()
    limits.findings = 5
    let items = (0..<300).map { line.replacing("N", with: "\($0)") }.joined(separator: "\n")
    for text in [
      "\(Self.head)x_ekeby_a:\n\(items)\ncases:\n  - {id: ks-1, title: A}\n",
      "\(Self.head)cases:\n- id: ks-1\n  title: A\n  x_ekeby_a:\n\(items)\n",
      "\(Self.head)cases:\n- id: ks-1\n  title: A\n  x_ekeby_a:\n\(items)\nx_ekeby_b: 1\n",
      "\(Self.head)---\nid: ks-1\ntitle: A\nx_ekeby_a:\n\(items)\n",
    ] {
      let log = try Samples.report(text, format: .yaml, limits: limits).log
      #expect(log.counted(rule) == 300, "\(rule.name): \(text.suffix(60))")
      let listed = log.findings.filter { $0.rule == rule }
      #expect(listed.count == 5 && listed.allSatisfy { $0.location.line != nil && $0.location.excerpt != nil })
    }
  }
}
