import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What is said of cells that were read from another spelling: one finding for each column and way of writing.
@Suite struct `Findings about other spellings` {
  private static let cases = 60

  /// The tables of a feed in which some cells of every kind are written otherwise, or as the schema writes them.
  private static func tables(isSpelled: Bool, secret: Int? = nil, reversed: Bool = false) -> [String: [UInt8]] {
    func cell(_ spelled: String, _ canonical: String) -> String { isSpelled ? "\"\(spelled)\"" : canonical }
    var (cases, documents, citations, points) = ([String](), [String](), [String](), [String]())
    for index in 0..<Self.cases {
      let isThird = index % 3 == 1
      let level = index == secret ? "confidential" : ""
      cases.append(
        "ks-\(index),A,\(isThird ? cell("5 mars 2024", "2024-03-05") : "2024-03-06"),"
          + "\(isThird ? cell("Motion", "motion") : "motion"),\(level)")
      documents.append(
        "ks-\(index)/d,ks-\(index),1,minutes,A,\(isThird ? cell("1 250", "1250") : "12")")
      citations.append("ks-\(index)/c,ks-\(index),1,survey")
      for number in 1...2 {
        points.append("ks-\(index),ks-\(index)/c,\(number),A,\(isThird ? cell("\(number),5", "\(number).5") : "1.5")")
      }
    }
    if reversed {
      documents.reverse()
      points.reverse()
    }
    let texts = [
      "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}",
      "cases.csv": "id,title,opened,kind,confidentiality_level\n\(cases.joined(separator: "\n"))\n",
      "documents.csv": "id,case_id,ordinal,kind,title,bytes\n\(documents.joined(separator: "\n"))\n",
      "citations.csv": "id,case_id,ordinal,kind\n\(citations.joined(separator: "\n"))\n",
      "data_points.csv": "case_id,citation_id,ordinal,label,value\n\(points.joined(separator: "\n"))\n",
      "meetings.csv": """
      id,body,date,starts_at,cancelled
      m-1,KS,2024-03-05,09:00,false
      m-2,KS,\(cell("2024/03/06", "2024-03-06")),\(cell("kl. 18.30", "18:30")),\(cell("JA", "true"))
      m-3,KS,\(cell("7 mars 2024", "2024-03-07")),09:00,\(cell("0", "false"))

      """,
    ]
    return texts.mapValues { Array($0.utf8) }
  }

  private static let expected = [
    "meetings.csv C3 tab/spelling: 2 cells of `date` are not written as the schema writes values; `2024/03/06` was read as `2024-03-06`",
    "meetings.csv D3 tab/spelling: 1 cell of `starts_at` is not written as the schema writes values; `kl. 18.30` was read as `18:30`",
    "meetings.csv E3 tab/spelling: 2 cells of `cancelled` are not written as the schema writes values; `JA` was read as `true`",
    "cases.csv C3 tab/spelling: 20 cells of `opened` are not written as the schema writes values; `5 mars 2024` was read as `2024-03-05`",
    "cases.csv D3 tab/spelling: 20 cells of `kind` are not written as the schema writes values; `Motion` was read as `motion`",
    "documents.csv F3 tab/decimal-comma: 20 cells of `bytes` have decimal commas or digits in groups; `1 250` was read as `1250`",
    "data_points.csv E4 tab/decimal-comma: 40 cells of `value` have decimal commas or digits in groups; `1,5` was read as `1.5`",
  ]

  private static func lines(_ log: FindingLog) -> [String] {
    log.findings.map { finding in
      let file = finding.location.path.split(separator: "/").last ?? ""
      return "\(file) \(finding.location.cell ?? "-") \(finding.rule.name): \(finding.message.en)"
    }
  }

  @Test(arguments: [1, 2, 3], [64, 256, 1 << 20])
  func `have exact counts and the first cell, whoever reads the rows`(jobs: Int, block: Int) throws {
    var limits = Limits()
    limits.block = block
    let source = FeedSource(tables: Self.tables(isSpelled: true), name: "t", limits: limits, jobs: jobs)
    #expect(Set(Self.lines(try source.validate(Samples.structural).log)) == Set(Self.expected))
    let plain = FeedSource(tables: Self.tables(isSpelled: false), name: "t")
    #expect(try plain.validate(Samples.structural).log.isEmpty)
    for format in [Format.json, .jsonl, .yaml] {
      let (bytes, outcome) = try source.encoded(as: format)
      #expect(Set(Self.lines(outcome.report.log)) == Set(Self.expected))
      #expect(bytes == (try plain.encoded(as: format).bytes))
    }
    #expect(try source.encodedTables().files == plain.encodedTables().files)
  }

