import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Tables in any dialect that can be written come back as the feed that they were made from, in silence.
@Suite struct `Written dialects of tables` {
  /// Texts that programs, or dialects, take for something else.
  static let texts = [
    "=1+1", "+46", "-5", "@x", "'", "''", "'=1", " =1", "  'a", "\t=1", "\\", "\\N", "\\\\N", "\\[]", "\\{}", "\\'",
    "'\\N",
    "a;b", "a,b", "a|b", "a\tb", "\"", "\"\"", "a\"b", "NULL", "NA", "1,5", "1.5", "0045", "2E5", "2024-06-05", "TRUE",
    "rad ett\nrad två", "rad ett\r\nrad två", "åäö ÅÄÖ é", "–”…€", "sep=;", "#REF!", "id", "a\\", "=HYPERLINK(\"x\")",
  ]

  static let options: [(name: String, options: TableWritingOptions)] = {
    var all: [(String, TableWritingOptions)] = [
      ("plain", .init()), ("Excel, Swedish", .excel(.sv)), ("Excel, English", .excel(.en)),
    ]
    func add(_ name: String, _ change: (inout TableWritingOptions) -> Void) {
      var options = TableWritingOptions()
      change(&options)
      all.append((name, options))
    }
    add("safe") { $0.isSpreadsheetSafe = true }
    add("lossless") { $0.isLossless = true }
    add("Swedish titles") { $0.titles = .sv }
    add("English titles") { $0.titles = .en }
    for delimiter in [";", "\t", "|"] as [Character] { add("delimiter \(delimiter)") { $0.delimiter = delimiter } }
    for encoding in CharacterEncoding.allCases { add(encoding.rawValue) { $0.encoding = encoding } }
    for language in Language.allCases {
      var everything = TableWritingOptions.excel(language)
      (everything.isSpreadsheetSafe, everything.isLossless, everything.titles) = (true, true, language)
      all.append(("everything \(language)", everything))
    }
    return all
  }()

  private static func feed(_ texts: [String]) -> FeedSource {
    let cases = texts.enumerated().map { number, text in
      let shown = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return """
        {"id":"ks-\(number)","title":\(shown),"summary":null,"subjects":[],"x_ks_note":{"value":\(shown)},
        "confidentiality":{},"documents":null,"citations":[{"id":"ks-\(number)/c","kind":"statute","quote":\(shown),"cited_by_ids":[],
        "data_points":[{"label":"a","value":1.5,"unit":\(shown)},{"label":"b","value":-2,"unit":""}]}]}
        """
    }
    return FeedSource(text: "{\"diarium\":\"1.0\",\(Samples.dataset),\"cases\":[\(cases.joined(separator: ","))]}")
  }

  @Test(arguments: options.indices) func `come back as they were`(index: Int) throws {
    let (name, options) = Self.options[index]
    let texts = Self.texts.filter { text in text.unicodeScalars.allSatisfy { options.encoding.encode($0) != nil } }
    let source = Self.feed(texts)
    let losses: Set<Loss> = [.unknown]
    let (tables, written) = try source.encodedTables(options, allowing: losses)
    let files = try #require(tables, "\(name): \(written.report.findings.map(\.message.en))")
    let hasFormulas = written.report.findings.contains { $0.rule == .formulaCell }
    #expect(hasFormulas != options.isSpreadsheetSafe)
    let back = FeedSource(tables: files)
    for isLossless in [false, true] where !isLossless || options.isLossless {
      var conversion = ConversionOptions(format: .json, allowing: losses)
      conversion.tables.isLossless = isLossless
      let (expected, first) = try source.encoded(conversion)
      // The feed has values that mean absence, which lossless tables keep.
      let absences = first.report.findings.map(\.rule.name)
      let (found, outcome) = try back.encoded(conversion)
      let isSame = found == expected
      #expect(isSame, "\(name)")
      let told = outcome.report.findings.map(\.rule.name).filter { !absences.contains($0) }
      #expect(told == [], "\(name)")
    }
    // Nor is anything wrong that is not wrong in the feed itself.
    let rules = Set(try source.validate().findings.map(\.rule.name))
    let found = try back.validate().findings.map(\.rule.name).filter { !rules.contains($0) }
    #expect(found == [], "\(name)")
    // What is not canonical is made so, and then is what it would have been at once.
    let plain = try back.encodedTables(allowing: losses).files
    let isPlain = try plain == source.encodedTables(allowing: losses).files
    #expect(isPlain, "\(name)")
  }

  /// `DIARIUM_FEEDS` sets how many are drawn.
  @Test(arguments: options.indices) func `come back from drawn feeds`(index: Int) throws {
    let (name, options) = Self.options[index]
    let feeds = ProcessInfo.processInfo.environment["DIARIUM_FEEDS"].flatMap(Int.init) ?? 6
    for seed in 0..<UInt64(feeds) {
      var generator = FeedGenerator(seed: seed)
      let source = FeedSource(bytes: Array(Samples.text(generator.feed()).utf8), as: .json)
      let expected = try #require(try source.encoded(as: .json).bytes)
      let (files, outcome) = try source.encodedTables(options)
      guard let files else {
        // Nothing is written if a text has a character that the encoding lacks, and the first is named.
        let lost = outcome.report.findings.filter { $0.rule == .noPlace }
        #expect(options.encoding.isSingleByte && !lost.isEmpty, "\(name), seed \(seed)")
        #expect(lost.allSatisfy { $0.location.pointer != nil }, "\(name), seed \(seed)")
        continue
      }
      let found = try FeedSource(tables: files).encoded(as: .json).bytes
      let isSame = found == expected
      #expect(isSame, "\(name), seed \(seed)")
      var archive = ConversionOptions(format: .zip)
      archive.tables = options
      let archived = try #require(try source.encoded(archive).bytes)
      let unpacked = try FeedSource(bytes: archived).encoded(as: .json).bytes
      let isSameFromArchive = unpacked == expected
      #expect(isSameFromArchive, "\(name), seed \(seed), archive")
    }
  }

  @Test func `name the text that their encoding lacks, and write nothing`() throws {
    var options = TableWritingOptions()
    options.encoding = .latin1
    let source = Self.feed(["pris 5 €"])
    let (files, outcome) = try source.encodedTables(options, allowing: [.unknown])
    #expect(files == nil)
    let found = try #require(outcome.report.findings.first { $0.rule == .noPlace })
    #expect(found.message.en == "3 texts with characters that the encoding lacks have no place in the output")
    #expect(found.location.pointer == "/cases/0/title")
    // Extensions are JSON, which has escapes for any character.
    let left = try source.encodedTables(options, allowing: [.unknown, .character]).files
    let cases = String(decoding: try #require(left?["cases.csv"]), as: UTF8.self)
    #expect(cases.contains("\\u20ac") && !cases.contains("pris 5 ?,"))
  }
}
