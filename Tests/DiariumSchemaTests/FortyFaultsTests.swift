import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// One file with forty faults: forty findings, each at its place, the same in every report.
@Suite struct `Forty faults` {
  private static func report() throws -> Report {
    let data = try Data(contentsOf: Repository.file("Tests/Fixtures/forty-faults/feed.json"))
    var options = ValidationOptions()
    options.isDetailed = true
    options.profiles = []
    return try Samples.report(bytes: Array(data), options: options)
  }

  @Test func `are forty findings, each with line, column and pointer`() throws {
    let report = try Self.report()
    #expect(report.log.findings.count == 40)
    #expect(report.log.rules.reduce(0) { $0 + $1.count } == 40)
    for finding in report.log.findings {
      let place = finding.location
      #expect(place.line != nil && place.column != nil && place.offset != nil && place.length ?? 0 > 0)
      #expect(place.pointer?.isEmpty == false && place.excerpt != nil && finding.help != nil)
    }
    let places = report.log.findings.map { ($0.location.line ?? 0, $0.location.column ?? 0) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `stand at the offsets that their lines and columns say`() throws {
    let data = try Data(contentsOf: Repository.file("Tests/Fixtures/forty-faults/feed.json"))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for finding in try Self.report().log.findings {
      let place = finding.location
      let line = try #require(place.line)
      let before = lines[..<(line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
      let lead = lines[line - 1].unicodeScalars.prefix((place.column ?? 0) - 1)
      #expect(place.offset == before + String(String.UnicodeScalarView(lead)).utf8.count, "\(Samples.line(finding))")
    }
  }

  @Test(arguments: ["human", "concise", "json"]) func `are told as they were recorded`(format: String) throws {
    var report = try Self.report()
    report.asOf = "2026-01-31"
    let text =
      switch format {
      case "human": HumanReport(report, isColoured: false).text()
      case "concise": report.concise()
      default: JSONText.indented(report.json())
      }
    let url = Repository.file("Tests/Fixtures/forty-faults/report.\(format == "json" ? "json" : "\(format).txt")")
    if Repository.isRecording {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent)")
      return
    }
    let recorded = try Data(contentsOf: url)
    #expect(Data(text.utf8) == recorded, "\(format) is not as it was recorded")
    #expect(report.log.findings.allSatisfy { text.contains($0.rule.name) })
  }

  @Test func `have a caret under the right character`() throws {
    let cases: [(text: String, caret: String)] = [
      (#"{"diarium":"1.0","åäö":1}"#, "                 ^^^^^"),
      ("{\"diarium\":\t\"1.0\",\t\"x\":1}", "                   ^^^"),
      (#"{"diarium":"1.0","x_a_b":"👍👩‍👩‍👧‍👦","y":1}"#, "                                ^^^"),
      (#"{"diarium":"1.0","x_a_b":"日本","A\#u{30A}":1}"#, "                                ^^^"),
    ]
    for (text, caret) in cases {
      let report = try Samples.report(text)
      let unknown = try #require(report.log.findings.first { $0.rule == .unknownField })
      var log = FindingLog(limit: 0)
      log.add(unknown)
      let single = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
      let lines = HumanReport(single, isColoured: false).text().split(separator: "\n")
      let line = try #require(lines.first { $0.contains("^") })
      #expect(line.dropFirst(4) == caret, "\(text)")
    }
  }
}
