import Diarium
import Foundation
import TestSupport
import Testing

/// Findings that a program can mend.
@Suite struct `A feed that is mended` {
  private static func fixed(
    _ text: String, _ format: Format, unsafe: Bool = false, rules: Set<String> = []
  ) throws -> FixedFeed {
    var options = FixOptions()
    options.validation = Samples.allRules
    (options.includesUnsafe, options.rules) = (unsafe, rules)
    return try FeedSource(bytes: Array(text.utf8), as: format, name: "feed.\(format.rawValue)").fixed(options)
  }

  /// The text of a file as it is now.
  private static func text(_ fixed: FixedFeed) throws -> String {
    let path = try #require(fixed.paths.first)
    return String(decoding: try #require(try fixed.contents(of: path)), as: UTF8.self)
  }

  @Test func `has fields and codes by their names, days and letters as they are written`() throws {
    let fixed = try Self.fixed(
      """
      {"diarium":"1.0",\(Samples.dataset),"cases":[
        {"id":"ks-1", "Rubrik" :"Motion", "Beslut":[], "title":"A\u{30A}sa \\"k\u{AD}", "kind":"Motion",
         "opened": "5 mars 2024", "status":"bifallen", "summary":"e\\u0301\\u200b"}]}
      """, .json)
    #expect(
      try Self.text(fixed) == """
        {"diarium":"1.0",\(Samples.dataset),"cases":[
          {"id":"ks-1", "Rubrik" :"Motion", "decisions":[], "title":"Åsa \\"k", "kind":"motion",
           "opened": "2024-03-05", "status":"bifallen", "summary":"é"}]}
        """)
    #expect(fixed.mended.map(\.rule.name).contains("enc/not-nfc"))
  }

