import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Nothing that stands in YAML is passed over unsaid.
@Suite struct `What YAML leaves out` {
  private static let head = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  private static func caseFeed(_ lines: String) -> String { "\(head)cases:\n  - id: ks-1\n    title: A\n\(lines)" }

  private static func rules(_ text: String) throws -> [String] {
    try Samples.report(text, format: .yaml).log.findings.map(\.rule.name)
  }

  /// Line ends of Unicode that YAML 1.2 and JSON take for characters.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `keeps the line ends of Unicode, as JSON does`(end: String) throws {
    for text in [
      "så vidare\(end) slut", "\(end)så", "så\(end)", "a\(end)\(end)b", "a \(end) b", "\(end)", "a\(end)# b",
      "a\(end)- b: c",
    ] {
      let json = try Samples.encoded(
        Samples.caseFeed("\"summary\":\"\(text)\",\"x_ekeby_a\":{\"k\(end)\":\"\(text)\"}"))
      for spelling in ["\"\(text)\"", "'\(text)'", "|-\n      \(text)", ">-\n      \(text)"] {
        let yaml = """
          diarium: "1.0"
          dataset: {title: Ärenden i Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
          cases:
            - id: ks-1
              title: Motion om cykelbanor
              summary: \(spelling)
              x_ekeby_a:
                "k\(end)": "\(text)"

          """
        #expect(try Samples.encoded(yaml, from: .yaml, to: .json) == json, "\(yaml.debugDescription)")
      }
    }
    // Without quotes, in a comment, in a name; lines are counted as everywhere.
    let plain = Self.caseFeed("    summary: a\(end)b # c\(end)status: shut\n    div\(end)ision: x\n    status: shut\n")
    let report = try Samples.report(plain, format: .yaml, options: Samples.allRules)
    #expect(
      report.log.findings.map { "\($0.location.line ?? 0) \($0.rule.name)" } == [
        "6 enc/invisible-character", "7 str/unknown-field", "8 str/not-in-vocabulary",
      ])
    let json = try #require(try Samples.encoded(Self.caseFeed("    summary: a\(end)b\n"), from: .yaml, to: .json))
    #expect(json.contains("\"a\(end)b\""))
    for block in 1...40 {
      // Wherever the bytes of a character are parted by what is read at once.
      let long = String(repeating: "x", count: 16_384 - Self.caseFeed("").utf8.count - 20 - block)
      let text = Self.caseFeed("    x_ekeby_a: \"\(long)\"\n    summary: \"a\(end)b\"\n")
      #expect(try Samples.encoded(text, from: .yaml, to: .json)?.contains("\"a\(end)b\"") == true)
    }
  }

  @Test func `refuses what libyaml cannot tell from a line end of Unicode`() throws {
    // Swift has no literal of it.
    let noCharacter = String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self)
    for text in ["\"a\u{85}\u{378}\"", "\"a\u{85}\\u0378\"", "\"\u{2028}\\uFDD0\"", "a\u{2029}\(noCharacter)"] {
      #expect(try Self.rules(Self.caseFeed("    summary: \(text)\n")) == ["syn/yaml"], "\(text)")
    }
    for text in ["\"a\u{378}\"", "\"a\\N\u{378}\"", "\"\\u0378\u{2028}\"", "\"\\N\\L\\P\""] {
      #expect(try Samples.encoded(Self.caseFeed("    summary: \(text)\n"), from: .yaml) != nil, "\(text)")
    }
  }

  static let comments: [(String, [String])] = [
    ("    summary: Beslut #45 om torget\n", ["6:21"]),
    ("    summary: Beslut # 45 om torget\n", []),
    ("    summary: Beslut#45 om torget\n", []),
    ("    summary: \"Beslut\" #45 om torget\n", []),
    ("    summary: \"Beslut #45 om torget\"\n", []),
    ("    summary: #45 om torget\n", ["6:14"]),
    ("    summary: Beslut\t#45\n", ["6:21"]),
    ("    summary: Beslut ##45\n", ["6:21"]),
    ("    summary: Beslut #\n", []),
    ("    summary: Beslut om\n      #45 och 46\n", ["7:7"]),
    ("    summary: Beslut om\n      # 45 och 46\n", []),
    ("    summary: Beslut om\n    #status: closed\n    status: referred\n", []),
    ("    summary: Beslut om\n\n      #45 och 46\n", []),
    ("    #summary: Beslut om\n    status: referred\n", []),
    ("    subjects: #all\n      - {label: a #b\n        }\n", ["7:19"]),
    ("    subjects:\n      - label: a #1\n      - label: b\n        #code: x\n", ["7:18"]),
    ("    x_ekeby_a: [a #1\n      , b]\n", ["6:19"]),
    ("    summary: |\n      a #45\n      b\n", []),
    ("    summary: A #1\r\n    status: referred #2\r\n", ["6:16", "7:22"]),
  ]

  @Test(arguments: comments.indices) func `tells of a comment that reads like text`(index: Int) throws {
    let (lines, places) = Self.comments[index]
    let report = try Samples.report(Self.caseFeed(lines), format: .yaml)
    let found = report.log.findings.filter { $0.rule == .yamlHiddenText }
    #expect(found.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" } == places, "\(lines)")
    // Registers behind the cases let the text be read twice, and it is told once.
    let twice = Self.caseFeed(lines) + "persons: [{id: p, name: Eva Ek #2\n  }]\n"
    let again = try Samples.report(twice, format: .yaml).log.findings.filter { $0.rule == .yamlHiddenText }
    #expect(again.count == places.count + 1, "\(lines)")
    guard !lines.utf8.contains(0x0D) else { return }
    let stream = "\(Self.head)---\nid: ks-1\ntitle: A\n\(lines.replacing("\n    ", with: "\n").dropFirst(4))"
    let other = try Samples.report(stream, format: .yaml).log.findings.filter { $0.rule == .yamlHiddenText }
    #expect(other.count == places.count, "\(stream)")
  }

  @Test func `tells of an anchor that no alias names, and of signs that are skipped`() throws {
    #expect(try Self.rules(Self.caseFeed("    division: &Co i Ekeby\n")) == ["syn/yaml-unused-anchor"])
    #expect(try Self.rules(Self.caseFeed("    division: &Co\n")).contains("syn/yaml-unused-anchor"))
    #expect(try Self.rules(Self.caseFeed("    division: &a x\n    x_ekeby_a: *a\n")) == [])
    #expect(
      try Self.rules(Self.caseFeed("    division: &a x\n    summary: &a z\n    x_ekeby_a: *a\n")) == [
        "syn/yaml-unused-anchor"
      ])
    #expect(try Self.rules(Self.caseFeed("    division: ! x\n")) == ["syn/yaml-tag"])
    #expect(try Self.rules(Self.caseFeed("    division: ! 'x'\n")) == [])
    // Read twice, and in a stream.
    let register = "persons: [{id: &q p, name: Eva Ek}]\n"
    #expect(
      try Self.rules(Self.caseFeed("    division: &b x\n") + register)
        == Array(repeating: "syn/yaml-unused-anchor", count: 2))
    #expect(
      try Self.rules("\(Self.head)---\nid: &c ks-1\ntitle: A\n---\nid: ks-2\ntitle: B\n") == ["syn/yaml-unused-anchor"])
  }

  @Test func `skips an empty document with a note, and takes null for what it is`() throws {
    let one = "id: ks-1\ntitle: A\n"
    for (text, notes, cases) in [
      ("\(Self.head)---\n\(one)---\n", 1, 1), ("\(Self.head)---\n---\n\(one)---\n...\n", 2, 1),
      ("---\n---\n\(Self.head)---\n\(one)", 1, 1), ("\(Self.head)---\n\(one)--- # end\n", 1, 1),
      ("\(Self.head)---\n", 1, 0),
    ] {
      let report = try Samples.report(text, format: .yaml)
      #expect(report.log.rules.map { "\($0.rule.name) \($0.count)" } == ["tab/blank-row \(notes)"], "\(text)")
      #expect(report.verdict == .valid && report.inputs[0].records.map(\.count) == [cases], "\(text)")
      #expect(try Samples.encoded(text, from: .yaml, to: .json) != nil)
    }
    #expect(try Self.rules("\(Self.head)---\n\(one)--- ~\n") == ["str/wrong-type"])
    #expect(try Self.rules("---\n") == ["syn/yaml"])
  }

  @Test func `tells of words in extensions that readers take for something else`() throws {
    let text = Self.caseFeed(
      """
          x_ekeby_a: {a: yes, b: True, c: 0x1F, d: .5, e: 1_000, f: 2031-06-05, g: 017, h: OFF, i: .inf}
          x_ekeby_b: [true, null, 1.5, ~, text, "yes", -3e7, 0x, yEs, 2031-6-5, 12:60, 1.2.3]

      """)
    let report = try Samples.report(text, format: .yaml)
    #expect(
      report.log.findings.map(\.value) == ["yes", "True", "0x1F", ".5", "1_000", "2031-06-05", "017", "OFF", ".inf"])
    #expect(report.log.rules.map(\.rule.name) == ["syn/yaml-ambiguous-scalar"])
    let json = try #require(try Samples.encoded(text, from: .yaml, to: .json))
    #expect(json.contains("\"b\": \"True\"") && json.contains("\"yEs\""))
    // What the program writes has none.
    let yaml = try #require(try Samples.encoded(text, from: .yaml))
    #expect(try Self.rules(yaml) == [])
  }

  /// Words in a text field, and whether a reader of YAML 1.1 or 1.2 takes them for something else.
  static let words: [(String, Bool)] = [
    ("2031:431", false), ("2031:43", true), ("2031:5", true), ("2031:75", false), ("12:30:45", true),
    ("08:30", false), ("08:30:15.2", true), ("18072e8c3f", false), ("18072e83", true), ("1e5", true), ("1e", false),
    ("1_0e5", false), ("1_000", true), ("0x1F", true), ("0x1G", false), ("0o17", true), ("0o18", false),
    ("0b10", true), ("0b12", false), ("017", true), ("0_8", false), ("1.", true), (".5", true), (".", false),
    ("1.2.3", false), ("-1", true), ("+.inf", true), (".nAn", false), ("2031-06-05", true), ("2031-6-5", false),
    ("2031-6-5 1:02:03", true), ("2031-06-05T13:00:00+02:00", true), ("2031-06-05T13:00", false), ("=", true),
    ("<<", true), ("yes", true), ("Yes", true), ("yEs", false), ("N", true), ("nej", false), ("12 personer", false),
  ]

  @Test(arguments: words.indices) func `knows which words readers take for something else`(index: Int) throws {
    let (word, isAmbiguous) = Self.words[index]
    for field in ["division", "x_ekeby_a"] {
      let text = Self.caseFeed("    \(field): \(word)\n")
      // In an extension a number in JSON's spelling is one to all readers.
      let isNumber = field.hasPrefix("x_") && ["-1", "1e5", "18072e83"].contains(word)
      let expected = isAmbiguous && !isNumber ? ["syn/yaml-ambiguous-scalar"] : []
      #expect(try Self.rules(text) == expected, "\(field): \(word)")
    }
  }

  @Test func `says of a wrong value only what is wrong with it`() throws {
    #expect(try Self.rules(Self.caseFeed("    opened: 2031-4-29\n")) == ["str/pattern"])
    #expect(try Self.rules(Self.caseFeed("    opened: 20310429\n")) == ["str/pattern"])
    #expect(try Self.rules(Self.caseFeed("    kind: no\n")) == ["str/not-in-vocabulary"])
    #expect(try Self.rules(Self.caseFeed("    opened: 2031-04-29\n")) == ["syn/yaml-ambiguous-scalar"])
  }

  @Test func `does not replace a file whose comments would be lost`() throws {
    let folder = try Repository.temporaryFolder()
    for comment in ["# one\n", "    summary: a # two\n", "    summary: | # three\n      text\n"] {
      let file = folder.appending(path: "\(comment.count).yaml")
      let text = comment.hasPrefix("#") ? comment + Self.caseFeed("") : Self.caseFeed(comment)
      try Data(text.utf8).write(to: file)
      let feed = try FeedSource(contentsOf: file.path)
      let outcome = try feed.convert(to: .input)
      #expect(!outcome.isWritten && outcome.report.log.findings.map(\.rule) == [.noPlace])
      #expect(outcome.report.log.findings[0].help(for: .command)?.en.contains("--allow-loss comments") == true)
      #expect(outcome.report.log.findings[0].location.line == (comment.hasPrefix("#") ? 1 : 6))
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
      // Written elsewhere they are told of.
      let copy = try feed.convert(to: .file(file.path + ".copy", replacing: false))
      #expect(copy.isWritten && copy.report.log.findings.map(\.rule) == [.commentsDropped])
      let allowed = try feed.convert(to: .input, ConversionOptions(format: nil, allowing: [.comments]))
      #expect(allowed.isWritten && allowed.report.log.findings.map(\.rule) == [.droppedValues])
      #expect(try String(contentsOf: file, encoding: .utf8).contains("#") == false)
      #expect(try FeedSource(contentsOf: file.path).convert(to: .input).report.log.isEmpty)
    }
  }
}

