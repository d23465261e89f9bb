import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Scalars without quotes, judged by the regular expressions of the specifications themselves.
@Suite struct `Scalars that readers of YAML disagree on` {
  /// YAML 1.1 as PyYAML resolves it, with `y` and `n` of yaml.org/type/bool, and YAML 1.2.2, section 10.3.2.
  private struct Readers {
    let forms: [Regex<Substring>] = [
      /y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF/,
      /[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?/, /\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?/,
      /[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*/, /[-+]?\.(?:inf|Inf|INF)/, /\.(?:nan|NaN|NAN)/,
      /[-+]?0b[0-1_]+/, /[-+]?0[0-7_]+/, /[-+]?(?:0|[1-9][0-9_]*)/, /[-+]?0x[0-9a-fA-F_]+/,
      /[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+/, /<</, /=/, /[0-9]{4}-[0-9]{2}-[0-9]{2}/,
      /[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?/,
      /[-+]?[0-9]+/, /0o[0-7]+/, /0x[0-9a-fA-F]+/, /[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?/,
    ]

    func resolve(_ text: String) -> Bool { forms.contains { (try? $0.wholeMatch(in: text)) != nil } }
  }

  /// Which of some scalars, each on a line of its own as a text of the schema, are told to be ambiguous.
  private static func told(_ scalars: [String]) throws -> Set<String> {
    var text = """
      diarium: "1.0"
      dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases:
        - id: ks-1
          title: A
          documents:

      """
    let first = text.split(separator: "\n").count + 1
    for (index, scalar) in scalars.enumerated() {
      text += "      - {id: ks-1/document/\(index), kind: motion, number: \(scalar)}\n"
    }
    var limits = Limits()
    limits.findings = 0
    let report = try Samples.report(text, format: .yaml, limits: limits)
    #expect(report.verdict != .unknown, "\(report.log.findings.first?.message.en ?? "")")
    let found = report.log.findings.filter { $0.rule.name == "syn/yaml-ambiguous-scalar" }
    return Set(found.compactMap { $0.location.line }.map { scalars[$0 - first] })
  }

  @Test func `are all told that are numbers, times or words to one of them`() throws {
    let seeds = [
      "1", "0", "12", "017", "08", "0o17", "0x1F", "0b10", "1_000", "1.5", "1.", ".5", "1e5", "1E+5", "1.5e-7", "+1",
      "-1",
      "12:30", "12:30:45", "190:20:30.15", "1:60", "2024-06-05", "2024-6-5", "2024-06-05T13:00:00Z",
      "2024-06-05 13:00:00 +02:00", "2024-6-5t1:00:00.5", "yes", "Yes", "YES", "yEs", "no", "NO", "on", "off", "true",
      "TRUE", "tRUE", ".inf", "-.INF", "+.Inf", ".nan", ".NaN", "<<", "=", "y", "N",
    ]
    let letters = "0123456789_.:+-eExobTtZ ".map { String($0) }
    var random = SeededGenerator(seed: 11)
    var scalars: Set<String> = Set(seeds)
    for _ in 0..<4000 {
      var text = Array(random.pick(seeds)).map { String($0) }
      for _ in 0...random.below(2) {
        let place = random.below(text.count + 1)
        if random.happens(50) {
          text.insert(random.pick(letters), at: place)
        } else if place < text.count {
          text.remove(at: place)
        }
      }
      let scalar = text.joined()
      // What would be no plain scalar in a flow mapping, or null, is not asked about.
      let isPlain =
        scalar.first != " " && scalar.last != " " && !scalar.isEmpty && !scalar.contains(": ") && scalar.last != ":"
        && !scalar.hasPrefix("- ") && scalar != "-" && scalar.first != ":"
      if isPlain { scalars.insert(scalar) }
    }
    let all = scalars.sorted()
    let told = try Self.told(all)
    let readers = Readers()
    let missed = all.filter { !told.contains($0) && readers.resolve($0) }
    #expect(missed == [], "\(missed)")
    #expect(told.count > 300)
  }

  @Test func `are none of the texts that no reader takes for anything else`() throws {
    let texts = [
      "motion", "ja", "nej", "2016-5", "2016/5", "KS 2031/4", "1.2.3", "1a", "e5", "0xZ", "0b2", "12:3a", "24-06-05",
      "2024-06", "2024-06-05x", "1e", "+", "+a", "-a", "..", ".a", "._1", "inf", "nan", "yes sir", "None", "nil", "t",
      "f",
      "Truee", "0o8", "0o", "0x", "1:2:a", "§ 305", "+46 8 123", "1 000", "oN", "nO",
    ]
    let readers = Readers()
    #expect(texts.allSatisfy { !readers.resolve($0) })
    #expect(try Self.told(texts) == [])
  }

  /// What was told is kept as it stands, and written so that nobody takes it for anything else.
  @Test func `are texts all the same, and stand in quotes when they are written`() throws {
    for scalar in ["012", "1e5", "NO", "2024-06-05", "12:30", "0x1F", ".inf", "=", "<<", "1_000", "+.5"] {
      let text = """
        diarium: "1.0"
        dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
        cases: [{id: ks-1, title: \(scalar)}]

        """
      let json = try #require(try Samples.encoded(text, from: .yaml, to: .json))
      #expect(json.contains("\"title\": \"\(scalar)\""), "\(scalar)")
      let yaml = try #require(try Samples.encoded(text, from: .yaml, to: .yaml))
      #expect(yaml.contains("title: \"\(scalar)\""), "\(scalar)")
      #expect(try Samples.report(yaml, format: .yaml).log.isEmpty, "\(scalar)")
    }
  }
}