  @Test func `keeps comments, quotes and layout of YAML`() throws {
    let fixed = try Self.fixed(
      """
      # a comment
      diarium: "1.0"
      dataset: {title: Ärenden, publisher: {name: Ekeby}, license: CC0-1.0, language: sv}
      cases:
        - id: ks-1   # the first
          title: 'Åsa''s\u{200B} motion'
          kind: Motion
          opened: 5 mars 2024
          beslut:
            - {id: ks-1/1, body: KF, date: 2024-06-05, outcome: "Avslag"}
          summary: |
            rad\u{200B} ett
            A\u{30A}sa

      """, .yaml)
    #expect(
      try Self.text(fixed) == """
        # a comment
        diarium: "1.0"
        dataset: {title: Ärenden, publisher: {name: Ekeby}, license: CC0-1.0, language: sv}
        cases:
          - id: ks-1   # the first
            title: 'Åsa''s motion'
            kind: motion
            opened: "2024-03-05"
            decisions:
              - {id: ks-1/1, body: KF, date: 2024-06-05, outcome: "rejected"}
            summary: |
              rad ett
              Åsa

        """)
  }

  @Test func `takes what is nearly meant only where that is asked for`() throws {
    let text = Samples.caseFeed(#""kind":"moton","titel_en":"x","sumary":"Kort""#)
    #expect(try Self.fixed(text, .json).paths.isEmpty)
    let fixed = try Self.fixed(text, .json, unsafe: true)
    let now = try Self.text(fixed)
    #expect(now.contains(#""kind":"motion""#) && now.contains(#""summary":"Kort""#))
    let some = try Self.fixed(text, .json, unsafe: true, rules: ["str/not-in-vocabulary"])
    #expect(try Self.text(some) == text.replacing("moton", with: "motion"))
    #expect(some.mended.map(\.count) == [1])
  }

  @Test func `has headings and line ends as they should be, and a description that is right`() throws {
    let folder = try Repository.temporaryFolder().appending(path: "tables")
    _ = try FeedSource(text: Samples.caseFeed(#""kind":"motion""#)).convert(
      to: .folder(folder.path, replacing: false, cleaning: false), ConversionOptions(format: .csv))
    let cases = folder.appending(path: "cases.csv")
    let table = try String(contentsOf: cases, encoding: .utf8)
    let other = table.replacing("title", with: " title ", maxReplacements: 1).replacing("cykelbanor", with: "vägar")
    try Data(other.utf8).write(to: cases)
    // A description that is wrong before is left as it is.
    let wrong = try FeedSource(contentsOf: folder.path).fixed()
    #expect(wrong.after.tallies.contains { $0.rule.name == "pkg/checksum" })
    let feed = try FeedSource(contentsOf: folder.path)
    _ = try feed.convert(to: .input, ConversionOptions(format: .csv))
    let package = folder.appending(path: "datapackage.json")
    let size = try FileManager.default.attributesOfItem(atPath: cases.path)[.size] as? Int
    let described = try String(contentsOf: package, encoding: .utf8)
    #expect(described.contains("\"bytes\": \(size ?? -1)"))
  }

  @Test func `is mended in tables too, whatever they are packed in`() throws {
    let feed = Samples.caseFeed("\"summary\":\"Noll\u{200B}brett, och A\u{30A}sa\"")
    for format in [Format.csv, .zip, .xlsx, .sqlite] {
      let folder = try Repository.temporaryFolder()
      let path = folder.appending(path: format == .csv ? "tables" : "feed.\(format.rawValue)").path
      let target: ConversionTarget =
        format == .csv
        ? .folder(path, replacing: false, cleaning: false) : .file(path, replacing: false)
      _ = try FeedSource(text: feed).convert(to: target, ConversionOptions(format: format))
      let fixed = try FeedSource(contentsOf: path).fixed()
      #expect(fixed.mended.map(\.rule.name) == ["enc/not-nfc", "enc/invisible-character"], "\(format)")
      var cases = fixed.source.cases()
      #expect(try cases.next()?.summary?.string == "Nollbrett, och Åsa", "\(format)")
      #expect(fixed.isReplaceable == (format == .csv))
      if format == .csv {
        try fixed.write()
        #expect(try FeedSource(contentsOf: path).validate().findings.isEmpty)
      } else {
        #expect(throws: FeedError.self) { try fixed.write() }
      }
    }
  }

  @Test func `is the same after a second run, and no rule is broken more often`() throws {
    for rule in Catalogue.rules where !["cnv", "imp", "cfg"].contains(rule.id.category) {
      for example in rule.broken {
        let source =
          Rule.tables(of: example.text).map { FeedSource(tables: $0) }
          ?? FeedSource(bytes: Rule.bytes(of: example.text), name: "feed.json")
        for isUnsafe in [false, true] {
          var options = FixOptions()
          options.validation = Samples.allRules
          options.includesUnsafe = isUnsafe
          let fixed = try source.fixed(options)
          #expect(try fixed.source.fixed(options).mended.isEmpty, "\(rule.id.name)")
          for tally in fixed.after.tallies
          where tally.severity == .error && ["enc", "syn", "tab", "str", "ref", "pkg"].contains(tally.rule.category) {
            let before = fixed.before.tallies.first { $0.rule == tally.rule }?.count ?? 0
            #expect(tally.count <= before, "\(rule.id.name): \(tally.rule.name)")
          }
          if rule.fixable == .safe {
            #expect(
              fixed.mended.contains { $0.rule == rule.id } || rule.id.name == "enc/invisible-character",
              "\(rule.id.name)")
          }
        }
      }
    }
  }

  @Test func `is written whole, and only over what was read`() throws {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "feed.json")
    let text = Samples.caseFeed(#""kind":"Motion""#)
    try Data(text.utf8).write(to: file)
    let fixed = try FeedSource(contentsOf: file.path).fixed()
    #expect(try fixed.difference().contains("+") && fixed.paths == [file.path])
    try Data((text + "\n").utf8).write(to: file)
    #expect(throws: FeedError.self) { try fixed.write() }
    #expect(try String(contentsOf: file, encoding: .utf8) == text + "\n")
    try FeedSource(contentsOf: file.path).fixed().write()
    #expect(try String(contentsOf: file, encoding: .utf8) == text.replacing("Motion\"}", with: "motion\"}") + "\n")
    #expect(try FeedSource(contentsOf: file.path).fixed().paths.isEmpty)
  }

  @Test func `shows what is changed, but no numbers of persons and no confidential lines`() throws {
    let text = Samples.feed(
      """
      "cases":[
      {"id":"ks-1","title":"Om 19121212-1212","kind":"Motion"},
      {"id":"ks-2","title":"Hemligt","kind":"Motion","confidentiality":"confidential"}
      ]
      """)
    let fixed = try Self.fixed(text, .json)
    let shown = try fixed.difference()
    #expect(!shown.contains("1212-1212") && !shown.contains("Hemligt"))
    #expect(shown.contains("@@ 2 @@ str/not-in-vocabulary\n") && shown.contains("-{\"id\":\"ks-1\""))
    #expect(shown.contains("a line of a confidential case"))
    #expect(try fixed.difference(in: .sv).contains("en rad i ett sekretessmarkerat ärende"))
  }
}
