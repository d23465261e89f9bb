import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The table of docs/losses.md, and the places that it names.
@Suite struct `What readers leave out` {
  /// A row of the table.
  private struct Row {
    let name: String
    let path: String
    let reason: String
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: Repository.file("docs/losses.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, cells[0].hasPrefix("`") else { return nil }
      return Row(
        name: cells[0].replacing("`", with: ""), path: cells[1].replacing("`", with: ""), reason: cells[3])
    }
  }

  /// The lines of the sources that have something, by their paths.
  private static func lines(_ pattern: Regex<Substring>, under folder: String) throws -> [(path: String, line: Int)] {
    let root = Repository.file(folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
    return try files.flatMap { file in
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { $0.element.contains(pattern) }.map { ("\(folder)/\(file)", $0.offset) }
    }
  }

  private static let readers = [
    "DiariumArchive", "DiariumCodecs", "DiariumConversion", "DiariumSchema", "DiariumImport", "Diarium",
    "DiariumWorkbook", "DiariumDatabase",
  ].map { "Sources/\($0)" }

  @Test func `are marked in the code and listed, both ways`() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 20)
    var marks: Set<String> = []
    for folder in Self.readers {
      let root = Repository.file(folder)
      for file in try FileManager.default.subpathsOfDirectory(atPath: root.path) where file.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        for match in text.matches(of: /\/\/ loss: ([a-z-]+)/) { marks.insert("\(match.1) \(folder)/\(file)") }
      }
    }
    let listed = Set(rows.map { "\($0.name) \($0.path)" })
    #expect(marks.subtracting(listed) == [], "marked, and not in docs/losses.md")
    #expect(listed.subtracting(marks) == [], "in docs/losses.md, and not marked")
    for row in rows {
      let rules = row.reason.matches(of: /`([a-z]+\/[a-z-]+)`/).map { String($0.1) }
      #expect(!rules.isEmpty || row.reason.hasPrefix("no data: "), "\(row.name)")
      #expect(rules.allSatisfy { Catalogue.rule($0) != nil }, "\(row.reason)")
      #expect(rules.isEmpty || Self.samples[row.name] != nil, "\(row.name) has no sample")
    }
  }

  /// What a reader does that leaves something out, and that only a marked place may do.
  @Test func `are marked wherever the code does such a thing`() throws {
    let patterns: [Regex<Substring>] = [
      /comments \+= 1/, /place = ByteOrderMark\.length/, /start \+= ByteOrderMark\.length/, /leftOut \+= 1/,
      /absences\.nulls \+= 1/, /hasByteOrderMark = true/,
    ]
    for folder in Self.readers {
      let marks = try Self.lines(/\/\/ loss: [a-z-]+/, under: folder)
      for pattern in patterns {
        for place in try Self.lines(pattern, under: folder) {
          #expect(
            marks.contains { $0.path == place.path && ($0.line - 6...$0.line + 8).contains(place.line) },
            "\(place.path):\(place.line + 1)")
        }
      }
    }
  }

  private static let head = """
    diarium: "1.0"
    dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """
  private static let line = #"{"id":"ks-1","title":"A"}"#

  /// A simple sheet whose rows have a diary number, a record, a body, a name, a party, an outcome and a heading.
  private static func sheet(_ rows: String, more: String = "") -> String {
    "== sheet.csv\ndiarienummer,händelse,organ,av,parti,utfall,rubrik\(more)\n\(rows)"
  }

  /// An input for each row, the form that it has, and the rules that name what is left out when it is written.
  static let samples: [String: [(String, Format, String)]] = [
    "comments": [
      ("# a\n\(head)", .yaml, "cnv/comments-dropped"), ("\(head)x_a_b: c #d\n", .yaml, "syn/yaml-hidden-text"),
    ],
    "empty-document": [("\(head)---\n", .yaml, "tab/blank-row")],
    "anchor": [("\(head)x_a_b: &c d\n", .yaml, "syn/yaml-unused-anchor")],
    "tag": [("\(head)x_a_b: !c d\n", .yaml, "syn/yaml-tag"), ("\(head)x_a_b: ! d\n", .yaml, "syn/yaml-tag")],
    "byte-order-mark": [
      ("\u{FEFF}\(head)", .yaml, "enc/bom-in-json"), ("\u{FEFF}\(Samples.feed())", .json, "enc/bom-in-json"),
      ("\(head)---\n\u{FEFF}\(line)\n", .yaml, "enc/bom-in-json"),
      ("\u{FEFF}\(Samples.feed())\n", .jsonl, "enc/bom-in-json"),
      ("\(Samples.feed())\n\u{FEFF}\(line)\n", .jsonl, "enc/bom-in-json"),
    ],
    "blank-line": [
      ("\(Samples.feed())\n\n\(line)\n", .jsonl, "tab/blank-row")
    ],
    "blank-row": [
      ("id,title\nks-1,A\n,\n", .csv, "tab/blank-row"), ("id,title\nks-1,A\n\n", .csv, "tab/blank-row"),
    ],
    "broken-row": [
      ("id,title\nks-1,A\nks-2\n", .csv, "tab/ragged-row"), ("id,title\nks-1,A\nks-2,a\"b\n", .csv, "tab/stray-quote"),
      ("id,title\nks-1,A\nks-2,\"b\n", .csv, "tab/unclosed-quote"),
    ],
    "empty-cells": [("id,title\nks-1,A,,\n", .csv, "tab/uneven-rows")],
    "title-row": [("Ärenden 2024\n\nid,title\nks-1,A\n", .csv, "tab/title-row")],
    "formula": [
      (Sample.workbook(cases: "id | title\nks-1 | =B9 → A\n"), .xlsx, "tab/formula-value"),
      (Sample.workbook(cases: "id | title | summary\nks-1 | A | =B9\n"), .xlsx, "tab/unstored-formula"),
    ],
    "workbook-extras": [(Sample.workbook(cases: "id | title\nks-1 | A\n", "comment B2"), .xlsx, "tab/not-in-cells")],
    "separator-line": [("sep=;\nid;title\nks-1;A\n", .csv, "tab/delimiter")],
    "repeated-header": [("id,title\nks-1,A\nid,title\n", .csv, "tab/repeated-header")],
    "aside-row": [
      ("id,title\nks-1,A\n,Summa\n", .csv, "tab/totals-row"), ("id,title\n,text\nks-1,A\n", .csv, "tab/units-row"),
    ],
    "example-row": [("id,title\n# ks-1,A\nks-2,B\n", .csv, "tab/example-rows")],
    "sheet-row": [
      (sheet(",beslut,,,,avslag,\n"), .csv, "ref/orphan-row"),
      (sheet("KS 1,beslut,KS,,,avslag,\nKS-1,beslut,KS,,,avslag,\n"), .csv, "tab/diary-spelling"),
    ],
    "sheet-record": [
      (sheet("KS 1,,KS,,,avslag,\n"), .csv, "str/missing-required"),
      (sheet("KS 1,bslt,KS,,,avslag,\n"), .csv, "str/not-in-vocabulary"),
    ],
    "sheet-cell": [(sheet("KS 1,motion,,Bo Ek,,avslag,\n"), .csv, "tab/no-place")],
    "sheet-party": [(sheet("KS 1,motion,,Bo Ek; Eva Al,S,,\n"), .csv, "tab/no-place")],
    "sheet-title": [(sheet("KS 1,motion,,Bo Ek,,,a\nKS 1,beslut,KS,,,avslag,b\n"), .csv, "tab/conflicting-cells")],
    "sheet-case": [(sheet("KS 1,ärende,,,,,\nKS 1,ärende,,,,,\n"), .csv, "tab/conflicting-cells")],
    "sheet-second-row": [
      (
        "== sheet.csv\ndiarienummer,rubrik,motion av\nKS 1,A,Bo Ek\nKS 1,A,Eva Al\n", .csv, "tab/conflicting-cells"
      )
    ],
    "sheet-vote": [
      (sheet("KS 1,beslut,KS,,,avslag,,\nKS 1,votering,BN,,,ja,,KS\n", more: ",mot"), .csv, "tab/conflicting-cells")
    ],
    "sheet-decision": [
      (sheet("KS 1,votering,KS,,,ja,\n"), .csv, "ref/unclear-decision"),
      (sheet("KS 1,reservation,,Bo Ek,,,\n"), .csv, "ref/unclear-decision"),
    ],
    "sheet-spelling": [(sheet("KS 1,motion,,Bo Ek,(S),,\n"), .csv, "tab/spelling")],
    "package-members": [
      ("== datapackage.json\n{\"feed\":\(Samples.feed()),\"keywords\":[\"a\"]}", .csv, "cnv/package-members")
    ],
    "unknown-column": [
      ("id,title,colour\nks-1,A,red\n", .csv, "tab/unknown-column"),
      ("id,title,\nks-1,A,red\n", .csv, "tab/empty-column-name"),
    ],
    "orphan-row": [("== decisions.csv\nid,case_id,ordinal,body,outcome\nd,,1,KS,granted\n", .csv, "ref/orphan-row")],
    "spelling": [
      ("id,title,opened\nks-1,A,5 mars 2024\n", .csv, "tab/spelling"),
      ("id,title,kind\nks-1,A,Motion\n", .csv, "tab/spelling"),
      (
        "== documents.csv\nid,case_id,ordinal,kind,title,bytes\nd,ks-1,1,minutes,A,1 250\n", .csv, "tab/decimal-comma"
      ),
    ],
    "other-file": [("== colours.csv\na,b\n", .csv, "tab/unexpected-file")],
    "absence": [(Samples.caseFeed("\"summary\":\"\",\"division\":null"), .json, "cnv/normalised-absence")],
    "duplicate": [(Samples.caseFeed("\"kind\":\"motion\",\"kind\":\"plan\""), .json, "syn/duplicate-key")],
    "database-computed": [
      (
        "CREATE TABLE cases (id, title, summary AS (title)); INSERT INTO cases (id, title) VALUES ('ks-1', 'A');",
        .sqlite,
        "tab/not-stored"
      )
    ],
    "database-view": [
      (
        "CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', 'A'); CREATE VIEW open AS SELECT 1;",
        .sqlite,
        "tab/not-stored"
      )
    ],
    // Several inputs are tried by a suite of their own.
    "head-list": [],
    // Views are tried by a suite of their own.
    "view": [], "view-case": [], "view-head": [], "length": [], "key": [],
    // Imported texts are tried by the suites of the import.
    "unplaced": [], "invisible-character": [],
  ]

  @Test(arguments: samples.keys.sorted()) func `are named by a finding`(name: String) throws {
    for (text, format, rule) in Self.samples[name] ?? [] {
      let outcome: ConversionOutcome
      if format == .csv {
        var tables = ["cases.csv": "id,title\nks-1,A\n", "datapackage.json": "{\"feed\":\(Samples.feed())}"]
        let parts = text.hasPrefix("== ") ? text.dropFirst(3).split(separator: "\n", maxSplits: 1).map(String.init) : []
        if parts.first == "sheet.csv" { tables = ["dataset.yaml": Self.head] }
        tables[parts.first ?? "cases.csv"] = parts.last ?? text
        outcome = try FeedSource(tables: tables.mapValues { Array($0.utf8) }).encoded(as: .json).outcome
      } else if format == .sqlite {
        outcome = try FeedSource(bytes: SampleDatabase.bytes(text)).encoded(as: .json).outcome
      } else if let sheets = Rule.workbook(of: text) {
        outcome = try FeedSource(bytes: SampleWorkbook.bytes(sheets), as: format).encoded(as: .json).outcome
      } else {
        outcome = try FeedSource(bytes: Array(text.utf8), as: format).encoded(as: .json).outcome
      }
      #expect(outcome.report.log.findings.contains { $0.rule.name == rule }, "\(name): \(text)")
    }
  }

  /// A word that is put anywhere into a feed is in what comes out, or a finding stands on its line.
  @Test func `hold no word that was put into a feed`() throws {
    let word = "Zqxv"
    var kept = 0
    for seed in 1...12 {
      var generator = FeedGenerator(seed: UInt64(7000 + seed), cases: 1...2, density: 25)
      let feed = generator.feed()
      var spelling = YAMLSpelling(nil, seed: UInt64(seed))
      let json = Samples.text(feed)
      let lines = try #require(try Samples.encoded(json, to: .jsonl))
      let texts: [(String, Format)] = [(json, .json), (lines, .jsonl), (spelling.text(feed), .yaml)]
      var random = SeededGenerator(seed: UInt64(seed))
      for (text, format) in texts {
        let bytes = Array(text.utf8)
        for _ in 0..<25 {
          var place = random.below(bytes.count)
          while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
          var damaged = bytes
          damaged.insert(contentsOf: word.utf8, at: place)
          let file = FeedSource(bytes: damaged, as: format, name: "feed")
          let (written, outcome) = try file.encoded(as: .json)
          let line = 1 + bytes[..<place].count { $0 == 0x0A }
          // Byte by byte: a mark behind the word would make another character of its last letter.
          if let written, written.firstRange(of: Array(word.utf8)) != nil {
            kept += 1
            continue
          }
          let places = outcome.report.log.findings.flatMap { [$0.location] + $0.related.map(\.location) }
          // What cannot be read to its end is named where reading stopped.
          let isNamed = places.contains { ($0.line ?? 0) <= line && line <= ($0.line ?? 0) + 1 }
          #expect(isNamed || !outcome.report.isReadable, "seed \(seed), \(format), \(place), line \(line)")
        }
      }
    }
    #expect(kept > 100)
  }
}