/// What is said of YAML that people get wrong.
@Suite struct `Advice about YAML` {
  /// What stands in a case, and what the advice must name.
  static let mistakes: [(String, String)] = [
    ("     status: closed\n", "column 6, the line before in column 5"),
    ("   status: closed\n", "column 4, the line before in column 5"),
    ("    decisions:\n      - id: ks-1/d\n         body: KS\n", "column 10, the line before in column 9"),
    (
      "    decisions:\n      - id: ks-1/d\n        body: KS\n       outcome: x\n",
      "column 8, the line before in column 9"
    ),
    ("    summary: 'det är stan's torg'\n", "apostrophe"),
    ("    summary: \"ett \"nytt\" torg\"\n", "write a quote in double quotes as \\\""),
    ("    summary: \"ett\" torg\n", "put the whole text in quotes"),
    ("    summary: 'ett' torg\n", "put the whole text in quotes"),
    ("    summary: \"C:\\mapp\"\n", "write a backslash as \\\\"),
    ("    summary: \"C:\\users\"\n", "write a backslash as \\\\"),
    ("    summary: \"C:\\xyz\"\n", "write a backslash as \\\\"),
    ("    summary: \"\\ud83d\\ude00\"\n", "are JSON"),
    ("    summary: *viktigt*\n", "* begins an alias"),
    ("    summary: * viktigt\n", "* begins an alias"),
    ("    summary: *viktigt\n", "put the text in double quotes if `*` belongs to it"),
    ("    summary: & viktigt\n", "& begins an anchor"),
    ("    summary: @viktigt\n", "put the text in double quotes"),
    ("    summary: %viktigt\n", "% begins a directive"),
    ("    summary: - viktigt\n", "if it begins with -"),
    ("    summary: ? viktigt\n", "? begins the name"),
    ("    summary: > viktigt\n", "| or >"),
    ("    summary: | viktigt\n", "| or >"),
    ("    summary: , viktigt\n", "put the text in double quotes"),
    ("    summary: {ny} plan\n", "begins with { or ["),
    ("    summary: [ny] plan\n", "begins with { or ["),
    ("    summary: {ny\n", "begins with {"),
    ("    summary: [ny\n", "begins with ["),
    ("    summary: Torget: ny plan\n", "\"title: subtitle\""),
    ("    summary: ”Torget: ny plan”\n", "\"title: subtitle\""),
    ("    summary:viktigt\n", "space after the colon"),
    ("  - id:ks-2\n    title: B\n", "space after the colon"),
    ("    summary: |\n    viktigt\n", "indent the lines of the block"),
    ("    summary: \"viktigt\n", "close the text with the quote"),
    ("    summary: 'viktigt\n", "close the text with the quote"),
    ("\tsummary: viktigt\n", "never by TAB"),
    ("    summary\n    status: closed\n", "name: value"),
    ("...\nsummary: a\n", "---"),
  ]