  @Test func `have the first record also where rows stand in another order`() throws {
    let source = FeedSource(tables: Self.tables(isSpelled: true, reversed: true), name: "t")
    let log = try source.validate(Samples.structural).log
    let value = try #require(log.findings.first { $0.field == "value" })
    // The rows of the last case come first.
    #expect(value.location.record == 3 && value.message.en.hasPrefix("40 cells") && value.message.en.contains("`2,5`"))
  }

  @Test func `show no text of a confidential case, and that of the next one neither`() throws {
    let source = FeedSource(tables: Self.tables(isSpelled: true, secret: 1), name: "t")
    var options = Samples.structural
    options.isDetailed = true
    let report = try source.validate(options)
    let ofCase = report.log.findings.filter {
      [RuleID.spelling, .decimalComma].contains($0.rule) && !$0.location.path.hasSuffix("meetings.csv")
    }
    #expect(ofCase.count == 4)
    for finding in ofCase {
      #expect(finding.location.excerpt == nil && finding.location.isWithheld)
      #expect(finding.message.en.hasSuffix("values") || finding.message.en.hasSuffix("groups"), "\(finding.message.en)")
      #expect(finding.value == nil && finding.entityID == nil)
    }
    let json = JSONText.indented(report.json())
    for text in ["5 mars", "2024-03-05", "1 250", "Motion"] { #expect(!json.contains(text), "\(text)") }
  }

  /// Dates and numbers, which are what a cell can mean, may be shown; the cell itself may not, nor what words are in it.
  @Test func `show nothing of a cell of a confidential case that has several readings`() throws {
    var tables = Self.tables(isSpelled: false)
    tables["cases.csv"] = Array(
      "id,title,opened,closed,confidentiality_level\nks-1,A,5/6 2024,5 mars 24,Hemligt\nks-2,A,45448,,HEMLIGT\n".utf8)
    tables["documents.csv"] = Array("id,case_id,ordinal,kind,title,bytes\nks-1/d,ks-1,1,minutes,A,\"1,250\"\n".utf8)
    for name in ["citations.csv", "data_points.csv"] { tables[name] = nil }
    let report = try FeedSource(tables: tables).validate(Samples.structural)
    #expect(
      Set(report.log.findings.map(\.rule)) == [.ambiguousDate, .spreadsheetDate, .wrongType, .spelling],
      "\(Self.lines(report.log))")
    let shown = JSONText.indented(report.json()) + "\(report.log.findings.map(\.commandHelp))"
    for text in ["5/6", "5 mars", "1,250", "Hemligt"] { #expect(!shown.contains(text), "\(text) \(shown)") }
  }

  @Test func `count once for each of several inputs`() throws {
    let folder = try Repository.temporaryFolder()
    for name in ["a", "b"] {
      for (file, bytes) in Self.tables(isSpelled: true) where file != "meetings.csv" {
        let text = String(decoding: bytes, as: UTF8.self).replacing("ks-", with: "\(name)-")
        let path = folder.appending(path: name)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: path.appending(path: file))
      }
    }
    let paths = ["a", "b"].map { folder.appending(path: $0).path }
    let log = try FeedSource(contentsOf: paths).validate(Samples.structural).log
    #expect(log.counted(.spelling) == 4 && log.counted(.decimalComma) == 4)
    #expect(log.findings.filter { $0.field == "value" }.allSatisfy { $0.message.en.hasPrefix("40 cells") })
  }

  /// The value was read, so what is said of it by other rules does not follow from how it is written.
  @Test func `cause nothing`() throws {
    var tables = Self.tables(isSpelled: true)
    tables["cases.csv"] = Array("id,title,opened,closed\nks-1,A,5 mars 2024,2023-01-01\n".utf8)
    for name in ["documents.csv", "citations.csv", "data_points.csv", "meetings.csv"] { tables[name] = nil }
    let log = try FeedSource(tables: tables).validate(Samples.allRules).log
    #expect(Set(log.findings.map(\.rule.name)) == ["tab/spelling", "tmp/closed-before-opened"])
    #expect(log.following == 0)
  }
}