  private static let feed = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  @Test(arguments: mistakes.indices) func `fits the mistake`(index: Int) throws {
    let (lines, advice) = Self.mistakes[index]
    let text = "\(Self.feed)cases:\n  - id: ks-1\n    title: A\n\(lines)"
    let report = try Samples.report(text, format: .yaml)
    let finding = try #require(report.log.findings.first { $0.rule == .yaml }, "\(lines)")
    #expect(finding.help?.en.contains(advice) == true, "\(lines): \(finding.message.en); \(finding.help?.en ?? "-")")
    #expect(finding.help?.sv != finding.help?.en)
  }

  @Test func `calls a byte-order mark what it is`() throws {
    let text = Self.feed + "---\n\u{FEFF}{id: ks-1, title: A}\n"
    let report = try Samples.report(text, format: .yaml)
    #expect(report.log.findings.map(\.rule) == [.byteOrderMark] && report.verdict == .valid)
    let place = try #require(report.log.findings.first?.location)
    #expect((place.line, place.column, place.length) == (4, 1, 3))
    // Inside a text it is a character, and told as one.
    let inside = Self.feed + "---\nid: ks-1\ntitle: A\u{FEFF}\n"
    #expect(
      try Samples.report(inside, format: .yaml, options: Samples.allRules).log.findings.map(\.rule.name) == [
        "enc/invisible-character"
      ])
  }
}
